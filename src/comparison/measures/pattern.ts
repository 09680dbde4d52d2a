import type { Plane } from '../../imaging/mrz-plane.ts';

/** Values of a rectangle of a page, in either direction of zero. */
export interface Field {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}

/** Mean over a square of side 2 r + 1 round each value; beyond the border there is nothing. By running sums, row by row, column by column. */
function boxed({ widthPx, heightPx, data }: Field, r: number): Field {
  const across = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    let sum = 0;
    for (let x = 0; x < Math.min(r, widthPx); x++) sum += data[row + x] as number;
    for (let x = 0; x < widthPx; x++) {
      if (x + r < widthPx) sum += data[row + x + r] as number;
      if (x - r > 0) sum -= data[row + x - r - 1] as number;
      across[row + x] = sum / (Math.min(widthPx - 1, x + r) - Math.max(0, x - r) + 1);
    }
  }
  const out = new Float32Array(data.length);
  for (let x = 0; x < widthPx; x++) {
    let sum = 0;
    for (let y = 0; y < Math.min(r, heightPx); y++) sum += across[y * widthPx + x] as number;
    for (let y = 0; y < heightPx; y++) {
      if (y + r < heightPx) sum += across[(y + r) * widthPx + x] as number;
      if (y - r > 0) sum -= across[(y - r - 1) * widthPx + x] as number;
      out[y * widthPx + x] = sum / (Math.min(heightPx - 1, y + r) - Math.max(0, y - r) + 1);
    }
  }
  return { widthPx, heightPx, data: out };
}

/** About a Gaussian of that standard deviation: a box of the same variance, twice over. */
export function smoothed(field: Field, sigmaPx: number): Field {
  const r = Math.round((Math.sqrt(6 * sigmaPx * sigmaPx + 1) - 1) / 2);
  return r < 1 ? field : boxed(boxed(field, r), r);
}

/** A field convolved with a Gaussian of that standard deviation, its border repeated; for less than a tenth of a px the field itself. */
export function blurred(field: Field, sigmaPx: number): Field {
  if (sigmaPx < 0.1) return field;
  const { widthPx: w, heightPx: h, data } = field;
  const reach = Math.ceil(3 * sigmaPx);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigmaPx ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const across = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  const along = (from: Float32Array, to: Float32Array, start: number, stride: number, count: number) => {
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        const at = Math.min(count - 1, Math.max(0, i + k - reach));
        sum += (weights[k] as number) * (from[start + at * stride] as number);
      }
      to[start + i * stride] = sum / total;
    }
  };
  for (let y = 0; y < h; y++) along(data, across, y * w, 1, w);
  for (let x = 0; x < w; x++) along(across, out, x, w, h);
  return { ...field, data: out };
}

/** What is left between two degrees of smoothing: details from about `fine` to `coarse`, px. */
export function band(field: Field, finePx: number, coarsePx: number): Field {
  const fine = smoothed(field, finePx);
  const coarse = smoothed(field, coarsePx);
  return { ...fine, data: fine.data.map((value, i) => value - (coarse.data[i] ?? 0)) };
}

/** A rectangle of px, the right and lower bound exclusive. */
export interface PxArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle of a plane as a field; it has to lie within. */
export function fieldOf({ widthPx, data }: Plane, { left, top, right, bottom }: PxArea): Field {
  const [w, h] = [right - left, bottom - top];
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) out[y * w + x] = data[(top + y) * widthPx + left + x] ?? 0;
  return { widthPx: w, heightPx: h, data: out };
}

export interface Likeness {
  /** Normalised cross-correlation, −1 to 1. */
  readonly value: number;
  /** Standard deviation of either field, in grey levels. */
  readonly deviation: number;
  readonly ofReference: number;
  /** Shift in px at which they are most alike. */
  readonly dx: number;
  readonly dy: number;
}

/** Correlation of two fields of the same size where the mask is not 0, the first shifted by (dx, dy). */
function correlation(
  questioned: Field,
  reference: Field,
  mask: Uint8Array,
  dx: number,
  dy: number,
): Likeness {
  const { widthPx, heightPx } = reference;
  let n = 0;
  let a = 0;
  let b = 0;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let y = Math.max(0, -dy); y < Math.min(heightPx, heightPx - dy); y++)
    for (let x = Math.max(0, -dx); x < Math.min(widthPx, widthPx - dx); x++) {
      const at = y * widthPx + x;
      if (!mask[at]) continue;
      const p = questioned.data[at + dy * widthPx + dx] as number;
      const q = reference.data[at] as number;
      n++;
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  if (n === 0) return { value: 0, deviation: 0, ofReference: 0, dx, dy };
  const [va, vb] = [Math.max(0, aa / n - (a / n) ** 2), Math.max(0, bb / n - (b / n) ** 2)];
  const value = va > 1e-9 && vb > 1e-9 ? (ab / n - (a / n) * (b / n)) / Math.sqrt(va * vb) : 0;
  return { value, deviation: Math.sqrt(va), ofReference: Math.sqrt(vb), dx, dy };
}

/** The greatest likeness of two fields within a shift of `reachPx`: first in steps, then px by px round the best. */
export function likeness(questioned: Field, reference: Field, mask: Uint8Array, reachPx: number): Likeness {
  const step = Math.max(1, Math.floor(reachPx / 2));
  let best = correlation(questioned, reference, mask, 0, 0);
  const look = (dx: number, dy: number) => {
    const here = correlation(questioned, reference, mask, dx, dy);
    if (here.value > best.value) best = here;
  };
  if (reachPx < 1) return best;
  for (let dy = -reachPx; dy <= reachPx; dy += step)
    for (let dx = -reachPx; dx <= reachPx; dx += step) look(dx, dy);
  for (let by = step >> 1; by >= 1; by >>= 1) {
    const { dx, dy } = best;
    for (const [x, y] of [
      [-by, 0],
      [by, 0],
      [0, -by],
      [0, by],
    ] as const)
      look(dx + x, dy + y);
  }
  return best;
}
