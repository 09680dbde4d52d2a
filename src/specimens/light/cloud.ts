/** A number from 0 up to 1 that belongs to a knot of a lattice. */
function knot(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const smooth = (t: number) => t * t * (3 - 2 * t);

function noiseAt(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = smooth(x - left);
  const v = smooth(y - top);
  const above = knot(left, top, seed) * (1 - u) + knot(left + 1, top, seed) * u;
  const below = knot(left, top + 1, seed) * (1 - u) + knot(left + 1, top + 1, seed) * u;
  return above * (1 - v) + below * v;
}

/** The unevenness of paper at a place in mm, about −1 to 1: flocks of fibres of 0.4 to 3 mm. */
export function cloudAt(x: number, y: number, seed: number): number {
  let sum = 0;
  for (const [size, share] of [
    [3.1, 0.42],
    [1.3, 0.33],
    [0.45, 0.25],
  ] as const) {
    sum += share * (2 * noiseAt(x / size, y / size, seed + Math.round(size * 100)) - 1);
  }
  return sum * 1.6;
}
