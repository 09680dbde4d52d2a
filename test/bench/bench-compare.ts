import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ReferenceModel } from '../../src/comparison/comparison.ts';
import { documentZone } from '../../src/comparison/document-zone.ts';
import { compare } from '../../src/platform/vision/compare.ts';
import { openCv } from '../../src/platform/vision/opencv.ts';
import { decodedOf, type Genuine, genuineOf, placeAll } from '../../src/platform/vision/place.ts';
import { writeSection } from './benchmark-sections.ts';
import { type CompareCase, compareCases, type DrawnCase, drawn } from './compare-cases.ts';
import { compareReport } from './compare-report.ts';
import { type CaseScore, scoreCase } from './compare-score.ts';
import { starterModel } from './starter-models.ts';

/**
 * `npm run bench:compare`: draws documents of the starter library, three genuine to one false, and holds each against its
 * model. --cases N, --seed N (no seed of development), --jobs N, --list (each case as it is done), --write (its section of
 * docs/benchmarks.md).
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '400' },
    seed: { type: 'string', default: '20261207' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    list: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
});

const models = new Map<string, ReferenceModel>();

function modelOf(code: string): ReferenceModel {
  const known = models.get(code) ?? starterModel(code);
  models.set(code, known);
  return known;
}

const prepared = new Map<string, Promise<Genuine[]>>();

/** From the bytes of one picture in visible light to its place, with the genuine pages at hand, ms. */
async function registrationMs({ captures }: DrawnCase, code: string): Promise<number> {
  const { model, references } = modelOf(code);
  const cv = await openCv();
  const visible = references.filter(({ light }) => light === 'VI');
  const genuine = await (prepared.get(code) ?? prepared.set(code, genuineOf(cv, model, visible)).get(code));
  const started = performance.now();
  placeAll(
    cv,
    await decodedOf(cv, captures.filter(({ light }) => light === 'VI').slice(0, 1)),
    genuine ?? [],
  );
  return performance.now() - started;
}

async function measure(it: CompareCase): Promise<CaseScore> {
  const made = await drawn(it);
  const { model, references } = modelOf(it.model.id);
  const { zone, pages } = made.truth;
  const format = pages.find((page) => page.zone)?.zone?.format ?? null;
  const { read } = documentZone(format, zone ?? [], undefined, '2026-12-01');
  const registering = await registrationMs(made, it.model.id);
  const started = performance.now();
  const comparison = await compare(model, made.captures, references, read);
  return scoreCase(it, made, model, comparison, {
    ms: performance.now() - started,
    registrationMs: registering,
  });
}

const sent = (score: CaseScore) =>
  new Promise<void>((resolve, reject) => {
    if (!process.send) throw new Error('--part is for the processes that this one starts');
    process.send(score, undefined, undefined, (error: Error | null) => (error ? reject(error) : resolve()));
  });

/** One process does every so-manieth case and sends each score to the one that started it. */
async function work(part: number): Promise<never> {
  for (const [n, it] of compareCases(Number(values.cases), Number(values.seed)).entries())
    if (n % Number(values.jobs) === part) await sent(await measure(it));
  // Tesseract's thread would keep it alive.
  process.exit(0);
}

const told = ({ name, model, capture, indicator, located, features, fields, ms }: CaseScore) =>
  `${name} ${model} ${capture} ${indicator ?? 'genuine'} ${located ?? ''} ${ms.toFixed(0)} ms: ${[...features.failed, ...fields.failed].join(', ') || 'nothing failed'}; ${features.undetermined} of ${features.checks} open`;

async function lead(): Promise<void> {
  const scores: CaseScore[] = [];
  const parts = Array.from({ length: Number(values.jobs) }, (_, part) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), `--part=${part}`]);
    child.on('message', (score: CaseScore) => {
      scores.push(score);
      if (values.list) console.log(told(score));
    });
    return new Promise<number | null>((resolve) => child.on('exit', resolve));
  });
  const codes = await Promise.all(parts);
  const report = compareReport(
    scores.toSorted((a, b) => a.name.localeCompare(b.name)),
    values.seed,
  );
  console.log(report);
  if (codes.some((code) => code !== 0)) throw new Error(`A part ended early: exit codes ${codes.join(', ')}`);
  if (values.write) writeSection('bench:compare', report);
}

await (values.part === undefined ? lead() : work(Number(values.part)));
