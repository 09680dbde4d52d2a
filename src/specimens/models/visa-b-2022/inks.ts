import { ink } from '../../ink.ts';

export const VIOLET = ink('violet offset', [146, 110, 190]);
export const TURQUOISE = ink('turquoise offset', [94, 192, 196]);
export const MAGENTA = ink('magenta offset', [222, 112, 170], { glow: [96, 20, 70] });
export const PEARL = ink('pearl offset', [180, 176, 206]);
export const INDIGO = ink('indigo offset', [44, 40, 112]);
export const INTAGLIO = ink('indigo intaglio', [36, 30, 104], { infrared: 0.5, opacity: 0.4, reliefUm: 24 });
export const OVI = ink('optically variable, turquoise to violet', [20, 140, 146], {
  tilted: [124, 56, 150],
  infrared: 0.25,
  opacity: 0.42,
  reliefUm: 10,
});
/** Red by day, yellow under ultraviolet. */
export const NUMBER = ink('red letterpress, glows yellow', [196, 28, 62], {
  infrared: 0.1,
  opacity: 0.35,
  reliefUm: -6,
  glow: [250, 214, 50],
});
