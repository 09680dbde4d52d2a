import type { Zone } from '../../../src/contract/zone.ts';
import type { Homography, Quad } from '../../../src/imaging/geometry.ts';
import { applyHomography, invertHomography } from '../../../src/imaging/warp.ts';

function toFrame({ strip }: Zone): Homography {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = strip.toFrame;
  return [a, b, c, d, e, f, g, h, i];
}

/** The whole strip as a quad in px of the upright frame. */
export function stripQuad(zone: Zone): Quad {
  const h = toFrame(zone);
  const { widthPx: w, heightPx: t } = zone.strip;
  return [
    applyHomography(h, [0, 0]),
    applyHomography(h, [w, 0]),
    applyHomography(h, [w, t]),
    applyHomography(h, [0, t]),
  ];
}

/** A stretch of the strip, as shares of its width or height. */
export interface Span {
  start: number;
  size: number;
}

/** How much of its own height a line is given above and below, so that no stroke is cut. */
const MARGIN = 0.3;

/** Where each line lies in the height of the strip; where cells have no place, the lines share it evenly. */
export function lineBands(zone: Zone): Span[] {
  const back = invertHomography(toFrame(zone));
  const height = zone.strip.heightPx;
  return zone.lines.map(({ characters }, index) => {
    const ys = characters.flatMap(({ quad }) =>
      (quad ?? []).map((corner) => applyHomography(back, corner)[1]),
    );
    if (ys.length === 0) return { start: index / zone.lines.length, size: 1 / zone.lines.length };
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const margin = (bottom - top) * MARGIN;
    const start = Math.max(0, top - margin);
    return { start: start / height, size: (Math.min(height, bottom + margin) - start) / height };
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Where each cell of a line lies in the width of the strip. Every cell is one pitch wide around the middle of its
 * character, however narrow the box that the reader drew. Without boxes the cells share the width evenly.
 */
export function cellSpans(zone: Zone, line: number): Span[] {
  const characters = zone.lines[line]?.characters ?? [];
  const even = characters.map((_, i) => (i + 0.5) / characters.length);
  const back = invertHomography(toFrame(zone));
  const middles = characters.map(({ quad }, i) => {
    if (!quad) return even[i] ?? 0;
    const xs = quad.map((corner) => applyHomography(back, corner)[0]);
    return (Math.min(...xs) + Math.max(...xs)) / 2 / zone.strip.widthPx;
  });
  const pitch = median(middles.slice(1).map((x, i) => x - (middles[i] ?? 0))) || 1 / (characters.length || 1);
  return middles.map((middle) => ({ start: middle - pitch / 2, size: pitch }));
}

/** The outline of neighbouring cells of one line in px of the frame; null where the reader gave no place. */
export function rangeQuad(zone: Zone, line: number, start: number, end: number): Quad | null {
  const quads = (zone.lines[line]?.characters.slice(start, end) ?? []).flatMap(({ quad }) =>
    quad ? [quad] : [],
  );
  const [first, last] = [quads[0], quads.at(-1)];
  return first && last ? [first[0], last[1], last[2], first[3]] : null;
}
