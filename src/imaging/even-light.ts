import { emptyPlane, type Plane } from './mrz-plane.ts';

/** The ground is brighter than so many of the px about it, print and the lines of the ground itself. */
const GROUND_FROM = 0.75;
/** Light is taken to be even within so much to either side: more than a letter, less than most shadows. */
const REACH_MM = 2.5;
/** Grey level that the ground is given. */
const GROUND = 220;

/**
 * A strip of print as it would be in even light: each column is brightened so that the ground about it is as bright as that
 * of any other. Shadows across print make one threshold for all of it wrong.
 */
export function inEvenLight({ widthPx, heightPx, data }: Plane, pxPerMm: number): Plane {
  const reach = Math.round(REACH_MM * pxPerMm);
  const counts = new Uint32Array(256);
  let n = 0;
  const count = (x: number, by: 1 | -1) => {
    if (x < 0 || x >= widthPx) return;
    for (let y = 0; y < heightPx; y++) {
      const value = data[y * widthPx + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + by;
      n += by;
    }
  };
  const ground = (): number => {
    let sum = 0;
    return counts.findIndex((each) => {
      sum += each;
      return sum >= GROUND_FROM * n;
    });
  };
  const even = emptyPlane(widthPx, heightPx);
  for (let x = -reach; x < reach; x++) count(x, 1);
  for (let x = 0; x < widthPx; x++) {
    count(x + reach, 1);
    count(x - reach - 1, -1);
    const gain = GROUND / Math.max(1, ground());
    for (let y = 0; y < heightPx; y++)
      even.data[y * widthPx + x] = Math.min(255, (data[y * widthPx + x] ?? 0) * gain);
  }
  return even;
}
