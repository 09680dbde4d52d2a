import { resolve } from 'node:path';
import { type FiledModel, type Identified, identify } from '../../application/identifying.ts';
import type { Imaging } from '../../application/ports.ts';
import type { ComparedCapture, Comparison, Fit, ReferenceModel } from '../../comparison/comparison.ts';
import { type DocumentZone, documentZone } from '../../comparison/document-zone.ts';
import { matrixOf } from '../../comparison/visual-zone/index.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { judgeZone } from '../../mrz/index.ts';
import { openLibraryFolder } from '../../platform/library/folder.ts';
import { silentLog } from '../../platform/log.ts';
import { readUnchanged } from '../../platform/read-file.ts';
import { systemClock } from '../../platform/system.ts';
import { createImagingPool } from '../../processes/imaging-pool.ts';
import { forkImaging } from '../../processes/imaging-spawn.ts';
import { readModel } from '../../reference/index.ts';
import { starterLibrary } from '../starter-library.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { lightsOf } from './lights.ts';
import { print } from './say.ts';
import { WrongUse } from './wrong-use.ts';

const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;
const MB = 1024 * 1024;

export interface CompareOptions {
  readonly lights: readonly string[];
  readonly model: string | undefined;
  readonly library: string | undefined;
  readonly json: boolean;
}

/** Every model of a library folder that reads, with a way to its pictures. */
async function modelsIn(root: string): Promise<FiledModel[]> {
  const folder = openLibraryFolder(resolve(root));
  const { models } = await folder.survey();
  const read = models.map(async (place) => {
    const { model } = readModel(new TextDecoder().decode(await folder.read(place, 'document.json', 2 * MB)));
    if (!model) return [];
    const withPictures = async (): Promise<ReferenceModel> => {
      const references: ReferenceModel['references'][number][] = [];
      for (const { id, pictures } of model.pages)
        for (const { file, light } of pictures)
          references.push({ page: id, light, bytes: await folder.read(place, file, 64 * MB) });
      return { model, references };
    };
    return [{ model, withPictures }];
  });
  return (await Promise.all(read)).flat();
}

/** The first zone in a picture in visible light. */
async function zoneIn(pool: Imaging, captures: readonly ComparedCapture[]): Promise<DocumentZone | null> {
  const today = systemClock.today();
  for (const { bytes, frame } of captures.filter(({ light }) => light === 'VI')) {
    const [first] = (await pool.readMrz(bytes, frame)).zones;
    if (!first) continue;
    const lines = first.lines.map(({ text }) => text);
    const confidence = first.lines.map(({ characters }) => characters.map((each) => each.confidence));
    return documentZone(judgeZone(lines, { today }).format, lines, confidence, today);
  }
  return null;
}

const sayFit = ({ code, agreement, likeness }: Fit) =>
  `${code}: ${(100 * agreement).toFixed(0)} % of its print in place, likeness ${likeness.toFixed(2)}`;

/** `lightbench compare`: which model it is, where its pages lie, and feature by feature what is there. 1 when a check failed. */
export async function compareFiles(files: readonly string[], options: CompareOptions): Promise<ExitCode> {
  const lights = lightsOf(options.lights, files);
  const root = options.library ?? starterLibrary();
  if (!root) throw new WrongUse('--library DIR says where the models are');
  const pool = createImagingPool({
    spawn: forkImaging,
    size: 1,
    limitMs: JOB_LIMIT_MS,
    limitMb: JOB_LIMIT_MB,
    log: silentLog,
  });
  try {
    const captures: ComparedCapture[] = [];
    for (const name of files) {
      const { bytes } = await readUnchanged(name);
      captures.push({ name, light: lights.get(name) ?? 'VI', bytes, frame: 0 });
    }
    const models = await modelsIn(root);
    const zone = await zoneIn(pool, captures);
    const identified: Identified = options.model
      ? { code: options.model, candidates: [], fits: [] }
      : await identify(pool, captures, models, zone?.facts ?? null);
    const chosen = models.find(({ model }) => model.key.code === identified.code);
    if (options.model && !chosen) throw new LightbenchError('library.unknown', { code: options.model });
    const { model, references } = (await chosen?.withPictures()) ?? { model: null, references: [] };
    const comparison = model ? await pool.compare(model, captures, references, zone?.read ?? null) : null;
    const matrix = model && comparison ? matrixOf(model, comparison.fields, zone?.read.fields ?? []) : [];
    if (options.json) print(JSON.stringify({ ...identified, ...comparison, matrix }));
    else tell(identified, comparison);
    return hasFailed(comparison) ? EXIT.checkFailed : EXIT.done;
  } finally {
    pool.close();
  }
}

const hasFailed = (comparison: Comparison | null) =>
  [...(comparison?.features ?? []), ...(comparison?.fields ?? []).flatMap(({ checks }) => checks)].some(
    ({ result }) => result === 'failed',
  );

function tell({ code, candidates, fits }: Identified, comparison: Comparison | null) {
  for (const { code: each, score, reasons } of candidates.slice(0, 3))
    print(`${score > 0 ? `zone speaks for ${each} (${score.toFixed(2)})` : each}: ${reasons.join(', ')}`);
  for (const fit of fits.slice(0, 3)) print(`print speaks for ${sayFit(fit)}`);
  print(code ? `model: ${code}` : 'model: unknown. None of the library fits; name one with --model.');
  for (const { name, light, page, by, refusal, registration } of comparison?.captures ?? [])
    print(
      page
        ? `${name} (${light}): page ${page}, placed by ${by}, ${(registration?.residualMm ?? 0).toFixed(2)} mm`
        : `${name} (${light}): not compared. ${refusal}`,
    );
  tellFields(comparison?.fields ?? []);
  const order = { failed: 0, undetermined: 1, aborted: 2, not_supported: 3, successful: 4 };
  for (const feature of (comparison?.features ?? []).toSorted((a, b) => order[a.result] - order[b.result]))
    print(
      `${feature.result}: ${feature.title} (${feature.generic}), margin ${feature.margin?.toFixed(2) ?? '–'}. ${feature.rule} Seen ${feature.seen}. ${feature.reason}`,
    );
}

/** Each field as it was read, its checks below it. */
function tellFields(fields: Comparison['fields']) {
  for (const { id, readings, checks } of fields) {
    print(`${id}: ${readings.map(({ text }) => text).join(' | ') || '–'}`);
    for (const { result, name, generic, seen, expected, rule, reason, sign } of checks)
      print(
        `  ${result}: ${name} (${generic}). ${rule} Seen ${seen}, expected ${expected}. ${reason}${sign ? ` Sign: ${sign}.` : ''}`,
      );
  }
}
