import type { Comparing, Copies, Imaging, JobControl, Log, Rendered, Tracing } from '../application/ports.ts';
import type { Comparison, Fit } from '../comparison/comparison.ts';
import type { PageLayout } from '../comparison/page-layout.ts';
import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { FileFacts } from '../contract/file-facts.ts';
import type { RenderSpec } from '../contract/media.ts';
import type { BarcodeSearch } from '../imaging/barcode.ts';
import type { Inspection } from '../imaging/frame.ts';
import type { Frequencies } from '../imaging/frequencies/index.ts';
import type { ZoneSearch } from '../mrz/reading.ts';
import type { Peer } from './peer.ts';

/** A running imaging process as its starter hands it over. */
export interface ImagingProcess {
  peer: Peer;
  kill(): void;
  /** Whether the process was ended by SIGKILL: the memory watch does that, and so does a system short of memory. */
  wasKilled(): boolean;
}

export interface PoolOptions {
  spawn: () => Promise<ImagingProcess>;
  /** Number of processes; each works on one job at a time, so that killing one costs one job. */
  size: number;
  /** Time limit of one job, in ms. */
  limitMs: number;
  /** Memory limit of one job, in MB, as the imaging process enforces it; for the error text only. */
  limitMb: number;
  log: Log;
}

interface Job {
  name: string;
  input: unknown;
  signal: AbortSignal | undefined;
  attempts: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface Slot {
  process: Promise<ImagingProcess> | null;
  last: ImagingProcess | null;
  job: Job | null;
}

/** A job whose process ended under it is tried once more: the picture may not have been the reason. */
const MAX_ATTEMPTS = 2;
/** Loading the reader takes half a second, much longer on a machine that is busy. */
const START_LIMIT_MS = 60_000;
/** Jobs over all pictures of a document and of its models at once, and over every place of a picture. */
const LONG_JOBS: ReadonlySet<string> = new Set(['compare', 'fits', 'findCopies']);
const LONG_LIMIT_MS = 120_000;

/**
 * Imaging port over a pool of imaging processes. `warm` has some of them, or all, load their reader. A process that dies or overruns is replaced; jobs in the queue are kept.
 */
export function createImagingPool(
  options: PoolOptions,
): Imaging & Comparing & Tracing & { warm(processes?: number): Promise<void>; close(): void } {
  const queue: Job[] = [];
  const slots: Slot[] = Array.from({ length: options.size }, () => ({
    process: null,
    last: null,
    job: null,
  }));
  let closed = false;

  function processOf(slot: Slot): Promise<ImagingProcess> {
    if (slot.process) return slot.process;
    const started = options.spawn().then((child) => {
      slot.last = child;
      child.peer.onClose(() => {
        if (slot.process === started) slot.process = null;
      });
      return child;
    });
    started.catch(() => {
      if (slot.process === started) slot.process = null;
    });
    slot.process = started;
    return started;
  }

  async function end(slot: Slot) {
    const ending = slot.process;
    slot.process = null;
    (await ending?.catch(() => null))?.kill();
  }

  /** Asks a process, and ends it when the answer is stopped (time, cancel): a decoder cannot be interrupted. */
  async function ask(
    slot: Slot,
    child: ImagingProcess,
    job: Pick<Job, 'name' | 'input' | 'signal'>,
    limitMs: number,
  ) {
    let stop: ((error: Error) => void) | undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    const late = () => stop?.(new LightbenchError('job.timeout', { limit: limitMs / 1000 }));
    const timer = setTimeout(late, limitMs);
    const cancel = () => stop?.(new LightbenchError('job.cancelled'));
    job.signal?.addEventListener('abort', cancel, { once: true });
    if (job.signal?.aborted) cancel();
    try {
      return await Promise.race([child.peer.ask(job.name, job.input), stopped]);
    } catch (error) {
      const { code } = toErrorData(error);
      if (code === 'job.timeout' || code === 'job.cancelled') await end(slot);
      throw error;
    } finally {
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', cancel);
    }
  }

  /** Runs one attempt. The clock of a reading starts when the reader is loaded: a picture is not to blame for that. */
  async function attempt(slot: Slot, job: Job): Promise<unknown> {
    const child = await processOf(slot);
    if (job.name === 'readMrz') await ask(slot, child, { ...job, name: 'warm', input: null }, START_LIMIT_MS);
    return ask(slot, child, job, LONG_JOBS.has(job.name) ? LONG_LIMIT_MS : options.limitMs);
  }

  const lossOf = (child: ImagingProcess | null) =>
    child?.wasKilled()
      ? new LightbenchError('job.memory', { limit: options.limitMb })
      : new LightbenchError('job.crashed');

  async function work(slot: Slot, job: Job) {
    slot.job = job;
    job.attempts++;
    try {
      job.resolve(await attempt(slot, job));
    } catch (error) {
      const lost = error instanceof LightbenchError && error.data.code === 'core.unavailable';
      if (!lost) job.reject(error as Error);
      else if (closed) job.reject(new LightbenchError('job.cancelled'));
      else if (job.attempts < MAX_ATTEMPTS) {
        options.log.warn('imaging process ended under a job; trying once more', { job: job.name });
        queue.unshift(job);
      } else job.reject(lossOf(slot.last));
    } finally {
      slot.job = null;
      next();
    }
  }

  function next() {
    for (const slot of slots) {
      if (closed || slot.job) continue;
      const job = queue.shift();
      if (!job) return;
      void work(slot, job);
    }
  }

  function submit<T>(name: string, input: unknown, control?: JobControl): Promise<T> {
    if (control?.signal?.aborted) return Promise.reject(new LightbenchError('job.cancelled'));
    return new Promise<T>((resolve, reject) => {
      const job: Job = {
        name,
        input,
        signal: control?.signal,
        attempts: 0,
        resolve: (value) => resolve(value as T),
        reject,
      };
      control?.signal?.addEventListener(
        'abort',
        () => {
          const at = queue.indexOf(job);
          if (at >= 0) queue.splice(at, 1);
          if (at >= 0) reject(new LightbenchError('job.cancelled'));
        },
        { once: true },
      );
      queue.push(job);
      next();
    });
  }

  return {
    inspect: (bytes, control) => submit<Inspection>('inspect', { bytes }, control),
    render: (bytes, spec: RenderSpec, control) => submit<Rendered>('render', { bytes, spec }, control),
    applyTools: (bytes, tools, others, control) =>
      submit<Rendered>('applyTools', { bytes, tools, others }, control),
    drawSheet: (sheet, pictures, control) => submit<Rendered>('drawSheet', { sheet, pictures }, control),
    frequencies: (bytes, cut, control) => submit<Frequencies>('frequencies', { bytes, cut }, control),
    readMrz: (bytes, frame, control) => submit<ZoneSearch>('readMrz', { bytes, frame }, control),
    readBarcodes: (bytes, frame, control) => submit<BarcodeSearch>('readBarcodes', { bytes, frame }, control),
    compare: (model, captures, references, zone, control) =>
      submit<Comparison>('compare', { model, captures, references, zone }, control),
    ground: (bytes, frame, quad, control) => submit<number | null>('ground', { bytes, frame, quad }, control),
    layouts: (bytes, frame, control) => submit<PageLayout[]>('layouts', { bytes, frame }, control),
    fits: (models, captures, control) => submit<Fit[]>('fits', { models, captures }, control),
    fileFacts: (bytes, control) => submit<FileFacts>('fileFacts', { bytes }, control),
    findCopies: (bytes, frame, control) => submit<Copies>('findCopies', { bytes, frame }, control),
    drawTrace: (bytes, spec, copies, control) =>
      submit<Rendered>('drawTrace', { bytes, spec, copies }, control),
    async warm(processes = options.size) {
      await Promise.all(
        slots.slice(0, processes).map(async (slot) => (await processOf(slot)).peer.ask('warm', null)),
      );
    },
    close() {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new LightbenchError('job.cancelled'));
      for (const slot of slots) void end(slot);
    },
  };
}
