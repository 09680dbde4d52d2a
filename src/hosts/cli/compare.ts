import { candidatesIn, type Identified, identify } from '../../application/identifying.ts';
import type { Comparing, Imaging } from '../../application/ports.ts';
import type { ComparedCapture, Comparison, Fit } from '../../comparison/comparison.ts';
import { compositesOf } from '../../comparison/composite.ts';
import { type DocumentZone, documentZone } from '../../comparison/document-zone.ts';
import type { PageLayout } from '../../comparison/page-layout.ts';
import { matrixOf } from '../../comparison/visual-zone/index.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { judgeZone } from '../../mrz/index.ts';
import { silentLog } from '../../platform/log.ts';
import { readUnchanged } from '../../platform/read-file.ts';
import { systemClock } from '../../platform/system.ts';
import { createImagingPool } from '../../processes/imaging-pool.ts';
import { forkImaging } from '../../processes/imaging-spawn.ts';
import { starterLibrary } from '../starter-library.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type FolderLibrary, folderLibrary } from './folder-library.ts';
import { lightsOf } from './lights.ts';
import { print } from './say.ts';
import { WrongUse } from './wrong-use.ts';

const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;
/** Pictures in visible light that models are ranked by. */
const LOOKED_AT_MAX = 2;

export interface CompareOptions {
  readonly lights: readonly string[];
  readonly model: string | undefined;
  readonly library: string | undefined;
  readonly json: boolean;
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

const sayFit = ({ code, agreement, likeness, colour }: Fit) =>
  `${code}: ${(100 * agreement).toFixed(0)} % of its print in place, likeness ${likeness.toFixed(2)}, colours ${colour?.toFixed(2) ?? '–'}`;

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
    const library = await folderLibrary(root);
    const zone = await zoneIn(pool, captures);
    const identified = await identifiedIn(pool, library, captures, zone, options.model);
    const chosen = identified.code === null ? null : await library.withPictures(identified.code);
    if (options.model && !chosen) throw new LightbenchError('library.unknown', { code: options.model });
    const { model, references } = chosen ?? { model: null, references: [] };
    const comparison = model ? await pool.compare(model, captures, references, zone?.read ?? null) : null;
    const matrix = model && comparison ? matrixOf(model, comparison.fields, zone?.read.fields ?? []) : [];
    if (options.json)
      print(JSON.stringify({ ...identified, ...comparison, composites: answersIn(comparison), matrix }));
    else tell(identified, comparison);
    return hasFailed(comparison) ? EXIT.checkFailed : EXIT.done;
  } finally {
    pool.close();
  }
}

/** Which model the pictures are of, or the one that was named. */
async function identifiedIn(
  pool: Imaging & Comparing,
  library: FolderLibrary,
  captures: readonly ComparedCapture[],
  zone: DocumentZone | null,
  named: string | undefined,
): Promise<Identified> {
  if (named) return { code: named, margin: null, doubt: null, candidates: [], fits: [] };
  const layouts: PageLayout[] = [];
  for (const { bytes, frame } of captures.filter(({ light }) => light === 'VI').slice(0, LOOKED_AT_MAX))
    layouts.push(...(await pool.layouts(bytes, frame)));
  const facts = zone?.facts ?? null;
  const candidates = candidatesIn(await library.recognised(pool), facts, layouts);
  return identify(pool, captures, candidates, facts, library.withPictures);
}

const checksIn = (comparison: Comparison | null) => [
  ...(comparison?.features ?? []),
  ...(comparison?.fields ?? []).flatMap(({ checks }) => checks),
];

const hasFailed = (comparison: Comparison | null) =>
  checksIn(comparison).some(({ result }) => result === 'failed');

/** What the checks answer together, by the identifiers of the checks. */
const answersIn = (comparison: Comparison | null) =>
  compositesOf(checksIn(comparison)).map(({ composite: { id, name, question }, result, checks, passed }) => ({
    ...{ id, name, question, result, passed },
    checks: checks.map((check) => check.id),
  }));

function tell({ code, margin, doubt, candidates, fits }: Identified, comparison: Comparison | null) {
  for (const { code: each, score, reasons } of candidates.slice(0, 3))
    print(`${each} (${score.toFixed(2)}): ${reasons.join(', ')}`);
  for (const fit of fits.slice(0, 3)) print(`print speaks for ${sayFit(fit)}`);
  const ahead = margin === null ? '' : `, ${margin.toFixed(2)} ahead of the next`;
  print(
    code
      ? `model: ${code}${ahead}. ${doubt ?? ''}`.trim()
      : `model: unknown. ${doubt ?? ''} Name one with --model.`,
  );
  for (const { name, light, page, by, refusal, registration, remarks } of comparison?.captures ?? []) {
    print(
      page
        ? `${name} (${light}): page ${page}, placed by ${by}, ${(registration?.residualMm ?? 0).toFixed(2)} mm`
        : `${name} (${light}): not compared. ${refusal}`,
    );
    for (const { text } of remarks) print(`  ${text}`);
  }
  tellFields(comparison?.fields ?? []);
  for (const { name, result, checks, passed } of answersIn(comparison))
    print(`${name}: ${result}, ${passed} of ${checks.length} as genuine`);
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
