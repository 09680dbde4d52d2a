import { ink } from '../../ink.ts';

export const PLUM = ink('plum offset', [128, 74, 126]);
export const ROSE = ink('rose offset', [224, 134, 160], { glow: [110, 24, 40] });
export const APRICOT = ink('apricot offset', [238, 176, 118]);
export const SAGE = ink('sage offset', [136, 178, 138]);
export const LILAC = ink('lilac offset', [170, 152, 206]);
export const AUBERGINE = ink('aubergine offset', [74, 34, 82]);
export const OVI = ink('optically variable, magenta to green', [158, 38, 108], {
  tilted: [64, 126, 66],
  infrared: 0.25,
  opacity: 0.4,
  reliefUm: 9,
});
/** Glows in one colour under long and in another under short ultraviolet; the lamp of a reader is a long one. */
export const SERIAL = ink('red letterpress, glows orange', [186, 32, 60], {
  glow: [255, 120, 30],
  infrared: 0.1,
  opacity: 0.35,
  reliefUm: 4,
});
