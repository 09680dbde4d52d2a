/** A complex picture: real and imaginary parts row by row. */
export interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export const isPowerOfTwo = (n: number) => Number.isInteger(n) && n > 0 && (n & (n - 1)) === 0;

/** Smallest power of two that holds `n`. */
export function powerOfTwoFrom(n: number): number {
  let power = 1;
  while (power < n) power *= 2;
  return power;
}

/** Cosines and sines of the angles that a transform of `length` turns by. */
function turnsOf(length: number): Complex {
  const re = new Float64Array(length >> 1);
  const im = new Float64Array(length >> 1);
  for (let i = 0; i < re.length; i++) {
    re[i] = Math.cos((-2 * Math.PI * i) / length);
    im[i] = Math.sin((-2 * Math.PI * i) / length);
  }
  return { re, im };
}

/** Brings each value to the place whose binary digits are those of its own, read backwards. */
function reversed({ re, im }: Complex, length: number): void {
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j] as number, re[i] as number];
    [im[i], im[j]] = [im[j] as number, im[i] as number];
  }
}

/** One line, in its place: Cooley and Tukey, Math. Comp. 19 (1965) 297, radix 2. */
function transformLine(line: Complex, turns: Complex, length: number): void {
  reversed(line, length);
  const { re, im } = line;
  for (let half = 1; half < length; half *= 2) {
    const step = length / (2 * half);
    for (let start = 0; start < length; start += 2 * half)
      for (let k = 0; k < half; k++) {
        const c = turns.re[k * step] as number;
        const s = turns.im[k * step] as number;
        const near = start + k;
        const far = near + half;
        const r = (re[far] as number) * c - (im[far] as number) * s;
        const i = (re[far] as number) * s + (im[far] as number) * c;
        re[far] = (re[near] as number) - r;
        im[far] = (im[near] as number) - i;
        re[near] = (re[near] as number) + r;
        im[near] = (im[near] as number) + i;
      }
  }
}

/** All lines of one direction: `lines` of them, `next` apart, each of `length` values that lie `step` apart. */
function transformAlong(
  { re, im }: Complex,
  { lines, next, length, step }: { lines: number; next: number; length: number; step: number },
): void {
  const turns = turnsOf(length);
  const line = { re: new Float64Array(length), im: new Float64Array(length) };
  for (let n = 0; n < lines; n++) {
    const start = n * next;
    for (let i = 0, at = start; i < length; i++, at += step) {
      line.re[i] = re[at] as number;
      line.im[i] = im[at] as number;
    }
    transformLine(line, turns, length);
    for (let i = 0, at = start; i < length; i++, at += step) {
      re[at] = line.re[i] as number;
      im[at] = line.im[i] as number;
    }
  }
}

/**
 * Discrete Fourier transform of a picture of real numbers, without a factor:
 * F(u, v) = Σ f(x, y) · exp(−2πi (u·x ⁄ width + v·y ⁄ height)), zero frequency first.
 * @throws RangeError where a side is no power of two, or does not fit the data
 */
export function fourier(values: Float64Array, width: number, height: number): Complex {
  if (!isPowerOfTwo(width) || !isPowerOfTwo(height) || values.length !== width * height)
    throw new RangeError('the sides of the picture are powers of two');
  const all = { re: values.slice(), im: new Float64Array(values.length) };
  transformAlong(all, { lines: height, next: width, length: width, step: 1 });
  transformAlong(all, { lines: width, next: 1, length: height, step: width });
  return all;
}
