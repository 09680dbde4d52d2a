import { pyramidOf, sampleFrom } from '../imaging/register/pyramid.ts';
import type { AreaMm } from '../reference/index.ts';
import { maskOf, pxOf, shareOf } from './measures/area.ts';
import { band, type Field, fieldOf, likeness } from './measures/pattern.ts';
import type { PageView } from './page-view.ts';

/** How the second picture lies in its area: its size against it, how much wider than high, and how far off the middle, px of the view. */
export interface Placing {
  readonly size: number;
  readonly wider: number;
  readonly dx: number;
  readonly dy: number;
}

export interface PortraitLikeness {
  /** Normalised cross-correlation of the details of both pictures, −1 to 1. */
  readonly value: number;
  readonly placing: Placing;
  /** Share of the second picture that glare hides. */
  readonly glare: number;
}

/** Details of a face in its second, smaller picture, and how far that may be off its area, mm. */
const SCALE = { fineMm: 0.2, coarseMm: 0.7, reachMm: 1 };
/** Grey level from which a px may be a mirrored lamp. */
const GLARE = 242;
/** Second portraits fade out towards their corners: what is compared lies within an ellipse, of this much of the area's half sides squared. */
const ELLIPSE = 0.72;
const LEAST_SHARE = 0.3;
/** Sizes that are tried where nothing is known, and the first steps by which a placing is put right. */
const SIZES = [0.93, 0.965, 1, 1.035, 1.07];
const FIRST_STEPS: Placing = { size: 0.02, wider: 0.01, dx: 0.7, dy: 0.7 };
/** The same where the genuine document tells the placing: one machine made both, and what is left is the fit of the page. */
const SMALL_STEPS: Placing = { size: 0.004, wider: 0.002, dx: 0.35, dy: 0.35 };
const ROUNDS = 6;
const SHRINKING = 0.6;

/** A portrait and its second, smaller picture, which may be in another light of the same page. */
export interface Portraits {
  readonly portrait: { readonly view: PageView; readonly area: AreaMm };
  readonly second: { readonly view: PageView; readonly area: AreaMm };
  /** Whether what is dark in the one is light in the other. */
  readonly isNegative?: boolean;
}

function maskWithin(view: PageView, area: ReturnType<typeof pxOf>): Uint8Array {
  const [w, h] = [area.right - area.left, area.bottom - area.top];
  // Under ultraviolet nothing mirrors the lamp.
  const glare = view.light === 'UV' ? 256 : GLARE;
  return maskOf(view, area, []).map((seen, i) => {
    const [column, row] = [i % w, Math.trunc(i / w)];
    const [x, y] = [(2 * column) / w - 1, (2 * row) / h - 1];
    const grey = view.grey.data[(area.top + row) * view.widthPx + area.left + column] ?? 0;
    return seen && grey < glare && x * x + y * y < ELLIPSE ? 1 : 0;
  });
}

/**
 * How alike the portrait of a page and its second, smaller picture are. `known`: how the genuine document has it placed;
 * without, it is looked for. `null` where too little of the second picture is seen.
 */
export function portraitLikeness(
  { portrait, second, isNegative = false }: Portraits,
  known: Placing | null = null,
): PortraitLikeness | null {
  const { view } = second;
  const [from, to] = [pxOf(portrait.view, portrait.area), pxOf(view, second.area)];
  const [w, h] = [to.right - to.left, to.bottom - to.top];
  const mask = maskWithin(view, to);
  if (shareOf(mask) < LEAST_SHARE) return null;
  const details = (field: Field) => band(field, SCALE.fineMm * view.pxPerMm, SCALE.coarseMm * view.pxPerMm);
  const drawn = details(fieldOf(view.grey, to));
  const seen = isNegative ? { ...drawn, data: drawn.data.map((value) => -value) } : drawn;
  const pyramid = pyramidOf(portrait.view.grey);
  const whole = { left: 0, top: 0, right: w, bottom: h };
  /** The portrait as it would look in the place of the second picture. */
  const reduced = ({ size, wider, dx, dy }: Placing): Field => {
    const across = (from.right - from.left) / (w * size * wider);
    const down = ((from.bottom - from.top) * wider) / (h * size);
    const x = (from.left + from.right) / 2 - across * (w / 2 + dx);
    const y = (from.top + from.bottom) / 2 - down * (h / 2 + dy);
    return details(fieldOf(sampleFrom(pyramid, [across, 0, x, 0, down, y, 0, 0, 1], w, h), whole));
  };
  const worth = (placing: Placing) => likeness(seen, reduced(placing), mask, 0).value;
  function roughly(): Placing {
    const reach = Math.round(SCALE.reachMm * view.pxPerMm);
    const tried = SIZES.map((size) => {
      const { value, dx, dy } = likeness(seen, reduced({ size, wider: 1, dx: 0, dy: 0 }), mask, reach);
      return { value, placing: { size, wider: 1, dx, dy } };
    });
    const [best] = tried.toSorted((a, b) => b.value - a.value);
    return best?.placing ?? { size: 1, wider: 1, dx: 0, dy: 0 };
  }
  let placing = known ?? roughly();
  let value = worth(placing);
  const first = known ? SMALL_STEPS : FIRST_STEPS;
  for (let round = 0; round < ROUNDS; round++)
    for (const key of ['size', 'wider', 'dx', 'dy'] as const)
      for (const sign of [-1, 1]) {
        const other = { ...placing, [key]: placing[key] + sign * first[key] * SHRINKING ** round };
        const there = worth(other);
        if (there > value) [placing, value] = [other, there];
      }
  return { value, placing, glare: 1 - shareOf(mask) / ((Math.PI / 4) * ELLIPSE) };
}
