import { type AreaMm, area } from '../../area.ts';

/** Where things stand on the page, mm; also what features point at. */
export const PLACES = {
  portrait: area(5, 16, 35, 45),
  ghost: area(104.8, 20.6, 15.5, 20),
  foil: area(30, 46, 17, 17),
  arms: area(4.6, 2.8, 10.2, 11.4),
  signature: area(70, 52.5, 30, 8.5),
  register: area(113, 10.6, 8, 8),
  antiScan: area(111, 50, 10, 10),
  changing: area(106, 43, 14, 5.4),
  perforated: area(82, 3.2, 38, 4),
} as const satisfies Record<string, AreaMm>;
