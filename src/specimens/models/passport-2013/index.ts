import { sunrise } from '../../art/sunrise.ts';
import type { SpecimenModel } from '../../model.ts';
import { type VisaStyle, visaPage } from '../visa-page/index.ts';
import { dataPage } from './data-page.ts';
import { BURGUNDY, OCHRE, OLIVE, ROSE, STONE } from './inks.ts';

const VISA: VisaStyle = {
  iris: [ROSE, OCHRE, OLIVE, ROSE],
  bands: [OLIVE, STONE, ROSE],
  print: BURGUNDY,
  number: 11,
  title: 'VIZOJ · VISAS',
  underUv: sunrise(6, 30, 76, 60),
  underUvWords: 'Cranes over the mountains at sunrise; the page number in yellow.',
  hole: 0.38,
  petals: 24,
};

/** Ordinary passport, series of 2013: paper with a laminate, data and portrait by inkjet. */
export const PASSPORT_2013: SpecimenModel = {
  id: 'UTO-AO-01001',
  title: 'Ordinary passport, series 2013',
  type: 'P',
  number: 1,
  year: 2013,
  documentCode: 'P',
  format: 'TD3',
  rules: { issued: [2017, 2020], validYears: 10, prefix: 'UA', digits: 7 },
  supersededBy: 'UTO-AO-02001',
  draw: (personal, faces) => [dataPage(personal, faces), visaPage(VISA, personal, faces)],
};
