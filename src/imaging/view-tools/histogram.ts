import { lumaOf } from '../raster.ts';

/** What of a picture is counted: its grey (its luma), or one of its planes. */
export const COUNTED = ['grey', 'red', 'green', 'blue'] as const;
export type Counted = (typeof COUNTED)[number];

const PLANES: Readonly<Record<Exclude<Counted, 'grey'>, number>> = { red: 0, green: 1, blue: 2 };

/** How many px have each of the 256 levels. @param rgba four bytes a px, opaque */
export function countLevels(rgba: ArrayLike<number>, of: Counted): Uint32Array {
  const counts = new Uint32Array(256);
  if (of === 'grey') {
    for (let at = 0; at + 3 < rgba.length; at += 4) {
      const level = lumaOf(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number);
      counts[level] = (counts[level] as number) + 1;
    }
    return counts;
  }
  for (let at = PLANES[of]; at < rgba.length; at += 4) {
    const level = rgba[at] as number;
    counts[level] = (counts[level] as number) + 1;
  }
  return counts;
}

/** The least level that so great a share of all px does not exceed; 0 where there are none. */
export function levelAt(counts: Uint32Array, share: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return Math.max(
    0,
    counts.findIndex((count) => {
      below += count;
      return below >= share * all;
    }),
  );
}
