import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../test/builders/folder.ts';
import { createCore, type Environment } from '../application/core.ts';
import type { Imaging } from '../application/ports.ts';
import { LightbenchError } from '../contract/errors.ts';
import type { Barcode } from '../imaging/barcode.ts';
import type { Inspection } from '../imaging/frame.ts';
import { EXAMPLES } from '../seal/worked-examples.fixture.ts';
import { openDataFolder } from './data-folder.ts';
import { tracing } from './file-traces/index.ts';
import { libraryTools } from './library/folder.ts';
import { systemClock, systemIds } from './system.ts';

const PAGE: Inspection = {
  container: 'png',
  frames: [
    {
      index: 0,
      widthPx: 900,
      heightPx: 600,
      dpi: 300,
      exifOrientation: 1,
      channels: 3,
      bitsPerChannel: 8,
      colourSpace: 'srgb',
      hasAlpha: false,
    },
  ],
  remarks: [],
};
const SEAL: Barcode = {
  kind: 'DataMatrix',
  quad: [
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 4],
  ],
  bytes: EXAMPLES.visa,
  text: '',
};

const nothingIsCompared = () => Promise.reject(new Error('nothing is compared here'));

type Search = () => Promise<Barcode[]>;

/** A real data folder whose imaging finds no zone, and in every capture the barcodes that the test says. */
function station(search: Search) {
  const steps: string[] = [];
  const awaited: (() => void)[] = [];
  const imaging: Imaging = {
    inspect: async () => PAGE,
    readMrz: async () => {
      steps.push('zone');
      return { zones: [], tried: ['all of it'], reader: { name: 'stand-in', version: '1' }, ms: 1 };
    },
    readBarcodes: async () => {
      steps.push('barcodes');
      return { barcodes: await search(), reader: { name: 'stand-in', version: '1' } };
    },
    render: () => Promise.reject(new Error('nothing is drawn here')),
    applyTools: () => Promise.reject(new Error('nothing is drawn here')),
    drawSheet: () => Promise.reject(new Error('nothing is drawn here')),
    frequencies: () => Promise.reject(new Error('nothing is looked at here')),
  };
  const options = { clock: systemClock, ids: systemIds, actor: 'tester' };
  const environment: Environment = {
    ...options,
    imaging,
    comparing: {
      compare: nothingIsCompared,
      fits: nothingIsCompared,
      layouts: nothingIsCompared,
      ground: nothingIsCompared,
    },
    events: {
      emit: () => {
        for (const look of awaited) look();
      },
    },
    log: { info: () => {}, warn: () => {} },
    library: libraryTools,
    tracing,
    lists: { read: () => Promise.reject(new Error('no list here')) },
  };
  const unsealed = () => Promise.reject(new Error('no key store here'));
  const folder = openDataFolder(testFolder(), { ...options, seal: unsealed, unseal: unsealed });

  async function open() {
    const workspace = await folder.openDemo();
    const core = createCore(workspace, environment);
    const all = (id: string) => workspace.store.read.captures(id);
    const until = (enough: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (enough()) resolve();
        };
        awaited.push(look);
        look();
      });
    return { core, workspace, all, until };
  }

  return { steps, open };
}

async function examine(core: ReturnType<typeof createCore>, pictures: number): Promise<string> {
  const captures = [];
  for (let n = 0; n < pictures; n++) {
    const { intakeId } = await core.intake.receive(`${n}.png`, new Uint8Array([n]));
    captures.push({ intakeId, light: 'VI' as const });
  }
  return (await core.calls['examination.create']({ origin: 'drop', captures })).id;
}

describe('barcodes of captures', () => {
  it('are looked for when all zones were answered, and end as one seal with its checks', async () => {
    const { steps, open } = station(async () => [SEAL]);
    const { core, workspace, all, until } = await open();
    onTestFinished(() => core.close());
    const id = await examine(core, 3);
    await until(() => all(id).every(({ barcodes }) => barcodes !== null));
    expect(steps).toEqual(['zone', 'zone', 'zone', 'barcodes', 'barcodes', 'barcodes']);
    const { captures, seals, checks } = await core.calls['examination.get']({ id });
    expect(captures[0]?.barcodes).toMatchObject({
      barcodes: [{ frame: 0, kind: 'DataMatrix' }],
      error: null,
    });
    expect(seals).toHaveLength(1);
    expect(seals[0]?.content).toMatchObject({ signer: 'DETS', profile: { id: 'visa' } });
    expect(seals[0]?.places.map(({ captureId }) => captureId)).toEqual(captures.map((capture) => capture.id));
    expect(checks.map(({ id: name, result }) => [name, result])).toEqual([
      ['seal.1.format', 'successful'],
      ['seal.1.dates', 'successful'],
      ['seal.1.signature', 'undetermined'],
      ['seal.1.zone_digits', 'successful'],
      ['seal.1.zone', 'undetermined'],
      ['seal.1.document_number', 'undetermined'],
    ]);
    const { items } = await core.calls['ledger.list']({ subject: id, limit: 50 });
    expect(items.filter(({ action }) => action === 'capture.searched')).toHaveLength(3);
    expect(workspace.store.verifyLedger().broken).toBeNull();
  });

  it('that cannot be looked for leave the capture as it was read, with the reason', async () => {
    const { open } = station(() => Promise.reject(new LightbenchError('job.timeout', { limit: 10 })));
    const { core, all, until } = await open();
    onTestFinished(() => core.close());
    const id = await examine(core, 1);
    await until(() => all(id)[0]?.barcodes !== null);
    const [capture] = all(id);
    expect(capture).toMatchObject({
      state: 'done',
      error: null,
      barcodes: { barcodes: [], error: { code: 'job.timeout', params: { limit: 10 } } },
    });
    const { checks, overall } = await core.calls['examination.get']({ id });
    expect(checks).toMatchObject([{ id: 'barcodes.search', result: 'aborted', margin: null }]);
    expect(checks[0]?.reason).toMatch(
      /^0\.png was not searched to the end: Reading the picture took longer than 10 s/,
    );
    expect(overall).toBeNull();
  });

  it('that were not looked for before the program ended are looked for when it starts again', async () => {
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let search: Search = () => {
      begun();
      return new Promise((resolve) => setTimeout(() => resolve([SEAL]), 50));
    };
    const { open } = station(() => search());
    const first = await open();
    const id = await examine(first.core, 2);
    await started;
    await first.core.close();
    search = async () => [SEAL];
    const second = await open();
    onTestFinished(() => second.core.close());
    expect(second.all(id).map(({ state, barcodes }) => [state, barcodes])).toEqual([
      ['done', null],
      ['done', null],
    ]);
    await second.core.resume();
    await second.until(() => second.all(id).every(({ barcodes }) => barcodes?.barcodes.length === 1));
  });

  it('are counted to a limit', async () => {
    const { open } = station(async () => Array(70).fill(SEAL));
    const { core, all, until } = await open();
    onTestFinished(() => core.close());
    const id = await examine(core, 1);
    await until(() => all(id)[0]?.barcodes !== null);
    expect(all(id)[0]?.barcodes?.barcodes).toHaveLength(64);
  });
});
