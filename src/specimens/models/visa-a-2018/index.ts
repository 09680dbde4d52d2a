import type { SpecimenModel } from '../../model.ts';
import { label } from './label.ts';

/** Visa of format A of 2018: an adhesive label with a portrait. */
export const VISA_A_2018: SpecimenModel = {
  id: 'UTO-CO-01001',
  title: 'Visa, format A, series 2018',
  type: 'V',
  number: 1,
  year: 2018,
  documentCode: 'V',
  format: 'MRVA',
  rules: { issued: [2018, 2025], validYears: 1, prefix: 'VA', digits: 7, authority: 'Consulate of Utopia' },
  draw: (personal, faces) => [label(personal, faces)],
};
