import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComparedCapture } from '../../src/comparison/comparison.ts';
import { writeSpecimen } from '../../src/platform/specimens/write-specimen.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import { MODELS, SPECIMEN_LIGHTS, type SpecimenModel } from '../../src/specimens/index.ts';
import { INDICATORS, type IndicatorName } from '../../src/specimens/indicators/index.ts';
import type { truthOf } from '../../src/specimens/truth.ts';
import { CAPTURE_NAMES, type CaptureName } from '../../src/specimens/wear/captures.ts';
import { canForge } from './starter-models.ts';

/** One document with all its pages in all lights, genuine or with one sign of falsification. */
export interface CompareCase {
  readonly name: string;
  readonly model: SpecimenModel;
  readonly indicator: IndicatorName | null;
  readonly capture: CaptureName;
  readonly seed: number;
}

export interface DrawnCase {
  readonly truth: ReturnType<typeof truthOf>;
  readonly captures: readonly ComparedCapture[];
}

/**
 * Signs that are told by what is read, not by holding pictures against the genuine page: the zone and the visual zone are
 * judged by other checks.
 */
const READ: ReadonlySet<IndicatorName> = new Set([
  'mrz-digit',
  'mrz-digit-recomputed',
  'name-altered',
  'birth-date-altered',
  'expiry-extended',
  'issued-before-its-series',
  'mrz-font',
]);
export const OPTICAL = (Object.keys(INDICATORS) as IndicatorName[]).filter((name) => !READ.has(name));

/**
 * Cases in turn over the models, in captures drawn by lot, every fourth of them false: with the sign that was put into
 * fewest documents before, of those that the model can have. The same seed gives the same cases.
 */
export function compareCases(count: number, seed: number): CompareCase[] {
  const used = new Map(OPTICAL.map((name) => [name, 0]));
  return Array.from({ length: count }, (_, n): CompareCase => {
    const chance = createChance(seedOf(seed, `case ${n}`));
    const model = MODELS[n % MODELS.length] ?? chance.pick(MODELS);
    const capture = chance.pick(CAPTURE_NAMES);
    const own = chance.whole(100_000, 999_999);
    const name = `case-${String(n + 1).padStart(3, '0')}`;
    if (n % 4 !== 3) return { name, model, indicator: null, capture, seed: own };
    const shuffled = OPTICAL.map((sign) => ({ sign, order: (used.get(sign) ?? 0) + chance.next() }));
    const indicator =
      shuffled.toSorted((a, b) => a.order - b.order).find(({ sign }) => canForge(model, sign, own))?.sign ??
      null;
    if (indicator) used.set(indicator, (used.get(indicator) ?? 0) + 1);
    return { name, model, indicator, capture, seed: own };
  });
}

/** Draws a case; its pictures are on the disk no longer than that takes. */
export async function drawn({ model, indicator, capture, seed }: CompareCase): Promise<DrawnCase> {
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-compare-'));
  try {
    const order = { model, seed, dpi: 300, pages: null, lights: SPECIMEN_LIGHTS, captures: [capture] };
    const pictures = await writeSpecimen({ ...order, indicators: indicator ? [indicator] : [] }, folder);
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as DrawnCase['truth'];
    const captures = pictures.map(({ file, light }) => ({
      ...{ name: file, light, frame: 0 },
      bytes: new Uint8Array(readFileSync(join(folder, file))),
    }));
    return { truth, captures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
