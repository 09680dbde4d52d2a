import type { SpecimenModel } from '../../model.ts';
import { back } from './back.ts';
import { front } from './front.ts';

/** Residence permit of 2020: polycarbonate, the portrait at the right. */
export const RESIDENCE_PERMIT_2020: SpecimenModel = {
  id: 'UTO-HO-01001',
  title: 'Residence permit, series 2020',
  type: 'A',
  number: 1,
  year: 2020,
  documentCode: 'AR',
  format: 'TD1',
  rules: {
    issued: [2020, 2026],
    validYears: 5,
    prefix: 'RX',
    digits: 7,
    authority: 'Office for Residents, Anyder',
  },
  draw: (personal, faces) => [front(personal, faces), back(personal, faces)],
};
