import type { Spectrum } from './spectrum.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A wave that stands out of a spectrum. */
export interface Wave {
  /** Cycles over the whole picture, across and down (y down); of the two that a wave shows as, the lower one. */
  readonly cycles: readonly [across: number, down: number];
  /** Amplitude, grey levels of 255. */
  readonly levels: number;
  /** Its amplitude over the median of what lies around it, or over what lies along the same direction where that is more. */
  readonly strength: number;
}

/** A wave reaches so far in a picture with Hann's window, and what lies around it begins and ends there, cycles. */
const [REACH, RING] = [2, 8];
/** Along its own direction the neighbours are looked at so far, cycles. */
const ALONG = 14;
/** A first sieve: squares of so many steps, and how far a peak stands above the median of its square. */
const [SQUARE, SIEVE] = [16, 3];

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Medians of the squares of a spectrum, row by row. */
function mediansOf({ width, height, levels }: Spectrum) {
  const across = Math.ceil(width / SQUARE);
  const medians: number[] = [];
  for (let top = 0; top < height; top += SQUARE)
    for (let left = 0; left < width; left += SQUARE) {
      const values: number[] = [];
      for (let y = top; y < Math.min(height, top + SQUARE); y++)
        for (let x = left; x < Math.min(width, left + SQUARE); x++)
          values.push(levels[y * width + x] as number);
      medians.push(medianOf(values));
    }
  return (x: number, y: number) => medians[Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE)] ?? 0;
}

/** Distances in cycles that a place is off frequency zero. */
const cyclesAt = ({ width, height, stepsPerCycle: [across, down] }: Spectrum, x: number, y: number) =>
  [(x - width / 2) / across, (y - height / 2) / down] as const;

/** Values in a ring about a place, beyond the reach of what stands there. */
function aroundOf(spectrum: Spectrum, x: number, y: number): number[] {
  const { width, height, levels, stepsPerCycle } = spectrum;
  const [rx, ry] = [Math.ceil(RING * stepsPerCycle[0]), Math.ceil(RING * stepsPerCycle[1])];
  const values: number[] = [];
  for (let v = Math.max(0, y - ry); v <= Math.min(height - 1, y + ry); v++)
    for (let u = Math.max(0, x - rx); u <= Math.min(width - 1, x + rx); u++) {
      const off = Math.hypot((u - x) / stepsPerCycle[0], (v - y) / stepsPerCycle[1]);
      if (off > REACH && off <= RING) values.push(levels[v * width + u] as number);
    }
  return values;
}

/** Values along the line through frequency zero: an edge in the picture is a streak there, and no peak. */
function alongOf(spectrum: Spectrum, x: number, y: number): number[] {
  const { width, height, levels, stepsPerCycle } = spectrum;
  const [across, down] = cyclesAt(spectrum, x, y);
  const length = Math.hypot(across, down);
  const values: number[] = [];
  for (let off = -ALONG; off <= ALONG; off += 0.5) {
    if (Math.abs(off) <= REACH) continue;
    const u = Math.round(x + (across / length) * off * stepsPerCycle[0]);
    const v = Math.round(y + (down / length) * off * stepsPerCycle[1]);
    if (u >= 0 && v >= 0 && u < width && v < height) values.push(levels[v * width + u] as number);
  }
  return values;
}

/** Whether nothing within the reach of a wave is stronger; of two that are alike the first one is. */
function isHighest({ width, height, levels, stepsPerCycle }: Spectrum, x: number, y: number): boolean {
  const here = levels[y * width + x] as number;
  const [rx, ry] = stepsPerCycle.map((steps) => Math.ceil(REACH * steps)) as [number, number];
  for (let v = Math.max(0, y - ry); v <= Math.min(height - 1, y + ry); v++)
    for (let u = Math.max(0, x - rx); u <= Math.min(width - 1, x + rx); u++) {
      const there = levels[v * width + u] as number;
      if (there > here || (there === here && (v < y || (v === y && u < x)))) return false;
    }
  return true;
}

/** How far the top of a peak lies off its highest step: a parabola through the logarithms of three steps. */
function topOf(before: number, here: number, after: number): number {
  const [a, b, c] = [before, here, after].map((value) => Math.log(Math.max(value, Number.MIN_VALUE))) as [
    number,
    number,
    number,
  ];
  const bend = a - 2 * b + c;
  return bend < 0 ? Math.min(0.5, Math.max(-0.5, (0.5 * (a - c)) / bend)) : 0;
}

function waveAt(spectrum: Spectrum, x: number, y: number): Wave {
  const { width, height, levels, floor } = spectrum;
  const at = (u: number, v: number) =>
    levels[((v + height) % height) * width + ((u + width) % width)] as number;
  const here = at(x, y);
  const background = Math.max(floor, medianOf(aroundOf(spectrum, x, y)), medianOf(alongOf(spectrum, x, y)));
  const cycles = cyclesAt(
    spectrum,
    x + topOf(at(x - 1, y), here, at(x + 1, y)),
    y + topOf(at(x, y - 1), here, at(x, y + 1)),
  );
  return { cycles, levels: here, strength: here / background };
}

/** No print has so many; what is made to have more must not cost the square of them. */
const MOST_WAVES = 500;

/**
 * Waves that stand out of a spectrum, the strongest in amplitude first.
 * @param isAsked whether waves of so many cycles across and down are looked for
 */
export function wavesOf(spectrum: Spectrum, isAsked: (across: number, down: number) => boolean): Wave[] {
  const { width, height, levels } = spectrum;
  const medianAt = mediansOf(spectrum);
  const waves: Wave[] = [];
  // A wave shows twice, on both sides of zero: the lower half is enough.
  for (let y = height / 2; y < height; y++)
    for (let x = y === height / 2 ? width / 2 + 1 : 0; x < width; x++) {
      const here = levels[y * width + x] as number;
      if (here < THRESHOLDS.leastLevels || here < SIEVE * medianAt(x, y)) continue;
      if (!isAsked(...cyclesAt(spectrum, x, y)) || !isHighest(spectrum, x, y)) continue;
      const wave = waveAt(spectrum, x, y);
      if (wave.strength >= THRESHOLDS.listed) waves.push(wave);
    }
  return waves.toSorted((a, b) => b.levels - a.levels).slice(0, MOST_WAVES);
}
