import type { AreaMm } from '../../reference/index.ts';
import { pxOf } from '../measures/area.ts';
import { type Field, fieldOf, smoothed } from '../measures/pattern.ts';
import type { PageView } from '../page-view.ts';
import { DOTS } from './dot-matrix.ts';

/** Where the holes of a perforated number lie: middle of the first, mm of the page, and the distance between two, mm. */
export interface HoleGrid {
  readonly xMm: number;
  readonly yMm: number;
  readonly pitchMm: number;
}

/** Columns from one symbol to the next, and on both sides of the area what is looked at as well, mm. */
export const ADVANCE = 6;
const RIM_MM = 1;
/** Pitches of perforating machines against the height of the area, which is given with some room. */
const PITCH_TO_HEIGHT = { least: 0.115, most: 0.17, step: 0.00125 };
/** How far a number may lie from where it does on the reference, mm: pages are not fed alike. */
const STRAY_MM = 1.2;
/** Holes are told from the light and dark of paper within so many mm. */
const GROUND_MM = 0.9;

export interface Ground {
  readonly field: Field;
  readonly pxPerMm: number;
  readonly leftMm: number;
  readonly topMm: number;
}

/** The surroundings of the area less the slow changes of light; bright is positive. */
export function groundOf(view: PageView, area: AreaMm): Ground {
  const { xMm, yMm, widthMm, heightMm } = area;
  const wide = {
    xMm: xMm - RIM_MM,
    yMm: yMm - RIM_MM,
    widthMm: widthMm + 2 * RIM_MM,
    heightMm: heightMm + 2 * RIM_MM,
  };
  const px = pxOf(view, wide);
  // Through a hole comes the lamp's own white; paper and card let little blue pass.
  const [red, green, blue] = view.colours.map((plane) => fieldOf(plane, px));
  const grey = fieldOf(view.grey, px);
  const least = grey.data.map((value, i) =>
    Math.min(value, red?.data[i] ?? 0, green?.data[i] ?? 0, blue?.data[i] ?? 0),
  );
  const ground = smoothed({ ...grey, data: least }, GROUND_MM * view.pxPerMm);
  const data = least.map((value, i) => value - (ground.data[i] ?? 0));
  const field = smoothed({ ...grey, data }, 0.06 * view.pxPerMm);
  return { field, pxPerMm: view.pxPerMm, leftMm: px.left / view.pxPerMm, topMm: px.top / view.pxPerMm };
}

/** Value at a place in mm of the page, between px; NaN beyond. */
export function at({ field, pxPerMm, leftMm, topMm }: Ground, xMm: number, yMm: number): number {
  const u = (xMm - leftMm) * pxPerMm - 0.5;
  const v = (yMm - topMm) * pxPerMm - 0.5;
  const { widthPx, heightPx, data } = field;
  if (!(u >= 0 && v >= 0 && u < widthPx - 1 && v < heightPx - 1)) return Number.NaN;
  const left = Math.trunc(u);
  const top = Math.trunc(v);
  const fx = u - left;
  const i = top * widthPx + left;
  const upper = (data[i] as number) * (1 - fx) + (data[i + 1] as number) * fx;
  const lower = (data[i + widthPx] as number) * (1 - fx) + (data[i + widthPx + 1] as number) * fx;
  return upper + (lower - upper) * (v - top);
}

/**
 * How much brighter the places of a grid are than those half a pitch beside them, where no hole can be. Only a part of the
 * places has a hole, but no hole lies beside them; NaN where the grid leaves the surroundings.
 */
function standsOut(ground: Ground, { xMm, yMm, pitchMm }: HoleGrid, count: number): number {
  let sum = 0;
  for (let symbol = 0; symbol < count; symbol++)
    for (let column = 0; column < DOTS.across; column++)
      for (let row = 0; row < DOTS.down; row++) {
        const x = xMm + (symbol * ADVANCE + column) * pitchMm;
        const y = yMm + row * pitchMm;
        sum += at(ground, x, y) - at(ground, x + pitchMm / 2, y + pitchMm / 2);
      }
  return sum / (count * DOTS.all);
}

/** The same by the px nearest to each place: for looking through many grids, of which the best are then looked at closer. */
function standsOutRoughly(ground: Ground, { xMm, yMm, pitchMm }: HoleGrid, count: number): number {
  const { field, pxPerMm, leftMm, topMm } = ground;
  const { widthPx, heightPx, data } = field;
  const pitch = pitchMm * pxPerMm;
  const left = (xMm - leftMm) * pxPerMm;
  const top = (yMm - topMm) * pxPerMm;
  const right = left + (count * ADVANCE - 1.5) * pitch;
  if (left < 0 || top < 0 || right >= widthPx || top + (DOTS.down - 0.5) * pitch >= heightPx)
    return Number.NaN;
  let sum = 0;
  for (let row = 0; row < DOTS.down; row++) {
    const line = Math.trunc(top + row * pitch) * widthPx;
    const between = Math.trunc(top + (row + 0.5) * pitch) * widthPx;
    for (let column = 0; column < count * ADVANCE - 1; column++) {
      if (column % ADVANCE === DOTS.across) continue;
      const u = left + column * pitch;
      sum += (data[line + Math.trunc(u)] as number) - (data[between + Math.trunc(u + pitch / 2)] as number);
    }
  }
  return sum / (count * DOTS.all);
}

/** A grid with how much it stands out. */
interface Ranked {
  readonly grid: HoleGrid;
  readonly value: number;
}

const byValue = (a: Ranked, b: Ranked) => b.value - a.value;

/** The best grid of one pitch whose first hole lies in a rectangle, corners in mm. */
function bestOfPitch(
  ground: Ground,
  count: number,
  pitchMm: number,
  from: readonly [number, number],
  to: readonly [number, number],
): Ranked[] {
  let best: Ranked | null = null;
  for (let xMm = from[0]; xMm <= to[0]; xMm += 0.3 * pitchMm)
    for (let yMm = from[1]; yMm <= to[1]; yMm += 0.3 * pitchMm) {
      const grid = { xMm, yMm, pitchMm };
      const value = standsOutRoughly(ground, grid, count);
      if (value > (best?.value ?? 0)) best = { grid, value };
    }
  return best ? [best] : [];
}

/** A grid moved and stretched by ever smaller steps while its holes stand out more. */
function refined(ground: Ground, start: HoleGrid, count: number): HoleGrid {
  let best: Ranked = { grid: start, value: standsOut(ground, start, count) };
  for (let by = 0.02; by >= 0.001; by /= 2) {
    const { xMm, yMm, pitchMm } = best.grid;
    for (const p of [-1, 0, 1])
      for (const x of [-1, 0, 1])
        for (const y of [-1, 0, 1]) {
          const grid = {
            // A wider pitch turns about the middle of the number.
            xMm: xMm + x * by * 3 - (p * by * pitchMm * (count * ADVANCE - 2)) / 20,
            yMm: yMm + y * by * 3,
            pitchMm: pitchMm * (1 + p * by * 0.1),
          };
          const value = standsOut(ground, grid, count);
          if (value > best.value) best = { grid, value };
        }
  }
  return best.grid;
}

/**
 * Grids on which holes stand out, most of all first: of every pitch over the whole area, or of about the pitch and in the
 * neighbourhood of a grid that is known.
 */
export function gridsOf(
  ground: Ground,
  area: AreaMm,
  count: number,
  near: HoleGrid | null,
  most: number,
): HoleGrid[] {
  function rough(): Ranked[] {
    if (near) {
      const { xMm, yMm, pitchMm } = near;
      const [from, to] = [-STRAY_MM, STRAY_MM].map((by) => [xMm + by, yMm + by] as const);
      return from && to
        ? [0.995, 1, 1.005].flatMap((share) => bestOfPitch(ground, count, share * pitchMm, from, to))
        : [];
    }
    const { least, most: widest, step } = PITCH_TO_HEIGHT;
    const { xMm, yMm, widthMm, heightMm } = area;
    const pitches = Math.floor((widest - least) / step) + 1;
    return Array.from({ length: pitches }, (_, i) => (least + i * step) * heightMm).flatMap((pitchMm) => {
      const right = xMm + widthMm - (count * ADVANCE - 2) * pitchMm;
      const bottom = yMm + heightMm - (DOTS.down - 1) * pitchMm;
      return bestOfPitch(
        ground,
        count,
        pitchMm,
        [xMm - RIM_MM / 2, yMm - RIM_MM / 2],
        [right + RIM_MM / 2, bottom + RIM_MM / 2],
      );
    });
  }
  return rough()
    .toSorted(byValue)
    .slice(0, most)
    .map(({ grid }) => refined(ground, grid, count));
}
