import { toErrorData } from '../../contract/errors.ts';
import type { Capture, Examination } from '../../contract/examination.ts';
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

/** Whether nothing more comes of a capture: read and searched for barcodes, or not to be read. */
const isFinished = ({ state, barcodes }: Capture) =>
  state === 'done' ? barcodes !== null : state !== 'queued' && state !== 'working';

/** Waits until no capture of the examination is worked on or waits for it. */
async function finished(core: RunningCore, id: string): Promise<Examination> {
  let wake = () => {};
  core.onEvent((topic) => {
    if (topic === 'examination.changed') wake();
  });
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const examination = await ask(core, 'examination.get', { id });
    if (examination.captures.every(isFinished)) return examination;
    await changed;
  }
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

const toErrorDataOf = (error: NonNullable<Examination['captures'][number]['error']>) =>
  error as ReturnType<typeof toErrorData>;

async function examineTogether(
  core: RunningCore,
  files: readonly string[],
  outcome: OutcomeOption | null,
): Promise<ExitCode[]> {
  const codes: ExitCode[] = [];
  const receipts = [];
  for (const file of files) {
    try {
      const { name, bytes } = await readUnchanged(file);
      receipts.push(unwrap(await core.receive(name, bytes)));
    } catch (thrown) {
      const error = toErrorData(thrown);
      sayError(error, file);
      codes.push(exitCodeOf(error.code));
    }
  }
  if (receipts.length === 0) return codes;
  const captures = receipts.map(({ intakeId }) => ({ intakeId, light: 'VI' as const }));
  const { id } = await ask(core, 'examination.create', { origin: 'command_line', captures });
  const names = new Map(files.map((file) => [file.split(/[\\/]/).at(-1) ?? file, file]));
  codes.push(...report(await finished(core, id), names));
  if (outcome) {
    const recorded = await ask(core, 'examination.record_outcome', { id, ...outcome });
    print(`  outcome: ${recorded.document}, bearer: ${recorded.bearer}`);
  }
  return codes;
}

/** `lightbench examine`: the whole job, stored and logged. All pictures make one examination, or one each. */
export function examine(
  files: readonly string[],
  options: CoreOptions & { each: boolean; outcome: OutcomeOption | null },
): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const groups = options.each ? files.map((file) => [file]) : [files];
    const codes: ExitCode[] = [];
    for (const group of groups) codes.push(...(await examineTogether(core, group, options.outcome)));
    return worst(codes);
  });
}
