import { type AreaMm, area } from './area.ts';
import { fibres, planchettes } from './art/fibres.ts';
import { THICKER, THINNER, type Watermark } from './art/watermark.ts';
import { createChance, seedOf } from './chance.ts';
import { DULL_UV, ink, type Substrate } from './ink.ts';
import { layer } from './layers.ts';
import type { Layer } from './page.ts';
import { rectangle } from './svg.ts';
import { type Typeface, textOutline } from './typeface.ts';

/** Security paper of cotton, without brightener. */
export const SECURITY_PAPER: Substrate = {
  name: 'security paper',
  material: 'paper',
  colour: [251, 248, 239],
  underUv: DULL_UV,
  infrared: 0.92,
  transmitted: [196, 177, 138],
  cloudiness: 0.045,
  roughnessUm: 1.5,
};

const FIBRES = {
  red: ink('red fibre', [214, 62, 70], { glow: [255, 60, 50], opacity: 0.25, reliefUm: 1 }),
  blue: ink('blue fibre', [58, 88, 176], { glow: [60, 120, 255], opacity: 0.25, reliefUm: 1 }),
  yellow: ink('invisible fibre, glows yellow', null, { glow: [240, 220, 70], opacity: 0.08 }),
  green: ink('invisible fibre, glows green', null, { glow: [70, 235, 120], opacity: 0.08 }),
} as const;

/** Fibres strewn by chance: two visible colours and two that only glow. */
export function fibreLayers(page: AreaMm, seed: number, perColour: number): Layer[] {
  return (['red', 'blue', 'yellow', 'green'] as const).map((colour) =>
    layer(
      `fibres-${colour}`,
      'substrate',
      FIBRES[colour],
      fibres(createChance(seedOf(seed, `fibres ${colour}`)), page, perColour),
      page,
      { feature: FIBRES[colour].colour ? 'visible-fibres' : 'fibres' },
    ),
  );
}

/** Planchettes of one colour that glow. */
export const planchetteLayer = (page: AreaMm, seed: number, count: number): Layer =>
  layer(
    'planchettes',
    'substrate',
    ink('planchette', [206, 226, 210], { glow: [180, 255, 90], opacity: 0.3 }),
    planchettes(createChance(seedOf(seed, 'planchettes')), page, count),
    page,
    { feature: 'planchettes' },
  );

export const watermarkLayers = ({ darker, lighter }: Watermark, box: AreaMm): Layer[] => [
  layer('watermark-darker', 'substrate', THICKER, darker, box, { feature: 'watermark' }),
  layer('watermark-lighter', 'substrate', THINNER, lighter, box, { feature: 'watermark' }),
];

const THREAD = ink('metallised thread', null, { opacity: 0.86, reliefUm: 2 });
const THREAD_GLOW = ink('dye of the thread', null, { glow: [255, 214, 80], opacity: 0 });

/** A thread inside the sheet from top to bottom, with bare letters that let light through, and a dye that glows. */
export function threadLayers(face: Typeface, x: number, page: AreaMm, words: string): Layer[] {
  const width = 1.4;
  const strip = area(x, page.y, width, page.height);
  const count = Math.ceil(page.height / 9);
  const letters = Array.from({ length: count }, (_, i) => {
    const outline = textOutline(face, words, { x: 0, y: 0, capMm: 0.85, tracking: 0.12 });
    return `<path d="${outline}" transform="translate(${x + 0.28} ${page.y + 1 + i * 9}) rotate(90)" fill="#fff"/>`;
  }).join('');
  const glow = Array.from({ length: count * 2 }, (_, i) =>
    rectangle(area(x + 0.3, page.y + i * 4.5, 0.8, 2.2)),
  ).join('');
  return [
    layer('thread', 'substrate', THREAD, rectangle(strip) + letters, strip, { feature: 'thread' }),
    layer('thread-glow', 'substrate', THREAD_GLOW, glow, strip, { feature: 'thread' }),
  ];
}
