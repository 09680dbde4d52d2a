import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { Capture, Frame } from '../contract/examination.ts';
import type { Zone } from '../contract/zone.ts';
import type { Light } from '../examination/light.ts';
import type { Inspection } from '../imaging/frame.ts';
import type { Deviation } from '../mrz/index.ts';
import type { ZoneReading, ZoneSearch } from '../mrz/reading.ts';
import { createBarcodeSearching } from './barcode-searching.ts';
import type { Environment } from './core.ts';
import { judgementOf } from './judgement.ts';
import type { CaptureRecord, Workspace } from './ports.ts';
import { recognised } from './zone-identity.ts';

/** Captures worked on at the same time; the imaging pool has as many processes. */
const PARALLEL = 2;
/** Pages of one file in which a zone is looked for; the others are kept and shown. */
const READ_FRAMES_MAX = 50;

interface Task {
  capture: CaptureRecord;
  controller: AbortController;
}

/**
 * Judges a zone as read on the day given, and keeps reading, judgement and what follows from it side by side.
 * `deviations`: the local list of known genuine defects. `picture`: what the file says of its resolution, and the light.
 */
export function judged(
  reading: ZoneReading,
  reader: ZoneSearch['reader'],
  id: string,
  today: string,
  deviations: readonly Deviation[] = [],
  picture: { readonly dpi: number | null; readonly light: Light } = { dpi: null, light: 'VI' },
): Zone {
  const lines = reading.lines.map((line) => line.text);
  const characters = reading.lines.map((line) => line.characters);
  const { geometry } = reading;
  const print = geometry ? { geometry, ...picture } : undefined;
  return {
    ...judgementOf(lines, today, characters, deviations, print),
    id,
    lines: reading.lines.map((line) => ({
      text: line.text,
      characters: line.characters.map((c) => ({ ...c, alternatives: [...c.alternatives] })),
    })),
    quad: reading.quad,
    turn: reading.turn,
    strip: { ...reading.strip, toFrame: [...reading.strip.toFrame] },
    reader,
    geometry,
  };
}

/**
 * Works through captures in the background: decode, look for zones, judge, store. What was acknowledged stays
 * queued in the database until its result is stored, so a crash only delays it.
 */
export function createAnalysis(workspace: Workspace, environment: Environment) {
  const { store, vault, known } = workspace;
  const { imaging, clock, ids, events, log } = environment;
  const waiting: Task[] = [];
  const running = new Map<Task, Promise<void>>();
  let stopped = false;
  const isIdle = () => waiting.length === 0 && running.size === 0;
  const searching = createBarcodeSearching(workspace, environment, isIdle);

  function progress(capture: CaptureRecord, state: Capture['state'], step: string, done: number, of: number) {
    events.emit('capture.progress', {
      examinationId: capture.examinationId,
      captureId: capture.id,
      state,
      step,
      done,
      of,
    });
  }

  async function readFrames(task: Task, bytes: Uint8Array, inspection: Inspection): Promise<Frame[]> {
    const frames: Frame[] = [];
    for (const info of inspection.frames) {
      if (info.index >= READ_FRAMES_MAX) {
        frames.push({ ...info, tried: null, zones: [] });
        continue;
      }
      progress(task.capture, 'working', 'looking for the zone', info.index + 1, inspection.frames.length + 1);
      const search = await imaging.readMrz(bytes, info.index, { signal: task.controller.signal });
      const picture = { dpi: info.dpi, light: task.capture.light };
      const zones = search.zones.map((zone) =>
        judged(zone, search.reader, ids.uuid(), clock.today(), known.deviations, picture),
      );
      frames.push({ ...info, tried: [...search.tried], zones });
    }
    return frames;
  }

  async function analyse(task: Task): Promise<void> {
    const { capture, controller } = task;
    store.noteCaptureState(capture.id, 'working');
    progress(capture, 'working', 'decoding', 0, 1);
    const blob = store.read.evidence(capture.sha256);
    if (!blob) throw new LightbenchError('vault.damaged', { sha256: capture.sha256 });
    const bytes = await vault.read(blob);
    const inspection = await imaging.inspect(bytes, { signal: controller.signal });
    const read = await readFrames(task, bytes, inspection);
    const { container, remarks } = inspection;
    store.commit((writer) => {
      const corrections = writer.corrections(capture.examinationId);
      const before = writer.capture(capture.id)?.frames ?? [];
      const frames = recognised(read, before, (zoneId) => corrections.has(zoneId));
      writer.setCaptureResult(capture.id, { container, remarks, frames });
      const zones = frames.flatMap((f) =>
        f.zones
          .filter((z) => !z.earlier)
          .map((z) => ({ frame: f.index, lines: z.lines.map((l) => l.text), overall: z.overall })),
      );
      return {
        value: null,
        entries: [
          { action: 'capture.read', subject: capture.examinationId, payload: { id: capture.id, zones } },
        ],
      };
    });
    progress(capture, 'done', 'done', 1, 1);
    searching.enqueue([capture]);
  }

  /** Stores why a capture was not read. Stopping the program is no reason: the capture stays queued then. */
  function refuse({ capture }: Task, thrown: unknown) {
    const error = toErrorData(thrown);
    if (stopped) return store.noteCaptureState(capture.id, 'queued');
    const state = error.code === 'job.cancelled' ? 'cancelled' : 'failed';
    if (error.code === 'internal')
      log.warn('analysis failed', { capture: capture.id, detail: String(error.params.detail) });
    store.commit((writer) => {
      writer.setCaptureState(capture.id, state, error);
      const payload = { id: capture.id, error: error.code };
      return {
        value: null,
        entries: [{ action: `capture.${state}`, subject: capture.examinationId, payload }],
      };
    });
    progress(capture, state, state, 1, 1);
  }

  async function run(task: Task): Promise<void> {
    try {
      await analyse(task);
    } catch (thrown) {
      try {
        refuse(task, thrown);
      } catch (unstored) {
        log.warn('the result of a capture could not be stored', {
          capture: task.capture.id,
          code: toErrorData(unstored).code,
        });
      }
    }
    running.delete(task);
    events.emit('examination.changed', { examinationId: task.capture.examinationId });
    next();
  }

  function next() {
    while (!stopped && running.size < PARALLEL) {
      const task = waiting.shift();
      if (!task) break;
      running.set(task, run(task));
    }
    searching.next();
  }

  return {
    enqueue(captures: readonly CaptureRecord[]): void {
      for (const capture of captures) waiting.push({ capture, controller: new AbortController() });
      next();
    },

    /** Takes up the searches for barcodes that an earlier run left. */
    resumeSearches: (): void => searching.enqueue(store.read.capturesAwaitingBarcodes()),

    /** Stops all captures of an examination; returns how many. */
    async cancel(examinationId: string): Promise<number> {
      const mine = (task: Task) => task.capture.examinationId === examinationId;
      const queued = waiting.filter(mine);
      for (const task of queued) {
        waiting.splice(waiting.indexOf(task), 1);
        refuse(task, new LightbenchError('job.cancelled'));
      }
      const active = [...running].filter(([task]) => mine(task));
      for (const [task] of active) task.controller.abort();
      await Promise.all(active.map(([, promise]) => promise));
      if (queued.length > 0) events.emit('examination.changed', { examinationId });
      return queued.length + active.length;
    },

    /** Ends the work under way; unfinished captures stay queued in the database for the next run. */
    async stop(): Promise<void> {
      stopped = true;
      for (const task of running.keys()) task.controller.abort();
      await Promise.all([...running.values(), searching.stop()]);
    },
  };
}

export type Analysis = ReturnType<typeof createAnalysis>;
