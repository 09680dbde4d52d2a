import type { SpecimenModel } from '../../model.ts';
import { dataHalf } from './data.ts';
import { outsideHalf } from './outside.ts';

/** Emergency travel document of 2016: one sheet of paper, folded once. */
export const EMERGENCY_2016: SpecimenModel = {
  id: 'UTO-AE-01001',
  title: 'Emergency travel document, series 2016',
  type: 'P',
  number: 1,
  year: 2016,
  documentCode: 'PU',
  format: 'TD2',
  rules: { issued: [2017, 2026], validYears: 1, prefix: 'EU', digits: 7, authority: 'Consulate of Utopia' },
  draw: (personal, faces) => [dataHalf(personal, faces), outsideHalf(personal, faces)],
};
