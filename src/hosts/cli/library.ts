import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { FileFault } from '../../application/library-ports.ts';
import { createValidation, isError } from '../../application/library-validation.ts';
import { libraryImport as importOutput, type LibrarySummary, libraryCalls } from '../../contract/library.ts';
import { sha256Hex } from '../../platform/crypto/hash.ts';
import { openLibraryFolder } from '../../platform/library/folder.ts';
import { silentLog } from '../../platform/log.ts';
import { createImagingPool } from '../../processes/imaging-pool.ts';
import { forkImaging } from '../../processes/imaging-spawn.ts';
import { modelSchema } from '../../reference/schema.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print } from './say.ts';
import { ask, type CoreOptions, unwrap, withCore } from './with-core.ts';

const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;
const PAGE = 200;

/** `UTO/UTO-AO-01001/document.json features[3].area: error: … what to do`. */
export const lineOf = ({ file, path, severity, message, remedy }: FileFault) =>
  `${[file || '.', path].filter(Boolean).join(' ')}: ${severity}: ${message} ${remedy}`;

/** `lightbench library validate`: every fault of a library folder; nothing is stored. 1 when there is an error. */
export async function libraryValidate(folder: string, json: boolean): Promise<ExitCode> {
  const pool = createImagingPool({
    spawn: forkImaging,
    size: Math.min(2, availableParallelism()),
    limitMs: JOB_LIMIT_MS,
    limitMb: JOB_LIMIT_MB,
    log: silentLog,
  });
  try {
    const source = openLibraryFolder(resolve(folder));
    const { models, folders, pictures, faults } = await createValidation(source, {
      imaging: pool,
      hash: sha256Hex,
    })();
    const errors = faults.filter(isError).length;
    const counts = {
      models: folders,
      sound: models.length,
      pictures,
      errors,
      warnings: faults.length - errors,
    };
    if (json) print(JSON.stringify({ ...counts, faults }));
    else {
      for (const fault of faults) print(lineOf(fault));
      print(
        `models ${counts.models}, sound ${counts.sound}, pictures ${pictures}, errors ${errors}, warnings ${counts.warnings}`,
      );
    }
    return errors > 0 ? EXIT.checkFailed : EXIT.done;
  } finally {
    pool.close();
  }
}

/** `lightbench library import`: all models of a folder, or none. */
function libraryImport(options: CoreOptions, folder: string): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const answer = await core.hostCall('library.import_folder', { path: resolve(folder) });
    const { added, updated, unchanged, older, pictures, warnings } = importOutput.parse(unwrap(answer));
    for (const name of added) print(`added ${name}`);
    for (const name of updated) print(`updated ${name}`);
    for (const name of older) print(`left out, older than what is stored: ${name}`);
    print(
      `added ${added.length}, updated ${updated.length}, unchanged ${unchanged}, left out ${older.length}, pictures stored ${pictures}, warnings ${warnings}`,
    );
    return EXIT.done;
  });
}

/** `lightbench library export`: the models that are named, or all, as a new folder. */
function libraryExport(options: CoreOptions, folder: string, codes: readonly string[]): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const answer = await core.hostCall('library.export_folder', { path: resolve(folder), codes });
    const { models, pictures } = libraryCalls['library.export_folder'].output.parse(unwrap(answer));
    print(`${folder}: models ${models}, pictures ${pictures}`);
    return EXIT.done;
  });
}

function tile({ key, version, title, series, category, alerts }: LibrarySummary): string {
  const alerted = alerts > 0 ? `${alerts} alerts` : '-';
  return [key.code, `v${version}`, key.issuer, key.type, key.year, category, title, series, alerted].join(
    '\t',
  );
}

/** `lightbench library search`: one line a model, or one object with `--json`. */
function librarySearch(options: CoreOptions, text: string, json: boolean): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    for (let offset = 0; ; offset += PAGE) {
      const { items, total } = await ask(core, 'library.search', { text, limit: PAGE, offset });
      for (const item of items) print(json ? JSON.stringify(item) : tile(item));
      if (offset + items.length >= total || items.length === 0) return EXIT.done;
    }
  });
}

/** `lightbench library show`: a model as JSON, with all its versions. */
function libraryShow(options: CoreOptions, code: string, version?: number): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const about = version === undefined ? { code } : { code, version };
    const shown = await ask(core, 'library.model', about);
    const { items } = await ask(core, 'library.versions', { code });
    print(JSON.stringify({ ...shown, versions: items }, null, 2));
    return EXIT.done;
  });
}

/** `lightbench library steps`: every change of the library, newest first. */
function librarySteps(options: CoreOptions): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const { items } = await ask(core, 'library.steps', {});
    for (const { id, kind, name, models, undoes, undone, actor, takenAt, reason } of items) {
      const what = undoes === null ? `${kind} ${name}` : `undo of ${undoes}, ${name}: ${reason}`;
      print([id, what, `${models} models`, undone ? 'undone' : '-', actor, takenAt].join('\t'));
    }
    return EXIT.done;
  });
}

/** `lightbench library undo`: takes the last import back. */
function libraryUndo(options: CoreOptions, step: number, reason: string): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const { models } = await ask(core, 'library.undo', { step, reason });
    print(`import ${step} taken back: ${models} models are as they were before it`);
    return EXIT.done;
  });
}

/** `lightbench library schema`: JSON Schema of document.json. */
async function librarySchema(): Promise<ExitCode> {
  print(JSON.stringify(modelSchema(), null, 2));
  return EXIT.done;
}

/** The subcommands of `lightbench library`; null for one that there is not, or that is used wrongly. */
export function libraryCommand(
  [command, ...rest]: readonly string[],
  options: CoreOptions,
  json: boolean,
): Promise<ExitCode> | null {
  const [first, second] = rest;
  if (command === 'schema' && rest.length === 0) return librarySchema();
  if (command === 'steps' && rest.length === 0) return librarySteps(options);
  if (first === undefined) return null;
  if (command === 'undo' && /^\d{1,9}$/.test(first) && rest.length > 1)
    return libraryUndo(options, Number(first), rest.slice(1).join(' '));
  if (command === 'export') return libraryExport(options, first, rest.slice(1));
  if (command === 'search') return librarySearch(options, rest.join(' '), json);
  if (command === 'validate' && rest.length === 1) return libraryValidate(first, json);
  if (command === 'import' && rest.length === 1) return libraryImport(options, first);
  if (command === 'show' && rest.length === 1) return libraryShow(options, first);
  if (command === 'show' && rest.length === 2 && /^\d{1,4}$/.test(second ?? ''))
    return libraryShow(options, first, Number(second));
  return null;
}
