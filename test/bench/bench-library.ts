import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Store } from '../../src/application/ports.ts';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { sha256Hex } from '../../src/platform/crypto/hash.ts';
import { openStore } from '../../src/platform/sqlite/index.ts';
import { systemClock } from '../../src/platform/system.ts';
import { generatedModel } from './library-models.ts';
import { type SearchKind, searchKinds } from './library-searches.ts';

/**
 * `npm run bench:library`: files 10,000 generated models in an encrypted database of its own and searches them.
 * --models N, --each N (searches a kind), --seed N. Ends with 1 when a search takes longer than the bar.
 */
const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '10000' },
    each: { type: 'string', default: '30' },
    seed: { type: 'string', default: '20261124' },
  },
});
const [models, each, seed] = [Number(values.models), Number(values.each), Number(values.seed)];

/** Longest that any search may take, in ms. */
const BAR_MS = 50;
const BATCH = 500;

const bytes = (text: string) => new TextEncoder().encode(text);

function fill(store: Store): void {
  const importedAt = systemClock.now();
  for (let first = 0; first < models; first += BATCH)
    store.commit((writer) => {
      for (let number = first; number < Math.min(models, first + BATCH); number++) {
        const sha256 = sha256Hex(bytes(`picture ${number}`));
        writer.addEvidence({ sha256, sizeBytes: 1, dataKey: new Uint8Array(32) }, importedAt);
        const model = generatedModel(seed, number, sha256);
        const digest = sha256Hex(bytes(canonicalJson(model)));
        writer.addLibraryVersion({
          model,
          version: 1,
          reason: model.reason,
          actor: 'bench',
          importedAt,
          digest,
        });
      }
      return {
        value: null,
        entries: [{ action: 'library.imported', subject: 'library', payload: { first } }],
      };
    });
}

const timed = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function measure(store: Store, { name, searches }: SearchKind) {
  const totals: number[] = [];
  const times = searches.map((search) =>
    timed(() => {
      totals.push(store.read.librarySearch(search).total);
    }),
  );
  const sorted = times.toSorted((a, b) => a - b);
  return {
    name,
    found: Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length),
    first: times[0] ?? 0,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    max: at(sorted, 1),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'lightbench-bench-'));
try {
  const store = openStore(folder, new Uint8Array(32).fill(7), { clock: systemClock, actor: 'bench' });
  const filled = timed(() => fill(store));
  store.close();
  // Opened again, so that the first search of all pays for a cold cache.
  const codes = Array.from({ length: 20 }, (_, nth) => generatedModel(seed, nth, '').key.code);
  const again = openStore(folder, new Uint8Array(32).fill(7), { clock: systemClock, actor: 'bench' });
  const rows = searchKinds(seed, each, codes).map((kind) => measure(again, kind));
  again.close();
  const ms = (value: number) => value.toFixed(1);
  console.log(
    `${models} models filed in ${(filled / 1000).toFixed(1)} s; ${each} searches a kind; ${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(`| search | found on average | first ms | median ms | p95 ms | max ms | ≤ ${BAR_MS} ms |`);
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const { name, found, first, median, p95, max } of rows)
    console.log(
      `| ${name} | ${found} | ${ms(first)} | ${ms(median)} | ${ms(p95)} | ${ms(max)} | ${max <= BAR_MS ? '✓' : '✕'} |`,
    );
  process.exitCode = rows.every(({ max }) => max <= BAR_MS) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
