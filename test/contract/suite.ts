import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chosen, UploadedKind } from '../../src/contract/choices.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Examination, IntakeReceipt } from '../../src/contract/examination.ts';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  type ChosenCall,
  type ChosenInput,
  contract,
} from '../../src/contract/index.ts';
import { FILE_LIMIT_BYTES, mediaUrl } from '../../src/contract/media.ts';
import { fixture, TD3_LINES } from '../builders/fixtures.ts';
import { comparesADocument } from './comparing.ts';
import { curatesAModel } from './drafts.ts';
import { looksAtAFile } from './files.ts';
import { findsOnTheTable, keepsComparisons } from './finding.ts';
import { looksAtFrequencies } from './frequencies.ts';
import { usesTheLibrary } from './library.ts';
import { correctsAZone, entersAZone } from './manual-work.ts';
import { placesByHand } from './placing.ts';
import { NOBODY, validInput } from './valid-input.ts';

/** One way from a screen to the core. The suite below must pass over each of them. */
export interface Transport {
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  intake(name: string, bytes: Uint8Array): Promise<Envelope<IntakeReceipt>>;
  media(url: string): Promise<{ status: number; type: string; disposition: string; bytes: Uint8Array }>;
  /** Imports a library folder as this transport's host does; rejects with the words of a refusal. */
  importLibrary(folder: string): Promise<void>;
  /** Chooses a file: in a dialog, or by handing it over, which is answered as `choice.open` is. */
  choose(kind: UploadedKind, file: string): Promise<Envelope<unknown>>;
  /** Topics of the events seen so far. */
  topics(): Promise<string[]>;
  close(): Promise<void>;
}

export const PASSPHRASE = 'four words do well';
const NO_HASH = '0'.repeat(64);

/** Every call over one transport, on a data folder that is new at the start. */
export function contractSuite(name: string, open: () => Promise<Transport>): void {
  describe(name, () => {
    let transport: Transport;
    const exercised = new Set<CallName>();

    beforeAll(async () => {
      transport = await open();
    });
    afterAll(async () => transport?.close());

    /** Makes a call that must succeed, and holds the answer against its schema. */
    const ask = <N extends CallName>(call: N, input: CallInput<N>) => answerOf(call, input);
    const askWith = <N extends ChosenCall>(call: N, input: ChosenInput<N>) => answerOf(call, input);

    async function answerOf<N extends CallName>(call: N, input: unknown): Promise<CallOutput<N>> {
      const answer = await transport.call(call, input);
      if (!answer.ok) throw new Error(`${call} was refused: ${JSON.stringify(answer.error)}`);
      exercised.add(call);
      return contract[call].output.parse(answer.value) as CallOutput<N>;
    }

    async function refusal(call: string, input: unknown): Promise<ErrorCode | 'none'> {
      const answer = await transport.call(call, input);
      return answer.ok ? 'none' : answer.error.code;
    }

    async function take(file: string, bytes: Uint8Array): Promise<IntakeReceipt> {
      const answer = await transport.intake(file, bytes);
      if (!answer.ok) throw new Error(`intake was refused: ${JSON.stringify(answer.error)}`);
      return answer.value;
    }

    async function choose(kind: UploadedKind, file: string): Promise<Chosen> {
      const answer = await transport.choose(kind, file);
      if (!answer.ok) throw new Error(`choosing was refused: ${JSON.stringify(answer.error)}`);
      exercised.add('choice.open');
      const { chosen } = contract['choice.open'].output.parse(answer.value);
      if (!chosen) throw new Error('nothing was chosen');
      return chosen;
    }

    async function finished(id: string): Promise<Examination> {
      for (;;) {
        const examination = await ask('examination.get', { id });
        // Barcodes are looked for after the zone; until then the ledger still grows.
        const { captures } = examination;
        if (
          captures.every((c) =>
            c.state === 'done' ? c.barcodes : c.state !== 'queued' && c.state !== 'working',
          )
        )
          return examination;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    const examine = async (file: string, bytes: Uint8Array) => {
      const { intakeId } = await take(file, bytes);
      const { id } = await ask('examination.create', {
        origin: 'drop',
        captures: [{ intakeId, light: 'VI' }],
      });
      return finished(id);
    };

    it('is locked until a passphrase is chosen', async () => {
      expect((await ask('system.status', {})).state).toBe('new');
      for (const call of Object.keys(contract) as CallName[])
        if (contract[call].role === 'examiner')
          expect(await refusal(call, validInput(call)), call).toBe('key.locked');
      expect(await transport.intake('a.png', new Uint8Array([1]))).toMatchObject({
        error: { code: 'key.locked' },
      });
      expect((await transport.media(mediaUrl(NO_HASH, null))).status).toBe(423);
    });

    it('sets up once, with a passphrase that is long enough', async () => {
      expect(await refusal('system.set_up', { passphrase: 'short' })).toBe('key.weak');
      const status = await ask('system.set_up', { passphrase: PASSPHRASE });
      expect(status).toMatchObject({ state: 'open', keyMode: 'passphrase', fault: null });
      expect(await refusal('system.set_up', { passphrase: PASSPHRASE })).toBe('key.exists');
      expect((await ask('system.unlock', { passphrase: PASSPHRASE })).state).toBe('open');
    });

    it('takes a picture in, reads its zone, records an outcome and lists it', async () => {
      const bytes = await fixture('td3.png');
      const read = await examine('page.png', bytes);
      const [capture] = read.captures;
      expect(capture).toMatchObject({
        state: 'done',
        name: 'page.png',
        container: 'png',
        origin: 'drop',
        light: 'VI',
      });
      expect(capture?.frames[0]?.zones[0]?.lines.map((line) => line.text)).toEqual(TD3_LINES);

      const choice = { document: 'specimen', bearer: 'not_assessed', note: 'Utopia' } as const;
      expect(await ask('examination.record_outcome', { id: read.id, ...choice })).toMatchObject({
        revision: 1,
        ...choice,
      });
      const again = { ...choice, document: 'inconclusive' } as const;
      expect(await ask('examination.record_outcome', { id: read.id, ...again })).toMatchObject({
        revision: 2,
      });
      const list = await ask('examination.list', { text: 'L898902C3' });
      expect(list.items.map((item) => item.id)).toEqual([read.id]);
      expect(list.items[0]?.outcome).toMatchObject(again);
      expect((await ask('examination.list', { outcome: 'counterfeit' })).total).toBe(0);
      expect(await transport.topics()).toEqual(
        expect.arrayContaining(['capture.progress', 'examination.changed']),
      );
    });

    it('gives back the original bytes, and derived pictures that are the same each time', async () => {
      const bytes = await fixture('td3.png');
      const [capture] = (await examine('same.png', bytes)).captures;
      const sha256 = capture?.sha256 ?? '';
      const quad = capture?.frames[0]?.zones[0]?.quad ?? [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ];
      const original = await transport.media(mediaUrl(sha256, null));
      expect(original).toMatchObject({
        status: 200,
        type: 'application/octet-stream',
        disposition: 'attachment',
      });
      expect(Buffer.from(original.bytes).equals(Buffer.from(bytes))).toBe(true);
      const strip = { operation: 'strip', frame: 0, quad, widthPx: 880, heightPx: 60 } as const;
      for (const render of [
        { operation: 'thumb', frame: 0 },
        { operation: 'display', frame: 0 },
        strip,
      ] as const) {
        const first = await transport.media(mediaUrl(sha256, render));
        expect(first).toMatchObject({ status: 200, disposition: '' });
        expect(first.type).toMatch(/^image\/(png|webp)$/);
        expect(
          Buffer.from((await transport.media(mediaUrl(sha256, render))).bytes).equals(
            Buffer.from(first.bytes),
          ),
        ).toBe(true);
      }
      expect((await transport.media(mediaUrl(NO_HASH, null))).status).toBe(404);
      expect((await transport.media(`/media/${sha256}/display?frame=../../key.json`)).status).toBe(404);
    });

    it('adds captures to an examination, refuses a broken one in words, and tries again when asked', async () => {
      const { id } = await examine('first.png', await fixture('td3.png'));
      const broken = await take('broken.jpg', new TextEncoder().encode('this is not a picture'));
      const captures = [{ intakeId: broken.intakeId, light: 'UV' as const }];
      await ask('examination.add_captures', { id, origin: 'paste', captures });
      const capture = (await finished(id)).captures[1];
      expect(capture).toMatchObject({
        state: 'failed',
        light: 'UV',
        error: { code: 'image.unknown_format' },
      });
      await ask('capture.retry', { captureId: capture?.id ?? '' });
      expect((await finished(id)).captures[1]).toMatchObject({ state: 'failed' });
      expect(await ask('capture.cancel', { examinationId: id })).toEqual({ cancelled: 0 });
      expect(await refusal('examination.create', { origin: 'drop', captures })).toBe('intake.unknown');
    });

    it('corrects the light of a capture, says so in the ledger, and takes it back', async () => {
      const { id, captures } = await examine('light.png', await fixture('td3.png'));
      const captureId = captures[0]?.id ?? '';
      const light = async () => (await ask('examination.get', { id })).captures[0]?.light;
      const entries = async () =>
        (await ask('ledger.list', { subject: id })).items.map(({ action }) => action);
      expect(await ask('capture.set_light', { captureId, light: 'IR' })).toEqual({
        light: 'IR',
        before: 'VI',
      });
      expect(await light()).toBe('IR');
      const inInfrared = async () =>
        (await ask('examination.get', { id })).checks.map(({ id: check, result }) => [check, result]);
      expect(await inInfrared()).toEqual([['mrz.infrared.readable', 'successful']]);
      const noted = await entries();
      expect(noted[0]).toBe('capture.light_set');
      expect(await ask('capture.set_light', { captureId, light: 'IR' })).toEqual({
        light: 'IR',
        before: 'IR',
      });
      expect(await entries()).toEqual(noted);
      expect(await ask('capture.set_light', { captureId, light: 'VI' })).toEqual({
        light: 'VI',
        before: 'IR',
      });
      expect(await light()).toBe('VI');
      expect(await inInfrared()).toEqual([]);
      expect(await refusal('capture.set_light', { captureId: randomUUID(), light: 'UV' })).toBe(
        'capture.unknown',
      );
      expect(await refusal('capture.set_light', { captureId, light: 'X' })).toBe('input.invalid');
    });

    it('finds what has expired and what could not be read in the log', async () => {
      // The specimen of the standard expired in 2012; every digit of it is right.
      const { id } = await examine('expired.png', await fixture('td3.png'));
      const { id: unread } = await examine('letter.jpg', new TextEncoder().encode('this is a letter'));
      const found = async (failed: 'any' | 'expiry') =>
        (await ask('examination.list', { failed })).items.map((item) => item.id);
      for (const failed of ['any', 'expiry'] as const) {
        expect(await found(failed)).toContain(id);
        expect(await found(failed)).not.toContain(unread);
      }
      const { items } = await ask('examination.list', { text: unread });
      expect(items).toMatchObject([
        { captures: 1, unread: 1, unreadReason: { code: 'image.unknown_format' }, overall: null },
      ]);
    });

    it('corrects a zone beside its reading, again, and back', () => correctsAZone({ ask, refusal, examine }));

    it('looks at the file of a capture, apart from the document', () =>
      looksAtAFile({ ask, refusal, examine, media: (url) => transport.media(url) }));

    it('takes zones without a picture, alone and beside one', () => entersAZone({ ask, refusal, examine }));

    it('keeps a ledger that verifies', async () => {
      const found = await ask('ledger.verify', {});
      expect(found).toMatchObject({ broken: null, evidence: { damaged: [] } });
      const { items, total, head, verification } = await ask('ledger.list', { limit: 500 });
      expect(verification).toEqual(found);
      // Signed with the last outcome that was recorded above.
      expect(items.find(({ seq }) => seq === head?.size)?.action).toBe('outcome.recorded');
      expect(total).toBe(found.entries);
      const actions = new Set(items.map((item) => item.action));
      for (const action of [
        'session.opened',
        'examination.opened',
        'capture.added',
        'capture.read',
        'outcome.recorded',
        'zone.corrected',
        'zone.entered',
      ])
        expect(actions).toContain(action);
    });

    it('searches and shows the library that its host imported', () =>
      usesTheLibrary({
        ask,
        refusal,
        examine,
        importLibrary: (folder) => transport.importLibrary(folder),
        askWith,
        choose,
        topics: () => transport.topics(),
        media: (url) => transport.media(url),
      }));

    it('makes a model from pictures, in drafts that no window takes from another', () =>
      curatesAModel({ ask, refusal, examine, take, media: (url) => transport.media(url) }));

    const comparer = () => ({
      ...{ ask, refusal, examine, take, finished },
      importLibrary: (folder: string) => transport.importLibrary(folder),
      media: (url: string) => transport.media(url),
      topics: () => transport.topics(),
    });
    let compared = '';
    it('holds a document against the library, in the background', async () => {
      compared = await comparesADocument(comparer());
    });

    const finder = () => ({
      ...comparer(),
      picture: async (url: string) => (await transport.media(url)).bytes,
    });
    it('records what is found on the light table, and keeps what it was seen in', async () => {
      await findsOnTheTable(finder(), compared);
      await keepsComparisons(finder(), compared);
    });
    it('looks for regular print in an area', () => looksAtFrequencies(finder(), compared));

    it('places a picture by points that a person set, and takes that back', () => placesByHand(comparer()));

    it('refuses an empty file before anything is stored', async () => {
      const empty = await transport.intake('empty.png', new Uint8Array());
      expect(empty).toMatchObject({ ok: false, error: { code: 'input.empty' } });
    });

    it('refuses a file one byte above the limit, and goes on', async () => {
      const huge = await transport.intake('huge.tif', new Uint8Array(FILE_LIMIT_BYTES + 1));
      expect(huge).toEqual({
        ok: false,
        error: { code: 'input.too_large', params: { name: 'huge.tif', limit: 64 } },
      });
      expect((await take('next.bin', new Uint8Array([1]))).sizeBytes).toBe(1);
    });

    it('refuses what it does not know', async () => {
      for (const call of ['nothing', '__proto__', 'constructor', 'toString', '', 'system.status/../x'])
        expect(await refusal(call, {}), call).toBe('call.unknown');
      expect(await refusal('examination.get', { id: NOBODY })).toBe('examination.unknown');
      expect(await refusal('capture.cancel', { examinationId: NOBODY })).toBe('examination.unknown');
      expect(await refusal('capture.retry', { captureId: randomUUID() })).toBe('capture.unknown');
    });

    it('refuses input that does not fit the schema, call by call', async () => {
      for (const call of Object.keys(contract) as CallName[])
        for (const input of [
          null,
          7,
          [],
          'x',
          {
            id: 1,
            passphrase: 3,
            captures: [],
            limit: 'all',
            text: 5,
            subject: [],
            evidence: 'no',
            captureId: 'x',
            examinationId: 'x',
          },
        ]) {
          if (contract[call].input.safeParse(input).success) continue;
          const expected = contract[call].role === 'host' ? 'call.forbidden' : 'input.invalid';
          expect(await refusal(call, input), `${call} ${JSON.stringify(input)}`).toBe(expected);
        }
    });

    it('has been through every call of the contract', () => {
      // The suite imports as each host does, and where there is no dialog nothing is exported.
      const apart = ['library.import_folder', 'library.export_folder'];
      const open = Object.keys(contract).filter((call) => !apart.includes(call));
      expect([...exercised].sort()).toEqual(open.sort());
    });
  });
}
