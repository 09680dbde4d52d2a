import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ReferencePicture } from '../../src/comparison/comparison.ts';
import { compare } from '../../src/platform/vision/compare.ts';
import { type DocumentModel, readModel } from '../../src/reference/index.ts';
import { compareCases, drawn } from './compare-cases.ts';
import { type CaseScore, scoreCase } from './compare-score.ts';
import { machine } from './report.ts';

/**
 * `npm run bench:compare`: draws documents of the starter library, three genuine to one false, and holds each against its
 * model. --cases N, --seed N (no seed of development), --list names every false alarm and every miss.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '400' },
    seed: { type: 'string', default: '20261128' },
    list: { type: 'boolean', default: false },
  },
});

const library = fileURLToPath(new URL('../../reference-docs', import.meta.url));
const models = new Map<string, { model: DocumentModel; references: ReferencePicture[] }>();

function modelOf(code: string) {
  const known = models.get(code);
  if (known) return known;
  const folder = join(library, code.slice(0, 3), code);
  const { model } = readModel(readFileSync(join(folder, 'document.json'), 'utf8'));
  if (!model) throw new Error(`${code} does not read`);
  const references = model.pages.flatMap(({ id, pictures }) =>
    pictures.map(({ file, light }) => ({ page: id, light, bytes: readFileSync(join(folder, file)) })),
  );
  models.set(code, { model, references });
  return { model, references };
}

const scores: CaseScore[] = [];
for (const it of compareCases(Number(values.cases), Number(values.seed))) {
  const made = await drawn(it);
  const { model, references } = modelOf(it.model.id);
  const started = performance.now();
  const score = scoreCase(
    it,
    made,
    await compare(model, made.captures, references),
    performance.now() - started,
  );
  scores.push(score);
  if (values.list && (score.located === false || (it.indicator === null && score.failed.length > 0)))
    console.log(
      `${it.name} ${it.model.id} ${it.capture} ${it.indicator ?? 'genuine'}: ${score.failed.join(', ') || 'nothing failed'}`,
    );
}

const sum = (of: (score: CaseScore) => number, from: readonly CaseScore[] = scores) =>
  from.reduce((total, score) => total + of(score), 0);
const share = (part: number, of: number) =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`;
const genuine = scores.filter(({ located }) => located === null);
const altered = scores.filter(({ located }) => located !== null);
const errors = scores.flatMap(({ errorsMm }) => errorsMm).toSorted((a, b) => a - b);
const mean = errors.reduce((total, error) => total + error, 0) / Math.max(1, errors.length);

console.log(`| bar | wanted | measured |
| --- | ---: | ---: |
| registration, mean error | ≤ 0.25 mm | ${mean.toFixed(3)} mm (95 of 100 within ${(errors[Math.floor(0.95 * errors.length)] ?? 0).toFixed(3)}) |
| captures placed on their page | – | ${share(
  sum(({ captures, notPlaced, wrongPage }) => captures - notPlaced - wrongPage),
  sum(({ captures }) => captures),
)} |
| captures placed on another page | 0 | ${sum(({ wrongPage }) => wrongPage)} |
| signs located | ≥ 92 % | ${share(altered.filter(({ located }) => located).length, altered.length)} |
| false alarms on genuine documents | ≤ 2 % of checks | ${share(
  sum(({ failed }) => failed.length, genuine),
  sum(({ checks }) => checks, genuine),
)} |
| undetermined | ≤ 8 % of checks | ${share(
  sum(({ undetermined }) => undetermined),
  sum(({ checks }) => checks),
)} |
| time a document, median | – | ${(scores.map(({ ms }) => ms).toSorted((a, b) => a - b)[scores.length >> 1] ?? 0).toFixed(0)} ms for all its captures |

| sign | located | of |
| --- | ---: | ---: |`);
for (const indicator of new Set(altered.map(({ it }) => it.indicator))) {
  const cases = altered.filter(({ it }) => it.indicator === indicator);
  console.log(`| ${indicator} | ${cases.filter(({ located }) => located).length} | ${cases.length} |`);
}
console.log(`\n${scores.length} cases, seed ${values.seed}; ${machine()}`);
