import { describe, expect, it, onTestFinished } from 'vitest';
import { TD3_LINES } from '../../test/builders/fixtures.ts';
import { testFolder } from '../../test/builders/folder.ts';
import { fileModel, greyPicture } from '../../test/builders/library.ts';
import { zoneReading } from '../../test/builders/zone-reading.ts';
import { createCore, type Environment } from '../application/core.ts';
import type { Comparing, JobControl } from '../application/ports.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { layoutsOf } from '../comparison/page-layout.ts';
import { LightbenchError } from '../contract/errors.ts';
import type { Light } from '../examination/light.ts';
import type { ZoneReading } from '../mrz/reading.ts';
import { model as genuine } from '../reference/model.fixture.ts';
import { openDataFolder } from './data-folder.ts';
import { decodeFrame, frequenciesIn, inspect, render } from './decode/index.ts';
import { tracing } from './file-traces/index.ts';
import { libraryTools } from './library/folder.ts';
import { readList } from './lists/read-list.ts';
import { drawSheet } from './sheets/draw-sheet.ts';
import { systemClock, systemIds } from './system.ts';
import { applyTools } from './view-tools/apply-tools.ts';
import { groundIn } from './vision/ground.ts';

const CODE = 'UTO-AO-01001';
const READER = { name: 'stand-in', version: '1' };
const OPTIONS = { clock: systemClock, ids: systemIds, actor: 'tester' };
const unsealed = () => Promise.reject(new Error('no key store here'));

const NOTHING: Comparison = {
  captures: [
    { name: '', light: 'VI', page: null, registration: null, by: null, refusal: 'Not there.', remarks: [] },
  ],
  features: [],
  fields: [],
};

type Compare = (control?: JobControl) => Promise<Comparison>;

/** A job that goes on until it is stopped, as those of the imaging pool do. */
const untilStopped: Compare = (control) =>
  new Promise((_, reject) => {
    control?.signal?.addEventListener('abort', () => reject(new LightbenchError('job.cancelled')));
  });

/** A real data folder whose reader finds the zones given, none by default, and where comparing ends as the test says. */
async function station(
  compare: Compare,
  agreementOf: (code: string) => number = () => 0.9,
  zones: ZoneReading[] = [],
) {
  const looked: string[][] = [];
  const awaited: (() => void)[] = [];
  const comparing: Comparing = {
    compare: (_model, _captures, _references, _zone, control) => compare(control),
    layouts: async (bytes) => layoutsOf(await decodeFrame(bytes, 0)),
    ground: groundIn,
    fits: async (models) => {
      looked.push(models.map(({ model }) => model.key.code));
      return models.map(({ model }) => {
        const { code } = model.key;
        const agreement = agreementOf(code);
        const refusal = agreement > 0 ? null : 'Nothing lies where it should.';
        return { code, agreement, likeness: 0.9, colour: agreement > 0 ? 1 : null, refusal };
      });
    },
  };
  const environment: Environment = {
    ...OPTIONS,
    imaging: {
      inspect,
      render,
      applyTools,
      drawSheet,
      frequencies: frequenciesIn,
      readMrz: async () => ({ zones, tried: ['all of it'], reader: READER, ms: 1 }),
      readBarcodes: async () => ({ barcodes: [], reader: READER }),
    },
    comparing,
    events: {
      emit: () => {
        for (const look of awaited) look();
      },
    },
    log: { info: () => {}, warn: () => {} },
    library: libraryTools,
    tracing,
    lists: { read: readList },
  };
  const folder = openDataFolder(testFolder(), { ...OPTIONS, seal: unsealed, unseal: unsealed });
  const open = async () => {
    const workspace = await folder.openDemo();
    return { core: createCore(workspace, environment), workspace };
  };
  const { core, workspace } = await open();
  onTestFinished(() => core.close().catch(() => {}));

  async function importModels(...codes: string[]): Promise<void> {
    const source = testFolder();
    for (const [at, code] of codes.entries())
      fileModel(source, { key: { ...genuine().key, number: at + 1, code } }, 10 * at);
    await core.calls['library.import_folder']({ path: source });
  }

  const until = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (enough()) resolve();
      };
      awaited.push(look);
      look();
    });

  /** An examination with a picture for each light, each of one shade. */
  async function examine(shade: number, under: Partial<Record<Light, number>> = {}): Promise<string> {
    const captures: { intakeId: string; light: Light }[] = [];
    for (const [light, grey] of Object.entries({ VI: shade, ...under }) as [Light, number][]) {
      const { intakeId } = await core.intake.receive(`${light}.png`, greyPicture(100, 50, grey));
      captures.push({ intakeId, light });
    }
    const { id } = await core.calls['examination.create']({ origin: 'drop', captures });
    await until(() => workspace.store.read.captures(id).every(({ barcodes }) => barcodes !== null));
    return id;
  }

  const get = (examinationId: string) => core.calls['comparison.get']({ examinationId });
  const start = (examinationId: string, model: string | null) =>
    core.calls['comparison.start']({ examinationId, model });
  async function ended(examinationId: string) {
    const last = () =>
      workspace.store.read.ledgerEntries({ subject: examinationId, limit: 1 }).items[0]?.action ?? '';
    await until(() => /^comparison\.(finished|failed|stopped)$/.test(last()));
    // The end is in the ledger before the next one may begin.
    for (;;) {
      const found = await get(examinationId);
      if (found.state !== 'running') return found;
    }
  }
  const actions = (subject: string) =>
    workspace.store.read
      .ledgerEntries({ subject, limit: 20 })
      .items.map(({ action }) => action)
      .filter((action) => action.startsWith('comparison.'));
  return { core, workspace, open, importModels, examine, get, start, ended, actions, looked };
}

describe('comparing a document', () => {
  it('is refused without a library, without a picture, and with a model that is not in use', async () => {
    const { core, importModels, examine, start } = await station(async () => NOTHING);
    const id = await examine(1);
    await expect(start(id, null)).rejects.toMatchObject({ data: { code: 'comparison.empty_library' } });
    await importModels(CODE);
    const typed = await core.calls['zone.enter']({ lines: ['P<UTO'], origin: 'typed' });
    await expect(start(typed.id, CODE)).rejects.toMatchObject({ data: { code: 'comparison.no_captures' } });
    const { items } = await core.calls['library.steps']({});
    await core.calls['library.undo']({ step: items[0]?.id ?? 0, reason: 'Wrong page.' });
    await expect(start(id, CODE)).rejects.toMatchObject({ data: { code: 'library.unknown' } });
  });

  it('without a zone looks at twelve models, three of them first, and says what it ranked them by', async () => {
    const fitting = (code: string) => (code === 'UTO-AO-10005' ? 0.9 : 0);
    const { importModels, examine, start, ended, looked } = await station(async () => NOTHING, fitting);
    await importModels(...Array.from({ length: 13 }, (_, at) => `UTO-AO-${String(at + 10001)}`));
    const id = await examine(1);
    await start(id, null);
    const { comparison } = await ended(id);
    expect(looked.map((codes) => codes.length)).toEqual([3, 9]);
    expect(comparison?.candidates).toHaveLength(12);
    expect(comparison?.candidates[0]).toMatchObject({
      title: 'Passport of Utopia',
      reasons: expect.arrayContaining([expect.stringContaining('no zone was read')]),
    });
    expect(comparison).toMatchObject({
      ...{ chosenBy: 'program', model: { code: 'UTO-AO-10005' }, doubt: null },
      margin: expect.closeTo(0.81),
    });
  });

  it('that fits no model says unknown, and is no reason to trust the document', async () => {
    const { core, importModels, examine, start, ended, get } = await station(
      async () => NOTHING,
      () => 0,
    );
    await importModels(CODE);
    const id = await examine(1);
    await start(id, null);
    const { state, comparison } = await ended(id);
    expect([state, comparison?.model, comparison?.margin]).toEqual(['done', null, null]);
    expect(comparison?.doubt).toMatch(/none fits\. Nothing lies where it should/);
    const { checks } = await core.calls['examination.get']({ id });
    expect(checks).toMatchObject([{ id: 'comparison.model', result: 'undetermined', margin: null }]);
    expect(checks[0]?.reason).toMatch(/none fits\. Nothing lies where it should\. Choose one, or import/);
    expect((await get(id)).stale).toBe(false);
    // The instants of two steps must differ; an import takes longer than the millisecond that they are counted in.
    await importModels('UTO-AO-01002');
    expect((await get(id)).stale).toBe(true);
  });

  it('of an unknown model is still told by its ground under ultraviolet, where its zone says where the page is', async () => {
    const zone = zoneReading(TD3_LINES, [
      [5, 30],
      [95, 30],
      [95, 45],
      [5, 45],
    ]);
    const { core, importModels, examine, start, ended } = await station(
      async () => NOTHING,
      () => 0,
      [zone],
    );
    await importModels(CODE);
    const groundOf = async (grey: number) => {
      const id = await examine(200, { UV: grey });
      await start(id, null);
      await ended(id);
      const { checks } = await core.calls['examination.get']({ id });
      return checks.find(({ generic }) => generic === 'UV,BR,FU');
    };
    expect(await groundOf(30)).toMatchObject({ result: 'successful', margin: 1, seen: '30' });
    expect(await groundOf(200)).toMatchObject({ result: 'failed', margin: -1, seen: '200' });
  });

  it('says which pictures were not compared, and is out of date once the model is withdrawn', async () => {
    const { core, importModels, examine, start, ended, get } = await station(async () => NOTHING);
    await importModels(CODE);
    const id = await examine(1);
    await start(id, CODE);
    expect(await ended(id)).toMatchObject({ state: 'done', stale: false });
    const { checks } = await core.calls['examination.get']({ id });
    expect(checks).toMatchObject([{ id: 'comparison.captures', result: 'undetermined', seen: '0 of 1' }]);
    expect(checks[0]?.reason).toContain('Not there.');
    const { items } = await core.calls['library.steps']({});
    await core.calls['library.undo']({ step: items[0]?.id ?? 0, reason: 'Wrong page.' });
    expect((await get(id)).stale).toBe(true);
  });

  it('that fails says why until the next one begins, and keeps what an earlier one found', async () => {
    let compare: Compare = async () => NOTHING;
    const { importModels, examine, start, ended, actions } = await station((control) => compare(control));
    await importModels(CODE);
    const id = await examine(1);
    await start(id, CODE);
    const first = (await ended(id)).comparison;
    compare = () => Promise.reject(new LightbenchError('job.timeout', { limit: 120 }));
    await start(id, CODE);
    expect(await ended(id)).toMatchObject({
      state: 'failed',
      error: { code: 'job.timeout', params: { limit: 120 } },
      comparison: { id: first?.id },
    });
    compare = async () => NOTHING;
    await start(id, CODE);
    expect(await ended(id)).toMatchObject({ state: 'done', error: null });
    expect(actions(id)).toEqual([
      'comparison.finished',
      'comparison.started',
      'comparison.failed',
      'comparison.started',
      'comparison.finished',
      'comparison.started',
    ]);
  });

  it('begins in the place of one that is running; others wait for their turn and can be stopped there', async () => {
    let compare: Compare = untilStopped;
    const { core, importModels, examine, start, ended, get, actions } = await station((control) =>
      compare(control),
    );
    await importModels(CODE);
    const [one, other] = [await examine(1), await examine(2)];
    await start(one, CODE);
    await start(other, CODE);
    expect([(await get(one)).state, (await get(other)).state]).toEqual(['running', 'running']);
    await core.calls['comparison.stop']({ examinationId: other });
    expect((await get(other)).state).toBe('none');
    expect(actions(other)).toEqual(['comparison.stopped', 'comparison.started']);
    compare = async () => NOTHING;
    await Promise.all([start(one, CODE), start(one, null)]);
    expect((await ended(one)).state).toBe('done');
    expect(actions(one).filter((action) => action === 'comparison.finished')).toHaveLength(1);
  });

  it('that was running when the program ended is simply not there', async () => {
    const { core, open, importModels, examine, start, get } = await station(untilStopped);
    await importModels(CODE);
    const id = await examine(1);
    await start(id, CODE);
    expect((await get(id)).state).toBe('running');
    await core.close();
    const again = await open();
    onTestFinished(() => again.core.close());
    await again.core.resume();
    expect(await again.core.calls['comparison.get']({ examinationId: id })).toMatchObject({
      state: 'none',
      comparison: null,
    });
    expect(again.workspace.store.verifyLedger().broken).toBeNull();
  });
});
