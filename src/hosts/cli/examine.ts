import { fromErrorData, toErrorData } from '../../contract/errors.ts';
import type { EventTopic } from '../../contract/events.ts';
import type { Capture, Examination } from '../../contract/examination.ts';
import type { Light } from '../../examination/light.ts';
import type { BearerOutcome, DocumentOutcome } from '../../examination/outcome.ts';
import { readUnchanged } from '../../platform/read-file.ts';
import type { RunningCore } from '../core-host.ts';
import { EXIT, type ExitCode, exitCodeOf, worst } from './exit-codes.ts';
import { printSeal } from './read-barcodes.ts';
import { print, sayError } from './say.ts';
import { ask, type CoreOptions, unwrap, withCore } from './with-core.ts';

export interface OutcomeOption {
  document: DocumentOutcome;
  bearer: BearerOutcome;
  note: string;
}

export interface ExamineOptions {
  /** Whether every picture is an examination of its own. */
  readonly each: boolean;
  readonly lights: ReadonlyMap<string, Light>;
  /** What to hold the document against: a model, null for the one that fits best; undefined for nothing. */
  readonly model: string | null | undefined;
  readonly outcome: OutcomeOption | null;
}

/** Whether nothing more comes of a capture: read and searched for barcodes, or not to be read. */
const isFinished = ({ state, barcodes }: Capture) =>
  state === 'done' ? barcodes !== null : state !== 'queued' && state !== 'working';

/** Looks again at every event of a topic, until there is what is waited for. */
async function awaited<T>(core: RunningCore, topic: EventTopic, look: () => Promise<T | null>): Promise<T> {
  let wake = () => {};
  core.onEvent((heard) => {
    if (heard === topic) wake();
  });
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const found = await look();
    if (found !== null) return found;
    await changed;
  }
}

/** Waits until no capture of the examination is worked on or waits for it. */
const finished = (core: RunningCore, id: string): Promise<Examination> =>
  awaited(core, 'examination.changed', async () => {
    const examination = await ask(core, 'examination.get', { id });
    return examination.captures.every(isFinished) ? examination : null;
  });

/** Holds the document against a model of the library, and says which. @throws LightbenchError */
async function compare(core: RunningCore, examinationId: string, model: string | null): Promise<void> {
  await ask(core, 'comparison.start', { examinationId, model });
  const { comparison, error } = await awaited(core, 'comparison.changed', async () => {
    const found = await ask(core, 'comparison.get', { examinationId });
    return found.state === 'running' ? null : found;
  });
  if (error) throw fromErrorData(toErrorDataOf(error));
  const found = comparison?.model;
  print(found ? `  model: ${found.code} v${found.version}, ${found.title}` : '  model: unknown');
}

/** Checks that rest on more than one zone or picture; those of seals stand with their seal. */
function reportChecks({ checks, seals }: Examination): ExitCode {
  const ofSeals = new Set(seals.flatMap((seal) => seal.checks.map(({ id }) => id)));
  const own = checks.filter(({ id }) => !ofSeals.has(id));
  for (const { result, name, reason } of own)
    if (result === 'failed' || result === 'undetermined') print(`  ${result}: ${name}. ${reason}`);
  return own.some(({ result }) => result === 'failed') ? EXIT.checkFailed : EXIT.done;
}

function reportSeals({ seals }: Examination): ExitCode[] {
  return seals.map((seal) => {
    printSeal('  ', seal);
    return seal.checks.some(({ result }) => result === 'failed') ? EXIT.checkFailed : EXIT.done;
  });
}

function report(examination: Examination, names: ReadonlyMap<string, string>): ExitCode[] {
  print(`${examination.id} ${examination.overall ?? 'no zone'}`);
  const ofCaptures = examination.captures.flatMap((capture) => {
    const file = names.get(capture.name) ?? capture.name;
    if (capture.error) sayError(toErrorDataOf(capture.error), file);
    const zones = capture.frames.flatMap((frame) => frame.zones);
    if (!capture.error && zones.length === 0) print(`  ${file}: no MRZ found`);
    for (const zone of zones) {
      print(`  ${file}: ${zone.format ?? 'unknown format'}, ${zone.overall}`);
      for (const line of zone.lines) print(`    ${line.text}`);
      for (const check of zone.checks.filter((c) => c.result === 'failed' || c.result === 'undetermined'))
        print(`    ${check.result}: ${check.name}. ${check.reason}`);
    }
    const refused = capture.error ? [exitCodeOf(toErrorDataOf(capture.error).code)] : [];
    return [...refused, zones.some((zone) => zone.overall === 'failed') ? EXIT.checkFailed : EXIT.done];
  });
  return [...ofCaptures, ...reportSeals(examination)];
}

type StoredError = NonNullable<Examination['captures'][number]['error']>;
const toErrorDataOf = (error: StoredError) => error as ReturnType<typeof toErrorData>;

async function examineTogether(
  core: RunningCore,
  files: readonly string[],
  { lights, model, outcome }: Omit<ExamineOptions, 'each'>,
): Promise<ExitCode[]> {
  const codes: ExitCode[] = [];
  const captures: { intakeId: string; light: Light }[] = [];
  for (const file of files) {
    try {
      const { name, bytes } = await readUnchanged(file);
      const { intakeId } = unwrap(await core.receive(name, bytes));
      captures.push({ intakeId, light: lights.get(file) ?? 'VI' });
    } catch (thrown) {
      const error = toErrorData(thrown);
      sayError(error, file);
      codes.push(exitCodeOf(error.code));
    }
  }
  if (captures.length === 0) return codes;
  const { id } = await ask(core, 'examination.create', { origin: 'command_line', captures });
  const names = new Map(files.map((file) => [file.split(/[\\/]/).at(-1) ?? file, file]));
  codes.push(...report(await finished(core, id), names));
  if (model !== undefined) {
    try {
      await compare(core, id, model);
    } catch (thrown) {
      const error = toErrorData(thrown);
      sayError(error, id);
      codes.push(exitCodeOf(error.code));
    }
  }
  codes.push(reportChecks(await ask(core, 'examination.get', { id })));
  if (outcome) {
    const recorded = await ask(core, 'examination.record_outcome', { id, ...outcome });
    print(`  outcome: ${recorded.document}, bearer: ${recorded.bearer}`);
  }
  return codes;
}

/** `lightbench examine`: the whole job, stored and logged. All pictures make one examination, or one each. */
export function examine(files: readonly string[], options: CoreOptions & ExamineOptions): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const groups = options.each ? files.map((file) => [file]) : [files];
    const codes: ExitCode[] = [];
    for (const group of groups) codes.push(...(await examineTogether(core, group, options)));
    return worst(codes);
  });
}
