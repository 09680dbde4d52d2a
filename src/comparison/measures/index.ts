import type { Plane } from '../../imaging/mrz-plane.ts';
import type { PageView } from '../page-view.ts';
import { lineBeside, straightEdge } from './edges.ts';
import { fibres } from './fibres.ts';
import { type Compared, type Measure, quantileOver } from './measure.ts';
import { overprint } from './overprint.ts';
import { band, fieldOf, likeness, smoothed } from './pattern.ts';
import { DETAILS, type DetailScale } from './scales.ts';

/** Likeness of what is drawn: normalised cross-correlation of details of a size in grey, −1 to 1. */
const pattern =
  ({ fineMm, coarseMm, reachMm, leastDrawn }: DetailScale): Measure =>
  ({ questioned, reference, area, mask }) => {
    const { pxPerMm } = questioned;
    const details = (plane: Plane) => band(fieldOf(plane, area), fineMm * pxPerMm, coarseMm * pxPerMm);
    const reach = Math.round(reachMm * pxPerMm);
    const { value, ofReference } = likeness(details(questioned.grey), details(reference.grey), mask, reach);
    return ofReference < leastDrawn ? null : value;
  };

const shapes = pattern(DETAILS.shapes);
const finePrint = pattern(DETAILS.finePrint);
const softShapes = pattern(DETAILS.softShapes);

/** Deviation of what is drawn, grey levels, from which an area that should be empty is not, and that of ordinary print. */
const DRAWN = { from: 1.5, whole: 8 };

/**
 * For print that should not be there: likeness where the genuine page has something left in that light, else how empty the
 * area is, from 1, as empty as the genuine page, to 0, with as much in it as ordinary print.
 */
const vanished: Measure = (compared) => {
  const { questioned, reference, area, mask } = compared;
  const { fineMm, coarseMm } = DETAILS.shapes;
  const details = ({ grey, pxPerMm }: PageView) =>
    band(fieldOf(grey, area), fineMm * pxPerMm, coarseMm * pxPerMm);
  const { deviation, ofReference } = likeness(details(questioned), details(reference), mask, 0);
  const more = (deviation - ofReference - DRAWN.from) / (DRAWN.whole - DRAWN.from);
  return shapes(compared) ?? 1 - Math.max(0, Math.min(1, more));
};

/** How much brighter the ground is than that of the reference, grey levels: medians, so that the print does not tell. */
const brighter = (compared: Compared): number =>
  quantileOver(compared, compared.questioned.grey.data, 0.5) -
  quantileOver({ ...compared, questioned: compared.reference }, compared.reference.grey.data, 0.5);

/** Contrast of dark print to its ground as a share of that of the reference. */
const contrast = (compared: Compared): number => {
  const of = (view: PageView) => {
    const [dark, light] = [0.04, 0.8].map((share) =>
      quantileOver({ ...compared, questioned: view }, view.grey.data, share),
    );
    return light ? 1 - (dark ?? 0) / light : 0;
  };
  const reference = of(compared.reference);
  return reference > 0 ? of(compared.questioned) / reference : 0;
};

/** By how much each px has to be brightened for the light to be as even as on the reference; over the shades of print. */
function shadeOf({ questioned, reference, area }: Compared): Float32Array {
  const wide = (view: PageView) => smoothed(fieldOf(view.grey, area), 4 * view.pxPerMm).data;
  const [seen, wanted] = [wide(questioned), wide(reference)];
  const ratios = seen.map((value, i) => (wanted[i] ?? 0) / Math.max(8, value));
  const sorted = Float32Array.from(ratios).sort();
  const middle = sorted[sorted.length >> 1] ?? 1;
  return ratios.map((ratio) => Math.min(3, Math.max(0.5, ratio / middle)));
}

/** Median of how much brighter the reference is, over the masked px. */
function gainOf(seen: Float32Array, wanted: Float32Array, mask: Uint8Array): number {
  const ratios = Float32Array.from(seen.filter((_, i) => mask[i]).map((value) => Math.max(8, value)));
  const others = wanted.filter((_, i) => mask[i]);
  const sorted = ratios.map((value, i) => (others[i] ?? 0) / value).sort();
  return sorted[sorted.length >> 1] ?? 1;
}

/** Mean distance of hue and saturation from the reference's, in grey levels of red − green and blue − yellow, after light and whites were made equal. */
const colourDistance = (compared: Compared): number => {
  const { questioned, reference, area, mask } = compared;
  const soft = (plane: Plane) => smoothed(fieldOf(plane, area), 0.5 * questioned.pxPerMm).data;
  const shade = shadeOf(compared);
  const [r, g, b] = questioned.colours.map(soft);
  const [rr, rg, rb] = reference.colours.map(soft);
  if (!r || !g || !b || !rr || !rg || !rb) return 0;
  // Median ratios: what differs in colour may be half of the area, but not more.
  const [kr, kg, kb] = [gainOf(r, rr, mask), gainOf(g, rg, mask), gainOf(b, rb, mask)];
  let [sum, n] = [0, 0];
  mask.forEach((seen, i) => {
    if (!seen) return;
    const at = (data: Float32Array) => data[i] ?? 0;
    const even = shade[i] ?? 1;
    const [R, G, B] = [at(r) * kr * even, at(g) * kg * even, at(b) * kb * even];
    const redness = R - G - (at(rr) - at(rg));
    const blueness = B - (R + G) / 2 - (at(rb) - (at(rr) + at(rg)) / 2);
    sum += Math.hypot(redness, blueness);
    n++;
  });
  return n > 0 ? sum / n : 0;
};

/** Change of colour between two sides that tells something; with less the genuine page shows none. */
const LEAST_CHANGE = 6;

/**
 * How far the colours are from those of the reference under the same light, as a share of how far they change on the
 * genuine page from that side to the others. What does not change at all is half of it or more off on one side at least:
 * it cannot be nearer than half the way to both.
 */
const offChange: Measure = (compared) => {
  const { others } = compared;
  const changes = others.map((other) =>
    colourDistance({ ...compared, questioned: other, mask: new Uint8Array(compared.mask.length).fill(1) }),
  );
  const change = Math.max(...changes);
  return change >= LEAST_CHANGE ? colourDistance(compared) / change : null;
};

/** Every measure by the name that rules call it by: rules are data, which the screens tell of without what measures. */
export const MEASURES = {
  brighter,
  colourDistance,
  contrast,
  fibres,
  finePrint,
  lineBeside,
  offChange,
  overprint,
  shapes,
  softShapes,
  straightEdge,
  vanished,
} as const satisfies Readonly<Record<string, Measure>>;
export type MeasureName = keyof typeof MEASURES;

export type { Compared, Measure };
