import { parseArgs } from 'node:util';
import { MRZ_FORMATS } from '../../src/mrz/index.ts';
import { bars } from './bars.ts';
import { writePage } from './benchmark-sections.ts';
import { startReader } from './reader.ts';
import { barTable, page, tallyTable } from './report.ts';
import { type PictureScore, scorePicture } from './score.ts';
import { type Item, pictureSet, SEED } from './set.ts';
import { tally } from './tally.ts';
import { speedUpOf } from './throughput.ts';
import { writeSet } from './write-set.ts';

/**
 * `npm run bench:mrz`: draws the set, reads it and compares. --quick: about 100 pictures; --only GROUP: groups whose name
 * has this in it; --write DIR: store pictures and truth.json, read nothing; --list: name the misses; --seed N.
 * docs/benchmarks.md is written by a run over the full set only.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    write: { type: 'string' },
    seed: { type: 'string', default: String(SEED) },
  },
});

interface Scored {
  readonly item: Item;
  readonly score: PictureScore;
}

function listMiss({ item, score }: Scored): void {
  if (score.exact) return;
  console.log(`${item.name}: ${score.error ?? `${score.invented} invented`}`);
  for (const words of score.tried) console.log(`  ${words}`);
  for (const { printed, read, exact } of score.zones) {
    if (exact) continue;
    printed.lines.forEach((line, n) => {
      console.log(
        `  ${printed.format} printed ${line}\n  ${' '.repeat(printed.format.length)} read    ${read?.[n] ?? '–'}`,
      );
    });
  }
}

async function readAll(
  items: readonly Item[],
): Promise<{ scored: Scored[]; coldStartMs: number; peakMb: number | null }> {
  const reader = await startReader(1);
  const scored: Scored[] = [];
  try {
    for (const item of items) {
      const { bytes, zones } = await item.draw();
      const one = { item, score: scorePicture(zones, await reader.read(bytes)) };
      scored.push(one);
      if (values.list) listMiss(one);
    }
    return { scored, coldStartMs: reader.coldStartMs, peakMb: reader.peakMb() };
  } finally {
    reader.close();
  }
}

async function measure(items: readonly Item[]): Promise<void> {
  const { scored, coldStartMs, peakMb } = await readAll(items);
  const groups = [...new Set(items.map(({ group }) => group))];
  const byGroup = groups.map(({ name }) =>
    tally(
      name,
      scored.filter(({ item }) => item.group.name === name).map(({ score }) => score),
    ),
  );
  const byFormat = MRZ_FORMATS.map((format) =>
    tally(
      format,
      scored.filter(({ score }) => score.zones[0]?.printed.format === format).map(({ score }) => score),
    ),
  ).filter(({ pictures }) => pictures > 0);
  const speedUp = values.only === '' ? await speedUpOf(values.quick ? 24 : 100, Number(values.seed)) : null;
  const result = bars(byGroup, { coldStartMs, peakMb, speedUp });
  console.log(`${tallyTable(byGroup)}\n\n${tallyTable(byFormat)}\n\n${barTable(result)}`);
  if (values.quick || values.only !== '') return;
  const report = {
    date: new Date().toISOString().slice(0, 10),
    command: 'npm run bench:mrz',
    ...{ groups: byGroup, formats: byFormat, bars: result, legend: groups },
  };
  writePage(page(report));
}

const items = pictureSet({ quick: values.quick, only: values.only, seed: Number(values.seed) });
if (items.length === 0) throw new RangeError(`no group has "${values.only}" in its name`);
await (values.write === undefined ? measure(items) : writeSet(items, values.write));
