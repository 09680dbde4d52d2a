import type { Frame } from '../contract/examination.ts';
import type { Zone } from '../contract/zone.ts';
import type { Quad } from '../imaging/geometry.ts';
import { sameShape } from '../mrz/index.ts';

/** Share of the area which two outlines cover that must be common to both. */
const SAME_PLACE = 0.5;

function boundsOf(quad: Quad) {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** How much of the area of the upright boxes around two quads is common to both, 0–1; px of the same frame. */
function overlap(one: Quad, other: Quad): number {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const area = ({ left, right, top, bottom }: typeof a) => (right - left) * (bottom - top);
  return (width * height) / (area(a) + area(b) - width * height);
}

const textOf = ({ lines }: Zone) => lines.map(({ text }) => text);

type Likeness = (found: Zone, before: Zone) => boolean;

/** A correction fits only a reading with as many cells as the one that it was made of. */
const fits: Likeness = (found, before) => sameShape(before.lines, textOf(found));

/** In this order: the place in the picture says more than the lines, which two documents may have in common. */
const LIKENESSES: readonly Likeness[] = [
  (found, before) => fits(found, before) && overlap(found.quad, before.quad) >= SAME_PLACE,
  (found, before) => fits(found, before) && textOf(found).join() === textOf(before).join(),
];

function recognisedIn(
  frame: Frame,
  before: readonly Zone[],
  isCorrected: (zoneId: string) => boolean,
): Frame {
  const known = new Map<Zone, Zone>();
  const left = new Set(before);
  for (const isLike of LIKENESSES)
    for (const zone of frame.zones) {
      const match = known.has(zone) ? undefined : [...left].find((one) => isLike(zone, one));
      if (!match) continue;
      known.set(zone, match);
      left.delete(match);
    }
  const found = frame.zones.map((zone) => ({ ...zone, id: known.get(zone)?.id ?? zone.id }));
  const kept = [...left]
    .filter(({ id }) => isCorrected(id))
    .map((zone) => ({ ...zone, earlier: true as const }));
  return { ...frame, zones: [...found, ...kept] };
}

/**
 * The frames of a new reading, in which a zone that an earlier one had found keeps its id, so that what people did with it
 * still belongs to it: at the same place, or with the same lines, and with as many cells. A corrected zone that was not
 * found again stays beside the others, marked as of the earlier reading.
 * @param before the frames as they were read the last time
 */
export function recognised(
  frames: readonly Frame[],
  before: readonly Frame[],
  isCorrected: (zoneId: string) => boolean,
): Frame[] {
  return frames.map((frame) => {
    const earlier = before.find(({ index }) => index === frame.index)?.zones ?? [];
    return recognisedIn(frame, earlier, isCorrected);
  });
}
