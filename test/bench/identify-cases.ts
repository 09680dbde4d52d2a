import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { ReferenceModel } from '../../src/comparison/comparison.ts';
import { documentZone } from '../../src/comparison/document-zone.ts';
import { judgeZone } from '../../src/mrz/index.ts';
import { writeSpecimen } from '../../src/platform/specimens/write-specimen.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import { modelById, personalise, type SpecimenModel } from '../../src/specimens/index.ts';
import type { IndicatorName } from '../../src/specimens/indicators/index.ts';
import { CAPTURE_NAMES, type CaptureName } from '../../src/specimens/wear/captures.ts';
import { starterModel } from './starter-models.ts';

const CODES = [
  ...['UTO-AD-01001', 'UTO-AE-01001', 'UTO-AO-01001', 'UTO-AO-02001', 'UTO-BO-01001'],
  ...['UTO-CO-01001', 'UTO-CO-02001', 'UTO-HO-01001', 'UTO-JO-01001'],
];
/** The day of the examination, which decides the century of dates. */
const TODAY = '2026-11-28';

/** The starter library with its pictures in visible light. */
export const starterModels = (): ReferenceModel[] => CODES.map((code) => starterModel(code, 'VI'));

/** One page of a genuine document, taken in one way. */
export interface IdentifyCase {
  readonly model: SpecimenModel;
  readonly page: string;
  readonly capture: CaptureName;
  readonly seed: number;
}

/** Pages in turn, each in all captures in turn; the same seed gives the same cases. */
export function identifyCases(
  models: readonly ReferenceModel[],
  count: number,
  seed: number,
): IdentifyCase[] {
  const pages = models.flatMap(({ model }) =>
    model.pages.map(({ id }) => ({ model: modelById(model.key.code), page: id })),
  );
  return Array.from({ length: count }, (_, n): IdentifyCase => {
    const { model, page } = pages[n % pages.length] ?? {};
    const capture = CAPTURE_NAMES[(Math.trunc(n / pages.length) + n) % CAPTURE_NAMES.length];
    if (!model || !page || !capture) throw new RangeError('no pages');
    const own = createChance(seedOf(seed, `identify ${n}`)).whole(100_000, 999_999);
    return { model, page, capture, seed: own };
  });
}

/**
 * The picture of a case, and what the zone of its document says, whichever page that is on.
 * @throws CannotForge where its page has nothing that the sign of falsification could change
 */
export async function drawn(
  { model, page, capture, seed }: IdentifyCase,
  indicators: readonly IndicatorName[] = [],
) {
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-identify-'));
  try {
    const order = { model, seed, dpi: 300, pages: [page], lights: ['VI'] as const, indicators };
    const [picture] = await writeSpecimen({ ...order, captures: [capture] }, folder);
    if (!picture) throw new Error(`${model.id} ${page} was not drawn`);
    const { zone } = personalise(model, seed);
    const lines = [...zone];
    const { format } = judgeZone(lines, { today: TODAY });
    const { facts } = documentZone(format, lines, undefined, TODAY);
    return { bytes: new Uint8Array(readFileSync(join(folder, picture.file))), facts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pictures that are not of a whole page as it lies, by what has to come of them. */
export type Oddity = 'upside down' | 'half of the page' | 'photo of a screen' | 'mirrored' | 'blank';
/** Whether the model may be named at all. */
export const NAMED: Readonly<Record<Oddity, boolean>> = {
  'upside down': true,
  'half of the page': true,
  'photo of a screen': true,
  // No genuine page is mirrored: what is drawn lies nowhere where it should.
  mirrored: false,
  blank: false,
};

async function screened(picture: Sharp, width: number, height: number) {
  // Rows and columns of a screen beat with the px of the camera; its white is bluish.
  const pitch = 2.7;
  const grid = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const beat =
        0.82 + 0.12 * Math.cos((2 * Math.PI * x) / pitch) + 0.06 * Math.cos((2 * Math.PI * y) / pitch);
      for (const tint of [0.9, 0.97, 1]) grid[at++] = Math.round(255 * beat * tint);
    }
  return picture.composite([{ input: grid, raw: { width, height, channels: 3 }, blend: 'multiply' }]);
}

export async function oddly(bytes: Uint8Array, oddity: Oddity): Promise<Uint8Array> {
  const picture = sharp(bytes);
  const { width = 0, height = 0 } = await picture.metadata();
  const part = { left: 0, top: 0, width: Math.round(width * 0.55), height };
  const blank = { width, height, channels: 3 as const, background: '#ecece9' };
  const made = {
    'upside down': () => picture.rotate(180),
    'half of the page': () => picture.extract(part),
    'photo of a screen': () => screened(picture, width, height),
    mirrored: () => picture.flop(),
    blank: () => sharp({ create: blank }),
  }[oddity];
  return new Uint8Array(await (await made()).jpeg({ quality: 85 }).toBuffer());
}
