import type { Personal, SpecimenModel } from '../../model.ts';
import type { Typefaces } from '../../typeface.ts';
import { visaPage } from '../visa-page/index.ts';
import { dataPage } from './data-page.ts';
import { DIPLOMATIC, ORDINARY, type Style } from './style.ts';

const drawn = (style: Style) => (personal: Personal, faces: Typefaces) => [
  dataPage(style, personal, faces),
  visaPage(style.visa, personal, faces),
];

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
  draw: drawn(ORDINARY),
};

/** Diplomatic passport of the same series. */
export const DIPLOMATIC_2021: SpecimenModel = {
  id: 'UTO-AD-01001',
  title: 'Diplomatic passport, series 2021',
  type: 'P',
  number: 1,
  year: 2021,
  documentCode: 'PD',
  format: 'TD3',
  rules: {
    issued: [2021, 2026],
    validYears: 5,
    prefix: 'UD',
    digits: 7,
    authority: 'Ministry of Foreign Affairs',
  },
  draw: drawn(DIPLOMATIC),
};
