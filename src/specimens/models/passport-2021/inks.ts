import { DULL_UV, ink, type Substrate } from '../../ink.ts';

export const POLYCARBONATE: Substrate = {
  name: 'polycarbonate',
  material: 'polycarbonate',
  colour: [249, 250, 247],
  underUv: DULL_UV,
  infrared: 0.93,
  transmitted: [240, 232, 214],
  cloudiness: 0.012,
  roughnessUm: 0.35,
};

export const ENGRAVED = ink('laser engraving', [40, 38, 40], { infrared: 0.93, opacity: 0.75 });
export const RAISED = ink('tactile laser engraving', [34, 32, 34], {
  infrared: 0.93,
  opacity: 0.75,
  reliefUm: 16,
});
export const SPECIMEN_RED = ink('red offset', [214, 78, 86]);
export const EMBOSSED = ink('embossing', null, { reliefUm: 13 });
export const WINDOW = ink('clear window', [226, 233, 234], { opacity: -0.42, reliefUm: -5, infrared: 0.04 });
export const HOLE = ink('laser hole', [52, 50, 54], { body: 'hole', reliefUm: -12, infrared: 0.7 });
