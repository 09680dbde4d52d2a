import { ink } from '../../ink.ts';

export const COBALT = ink('cobalt offset', [66, 110, 190]);
export const SKY = ink('sky offset', [128, 190, 228]);
export const PINK = ink('pink offset', [236, 150, 186]);
export const LEMON = ink('lemon offset', [226, 206, 104], { glow: [116, 100, 10] });
export const NAVY = ink('navy offset', [22, 44, 104]);
export const OVI = ink('optically variable, blue to gold', [34, 84, 170], {
  tilted: [186, 140, 30],
  infrared: 0.25,
  opacity: 0.4,
  reliefUm: 9,
});
export const NUMBER = ink('black letterpress, glows green', [30, 32, 40], {
  glow: [70, 220, 110],
  infrared: 0.85,
  opacity: 0.4,
  reliefUm: 4,
});
/** Bifluorescent: yellow from a long lamp. */
export const TITLE_GLOW = ink('invisible, glows yellow', null, { glow: [240, 206, 70] });
