import { toGrey } from '../raster.ts';

/** What of a picture is counted: its grey (as `toGrey` weighs it), or one of its planes. */
export const COUNTED = ['grey', 'red', 'green', 'blue'] as const;
export type Counted = (typeof COUNTED)[number];

const PLANES: Readonly<Record<Exclude<Counted, 'grey'>, number>> = { red: 0, green: 1, blue: 2 };

/** How many px have each of the 256 levels. @param rgba four bytes a px, opaque */
export function countLevels(rgba: ArrayLike<number>, of: Counted): Uint32Array {
  const counts = new Uint32Array(256);
  const px = rgba.length / 4;
  if (of === 'grey') {
    const rgb = Uint8Array.from(
      { length: 3 * px },
      (_, i) => rgba[4 * Math.floor(i / 3) + (i % 3)] as number,
    );
    const { data } = toGrey({ widthPx: px, heightPx: 1, channels: 3, data: rgb });
    for (const level of data) counts[level] = (counts[level] as number) + 1;
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
