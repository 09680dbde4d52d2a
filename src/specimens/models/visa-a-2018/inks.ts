import { ink } from '../../ink.ts';

export const LEAF = ink('leaf green offset', [122, 180, 104]);
export const AMBER = ink('amber offset', [240, 190, 86], { glow: [112, 84, 8] });
export const PEACH = ink('peach offset', [244, 172, 136]);
export const MOSS = ink('moss offset', [148, 160, 84]);
export const FOREST = ink('forest green offset', [30, 84, 54]);
export const INTAGLIO = ink('forest green intaglio', [18, 74, 46], {
  infrared: 0.55,
  opacity: 0.4,
  reliefUm: 22,
});
export const OVI = ink('optically variable, gold to green', [190, 146, 32], {
  tilted: [44, 130, 70],
  infrared: 0.25,
  opacity: 0.42,
  reliefUm: 10,
});
export const LETTERPRESS = ink('red letterpress, glows orange', [188, 30, 40], {
  infrared: 0.1,
  opacity: 0.35,
  reliefUm: -6,
  glow: [255, 106, 26],
});
