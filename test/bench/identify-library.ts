import type { Store } from '../../src/application/ports.ts';
import { appearanceOf } from '../../src/comparison/appearance.ts';
import { CELL_COUNT, CELLS, type PageLayout } from '../../src/comparison/page-layout.ts';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { sha256Hex } from '../../src/platform/crypto/hash.ts';
import { systemClock } from '../../src/platform/system.ts';
import type { DocumentModel } from '../../src/reference/index.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import type { Filed } from './identify-score.ts';
import { generatedModel } from './library-models.ts';

/** Every so many of the generated models is one of Utopia's, so that a zone of Utopia has many to be held against. */
const EACH_OF_UTOPIA = 50;
const PARTS = ['red', 'blue', 'shade', 'detail'] as const;

/** A model with a zone; every fiftieth is one of Utopia. */
function zonedModel(seed: number, number: number, sha256: string): DocumentModel {
  const model = generatedModel(seed, number, sha256);
  const chance = createChance(seedOf(seed, `zone ${number}`));
  const isOfUtopia = number % EACH_OF_UTOPIA === 0;
  const issuer = isOfUtopia ? 'UTO' : model.key.issuer;
  const code = `${isOfUtopia ? 'UTO' : model.key.code.slice(0, 3)}-AO-${String(20_000 + number)}`;
  return {
    ...model,
    key: { ...model.key, issuer, code },
    mrz: {
      ...{ page: 'data-page', area: { xMm: 4, yMm: 66, widthMm: 116, heightMm: 18 }, format: 'TD3' },
      documentCodes: [chance.pick(['P<', 'PP', 'PD', 'PO', 'PS'])],
      issuer: issuer.padEnd(3, '<'),
      numberPattern: chance.pick(['@########', '@@#######', '#########', '@#@######']),
      optionalData: [],
    },
  };
}

/** A page as no model has it and many might: a part each of four real pages, shifted, turned over, with a little of its own. */
function madeUp(real: readonly PageLayout[], seed: number): PageLayout {
  const chance = createChance(seed);
  const from = [chance.pick(real), chance.pick(real), chance.pick(real)];
  const [across, down] = [chance.whole(0, CELLS.across - 1), chance.whole(0, CELLS.down - 1)];
  const flips = chance.happens(0.5);
  const part = (name: (typeof PARTS)[number]) => {
    const source = (name === 'red' || name === 'blue' ? from[0] : from[name === 'shade' ? 1 : 2])?.[name];
    const spread = name === 'shade' ? 0.05 : 0.01;
    return Float32Array.from({ length: CELL_COUNT }, (_, cell) => {
      const x = ((cell % CELLS.across) + across) % CELLS.across;
      const y = (Math.floor(cell / CELLS.across) + down) % CELLS.down;
      const at = y * CELLS.across + (flips ? CELLS.across - 1 - x : x);
      return (source?.[at] ?? 0) + chance.between(-spread, spread);
    });
  };
  return { red: part('red'), blue: part('blue'), shade: part('shade'), detail: part('detail') };
}

/** The data page without portrait and data, the other one whole. */
const DATA_CELLS = Uint8Array.from({ length: CELL_COUNT }, (_, cell) =>
  cell % CELLS.across < 4 || cell >= CELL_COUNT - 2 * CELLS.across ? 0 : 1,
);
const EVERY = new Uint8Array(CELL_COUNT).fill(1);

/** Files generated models, two pages each, and the starter library after them. @param real layouts of real pages */
export function fillLibrary(
  store: Store,
  count: number,
  seed: number,
  real: readonly PageLayout[],
  starter: readonly Filed[],
): void {
  const importedAt = systemClock.now();
  const hash = (text: string) => sha256Hex(new TextEncoder().encode(text));
  const sha256 = hash('a picture');
  const file = (models: readonly DocumentModel[]) =>
    store.commit((writer) => {
      for (const model of models)
        writer.addLibraryVersion({
          ...{ model, version: model.version, reason: model.reason, actor: 'bench', importedAt },
          digest: hash(canonicalJson(model)),
        });
      const payload = { models: models.length };
      return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload }] };
    });
  const pictures = new Set(
    starter.flatMap(({ model }) =>
      [
        ...model.pages.flatMap((page) => page.pictures),
        ...model.features.flatMap(({ crop }) => crop ?? []),
      ].map((picture) => picture.sha256),
    ),
  );
  store.commit((writer) => {
    for (const each of [sha256, ...pictures])
      writer.addEvidence({ sha256: each, sizeBytes: 1, dataKey: new Uint8Array(32) }, importedAt);
    return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload: {} }] };
  });
  for (let first = 0; first < count; first += 500) {
    const models = Array.from({ length: Math.min(500, count - first) }, (_, at) =>
      zonedModel(seed, first + at, sha256),
    );
    file(models);
    for (const [at, { key }] of models.entries())
      store.rememberAppearances(key.code, 1, [
        {
          page: 'data-page',
          appearance: appearanceOf(madeUp(real, seedOf(seed, `data ${first + at}`)), DATA_CELLS),
        },
        {
          page: 'visa-page',
          appearance: appearanceOf(madeUp(real, seedOf(seed, `visa ${first + at}`)), EVERY),
        },
      ]);
  }
  file(starter.map(({ model }) => model));
  for (const { model, pages } of starter)
    store.rememberAppearances(
      model.key.code,
      model.version,
      pages.map(([page, appearance]) => ({ page, appearance })),
    );
}
