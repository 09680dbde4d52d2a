import { type AreaMm, area } from '../../area.ts';

export const PAGE = area(0, 0, 85.6, 53.98);

/** Where things stand on the front, mm. */
export const FRONT = {
  emblem: area(3.4, 2.8, 14, 9.4),
  portrait: area(54.6, 12.4, 25.6, 33),
  band: area(48.4, 0, 9, 53.98),
  ghost: area(3.6, 34.6, 11.6, 14.9),
  number: area(81, 12, 3, 34),
  signature: area(57, 46.4, 21, 5.6),
  antiScan: area(3.6, 14.6, 11.6, 8),
  iridescent: area(3.6, 24.4, 11.6, 9),
} as const satisfies Record<string, AreaMm>;

/** Where things stand on the back, mm. */
export const BACK = {
  register: area(4, 4, 7, 7),
  lenses: area(60, 18.4, 21.6, 7.6),
  ghostText: area(4, 28, 77, 1),
  metallic: area(60, 3.6, 21.6, 13),
} as const satisfies Record<string, AreaMm>;
