import type { PageView } from '../page-view.ts';
import { type Compared, type Measure, quantile } from './measure.ts';
import { fieldOf, type PxArea, smoothed } from './pattern.ts';

/** Directions of colour in which an ink may stand out from what it lies on: shares of red, green and blue. */
const DIRECTIONS = [
  [0.5, -1, 0.5],
  [-1, 0.5, 0.5],
  [0.5, 0.5, -1],
  [-0.5, 1, -0.5],
  [1, -0.5, -0.5],
  [-0.5, -0.5, 1],
] as const;

/** Grey levels by which the ink stands out in that direction at least. */
const LEAST_COLOUR = 10;
/** Levels of the way from the ground to the full ink from which px are ink, and up to which they are ground. */
const INK_FROM = 0.55;
const GROUND_TO = 0.2;
/** Nothing is told of px that are too dark to take colour, or that a lamp is mirrored in. */
const BRIGHTNESS = { from: 80, to: 250 };
/** Px of ink and of ground that are needed on either side, and what lies so near the border that it belongs to neither, mm. */
const LEAST_PX = 40;
const RIM_MM = 0.5;

/** How far each px goes in a direction of colour, and its brightest channel. */
function coloured(view: PageView, area: PxArea, [r, g, b]: readonly [number, number, number]) {
  const [red, green, blue] = view.colours.map(
    (plane) => smoothed(fieldOf(plane, area), 0.15 * view.pxPerMm).data,
  );
  const at = (data: Float32Array | undefined, i: number) => data?.[i] ?? 0;
  const length = red?.length ?? 0;
  return {
    colour: Float32Array.from({ length }, (_, i) => r * at(red, i) + g * at(green, i) + b * at(blue, i)),
    brightest: Float32Array.from({ length }, (_, i) => Math.max(at(red, i), at(green, i), at(blue, i))),
  };
}

/** 1 for px of the area well within the portrait, −1 well outside, 0 about its border. */
function sides({ area, questioned }: Compared, portrait: PxArea): Int8Array {
  const w = area.right - area.left;
  const rim = RIM_MM * questioned.pxPerMm;
  return Int8Array.from({ length: w * (area.bottom - area.top) }, (_, i) => {
    const [x, y] = [area.left + (i % w), area.top + Math.floor(i / w)];
    const inside = Math.min(x - portrait.left, portrait.right - x, y - portrait.top, portrait.bottom - y);
    return inside > rim ? 1 : inside < -rim ? -1 : 0;
  });
}

/**
 * How strongly what is printed over a portrait goes on within it: contrast in colour between its ink and the ground inside the portrait
 * as a share of that outside, against the same share of the reference. Where both contrasts fade, the share stays.
 */
export const overprint: Measure = (compared) => {
  const { questioned, reference, area, portrait } = compared;
  if (!portrait) return null;
  const side = sides(compared, portrait);
  const looks = DIRECTIONS.map((direction) => {
    const { colour } = coloured(reference, area, direction);
    const spanOf = (where: 1 | -1) => {
      const there = colour.filter((_, i) => side[i] === where);
      const [ground, ink] = [quantile(there, 0.5), quantile(there, 0.97)];
      return { ground, span: ink - ground };
    };
    return { direction, colour, within: spanOf(1), beside: spanOf(-1) };
  });
  const [best] = looks.toSorted((a, b) => b.beside.span - a.beside.span);
  if (!best || !(Math.min(best.beside.span, 2 * best.within.span) >= LEAST_COLOUR)) return null;
  const share = (view: PageView): number => {
    const seen = coloured(view, area, best.direction);
    const contrast = (where: 1 | -1) => {
      const of = where === 1 ? best.within : best.beside;
      let [ink, inked, ground, bare] = [0, 0, 0, 0];
      for (let i = 0; i < side.length; i++) {
        const brightest = seen.brightest[i] ?? 0;
        if (side[i] !== where || brightest < BRIGHTNESS.from || brightest > BRIGHTNESS.to) continue;
        const level = ((best.colour[i] ?? 0) - of.ground) / of.span;
        if (level >= INK_FROM) {
          ink += seen.colour[i] ?? 0;
          inked++;
        } else if (level <= GROUND_TO) {
          ground += seen.colour[i] ?? 0;
          bare++;
        }
      }
      return Math.min(inked, bare) < LEAST_PX ? Number.NaN : ink / inked - ground / bare;
    };
    return contrast(1) / contrast(-1);
  };
  const genuine = share(reference);
  return Number.isNaN(genuine) ? null : share(questioned) / genuine;
};
