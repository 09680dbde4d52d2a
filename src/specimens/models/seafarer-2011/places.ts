import { type AreaMm, area } from '../../area.ts';

export const PAGE = area(0, 0, 105, 74);

/** Where things stand on the card, mm. */
export const PLACES = {
  head: area(0, 0, 105, 9.6),
  portrait: area(4.6, 11.8, 28.8, 37),
  number: area(75, 10.8, 26, 3.6),
  arms: area(90.4, 0.8, 7, 7.9),
  rose: area(68, 14, 33, 33),
  hologram: area(28.4, 36.6, 13, 13),
  signature: area(70, 42, 30, 7),
  ghost: area(88, 17.6, 12, 15.4),
} as const satisfies Record<string, AreaMm>;
