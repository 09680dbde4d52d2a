import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ReferencePicture } from '../../src/comparison/comparison.ts';
import { documentZone } from '../../src/comparison/document-zone.ts';
import { compare } from '../../src/platform/vision/compare.ts';
import { openCv } from '../../src/platform/vision/opencv.ts';
import { decodedOf, type Genuine, genuineOf, placeAll } from '../../src/platform/vision/place.ts';
import { type DocumentModel, readModel } from '../../src/reference/index.ts';
import { writeSection } from './benchmark-sections.ts';
import { type CompareCase, compareCases, type DrawnCase, drawn } from './compare-cases.ts';
import { compareReport } from './compare-report.ts';
import { type CaseScore, scoreCase } from './compare-score.ts';

/**
 * `npm run bench:compare`: draws documents of the starter library, three genuine to one false, and holds each against its
 * model. --cases N, --seed N (no seed of development), --jobs N, --list (each case as it is done), --write (its section of
 * docs/benchmarks.md).
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '400' },
    seed: { type: 'string', default: '20261201' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    list: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    part: { type: 'string' },
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

/** One process does every so-manieth case and sends each score to the one that started it. */
async function work(part: number): Promise<void> {
  for (const [n, it] of compareCases(Number(values.cases), Number(values.seed)).entries())
    if (n % Number(values.jobs) === part) process.send?.(await measure(it));
  process.disconnect?.();
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
