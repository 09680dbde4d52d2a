import { type AreaMm, area } from '../../area.ts';

export const PAGE = area(0, 0, 125, 88);

/** Where things stand on the page, mm; also what features point at. */
export const PLACES = {
  portrait: area(6, 14.5, 35, 45),
  ghost: area(101.5, 20, 18, 23.2),
  watermark: area(62, 20, 38, 38),
  arms: area(59.5, 1.6, 9, 10.2),
  number: area(94, 5, 27, 3.6),
  latent: area(103, 53.8, 16, 7),
  register: area(45, 5, 7.4, 7.4),
  signature: area(70, 53, 30, 8.5),
  overlay: area(30, 3, 18, 60),
} as const satisfies Record<string, AreaMm>;
