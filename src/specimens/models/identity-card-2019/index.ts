import type { SpecimenModel } from '../../model.ts';
import { back } from './back.ts';
import { front } from './front.ts';

/** Identity card of 2019: polycarbonate, laser engraved. */
export const IDENTITY_CARD_2019: SpecimenModel = {
  id: 'UTO-BO-01001',
  title: 'Identity card, series 2019',
  type: 'I',
  number: 1,
  year: 2019,
  documentCode: 'ID',
  format: 'TD1',
  rules: {
    issued: [2019, 2026],
    validYears: 10,
    prefix: 'D',
    digits: 8,
    authority: 'Ministry of the Interior',
  },
  draw: (personal, faces) => [front(personal, faces), back(personal, faces)],
};
