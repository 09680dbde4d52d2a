/**
 * Blurs a picture of one sample a pixel by three passes of a moving mean along each axis, which comes close to a
 * Gaussian of standard deviation `sigmaPx`. The edge is continued. Gives a new array.
 */
export function blurred(
  samples: Float32Array,
  widthPx: number,
  heightPx: number,
  sigmaPx: number,
): Float32Array {
  const reach = Math.max(0, Math.round((Math.sqrt(4 * sigmaPx * sigmaPx + 1) - 1) / 2));
  const out = Float32Array.from(samples);
  if (reach === 0) return out;
  const spare = new Float32Array(samples.length);
  for (let pass = 0; pass < 3; pass++) {
    alongRows(out, spare, widthPx, heightPx, reach);
    downColumns(spare, out, widthPx, heightPx, reach);
  }
  return out;
}

function alongRows(from: Float32Array, to: Float32Array, width: number, height: number, reach: number): void {
  const share = 1 / (2 * reach + 1);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width - 1;
    let sum = (from[start] ?? 0) * reach;
    for (let i = 0; i <= reach; i++) sum += from[Math.min(end, start + i)] ?? 0;
    for (let i = start; i <= end; i++) {
      to[i] = sum * share;
      sum += (from[Math.min(end, i + reach + 1)] ?? 0) - (from[Math.max(start, i - reach)] ?? 0);
    }
  }
}

/** All columns at once, row by row, which keeps memory access in order. */
function downColumns(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  reach: number,
): void {
  const share = 1 / (2 * reach + 1);
  const sums = new Float64Array(width);
  const row = (y: number) => Math.max(0, Math.min(height - 1, y)) * width;
  for (let y = -reach; y <= reach; y++) {
    for (let x = 0, at = row(y); x < width; x++, at++) sums[x] = (sums[x] ?? 0) + (from[at] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    const [enters, leaves] = [row(y + reach + 1), row(y - reach)];
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const sum = sums[x] ?? 0;
      to[at] = sum * share;
      sums[x] = sum + (from[enters + x] ?? 0) - (from[leaves + x] ?? 0);
    }
  }
}
