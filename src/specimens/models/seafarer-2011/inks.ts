import { DULL_UV, ink, type Substrate } from '../../ink.ts';

/** Sheet of silica-filled polyolefin, printed like paper and sealed between films. */
export const TESLIN: Substrate = {
  name: 'teslin',
  material: 'teslin',
  colour: [250, 249, 244],
  underUv: DULL_UV,
  infrared: 0.93,
  transmitted: [226, 220, 200],
  cloudiness: 0.02,
  roughnessUm: 0.8,
};

export const NAVY = ink('navy offset', [26, 52, 98]);
export const SEA = ink('sea green offset', [98, 170, 158]);
export const BRASS = ink('brass offset', [214, 172, 84], { glow: [96, 74, 10] });
export const SHELL = ink('shell offset', [226, 170, 152]);
export const DEEP = ink('deep sea offset', [84, 132, 178]);
export const GILT = ink('metallic screen ink, gold', [176, 142, 72], {
  tilted: [226, 206, 148],
  infrared: 0.35,
  opacity: 0.55,
  reliefUm: 6,
  body: 'covering',
});
export const LETTERPRESS = ink('red letterpress, glows orange', [178, 28, 36], {
  infrared: 0.1,
  opacity: 0.35,
  reliefUm: -5,
  glow: [255, 110, 30],
});
/** Black resin of the ribbon, which holds carbon. */
export const RESIN = ink('black resin, thermal transfer', [24, 23, 26], { infrared: 0.92, opacity: 0.6 });
export const FILM = ink('laminate', null, { reliefUm: 30 });
