import type { Quad } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { type Found, type Peak, patternsIn, type Verdict } from './patterns.ts';
import { type Wave, wavesOf } from './peaks.ts';
import { spectrumOf } from './spectrum.ts';
import { THRESHOLDS } from './thresholds.ts';

const MM_PER_INCH = 25.4;

/** What is found in the spectrum of an area. */
export interface Frequencies {
  /** At most 8: first those that the verdict rests on, then the strongest. */
  readonly peaks: readonly Peak[];
  readonly verdict: Verdict;
  /** Lines an inch up to which the capture can tell. */
  readonly upToLpi: number;
}

/** How an area was cut out of its picture. */
export interface CutArea {
  /** Px to a mm of what was cut out, the same in both directions. */
  readonly pxPerMm: number;
  /** Px to a mm that the picture itself has there, in the direction in which it has fewer. */
  readonly nativePxPerMm: number;
  /** Its corners in the picture, px. */
  readonly quad: Quad;
  /** Whether the file was packed in squares (JPEG, WebP), which can show in a spectrum. */
  readonly isPacked: boolean;
}

/** Lines an inch up to which a picture of so many px to a mm can tell. */
export const carriedLpi = (pxPerMm: number) => (THRESHOLDS.carried * pxPerMm * MM_PER_INCH) / 2;

/** Side of the squares that files are packed in, px (ITU-T T.81 §A.3.3). */
const BLOCK_PX = 8;
const BLOCK_STEPS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
/** A wave of squares is met within so many cycles. */
const BLOCK_CYCLES = 1.5;

/** Whether a wave is as far apart as the squares of the file: `quad` takes frequencies of the picture to those of the area. */
function isOfBlocks({ cycles: [across, down] }: Wave, { quad: [origin, right, , lower], isPacked }: CutArea) {
  if (!isPacked) return false;
  const [ax, ay] = [right[0] - origin[0], right[1] - origin[1]];
  const [bx, by] = [lower[0] - origin[0], lower[1] - origin[1]];
  return BLOCK_STEPS.some((k) =>
    BLOCK_STEPS.some((m) => {
      const off = [(k * ax + m * ay) / BLOCK_PX - across, (k * bx + m * by) / BLOCK_PX - down] as const;
      return (k !== 0 || m !== 0) && Math.hypot(...off) <= BLOCK_CYCLES;
    }),
  );
}

/** Peaks to list: none so near another one that is listed already that it is the same lines, a little closer or wider. */
function listed(found: readonly Found[]): Peak[] {
  const taken: Found[] = [];
  for (const one of found) {
    const [x, y] = one.wave.cycles;
    // A wave stands on both sides of zero.
    const isNear = taken.some(({ wave: { cycles } }) =>
      [1, -1].some((side) => {
        const off = Math.hypot(x - side * cycles[0], y - side * cycles[1]);
        return off <= THRESHOLDS.apart * Math.hypot(...cycles);
      }),
    );
    if (!isNear) taken.push(one);
  }
  return taken.slice(0, THRESHOLDS.mostPeaks).map(({ peak }) => peak);
}

/**
 * Looks for regular print in an area of a page, such as was cut out of a picture.
 * @throws RangeError for a picture without px or beyond 1024 px
 */
export function frequenciesOf(raster: Raster, cut: CutArea): Frequencies {
  const { widthPx, heightPx } = raster;
  const upToLpi = carriedLpi(Math.min(cut.nativePxPerMm, cut.pxPerMm));
  const untold = (because: 'density' | 'size'): Verdict => ({ kind: 'untold', patterns: [], because });
  if (Math.min(widthPx, heightPx) < THRESHOLDS.leastPx)
    return { peaks: [], verdict: untold('size'), upToLpi };

  const perMm = (across: number, down: number) => Math.hypot(across / widthPx, down / heightPx) * cut.pxPerMm;
  const isAsked = (across: number, down: number) => {
    const lpi = perMm(across, down) * MM_PER_INCH;
    return lpi >= THRESHOLDS.fromLpi && lpi <= upToLpi && Math.hypot(across, down) >= THRESHOLDS.leastPeriods;
  };
  const found = wavesOf(spectrumOf(raster), isAsked).map((wave): Found => {
    const [across, down] = wave.cycles;
    const linesPerMm = perMm(across, down);
    // Lines run across the way in which the wave goes; y goes down, angles go up.
    const deg = (Math.atan2(across / widthPx, down / heightPx) * 180) / Math.PI;
    const origin = isOfBlocks(wave, cut) ? 'blocks' : 'print';
    return {
      wave,
      peak: {
        ...{ linesPerMm, linesPerInch: linesPerMm * MM_PER_INCH, angleDeg: (deg + 180) % 180 },
        ...{ strength: wave.strength, levels: wave.levels, origin },
      },
    };
  });
  const { kind, patterns, rests } = patternsIn(found);
  const others = found.filter((one) => !rests.includes(one));
  const peaks = listed([...rests, ...others]);
  const verdict: Verdict =
    kind === 'none' && upToLpi < THRESHOLDS.tellsFromLpi
      ? untold('density')
      : { kind, patterns, because: null };
  return { peaks, verdict, upToLpi };
}
