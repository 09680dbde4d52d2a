import type { SpecimenModel } from '../../model.ts';
import { label } from './label.ts';

/** Visa of format B of 2022: a smaller adhesive label with a strip of foil. */
export const VISA_B_2022: SpecimenModel = {
  id: 'UTO-CO-02001',
  title: 'Visa, format B, series 2022',
  type: 'V',
  number: 2,
  year: 2022,
  documentCode: 'V',
  format: 'MRVB',
  rules: { issued: [2022, 2026], validYears: 1, prefix: 'VB', digits: 7, authority: 'Consulate of Utopia' },
  draw: (personal, faces) => [label(personal, faces)],
};
