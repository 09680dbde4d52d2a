import type { JpegComponent } from './jpeg-markers.ts';

/** ITU-T T.81 table K.1: the usual table for brightness, row by row. */
const LUMA: readonly number[] = [
  ...[16, 11, 10, 16, 24, 40, 51, 61],
  ...[12, 12, 14, 19, 26, 58, 60, 55],
  ...[14, 13, 16, 24, 40, 57, 69, 56],
  ...[14, 17, 22, 29, 51, 87, 80, 62],
  ...[18, 22, 37, 56, 68, 109, 103, 77],
  ...[24, 35, 55, 64, 81, 104, 113, 92],
  ...[49, 64, 78, 87, 103, 121, 120, 101],
  ...[72, 92, 95, 98, 112, 100, 103, 99],
];

/** ITU-T T.81 table K.2: the usual table for colour. */
const CHROMA: readonly number[] = [
  ...[17, 18, 24, 47, 99, 99, 99, 99],
  ...[18, 21, 26, 66, 99, 99, 99, 99],
  ...[24, 26, 56, 99, 99, 99, 99, 99],
  ...[47, 66, 99, 99, 99, 99, 99, 99],
  ...[99, 99, 99, 99, 99, 99, 99, 99],
  ...[99, 99, 99, 99, 99, 99, 99, 99],
  ...[99, 99, 99, 99, 99, 99, 99, 99],
  ...[99, 99, 99, 99, 99, 99, 99, 99],
];

export type TableUse = 'luma' | 'chroma';

/** Largest divisor of a baseline file, and of one that may have wider tables (libjpeg: `force_baseline`). */
const LARGEST = [255, 32767] as const;

/** The usual table of a quality, as libjpeg makes it (jcparam.c: `jpeg_quality_scaling`, `jpeg_add_quant_table`). */
function scaled(usual: readonly number[], quality: number, largest: number): number[] {
  const percent = quality < 50 ? Math.trunc(5000 / quality) : 200 - 2 * quality;
  return usual.map((value) => Math.min(largest, Math.max(1, Math.trunc((value * percent + 50) / 100))));
}

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((v, n) => v === b[n]);

/**
 * The quality, 1 to 100 in the scale of the IJG (libjpeg), whose tables these are to the last figure; `null` where one is not
 * the usual one scaled, as many cameras and programs write, or they are scaled differently. Colour by itself cannot tell
 * qualities 1 to 3 apart; the highest is said then.
 */
export function qualityOf(
  tables: readonly { readonly use: TableUse; readonly values: readonly number[] }[],
): number | null {
  const isOf = (quality: number, largest: number) =>
    tables.every(({ use, values }) => same(values, scaled(use === 'luma' ? LUMA : CHROMA, quality, largest)));
  for (let quality = tables.length > 0 ? 100 : 0; quality >= 1; quality--)
    if (LARGEST.some((largest) => isOf(quality, largest))) return quality;
  return null;
}

/**
 * How much coarser colour is kept than brightness, as it is written: `4:4:4` full, `4:2:2` half across, `4:2:0` half both
 * ways; `null` where there is no colour, or it is none of the named ways.
 */
export function subsamplingOf(components: readonly JpegComponent[]): string | null {
  const [luma, first, second] = components;
  if (!luma || !first || !second || components.length !== 3) return null;
  if (first.across !== second.across || first.down !== second.down) return null;
  const names: Readonly<Record<string, string>> = {
    '1:1': '4:4:4',
    '2:1': '4:2:2',
    '2:2': '4:2:0',
    '1:2': '4:4:0',
    '4:1': '4:1:1',
    '4:2': '4:1:0',
  };
  return names[`${luma.across / first.across}:${luma.down / first.down}`] ?? null;
}

/** Tables as one text: the divisors of each row by row with commas between them, and a semicolon between tables. */
export const tablesText = (tables: readonly { readonly values: readonly number[] }[]): string =>
  tables.map(({ values }) => values.join()).join(';');
