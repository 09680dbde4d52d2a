import type { Candidate, ZoneFacts } from '../comparison/candidates.ts';
import type { ComparedCapture, ReferenceModel, ReferencePicture } from '../comparison/comparison.ts';
import { type GenericResult, judgeGround } from '../comparison/ground-rule.ts';
import type { PageLayout } from '../comparison/page-layout.ts';
import type { StoredComparison } from '../contract/comparison.ts';
import { type ErrorData, LightbenchError, toErrorData } from '../contract/errors.ts';
import type { Light } from '../examination/light.ts';
import type { DocumentModel } from '../reference/model.ts';
import type { Appearances } from './appearances.ts';
import {
  type Basis,
  documentZoneIn,
  groundPlaces,
  isStale,
  picturesIn,
  placedOn,
  versionOf,
} from './comparison-basis.ts';
import { type Compared, comparisonRecord, PICTURES_MAX, type Picture, titled } from './comparison-record.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { capturesOf, requireExamination } from './examinations.ts';
import { candidatesIn, identify } from './identifying.ts';
import type { LedgerDraft, StoreReader, Workspace } from './ports.ts';

/** Models that are waited for where they were not looked at yet: more would take minutes. */
const AWAITED_MAX = 50;
/** Pictures in visible light that models are ranked by. */
const LOOKED_AT_MAX = 2;
/** Candidates that are told of. */
const CANDIDATES_MAX = 12;

interface Task {
  readonly examinationId: string;
  /** Code that a person chose; null where the program proposes one. */
  readonly model: string | null;
  readonly controller: AbortController;
  /** Settles when it has ended, however it did. */
  ended: Promise<void>;
}

const basisOf = (read: StoreReader, examinationId: string): Basis => ({
  captures: capturesOf(read, examinationId),
  entered: read.enteredZones(examinationId),
});

/** @throws LightbenchError library.unknown, also for a model that must not be used any more */
function heldModel(read: StoreReader, code: string): DocumentModel {
  const version = versionOf(read, code);
  const found = version === null ? null : read.libraryVersion(code, version);
  if (!found) throw new LightbenchError('library.unknown', { code });
  return found.model;
}

/** The pictures that models are ranked by. */
const lookedAt = (pictures: readonly Picture[]) =>
  pictures.filter(({ light }) => light === 'VI').slice(0, LOOKED_AT_MAX);

/** Captures with the places that people gave them, as the imaging process is told. */
const withPlaces = (captures: readonly ComparedCapture[], pictures: readonly Picture[]): ComparedCapture[] =>
  captures.map((capture, i) => {
    const { page, points } = pictures[i]?.placement ?? {};
    return page && points ? { ...capture, byHand: { page, points } } : capture;
  });

function throwIfStopped({ signal }: AbortController): void {
  if (signal.aborted) throw new LightbenchError('job.cancelled');
}

/**
 * Holds documents against models of the library in the background: one after the other, so that a process is left for
 * what is read meanwhile. What is not finished when the program ends is not there afterwards.
 */
export function createComparisons(
  { store, vault }: Workspace,
  environment: Environment,
  appearances: Appearances,
) {
  const { comparing, clock, ids, events, log, actor } = environment;
  /** By examination, the one that is running first. */
  const tasks = new Map<string, Task>();
  const failures = new Map<string, ErrorData>();
  let active: Task | null = null;
  let stopped = false;

  const changed = (examinationId: string) => events.emit('comparison.changed', { examinationId });
  const note = (entry: LedgerDraft) => store.commit(() => ({ value: null, entries: [entry] }));

  async function bytesOf(sha256: string): Promise<Uint8Array> {
    const blob = store.read.evidence(sha256);
    if (!blob) throw new LightbenchError('vault.damaged', { sha256 });
    return vault.read(blob);
  }

  async function comparedOf(pictures: readonly Picture[]): Promise<ComparedCapture[]> {
    const known = new Map<string, Uint8Array>();
    for (const { sha256 } of pictures) known.set(sha256, known.get(sha256) ?? (await bytesOf(sha256)));
    return pictures.map(({ name, light, frame, sha256 }) => {
      return { name, light, frame, bytes: known.get(sha256) ?? new Uint8Array() };
    });
  }

  /** The pictures of a model's pages; of one light only where it is named. */
  async function referencesOf(model: DocumentModel, only?: Light): Promise<ReferencePicture[]> {
    const references: ReferencePicture[] = [];
    for (const { id, pictures } of model.pages)
      for (const { light, sha256 } of pictures)
        if (only === undefined || only === light)
          references.push({ page: id, light, bytes: await bytesOf(sha256) });
    return references;
  }

  const toldOf = (candidates: readonly Candidate[]) =>
    titled(candidates.slice(0, CANDIDATES_MAX), store.read.libraryTitle);

  async function withPictures(code: string): Promise<ReferenceModel> {
    const model = heldModel(store.read, code);
    return { model, references: await referencesOf(model, 'VI') };
  }

  /** What zone, looks and library say, and without a model that a person chose, which one fits. */
  async function propose(
    task: Task,
    pictures: readonly Picture[],
    captures: readonly ComparedCapture[],
    zone: ZoneFacts | null,
  ) {
    const control = { signal: task.controller.signal };
    if (store.read.libraryUnseen(AWAITED_MAX + 1).length <= AWAITED_MAX) await appearances.caughtUp();
    const layouts = await appearances.of(lookedAt(pictures), control);
    const candidates = candidatesIn(store.read, zone, layouts);
    const { code, margin, doubt, fits } =
      task.model === null
        ? await identify(environment.comparing, captures, candidates, zone, withPictures, control)
        : { code: task.model, margin: null, doubt: null, fits: [] };
    const told = { candidates: toldOf(candidates), fits: fits.map((fit) => ({ ...fit })) };
    return { code, about: { ...told, margin, doubt } };
  }

  /** What can be checked whatever the model is. */
  async function withoutModel({ controller }: Task, basis: Basis): Promise<GenericResult[]> {
    const results: GenericResult[] = [];
    for (const place of groundPlaces(basis)) {
      const sha256 = basis.captures.find(({ id }) => id === place.captureId)?.sha256 ?? '';
      const { frame, quad } = place;
      const control = { signal: controller.signal };
      const median = await comparing.ground(await bytesOf(sha256), frame, quad, control);
      if (median !== null) results.push(judgeGround(place, median));
    }
    return results;
  }

  async function compare(task: Task): Promise<StoredComparison> {
    const begun = clock.now();
    const basis = basisOf(store.read, task.examinationId);
    const pictures = picturesIn(basis);
    const zone = documentZoneIn(basis, clock.today());
    const captures = await comparedOf(pictures.slice(0, PICTURES_MAX));
    const { code, about: proposed } = await propose(task, pictures, captures, zone?.facts ?? null);
    throwIfStopped(task.controller);
    let compared: Compared | null = null;
    // Other models were tried as if nobody had placed anything: pages of two models may have one name.
    const placed = code === null ? [] : placedOn(pictures, store.read.placements(task.examinationId), code);
    if (code !== null) {
      const model = heldModel(store.read, code);
      const references = await referencesOf(model);
      const control = { signal: task.controller.signal };
      const comparison = await comparing.compare(
        model,
        withPlaces(captures, placed),
        references,
        zone?.read ?? null,
        control,
      );
      compared = { model, comparison };
    }
    const generic = compared ? [] : await withoutModel(task, basis);
    throwIfStopped(task.controller);
    const finishedAt = clock.now();
    const ms = Math.max(0, Date.parse(finishedAt) - Date.parse(begun));
    const chosenBy = task.model === null ? ('program' as const) : ('person' as const);
    const about = { ...proposed, id: ids.uuid(), chosenBy, finishedAt, actor, ms };
    return comparisonRecord(about, compared ? placed : pictures, zone, compared, generic);
  }

  function keep(examinationId: string, comparison: StoredComparison): void {
    const { id, model, chosenBy, features, fields, generic } = comparison;
    const checks = [...features, ...fields.flatMap((field) => field.checks), ...generic];
    const results = checks.map((check) => ({ id: check.id, result: check.result }));
    const payload = { id, model: model && `${model.code} v${model.version}`, chosenBy, results };
    store.commit((writer) => {
      writer.addComparison(examinationId, comparison);
      return { value: null, entries: [{ action: 'comparison.finished', subject: examinationId, payload }] };
    });
    events.emit('examination.changed', { examinationId });
  }

  /** Says in the ledger why one came to nothing. Ending the program is no reason. */
  function refuse({ examinationId }: Task, thrown: unknown): void {
    if (stopped) return;
    const error = toErrorData(thrown);
    const isStopped = error.code === 'job.cancelled';
    if (!isStopped) failures.set(examinationId, error);
    if (error.code === 'internal') log.warn('comparing failed', { detail: String(error.params.detail) });
    const action = isStopped ? 'comparison.stopped' : 'comparison.failed';
    note({ action, subject: examinationId, payload: { error: error.code } });
  }

  async function run(task: Task): Promise<void> {
    try {
      keep(task.examinationId, await compare(task));
    } catch (thrown) {
      try {
        refuse(task, thrown);
      } catch (unstored) {
        log.warn('the end of a comparison could not be stored', { code: toErrorData(unstored).code });
      }
    }
    active = null;
    tasks.delete(task.examinationId);
    changed(task.examinationId);
    next();
  }

  function next(): void {
    const [task] = tasks.values();
    if (active || stopped || !task) return;
    active = task;
    task.ended = run(task);
  }

  async function cancel(examinationId: string): Promise<void> {
    const task = tasks.get(examinationId);
    if (!task) return;
    task.controller.abort();
    if (task === active) return task.ended;
    tasks.delete(examinationId);
    refuse(task, new LightbenchError('job.cancelled'));
    changed(examinationId);
  }

  /** What the pictures look like, as far as is known; of those that were not looked at yet that is told later. */
  function layoutsNow(examinationId: string, basis: Basis): PageLayout[] {
    const pictures = lookedAt(picturesIn(basis));
    const known = appearances.known(pictures);
    if (!known)
      appearances.of(pictures).then(
        () => stopped || changed(examinationId),
        (thrown) =>
          stopped || log.warn('pictures could not be looked at', { code: toErrorData(thrown).code }),
      );
    return known ?? [];
  }

  const calls: Calls<Extract<ExaminerCall, `comparison.${string}`>> = {
    'comparison.get': async ({ examinationId }) => {
      requireExamination(store.read, examinationId);
      const basis = basisOf(store.read, examinationId);
      const zone = documentZoneIn(basis, clock.today());
      const comparison = store.read.lastComparison(examinationId);
      const placements = store.read.placements(examinationId);
      const error = failures.get(examinationId) ?? null;
      const ended = error ? 'failed' : comparison ? 'done' : 'none';
      return {
        state: tasks.has(examinationId) ? 'running' : ended,
        error,
        comparison,
        candidates: toldOf(candidatesIn(store.read, zone?.facts ?? null, layoutsNow(examinationId, basis))),
        placements,
        stale: comparison !== null && isStale(store.read, comparison, basis, placements),
      };
    },

    'comparison.start': async ({ examinationId, model }) => {
      requireExamination(store.read, examinationId);
      const pictures = picturesIn(basisOf(store.read, examinationId));
      if (pictures.length === 0) throw new LightbenchError('comparison.no_captures', { id: examinationId });
      if (model !== null) heldModel(store.read, model);
      else if (store.read.libraryModels(null, 1).length === 0)
        throw new LightbenchError('comparison.empty_library');
      // Another start may have come in between.
      while (tasks.has(examinationId)) await cancel(examinationId);
      const captures = pictures.map(({ captureId, frame, light }) => ({ captureId, frame, light }));
      note({ action: 'comparison.started', subject: examinationId, payload: { model, captures } });
      failures.delete(examinationId);
      const task = { examinationId, model, controller: new AbortController(), ended: Promise.resolve() };
      tasks.set(examinationId, task);
      next();
      changed(examinationId);
      return {};
    },

    'comparison.kept': async ({ examinationId, comparisonId }) => {
      requireExamination(store.read, examinationId);
      const kept = store.read.comparison(examinationId, comparisonId);
      if (!kept) throw new LightbenchError('comparison.unknown', { id: examinationId });
      return kept;
    },

    'comparison.stop': async ({ examinationId }) => {
      requireExamination(store.read, examinationId);
      await cancel(examinationId);
      return {};
    },
  };

  return {
    calls,
    /** Ends what is under way. */
    async stop(): Promise<void> {
      stopped = true;
      active?.controller.abort();
      await active?.ended;
    },
  };
}
