import { type AreaMm, area } from '../../area.ts';
import { labelOf } from '../visa-label.ts';

export const PAGE = labelOf(105, 74);

/** Where things stand on the label, mm. */
export const PLACES = {
  strip: area(7, 0, 9.6, 50.4),
  portrait: area(73.6, 12, 27.4, 35.2),
  number: area(70, 4, 31, 3.8),
  latent: area(19, 42, 20, 7),
  ovi: area(60, 36.6, 11, 11),
  perforated: area(66.6, 8.6, 34.4, 2.9),
  ghost: area(58.6, 16.4, 11.6, 14.9),
} as const satisfies Record<string, AreaMm>;
