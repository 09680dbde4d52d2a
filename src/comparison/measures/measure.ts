import type { PageView } from '../page-view.ts';
import type { PxArea } from './pattern.ts';

/** An area of a page as it is and as it should be, in one light. */
export interface Compared {
  readonly questioned: PageView;
  readonly reference: PageView;
  readonly area: PxArea;
  /** As large as the area: 1 where it is to be looked at. */
  readonly mask: Uint8Array;
  /** The genuine page in the same light from other sides. */
  readonly others: readonly PageView[];
  /** Where the portrait of the page lies, if it has one. */
  readonly portrait: PxArea | null;
}

/**
 * Measures one property; the scale is the measure's own. `null` where the genuine page itself shows nothing to go by: that is no
 * fault of the document and no question about it. NaN where the picture in question does not carry a number.
 */
export type Measure = (compared: Compared) => number | null;

/** The value below which a share of some values lies; NaN of none. */
export const quantile = (values: Float32Array, share: number): number =>
  values.toSorted()[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;

/** The value below which a share of the masked px of an area lies. */
export function quantileOver(
  { area, mask, questioned }: Pick<Compared, 'area' | 'mask' | 'questioned'>,
  data: Uint8Array,
  share: number,
): number {
  const counts = new Uint32Array(256);
  const { left, top, right } = area;
  const w = right - left;
  let n = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const value = data[(top + Math.trunc(i / w)) * questioned.widthPx + left + (i % w)] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    n++;
  }
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += counts[value] ?? 0;
    if (below >= share * n) return value;
  }
  return 255;
}
