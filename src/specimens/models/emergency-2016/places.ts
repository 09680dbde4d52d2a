import { type AreaMm, area } from '../../area.ts';

/** Each half of the folded sheet, mm. */
export const PAGE = area(0, 0, 105, 74);

/** Where things stand on the half with the data, mm. */
export const DATA = {
  arms: area(5, 1.6, 8.6, 9.6),
  portrait: area(5, 13.4, 27, 34.7),
  stamp: area(24, 33, 17, 17),
  number: area(76, 3.6, 25, 3.8),
  watermark: area(58, 13, 34, 34),
  signature: area(72, 42.4, 28, 6.6),
  latent: area(91.4, 31.2, 9.8, 9),
  foil: area(92.4, 14, 8.4, 16),
} as const satisfies Record<string, AreaMm>;

/** Where things stand on the outer half, mm. */
export const OUTSIDE = {
  emblem: area(38, 8, 29, 29),
  register: area(92, 5, 8, 8),
  watermark: area(8, 22, 30, 30),
  perforated: area(62, 64, 38, 4.6),
  text: area(14, 46, 77, 15),
} as const satisfies Record<string, AreaMm>;
