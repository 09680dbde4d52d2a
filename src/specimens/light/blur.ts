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
  let [from, to] = [Float32Array.from(samples), new Float32Array(samples.length)];
  if (reach === 0) return from;
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < heightPx; y++) moveMean(from, to, y * widthPx, 1, widthPx, reach);
    for (let x = 0; x < widthPx; x++) moveMean(to, from, x, widthPx, heightPx, reach);
  }
  [from, to] = [to, from];
  return to;
}

function moveMean(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  count: number,
  reach: number,
): void {
  const at = (i: number) => from[start + Math.max(0, Math.min(count - 1, i)) * stride] ?? 0;
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += at(i);
  const span = 2 * reach + 1;
  for (let i = 0; i < count; i++) {
    to[start + i * stride] = sum / span;
    sum += at(i + reach + 1) - at(i - reach);
  }
}
