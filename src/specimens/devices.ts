import { type AreaMm, grown } from './area.ts';
import { hiddenMotif } from './art/hatch.ts';
import type { ColourParts } from './art/island.ts';
import { circle, registerHalf } from './art/star.ts';
import { type Ink, type InkBlend, ink } from './ink.ts';
import { GLOW, layer } from './layers.ts';
import type { Layer, Technique } from './page.ts';
import { hairline, mm } from './svg.ts';
import { lettering, type Typeface } from './typeface.ts';

/** A picture in inks that are seen under ultraviolet only. */
export const glowLayers = (parts: ColourParts, box: AreaMm, feature = 'uv-picture'): Layer[] =>
  (['blue', 'green', 'red', 'yellow'] as const).map((colour) =>
    layer(`${feature}-${colour}`, 'offset', GLOW[colour], parts[colour], box, { feature }),
  );

/** A compass rose of which each side of the sheet carries half. */
export function registerLayers(place: AreaMm, print: Ink, feature = 'register'): Layer[] {
  const [x, y, radius] = [place.x + place.width / 2, place.y + place.height / 2, place.width / 2];
  const dense: Ink = { ...print, name: 'register', opacity: 0.5 };
  const half = (side: 0 | 1) => `<path d="${registerHalf(x, y, radius * 0.92, side)}"/>`;
  const ring = circle(x, y, radius * 0.97, 'fill="none" stroke="#000" stroke-width="0.16"');
  return [
    layer(`${feature}-front`, 'offset', dense, half(0) + ring, place, { feature }),
    layer(`${feature}-back`, 'offset', dense, half(1), place, { feature, side: 'back' }),
  ];
}

/** A word of which the lines stand across those round it: raised a latent image, fine and aslant an anti-scan pattern. */
export function hiddenWord(
  id: string,
  face: Typeface,
  word: string,
  place: AreaMm,
  lines: Parameters<typeof hiddenMotif>[3],
  capMm = place.height * 0.56,
): string {
  const [x, y] = [place.x + place.width / 2, place.y + (place.height + capMm) / 2];
  const motif = lettering(face, word, { x, y, capMm, anchor: 'middle', tracking: 0.1 }, 'inherit');
  return hiddenMotif(id, place, motif, lines);
}

/** Two pictures under a field of lenses: each shows from its angle. */
export function lensLayers(
  place: AreaMm,
  pictures: readonly [first: string, second: string],
  burnt: Ink,
  feature: string,
): Layer[] {
  const count = Math.floor((place.width - 0.4) / 0.4);
  const ribs = Array.from(
    { length: count },
    (_, i) => `M${mm(place.x + 0.4 + i * 0.4)} ${mm(place.y)}v${mm(place.height)}`,
  ).join('');
  const lens = ink('lenses', [234, 238, 241], { reliefUm: 5 });
  const picture = (angle: 1 | 2) =>
    layer(`${feature}-${angle}`, 'laser_engraving', burnt, pictures[angle - 1] ?? '', place, {
      feature,
      flash: angle,
    });
  return [
    layer(`${feature}-lenses`, 'laminate', lens, hairline(ribs, 0.2), place, { feature }),
    picture(1),
    picture(2),
  ];
}

/** A diffractive device: what shows always, from angle 1 and from angle 2. */
export interface Foil {
  readonly always: string;
  readonly first: string;
  readonly second: string;
}

export function foilLayers(
  place: AreaMm,
  art: Foil,
  colours: readonly [always: InkBlend, first: InkBlend, second: InkBlend],
  feature: string,
  technique: Technique = 'foil',
): Layer[] {
  const box = grown(place, 0.2);
  return [
    layer(`${feature}-net`, technique, colours[0], art.always, box, { feature }),
    layer(`${feature}-1`, technique, colours[1], art.first, box, { feature, flash: 1 }),
    layer(`${feature}-2`, technique, colours[2], art.second, box, { feature, flash: 2 }),
  ];
}
