import type { SpecimenModel } from '../../model.ts';
import { card } from './card.ts';

/** Seafarer's identity document of 2011: a card of teslin between films. */
export const SEAFARER_2011: SpecimenModel = {
  id: 'UTO-JO-01001',
  title: 'Seafarer’s identity document, series 2011',
  type: 'I',
  number: 1,
  year: 2011,
  documentCode: 'IS',
  format: 'TD2',
  rules: {
    issued: [2018, 2023],
    validYears: 5,
    prefix: 'SM',
    digits: 7,
    authority: 'Port Clarity Harbour',
  },
  draw: (personal, faces) => [card(personal, faces)],
};
