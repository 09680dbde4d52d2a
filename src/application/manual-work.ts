import type { EnteredZone } from '../contract/entered-zone.ts';
import { LightbenchError } from '../contract/errors.ts';
import { heldEntry, heldZone } from '../contract/held-zone.ts';
import type { Zone, ZoneJudgement } from '../contract/zone.ts';
import { correctedCharacters, type Deviation, type Print, sameShape } from '../mrz/index.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { assemble, capturesOf, requireExamination } from './examinations.ts';
import { judgementOf } from './judgement.ts';
import type { StoreReader, Workspace } from './ports.ts';

/** A zone as it was read, with what its picture says of the print. */
interface Read {
  zone: Zone;
  picture: Omit<Print, 'geometry'>;
}

/** What holds of a zone of an examination; `read` is null where no picture was read for it. */
interface Held {
  lines: readonly string[];
  revision: number;
  actor: string;
  read: Read | null;
}

const heldOfZone = (read: Read): Held => {
  const last = read.zone.corrections?.at(-1);
  const lines = heldZone(read.zone).lines.map(({ text }) => text);
  return { lines, revision: last?.revision ?? 0, actor: last?.actor ?? '', read };
};

const heldOfEntry = (entered: EnteredZone): Held => ({
  lines: heldEntry(entered).lines,
  revision: entered.corrections.at(-1)?.revision ?? 0,
  actor: entered.corrections.at(-1)?.actor ?? entered.actor,
  read: null,
});

function findHeld(read: StoreReader, examinationId: string, zoneId: string): Held {
  const { id } = requireExamination(read, examinationId);
  const found = capturesOf(read, id)
    .flatMap(({ frames, light }) =>
      frames.flatMap(({ zones, dpi }) => zones.map((zone) => ({ zone, picture: { dpi, light } }))),
    )
    .find(({ zone }) => zone.id === zoneId);
  if (found) return heldOfZone(found);
  const entry = read.enteredZones(id).find((one) => one.id === zoneId);
  if (entry) return heldOfEntry(entry);
  throw new LightbenchError('zone.unknown', { id: examinationId });
}

const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');

/** Refuses a correction that was made of something else than what holds, that changes nothing, or does not fit. */
function requireCorrection(held: Held, lines: readonly string[], basedOn: number): void {
  const { revision, actor } = held;
  if (revision !== basedOn) throw new LightbenchError('zone.superseded', { actor, revision });
  if (same(lines, held.lines)) throw new LightbenchError('zone.unchanged');
  if (held.read && !sameShape(held.read.zone.lines, lines)) throw new LightbenchError('zone.shape');
}

/** Judges corrected lines: what a person changed is certain, the rest as sure as it was read; the print is as measured. */
function judgeCorrection(
  read: Read | null,
  lines: readonly string[],
  today: string,
  deviations: readonly Deviation[],
): ZoneJudgement {
  if (!read) return judgementOf(lines, today, undefined, deviations);
  const { zone, picture } = read;
  const print = zone.geometry ? { geometry: zone.geometry, ...picture } : undefined;
  return judgementOf(lines, today, correctedCharacters(zone.lines, lines), deviations, print);
}

/** Calls about corrections, and about zones that came without a picture: policy first, functions above. */
export function createManualWork(
  { store, known, trusted }: Workspace,
  { clock, ids, events, actor }: Environment,
): Calls<Extract<ExaminerCall, `zone.${string}`>> {
  return {
    'zone.correct': async ({ examinationId, zoneId, lines, reason, basedOn }) => {
      const correction = store.commit((writer) => {
        const held = findHeld(writer, examinationId, zoneId);
        requireCorrection(held, lines, basedOn);
        const value = writer.addCorrection(examinationId, zoneId, {
          lines,
          reason,
          actor,
          correctedAt: clock.now(),
          judgement: judgeCorrection(held.read, lines, clock.today(), known.deviations),
        });
        const { revision, judgement } = value;
        const payload = { zoneId, revision, from: held.lines, to: lines, reason, overall: judgement.overall };
        return { value, entries: [{ action: 'zone.corrected', subject: examinationId, payload }] };
      });
      events.emit('examination.changed', { examinationId });
      return correction;
    },

    'zone.enter': async ({ lines, origin, examinationId }) => {
      const record = store.commit((writer) => {
        const value = examinationId
          ? requireExamination(writer, examinationId)
          : writer.addExamination(clock.now());
        const id = ids.uuid();
        const judgement = judgementOf(lines, clock.today(), undefined, known.deviations);
        writer.addEnteredZone(value.id, { id, origin, lines, actor, enteredAt: clock.now(), judgement });
        const opened = { action: 'examination.opened', subject: value.id, payload: { origin } };
        const payload = { id, origin, lines, overall: judgement.overall };
        const entered = { action: 'zone.entered', subject: value.id, payload };
        return { value, entries: examinationId ? [entered] : [opened, entered] };
      });
      events.emit('examination.changed', { examinationId: record.id });
      return assemble(store.read, record, trusted);
    },
  };
}
