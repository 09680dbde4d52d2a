import type { SpecimenModel } from '../../model.ts';
import { dataPage } from './data-page.ts';

/** Ordinary passport, series of 2021: data page of polycarbonate, laser engraved. */
export const PASSPORT_2021: SpecimenModel = {
  id: 'UTO-AO-02001',
  title: 'Ordinary passport, series 2021',
  type: 'P',
  number: 2,
  year: 2021,
  documentCode: 'PP',
  format: 'TD3',
  rules: { issued: [2021, 2026], validYears: 10, prefix: 'UB', digits: 7 },
  draw: (personal, faces) => [dataPage(personal, faces)],
};
