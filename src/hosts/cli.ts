import { parseArgs } from 'node:util';
import { LightbenchError, toErrorData } from '../contract/errors.ts';
import {
  BEARER_OUTCOME_CODES,
  type BearerOutcome,
  DOCUMENT_OUTCOME_CODES,
  type DocumentOutcome,
  NOTE_LIMIT,
} from '../examination/outcome.ts';
import { readSigners } from '../platform/seals/signer-file.ts';
import { compareFiles } from './cli/compare.ts';
import { examine, type OutcomeOption } from './cli/examine.ts';
import { EXIT, type ExitCode, exitCodeOf } from './cli/exit-codes.ts';
import { libraryCommand } from './cli/library.ts';
import { lightsOf } from './cli/lights.ts';
import { listsCommand } from './cli/lists.ts';
import { logList, logShow, logVerify } from './cli/log.ts';
import { packCommand } from './cli/pack.ts';
import { read } from './cli/read.ts';
import { readText } from './cli/read-text.ts';
import { print, say, sayError } from './cli/say.ts';
import { serve } from './cli/serve.ts';
import { specimenCommand } from './cli/specimen.ts';
import { USAGE } from './cli/usage.ts';
import { WrongUse } from './cli/wrong-use.ts';
import { dataDir } from './data-dir.ts';
import { VERSION } from './version.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  each: { type: 'boolean', default: false },
  compare: { type: 'boolean', default: false },
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  outcome: { type: 'string' },
  bearer: { type: 'string' },
  note: { type: 'string' },
  text: { type: 'string' },
  barcodes: { type: 'boolean', default: false },
  key: { type: 'string' },
  name: { type: 'string' },
  hashed: { type: 'boolean', default: false },
  title: { type: 'string' },
  publisher: { type: 'string' },
  withdraw: { type: 'string', multiple: true },
  out: { type: 'string' },
  dpi: { type: 'string' },
  only: { type: 'string' },
  model: { type: 'string' },
  seed: { type: 'string' },
  page: { type: 'string' },
  light: { type: 'string', multiple: true },
  library: { type: 'string' },
  indicator: { type: 'string', multiple: true },
  capture: { type: 'string', multiple: true },
  'insecure-demo-key': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}
type Values = ReturnType<typeof parse>['values'];

function oneOf<T extends string>(codes: readonly T[], value: string, option: string): T {
  const found = codes.find((code) => code === value);
  if (!found) throw new WrongUse(`${option} takes one of: ${codes.join(', ')}`);
  return found;
}

function outcomeOf(values: Values): OutcomeOption | null {
  if (values.outcome === undefined) {
    if (values.bearer !== undefined || values.note !== undefined)
      throw new WrongUse('--bearer and --note go with --outcome');
    return null;
  }
  const note = values.note ?? '';
  if (note.length > NOTE_LIMIT) throw new WrongUse(`--note takes at most ${NOTE_LIMIT} characters`);
  return {
    document: oneOf<DocumentOutcome>(DOCUMENT_OUTCOME_CODES, values.outcome, '--outcome'),
    bearer: oneOf<BearerOutcome>(BEARER_OUTCOME_CODES, values.bearer ?? 'not_assessed', '--bearer'),
    note,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new WrongUse('--port takes a number from 0 to 65535');
  return port;
}

function needFiles(files: readonly string[], command: string) {
  if (files.length === 0) throw new WrongUse(`${command} needs at least one picture`);
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  const core = { data: values.data, demo: values['insecure-demo-key'] };
  if (values.version) print(VERSION);
  else if (values.help || command === 'help') print(USAGE);
  else if (command === 'read' && values.text !== undefined) {
    if (rest.length > 0 || values.barcodes) throw new WrongUse('--text stands in place of pictures');
    return readText(values.text, values.json);
  } else if (command === 'read') {
    needFiles(rest, 'read');
    const signers = values.barcodes ? readSigners(dataDir(values.data)).signers : null;
    return read(rest, { json: values.json, signers });
  } else if (command === 'examine') {
    needFiles(rest, 'examine');
    const lights = lightsOf(values.light ?? [], rest);
    const model = values.model ?? (values.compare ? null : undefined);
    return examine(rest, { ...core, each: values.each, lights, model, outcome: outcomeOf(values) });
  } else if (command === 'compare') {
    needFiles(rest, 'compare');
    const { light = [], model, library, json } = values;
    return compareFiles(rest, { lights: light, model, library, json });
  } else if (command === 'log' && (rest[0] === 'list' || rest.length === 0))
    return logList(core, values.json);
  else if (command === 'log' && rest[0] === 'show' && rest[1]) return logShow(core, rest[1]);
  else if (command === 'log' && rest[0] === 'verify') return logVerify(core);
  else if (command === 'library') {
    const ending = libraryCommand(rest, core, values.json);
    if (!ending)
      throw new WrongUse(
        'library takes validate DIR, import DIR, export DIR, search WORDS, show CODE, steps, undo STEP REASON or schema',
      );
    return ending;
  } else if (command === 'pack') {
    const { key, title, publisher, withdraw = [], out } = values;
    const ending = await packCommand(rest, core, { key, title, publisher, withdraw, out });
    if (ending === null)
      throw new WrongUse(
        'pack takes show FILE, trust FILE FINGERPRINT, distrust FINGERPRINT, publishers, import FILE, keygen FILE or make DIR',
      );
    return ending;
  } else if (command === 'lists') {
    const ending = listsCommand(rest, core, { name: values.name, hashed: values.hashed });
    if (!ending) throw new WrongUse('lists takes import FILE --name NAME, show or remove NAME');
    return ending;
  } else if (command === 'specimen') {
    const { out, dpi, only, model, seed, page, indicator = [], capture = [] } = values;
    const light = values.light?.join(',');
    const ending = specimenCommand(rest, { out, dpi, only, model, seed, page, light, indicator, capture });
    if (!ending) throw new WrongUse('specimen takes library, make or list');
    return ending;
  } else if (command === 'serve') return serve(core, portOf(values.port));
  else
    throw new WrongUse(
      command ? `there is no command ${[command, rest[0]].join(' ').trim()}` : 'no command given',
    );
  return EXIT.done;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  if (thrown instanceof WrongUse) {
    say(`lightbench: ${thrown.message}\nTry: lightbench --help`);
    process.exitCode = EXIT.wrongUse;
  } else {
    const error = toErrorData(thrown);
    sayError(error);
    process.exitCode = thrown instanceof LightbenchError ? exitCodeOf(error.code) : EXIT.refused;
  }
}
