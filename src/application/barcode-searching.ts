import type { FoundBarcode } from '../contract/barcode.ts';
import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { Environment } from './core.ts';
import type { CaptureRecord, Workspace } from './ports.ts';
import { foundIn } from './seals.ts';

/** Barcodes of one capture that are kept; a whole passport on one sheet has fewer. */
const BARCODES_MAX = 64;

/**
 * Looks for barcodes in captures whose zones were answered: one capture at a time, and only while nobody waits for a
 * zone. What was not searched when the program ends stays in the database for the next run.
 * @param isIdle whether no capture is being read or waits for it
 */
export function createBarcodeSearching(
  { store, vault }: Workspace,
  { imaging, clock, events, log }: Environment,
  isIdle: () => boolean,
) {
  const waiting: CaptureRecord[] = [];
  const controller = new AbortController();
  let running: Promise<void> | null = null;

  async function barcodesOf(capture: CaptureRecord): Promise<FoundBarcode[]> {
    const blob = store.read.evidence(capture.sha256);
    if (!blob) throw new LightbenchError('vault.damaged', { sha256: capture.sha256 });
    const bytes = await vault.read(blob);
    const barcodes: FoundBarcode[] = [];
    for (const { index, tried } of capture.frames) {
      if (tried === null) continue;
      const found = await imaging.readBarcodes(bytes, index, { signal: controller.signal });
      barcodes.push(...foundIn(found, index));
    }
    return barcodes.slice(0, BARCODES_MAX);
  }

  /** Why a search did not come to its end is kept as its result; it is made anew with the next reading. */
  async function resultOf(capture: CaptureRecord) {
    try {
      return { barcodes: await barcodesOf(capture), error: null };
    } catch (thrown) {
      const error = toErrorData(thrown);
      log.warn('barcodes could not be looked for', { capture: capture.id, code: error.code });
      return { barcodes: [], error };
    }
  }

  async function search({ id, examinationId }: CaptureRecord): Promise<void> {
    const capture = store.read.capture(id);
    if (capture?.state !== 'done') return;
    const result = await resultOf(capture);
    if (controller.signal.aborted) return;
    const barcodes = result.barcodes.map(({ frame, kind }) => ({ frame, kind }));
    const payload = { id, barcodes, error: result.error?.code ?? null };
    store.commit((writer) => {
      writer.addBarcodeSearch(id, { ...result, searchedOn: clock.today() });
      return { value: null, entries: [{ action: 'capture.searched', subject: examinationId, payload }] };
    });
    events.emit('examination.changed', { examinationId });
  }

  function next(): void {
    if (running || controller.signal.aborted || !isIdle()) return;
    const capture = waiting.shift();
    if (!capture) return;
    running = search(capture)
      .catch((unstored) => {
        log.warn('barcodes could not be stored', { capture: capture.id, code: toErrorData(unstored).code });
      })
      .then(() => {
        running = null;
        next();
      });
  }

  return {
    /** Puts a capture that was read at the end of the queue. */
    enqueue(captures: readonly CaptureRecord[]): void {
      // One that was read again before its turn came is searched once.
      waiting.push(...captures.filter(({ id }) => !waiting.some((one) => one.id === id)));
      next();
    },
    /** Goes on, now that there may be nothing else to do. */
    next,
    /** Ends the search under way. */
    async stop(): Promise<void> {
      controller.abort();
      await running;
    },
  };
}
