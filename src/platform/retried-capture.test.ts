import { describe, expect, it } from 'vitest';
import { ALTERED_LINES, TD3_LINES } from '../../test/builders/fixtures.ts';
import { testFolder } from '../../test/builders/folder.ts';
import { zoneReading as reading } from '../../test/builders/zone-reading.ts';
import { createCore, type Environment } from '../application/core.ts';
import type { Imaging } from '../application/ports.ts';
import type { Inspection } from '../imaging/frame.ts';
import type { Quad } from '../imaging/geometry.ts';
import type { ZoneReading, ZoneSearch } from '../mrz/reading.ts';
import { openDataFolder } from './data-folder.ts';
import { tracing } from './file-traces/index.ts';
import { libraryTools } from './library/folder.ts';
import { systemClock, systemIds } from './system.ts';

const box = (left: number, top: number): Quad => [
  [left, top],
  [left + 700, top],
  [left + 700, top + 80],
  [left, top + 80],
];

const PAGE: Inspection = {
  container: 'png',
  frames: [
    {
      index: 0,
      widthPx: 900,
      heightPx: 1200,
      dpi: null,
      exifOrientation: 1,
      channels: 3,
      bitsPerChannel: 8,
      colourSpace: 'srgb',
      hasAlpha: false,
    },
  ],
  remarks: [],
};

/** The correction that every test begins with. */
const CORRECTED = { revision: 1, lines: TD3_LINES, reason: 'reader misread', actor: 'tester' };

const nothingIsCompared = () => Promise.reject(new Error('nothing is compared here'));

/** A real data folder whose reader finds what the test says: each reading of the one capture takes the next answer. */
async function examined(...answers: ZoneReading[][]) {
  const left = [...answers];
  const search = (): ZoneSearch => ({
    zones: left.shift() ?? [],
    tried: ['all of it'],
    reader: { name: 'stand-in', version: '1' },
    ms: 1,
  });
  const imaging: Imaging = {
    inspect: async () => PAGE,
    readMrz: async () => search(),
    readBarcodes: async () => ({ barcodes: [], reader: { name: 'none', version: '0' } }),
    render: () => Promise.reject(new Error('nothing is drawn here')),
    applyTools: () => Promise.reject(new Error('nothing is drawn here')),
    drawSheet: () => Promise.reject(new Error('nothing is drawn here')),
    frequencies: () => Promise.reject(new Error('nothing is looked at here')),
  };
  const awaited: (() => void)[] = [];
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
      emit: (topic, payload) => {
        if (topic === 'capture.progress' && 'state' in payload && payload.state === 'done')
          awaited.shift()?.();
      },
    },
    log: { info: () => {}, warn: () => {} },
    library: libraryTools,
    tracing,
    lists: { read: () => Promise.reject(new Error('no list here')) },
  };
  const unsealed = () => Promise.reject(new Error('no key store here'));
  const folder = openDataFolder(testFolder(), { ...options, seal: unsealed, unseal: unsealed });
  const workspace = await folder.openDemo();
  const core = createCore(workspace, environment);
  const done = () => new Promise<void>((resolve) => awaited.push(resolve));

  const { intakeId } = await core.intake.receive('page.png', new Uint8Array([1, 2, 3]));
  const first = done();
  const { id, captures } = await core.calls['examination.create']({
    origin: 'drop',
    captures: [{ intakeId, light: 'VI' }],
  });
  await first;
  const captureId = captures[0]?.id ?? '';
  return {
    core,
    workspace,
    zones: async () => {
      const found = await core.calls['examination.get']({ id });
      return found.captures.flatMap(({ frames }) => frames.flatMap(({ zones }) => zones));
    },
    correct: (zoneId: string, lines: string[], basedOn = 0) =>
      core.calls['zone.correct']({ examinationId: id, zoneId, lines, reason: 'reader misread', basedOn }),
    async readAgain() {
      const again = done();
      await core.calls['capture.retry']({ captureId });
      await again;
    },
  };
}

describe('a capture that is read again', () => {
  it('keeps the corrections of a zone found at the same place, whatever is read there', async () => {
    const { core, workspace, zones, correct, readAgain } = await examined(
      [reading(ALTERED_LINES, box(100, 900))],
      [reading(ALTERED_LINES, box(100, 200)), reading(TD3_LINES, box(104, 897))],
    );
    const [before] = await zones();
    await correct(before?.id ?? '', TD3_LINES);
    await readAgain();
    const after = await zones();
    expect(after.map(({ lines }) => lines.map(({ text }) => text))).toEqual([ALTERED_LINES, TD3_LINES]);
    expect(after[1]).toMatchObject({ id: before?.id, corrections: [CORRECTED] });
    expect(after[0]?.id).not.toBe(before?.id);
    expect(after[0]?.corrections).toEqual([]);
    expect((await correct(before?.id ?? '', ALTERED_LINES, 1)).revision).toBe(2);
    expect(workspace.store.verifyLedger().broken).toBeNull();
    await core.close();
  });

  it('keeps them for the same lines at another place', async () => {
    const { core, zones, correct, readAgain } = await examined(
      [reading(ALTERED_LINES, box(100, 900))],
      [reading(ALTERED_LINES, box(150, 300))],
    );
    const [before] = await zones();
    await correct(before?.id ?? '', TD3_LINES);
    await readAgain();
    expect(await zones()).toMatchObject([{ id: before?.id, corrections: [CORRECTED] }]);
    await core.close();
  });

  it('keeps a corrected zone that is not found again, and one with other cells, as of the earlier reading', async () => {
    const cut = TD3_LINES.map((line) => line.slice(0, 43));
    const { core, workspace, zones, correct, readAgain } = await examined(
      [reading(ALTERED_LINES, box(100, 900)), reading(TD3_LINES, box(100, 200))],
      [reading(cut, box(100, 900))],
      [reading(ALTERED_LINES, box(100, 900))],
    );
    const [corrected] = await zones();
    await correct(corrected?.id ?? '', TD3_LINES);
    await readAgain();
    // The other zone was not corrected: nobody's work is lost with it.
    const [found, kept, ...others] = await zones();
    expect(found?.lines.map(({ text }) => text)).toEqual(cut);
    expect(found?.earlier).toBeUndefined();
    expect(kept).toMatchObject({ id: corrected?.id, earlier: true, corrections: [CORRECTED] });
    expect(others).toEqual([]);
    await readAgain();
    const again = await zones();
    expect(again).toMatchObject([{ id: corrected?.id, corrections: [CORRECTED] }]);
    expect(again[0]?.earlier).toBeUndefined();
    expect(workspace.store.verifyLedger().broken).toBeNull();
    await core.close();
  });
});
