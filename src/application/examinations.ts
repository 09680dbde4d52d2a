import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { Capture, Examination } from '../contract/examination.ts';
import { heldEntry, heldZone } from '../contract/held-zone.ts';
import { overallResult } from '../examination/check.ts';
import type { Light, Origin } from '../examination/light.ts';
import { judgeBearer } from '../mrz/index.ts';
import type { Analysis } from './analysis.ts';
import { isStale } from './comparison-basis.ts';
import { comparisonChecks } from './comparison-checks.ts';
import type { Calls, Environment, ExaminerCall, FileCall } from './core.ts';
import { examinationChecks, listChecks } from './examination-checks.ts';
import type { Intake } from './intake.ts';
import type {
  ExaminationRecord,
  LedgerDraft,
  StoreReader,
  StoreWriter,
  TrustedSigners,
  Workspace,
} from './ports.ts';
import { printedEntry, printedZone, sealsOf, searchCheck } from './seals.ts';
import type { Turnstile } from './turnstile.ts';

interface NewCapture {
  intakeId: string;
  light: Light;
}

export function requireExamination(read: StoreReader, id: string): ExaminationRecord {
  const found = read.examination(id);
  if (!found) throw new LightbenchError('examination.unknown', { id });
  return found;
}

/** The captures of an examination, each zone with its corrections. */
export function capturesOf(read: StoreReader, examinationId: string): Capture[] {
  const corrections = read.corrections(examinationId);
  return read.captures(examinationId).map(({ examinationId: _, ...capture }) => ({
    ...capture,
    frames: capture.frames.map((frame) => ({
      ...frame,
      zones: frame.zones.map((zone) => ({ ...zone, corrections: corrections.get(zone.id) ?? [] })),
    })),
  }));
}

/** Puts an examination together from its rows, with the overall result over what holds of all zones. */
export function assemble(
  read: StoreReader,
  record: ExaminationRecord,
  { signers }: TrustedSigners,
): Examination {
  const captures = capturesOf(read, record.id);
  const entered = read.enteredZones(record.id);
  const zones = captures.flatMap((c) => c.frames.flatMap((f) => f.zones));
  const judgements = [
    ...zones.map((zone) => heldZone(zone)),
    ...entered.map((zone) => heldEntry(zone).judgement),
  ];
  const printed = [...zones.map(printedZone), ...entered.map(printedEntry)];
  const seals = sealsOf(captures, printed, signers);
  const unsearched = searchCheck(captures);
  const comparison = read.lastComparison(record.id);
  const isOld = comparison && isStale(read, comparison, { captures, entered }, read.placements(record.id));
  const results = judgements.map(({ overall }) => overall);
  return {
    id: record.id,
    openedAt: record.openedAt,
    captures,
    entered,
    outcomes: read.outcomes(record.id),
    findings: read.findings(record.id),
    checks: [
      ...examinationChecks(captures),
      ...judgeBearer([
        ...zones.filter(({ earlier }) => !earlier).map(printedZone),
        ...entered.map(printedEntry),
      ]),
      ...listChecks(read, judgements),
      ...seals.flatMap(({ checks }) => checks),
      ...(unsearched ? [unsearched] : []),
      ...(comparison ? comparisonChecks(comparison, isOld ?? false) : []),
    ],
    seals,
    overall: results.length > 0 ? overallResult(results) : null,
  };
}

/** Calls about examinations: policy first, functions below. */
export function createExaminations(
  { store, trusted }: Workspace,
  { clock, ids, events, log, actor }: Environment,
  { intake, analysis, turnstile }: { intake: Intake; analysis: Analysis; turnstile: Turnstile },
): Calls<Exclude<Extract<ExaminerCall, `examination.${string}` | `capture.${string}`>, FileCall>> {
  /** Examinations looked at on a day by this process; the first look is logged. */
  const looked = new Set<string>();

  /** Vault first, then one commit with examination, evidence and captures; only then is it acknowledged. */
  async function claim(
    origin: Origin,
    captures: readonly NewCapture[],
    examinationOf: (writer: StoreWriter) => { record: ExaminationRecord; entries: LedgerDraft[] },
  ): Promise<Examination> {
    const received = intake.peek(captures.map((c) => c.intakeId));
    const admitted = await intake.admit(received, store.read);
    const receivedAt = clock.now();
    const record = store.commit((writer) => {
      const made = examinationOf(writer);
      for (const blob of admitted) writer.addEvidence(blob, receivedAt);
      const added = received.map((file, at) => {
        const id = ids.uuid();
        const light = captures[at]?.light ?? 'VI';
        const { name, sha256, sizeBytes } = file;
        writer.addCapture({
          id,
          examinationId: made.record.id,
          name,
          sha256,
          sizeBytes,
          light,
          origin,
          receivedAt,
        });
        return {
          action: 'capture.added',
          subject: made.record.id,
          payload: { id, name, sha256, light, origin },
        };
      });
      return { value: made.record, entries: [...made.entries, ...added] };
    });
    await intake.release(received, admitted);
    const examination = assemble(store.read, record, trusted);
    analysis.enqueue(store.read.captures(record.id).filter((c) => c.state === 'queued'));
    events.emit('examination.changed', { examinationId: record.id });
    return examination;
  }

  return {
    'examination.create': ({ origin, captures }) =>
      turnstile(() =>
        claim(origin, captures, (writer) => {
          const record = writer.addExamination(clock.now());
          return {
            record,
            entries: [{ action: 'examination.opened', subject: record.id, payload: { origin } }],
          };
        }),
      ),

    'examination.add_captures': ({ id, origin, captures }) =>
      turnstile(() =>
        claim(origin, captures, (writer) => ({ record: requireExamination(writer, id), entries: [] })),
      ),

    'examination.get': async ({ id }) => {
      const record = requireExamination(store.read, id);
      const look = `${clock.today()} ${id}`;
      if (!looked.has(look)) {
        store.commit(() => ({
          value: null,
          entries: [{ action: 'examination.viewed', subject: id, payload: {} }],
        }));
        looked.add(look);
      }
      return assemble(store.read, record, trusted);
    },

    'examination.list': async (filter) => store.read.examinations(filter),

    'examination.record_outcome': async ({ id, document, bearer, note }) => {
      requireExamination(store.read, id);
      const outcome = store.commit((writer) => {
        const value = writer.addOutcome(id, { document, bearer, note, actor, recordedAt: clock.now() });
        return { value, entries: [{ action: 'outcome.recorded', subject: id, payload: { ...value } }] };
      });
      // The outcome is stored whether or not the witness file can be written; the next head covers it as well.
      try {
        store.signHead();
      } catch (thrown) {
        log.warn('the tree head could not be signed', { code: toErrorData(thrown).code });
      }
      events.emit('examination.changed', { examinationId: id });
      return outcome;
    },

    'capture.cancel': async ({ examinationId }) => {
      requireExamination(store.read, examinationId);
      return { cancelled: await analysis.cancel(examinationId) };
    },

    'capture.set_light': async ({ captureId, light }) => {
      const capture = store.read.capture(captureId);
      if (!capture) throw new LightbenchError('capture.unknown');
      const { light: before, examinationId } = capture;
      if (light === before) return { light, before };
      store.commit((writer) => {
        writer.setCaptureLight(captureId, { light, actor, setAt: clock.now() });
        const payload = { id: captureId, from: before, to: light };
        return { value: null, entries: [{ action: 'capture.light_set', subject: examinationId, payload }] };
      });
      events.emit('examination.changed', { examinationId });
      return { light, before };
    },

    'capture.retry': async ({ captureId }) => {
      const capture = store.read.capture(captureId);
      if (!capture) throw new LightbenchError('capture.unknown');
      if (capture.state === 'queued' || capture.state === 'working') return {};
      store.commit((writer) => {
        writer.setCaptureState(captureId, 'queued', null);
        const payload = { id: captureId };
        return {
          value: null,
          entries: [{ action: 'capture.retried', subject: capture.examinationId, payload }],
        };
      });
      analysis.enqueue([{ ...capture, state: 'queued', error: null }]);
      events.emit('examination.changed', { examinationId: capture.examinationId });
      return {};
    },
  };
}
