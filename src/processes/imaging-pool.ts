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
import { createJobQueue, type Standing } from './imaging-queue.ts';
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
  /** Time limit of one job on a small file, in ms; a large one has more. */
  limitMs: number;
  /** Memory limit of one job, in MB, as the imaging process enforces it; for the error text only. */
  limitMb: number;
  log: Log;
}

interface Job extends Standing {
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
  /** Pictures that this process works on rather than another one, the last at the end. */
  pictures: readonly string[];
  /** Whether the process has what tools run on, or was told to load it. */
  hasTools: boolean;
}

/** A job whose process ended under it is tried once more: the picture may not have been the reason. */
const MAX_ATTEMPTS = 2;
/** Loading the reader takes half a second, much longer on a machine that is busy. */
const START_LIMIT_MS = 60_000;
/** Jobs over all pictures of a document and of its models at once, and over every place of a picture. */
const LONG_JOBS: ReadonlySet<string> = new Set(['compare', 'fits', 'findCopies']);
const LONG_LIMIT_MS = 120_000;
/** What a job may take longer for each megabyte of its file or pictures: one of 100 megapixels takes a slow machine more than ten seconds. */
const MS_PER_MB = 500;
/** Jobs that stop by themselves when they are cancelled: they come by the dozen, and a new process would have to load all they run on. */
const STOPS_ITSELF: ReadonlySet<string> = new Set(['applyTools']);
/** Pictures of one process. */
const MOST_PICTURES = 8;

/**
 * Imaging port over a pool of imaging processes. `warm` has some of them, or all, load their reader. A process that dies or overruns is replaced; jobs in the queue are kept.
 */
export function createImagingPool(
  options: PoolOptions,
): Imaging & Comparing & Tracing & { warm(processes?: number): Promise<void>; close(): void } {
  const queue = createJobQueue<Job>();
  /** Processes that may work in the background at once: one is left for what somebody waits for. */
  const mostBackground = Math.max(1, options.size - 1);
  const slots: Slot[] = Array.from({ length: options.size }, () => ({
    process: null,
    last: null,
    job: null,
    pictures: [],
    hasTools: false,
  }));
  /** Whoever lays one tool over a picture lays more, over several at once. */
  let areToolsUsed = false;
  let closed = false;

  function forget(slot: Slot) {
    slot.process = null;
    slot.pictures = [];
    slot.hasTools = false;
  }

  function processOf(slot: Slot): Promise<ImagingProcess> {
    if (slot.process) return slot.process;
    const started = options.spawn().then((child) => {
      slot.last = child;
      child.peer.onClose(() => {
        if (slot.process === started) forget(slot);
      });
      return child;
    });
    started.catch(() => {
      if (slot.process === started) forget(slot);
    });
    slot.process = started;
    return started;
  }

  async function end(slot: Slot) {
    const ending = slot.process;
    forget(slot);
    (await ending?.catch(() => null))?.kill();
  }

  /** Asks a process, and ends it when the answer is stopped (time, cancel): a decoder cannot be interrupted, unless the job stops itself. */
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
    const stopsItself = STOPS_ITSELF.has(job.name);
    const cancel = () => stop?.(new LightbenchError('job.cancelled'));
    if (!stopsItself) job.signal?.addEventListener('abort', cancel, { once: true });
    if (!stopsItself && job.signal?.aborted) cancel();
    try {
      const asked = child.peer.ask(job.name, job.input, stopsItself ? job.signal : undefined);
      return await Promise.race([asked, stopped]);
    } catch (error) {
      const { code } = toErrorData(error);
      if (code === 'job.timeout' || (code === 'job.cancelled' && !stopsItself)) await end(slot);
      throw error;
    } finally {
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', cancel);
    }
  }

  function limitOf({ name, input }: Job): number {
    if (LONG_JOBS.has(name)) return LONG_LIMIT_MS;
    const { bytes, pictures = [] } = (input ?? {}) as {
      bytes?: Uint8Array;
      pictures?: readonly Uint8Array[];
    };
    const all = [...(bytes ? [bytes] : []), ...pictures].reduce((sum, { length }) => sum + length, 0);
    return options.limitMs + MS_PER_MB * Math.ceil(all / (1024 * 1024));
  }

  /** Runs one attempt. The clock of a reading starts when the reader is loaded: a picture is not to blame for that. */
  async function attempt(slot: Slot, job: Job): Promise<unknown> {
    const child = await processOf(slot);
    if (job.signal?.aborted) throw new LightbenchError('job.cancelled');
    if (job.name === 'readMrz') await ask(slot, child, { ...job, name: 'warm', input: null }, START_LIMIT_MS);
    return ask(slot, child, job, limitOf(job));
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
        queue.putBack(job);
      } else job.reject(lossOf(slot.last));
    } finally {
      slot.job = null;
      if (job.name === 'applyTools') areToolsUsed = true;
      next();
    }
  }

  /** An idle process for a job: the one that has its picture, if that is idle; a new picture goes where fewest are. */
  function slotFor({ about }: Job, idle: readonly Slot[]): Slot | undefined {
    if (about === undefined) return idle[0];
    const home = slots.find(({ pictures }) => pictures.includes(about));
    if (home && !idle.includes(home)) return idle[0];
    const slot = home ?? idle.toSorted((a, b) => a.pictures.length - b.pictures.length)[0];
    if (slot)
      slot.pictures = [...slot.pictures.filter((each) => each !== about), about].slice(-MOST_PICTURES);
    return slot;
  }

  /** Has a process load what tools run on while there is nothing else to do: the first tool would take a second longer. */
  function readyTools(slot: Slot) {
    slot.hasTools = true;
    const standing = { isBackground: false, about: undefined, signal: undefined, attempts: 0 };
    const reject = (error: Error) => {
      areToolsUsed = false;
      options.log.warn('an imaging process did not load what tools run on', { reason: error.message });
    };
    void work(slot, { ...standing, name: 'readyTools', input: null, resolve: () => {}, reject });
  }

  function next() {
    while (!closed) {
      const idle = slots.filter(({ job }) => job === null);
      if (idle.length === 0) return;
      const inBackground = slots.filter(({ job }) => job?.isBackground).length;
      const job = queue.take(inBackground < mostBackground);
      const slot = job ? slotFor(job, idle) : idle.find(({ hasTools }) => areToolsUsed && !hasTools);
      if (!slot) return;
      if (job) void work(slot, job);
      else readyTools(slot);
    }
  }

  function submit<T>(name: string, input: unknown, control?: JobControl): Promise<T> {
    if (control?.signal?.aborted) return Promise.reject(new LightbenchError('job.cancelled'));
    return new Promise<T>((resolve, reject) => {
      const job: Job = {
        name,
        input,
        signal: control?.signal,
        isBackground: control?.isBackground ?? false,
        about: control?.about,
        attempts: 0,
        resolve: (value) => resolve(value as T),
        reject,
      };
      control?.signal?.addEventListener(
        'abort',
        () => {
          if (queue.remove(job)) reject(new LightbenchError('job.cancelled'));
        },
        { once: true },
      );
      queue.add(job);
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
      for (const job of queue.clear()) job.reject(new LightbenchError('job.cancelled'));
      for (const slot of slots) void end(slot);
    },
  };
}
