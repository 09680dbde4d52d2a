import { type AreaMm, area } from '../../area.ts';
import { labelOf } from '../visa-label.ts';

export const PAGE = labelOf(120, 80);

/** Where things stand on the label, mm. */
export const PLACES = {
  portrait: area(5.6, 14.4, 30.8, 39.6),
  number: area(82, 3.6, 33, 4.4),
  emblem: area(91, 12.4, 24, 24),
  latent: area(88.4, 39, 10.6, 13),
  foil: area(100.4, 37.4, 15.6, 15.6),
  ovi: area(5.6, 2.4, 10.4, 10.4),
  flower: area(52, 12, 42, 42),
} as const satisfies Record<string, AreaMm>;
