import { cutOut, emptyPlane, type Plane } from './mrz-plane.ts';

/** Share of the way from the ground to the darkest print at which a px counts as print. */
const PRINT_FROM = 0.45;
/** Grey levels that print differs from its ground at least. */
const LEAST_DEPTH = 40;

interface Shades {
  readonly ground: number;
  readonly print: number;
}

function shadesOf({ data }: Plane): Shades {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const at = (share: number): number => {
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= share * data.length;
    });
  };
  return { ground: at(0.7), print: at(0.01) };
}

/** Px of print in each column, or in each row. */
function profile({ widthPx, heightPx, data }: Plane, below: number, along: 'x' | 'y'): Uint32Array {
  const sums = new Uint32Array(along === 'x' ? widthPx : heightPx);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at++) {
      const i = along === 'x' ? x : y;
      if ((data[at] ?? 255) < below) sums[i] = (sums[i] ?? 0) + 1;
    }
  return sums;
}

/** From the first place that holds print to the last before a gap of `gapPx`; end exclusive. */
function runOf(sums: Uint32Array, gapPx: number, least: number): readonly [number, number] | null {
  const start = sums.findIndex((sum) => sum >= least);
  if (start < 0) return null;
  let end = start + 1;
  for (let i = end; i < sums.length && i - end < gapPx; i++) if ((sums[i] ?? 0) >= least) end = i + 1;
  return [start, end];
}

/**
 * A line of dark print cut out of its surroundings, the ground made white and the print black. What follows a gap of `gapPx`
 * is left out; `null` where nothing is printed. `marginPx` of ground stay round it.
 */
export function printLine(plane: Plane, gapPx: number, marginPx: number): Plane | null {
  const { ground, print } = shadesOf(plane);
  if (ground - print < LEAST_DEPTH) return null;
  const columns = profile(plane, ground - PRINT_FROM * (ground - print), 'x');
  const found = runOf(columns, gapPx, 2);
  if (!found) return null;
  const [start, end] = found;
  const cut = cutOut(plane, start - marginPx, 0, end - start + 2 * marginPx, plane.heightPx);
  const stretched = emptyPlane(cut.widthPx, cut.heightPx);
  for (let i = 0; i < cut.data.length; i++)
    stretched.data[i] = Math.max(0, Math.min(255, (255 * ((cut.data[i] ?? 0) - print)) / (ground - print)));
  return stretched;
}
