import { ink } from '../../ink.ts';

export const OLIVE = ink('olive offset', [150, 160, 98]);
export const OCHRE = ink('ochre offset', [222, 178, 98], { glow: [130, 96, 14] });
export const ROSE = ink('rose offset', [222, 142, 146]);
export const STONE = ink('stone offset', [164, 152, 176]);
export const BURGUNDY = ink('burgundy offset', [124, 34, 56]);
export const INTAGLIO = ink('burgundy intaglio', [92, 20, 42], { infrared: 0.6, opacity: 0.4, reliefUm: 24 });
export const LETTERPRESS = ink('red letterpress', [176, 24, 34], {
  infrared: 0.08,
  opacity: 0.35,
  reliefUm: -7,
  glow: [255, 96, 24],
});
/** Inkjet inks are dyes: none of them is seen in infrared. */
export const CYAN = ink('cyan inkjet', [14, 158, 222]);
export const MAGENTA = ink('magenta inkjet', [226, 40, 128]);
export const YELLOW = ink('yellow inkjet', [252, 226, 40]);
export const BLACK_DYE = ink('black inkjet', [36, 34, 40], { infrared: 0.12, opacity: 0.4 });
/** The zone is printed with a pigment that readers see. */
export const ZONE_BLACK = ink('black pigment inkjet', [26, 24, 28], { infrared: 0.93, opacity: 0.6 });
export const GHOST_GLOW = ink('invisible, glows white-blue', null, { glow: [150, 190, 255] });
export const LAMINATE = ink('laminate', null, { reliefUm: 34 });
export const SPECIMEN_RED = ink('red offset', [206, 60, 72]);
