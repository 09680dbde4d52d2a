import { ink } from '../../ink.ts';

export const SLATE = ink('slate blue offset', [122, 146, 172]);
export const STRAW = ink('straw offset', [222, 198, 142], { glow: [88, 70, 12] });
export const ASH = ink('ash offset', [168, 172, 168]);
export const STEEL = ink('steel blue offset', [40, 62, 86]);
export const INTAGLIO = ink('steel blue intaglio', [30, 54, 80], {
  infrared: 0.5,
  opacity: 0.4,
  reliefUm: 22,
});
export const LETTERPRESS = ink('black letterpress, glows red', [36, 30, 34], {
  infrared: 0.85,
  opacity: 0.4,
  reliefUm: -6,
  glow: [240, 50, 60],
});
export const TONER = ink('black toner', [30, 29, 32], { infrared: 0.9, opacity: 0.6, reliefUm: 3 });
export const STAMP = ink('violet stamp ink', [96, 62, 150], { opacity: 0.2 });
/** Holes of a needle machine. */
export const NEEDLE = ink('needle hole', [52, 50, 54], { body: 'hole', reliefUm: 14, infrared: 0.7 });
/** The sheet is folded here. */
export const FOLD = ink('fold', [226, 222, 210], { reliefUm: -9, opacity: -0.05 });
