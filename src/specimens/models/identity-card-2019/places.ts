import { type AreaMm, area } from '../../area.ts';

export const PAGE = area(0, 0, 85.6, 53.98);

/** Where things stand on the front, mm. */
export const FRONT = {
  arms: area(3.8, 2.6, 9.4, 10.6),
  portrait: area(3.8, 14.6, 27, 34.7),
  ghost: area(68, 11.2, 14, 18),
  window: area(67.6, 10.8, 14.8, 18.8),
  lenses: area(62.4, 35.4, 19.6, 6.6),
  signature: area(33, 43.6, 24, 7.6),
  foil: area(20.4, 38.4, 12, 12),
  perforated: area(62.2, 7.7, 19.4, 2.6),
} as const satisfies Record<string, AreaMm>;

/** Where things stand on the back, mm. */
export const BACK = {
  register: area(75.6, 3.4, 6.6, 6.6),
  latent: area(62, 22, 20, 7),
  hologram: area(63.6, 2.8, 8.4, 8.4),
  perforated: area(4, 7.7, 19.4, 2.6),
  window: area(3.2, 10.8, 14.8, 18.8),
  serial: area(60, 17.4, 22, 3),
} as const satisfies Record<string, AreaMm>;
