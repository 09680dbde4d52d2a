import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ComparedField } from '../../src/comparison/visual-zone/index.ts';
import { parseZone } from '../../src/mrz/index.ts';
import { writeSpecimen } from '../../src/platform/specimens/write-specimen.ts';
import { compare } from '../../src/platform/vision/compare.ts';
import type { DocumentModel } from '../../src/reference/index.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import { MODELS } from '../../src/specimens/index.ts';
import type { IndicatorName } from '../../src/specimens/indicators/index.ts';
import type { truthOf } from '../../src/specimens/truth.ts';
import { CAPTURE_NAMES } from '../../src/specimens/wear/captures.ts';
import { machine } from './report.ts';
import { canForge, starterModel } from './starter-models.ts';

/**
 * `npm run bench:visual-zone`: draws documents of the starter library in visible light, every third with a sign of
 * falsification in its data, reads their visual zones and holds them against zone and model. --cases N, --seed N,
 * --list names what was read wrongly in a way that counts.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '63' },
    seed: { type: 'string', default: '20261129' },
    list: { type: 'boolean', default: false },
  },
});

/** Signs, each with the checks that find it. */
const SIGNS: Partial<Record<IndicatorName, readonly string[]>> = {
  'name-altered': ['surname zone'],
  'birth-date-altered': ['birth_date zone'],
  'expiry-extended': ['expiry_date duration'],
  'issued-before-its-series': ['issue_date series', 'valid_from series'],
  'mrz-digit-recomputed': ['birth_date zone'],
};
const NAMES = Object.keys(SIGNS) as IndicatorName[];
const TODAY = '2026-11-28';

type Truth = ReturnType<typeof truthOf>;
interface Score {
  readonly capture: string;
  readonly sign: IndicatorName | null;
  readonly symbols: number;
  readonly errors: number;
  readonly checks: number;
  readonly failed: readonly string[];
  readonly undetermined: number;
  readonly ms: number;
}

/** Letters and digits without marks: what the reader can see of a text. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, symbol] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (symbol === b[j] ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

async function scored(n: number): Promise<Score> {
  const drawn = MODELS[n % MODELS.length];
  const capture = CAPTURE_NAMES[Math.trunc(n / MODELS.length + n) % CAPTURE_NAMES.length];
  if (!drawn || !capture) throw new RangeError('no models');
  const seed = createChance(seedOf(Number(values.seed), `visual ${n}`)).whole(100_000, 999_999);
  const wanted = n % 3 === 2 ? NAMES[Math.trunc(n / 3) % NAMES.length] : undefined;
  const sign = wanted && canForge(drawn, wanted, seed) ? wanted : null;
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-visual-'));
  try {
    const order = { model: drawn, seed, dpi: 300, pages: null, lights: ['VI'] as const, captures: [capture] };
    const pictures = await writeSpecimen({ ...order, indicators: sign ? [sign] : [] }, folder);
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
    const captures = pictures.map(({ file, light }) => ({
      ...{ name: file, light, frame: 0 },
      bytes: new Uint8Array(readFileSync(join(folder, file))),
    }));
    const { model, references } = starterModel(drawn.id, 'VI');
    const { fields: zone } = parseZone(truth.zone, TODAY);
    const started = performance.now();
    const { fields } = await compare(model, captures, references, { fields: zone });
    return scoreOf(fields, truth, model, { capture, sign, ms: performance.now() - started });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoreOf(
  fields: readonly ComparedField[],
  truth: Truth,
  model: DocumentModel,
  about: Pick<Score, 'capture' | 'sign' | 'ms'>,
): Score {
  const printed = truth.pages.flatMap((page) => page.fields.map((field) => ({ ...field, page: page.id })));
  let [symbols, errors] = [0, 0];
  for (const { id, page, readings, checks } of fields) {
    const text = printed.find((field) => field.page === page && field.name === id)?.text;
    if (text === undefined) continue;
    symbols += bare(text).length;
    const seen = readings[0]?.text ?? '';
    errors += distance(bare(seen), bare(text));
    if (values.list && bare(seen) !== bare(text))
      console.log(
        `${model.key.code} ${about.capture} ${about.sign ?? 'genuine'}, ${id}: ${readings.map((r) => r.text).join(' | ')} for ${text}; ${checks.map((check) => check.result).join(', ')}`,
      );
  }
  const checks = fields.flatMap((field) => field.checks);
  const of = (result: string) => checks.filter((check) => check.result === result);
  const failed = of('failed').map(({ id }) => id);
  return {
    ...about,
    symbols,
    errors,
    checks: checks.length,
    failed,
    undetermined: of('undetermined').length,
  };
}

const scores: Score[] = [];
for (let n = 0; n < Number(values.cases); n++) scores.push(await scored(n));

const sum = (from: readonly Score[], of: (score: Score) => number) =>
  from.reduce((total, score) => total + of(score), 0);
const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const found = ({ sign, failed }: Score) => sign !== null && failed.some((id) => SIGNS[sign]?.includes(id));
const falseAlarms = ({ sign, failed }: Score) =>
  failed.filter((id) => sign === null || !SIGNS[sign]?.includes(id));

console.log(
  '| capture | documents | symbols right | false alarms | undetermined |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const capture of CAPTURE_NAMES) {
  const of = scores.filter((score) => score.capture === capture);
  const checks = sum(of, (score) => score.checks);
  const symbols = sum(of, (score) => score.symbols);
  console.log(
    `| ${capture} | ${of.length} | ${share(symbols - sum(of, (score) => score.errors), symbols)} of ${symbols} | ${sum(of, (score) => falseAlarms(score).length)} of ${checks} | ${share(
      sum(of, (score) => score.undetermined),
      checks,
    )} |`,
  );
}
console.log('\n| sign | found | of |\n| --- | ---: | ---: |');
for (const name of NAMES) {
  const of = scores.filter(({ sign }) => sign === name);
  console.log(`| ${name} | ${of.filter(found).length} | ${of.length} |`);
}
for (const { capture, sign } of scores.filter((score) => score.sign !== null && !found(score)))
  console.log(`not found: ${sign}, ${capture}`);
for (const score of scores.filter((each) => falseAlarms(each).length > 0))
  console.log(`false alarm: ${score.capture}, ${score.sign ?? 'genuine'}: ${falseAlarms(score).join(', ')}`);
console.log(`\n${scores.length} documents, seed ${values.seed}; ${machine()}`);
process.exit();
