import { judgementOf } from '../../application/judgement.ts';
import { toErrorData } from '../../contract/errors.ts';
import { writtenLines } from '../../contract/zone.ts';
import { fromText } from '../../mrz/index.ts';
import { readUnchanged } from '../../platform/read-file.ts';
import { systemClock } from '../../platform/system.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { asJson, NO_ZONE, printZone } from './read.ts';
import { print, sayError } from './say.ts';

/** Standard input, as the option names it. */
const STANDARD_INPUT = '-';
/** More than this, in bytes, is no zone; the rest is not looked at. */
const TEXT_MAX = 4096;

async function textOf(file: string): Promise<string> {
  if (file !== STANDARD_INPUT) {
    const { bytes } = await readUnchanged(file);
    return new TextDecoder().decode(bytes.subarray(0, TEXT_MAX));
  }
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) if (text.length <= TEXT_MAX) text += chunk;
  return text;
}

/** `lightbench read --text`: the same answer as for a picture, about lines that were typed or swiped. */
export async function readText(file: string, json: boolean): Promise<ExitCode> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  try {
    const lines = fromText(await textOf(file));
    const zone = writtenLines.safeParse(lines).success
      ? { lines, ...judgementOf(lines, systemClock.today()) }
      : null;
    if (json) print(JSON.stringify({ file, ...(zone ? asJson(zone) : NO_ZONE), ms: ms() }));
    else if (zone) printZone(file, zone);
    else print(`${file}: no MRZ found`);
    return zone?.overall === 'failed' ? EXIT.checkFailed : EXIT.done;
  } catch (thrown) {
    const error = toErrorData(thrown);
    sayError(error, file);
    if (json) print(JSON.stringify({ file, ...NO_ZONE, overall: 'aborted', error, ms: ms() }));
    return exitCodeOf(error.code);
  }
}
