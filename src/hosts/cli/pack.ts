import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type LibraryImport, libraryImport } from '../../contract/library.ts';
import { packCalls } from '../../contract/packs.ts';
import { createPublisherKey, openPublisherKey } from '../../platform/crypto/publisher-key.ts';
import { openLibraryFolder } from '../../platform/library/folder.ts';
import { fingerprintOf } from '../../platform/library/pack-file.ts';
import { writePack } from '../../platform/library/pack-write.ts';
import { systemClock } from '../../platform/system.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { libraryValidate, lineOf } from './library.ts';
import { print } from './say.ts';
import { publisherPassphrase } from './unlock.ts';
import { ask, type CoreOptions, unwrap, withCore } from './with-core.ts';

/** What `pack make` is told beside the folder. */
export interface PackOptions {
  readonly key: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly out: string | undefined;
  /** `CODE=reason`, each. */
  readonly withdraw: readonly string[];
}

const withdrawal = z.string().regex(/^[A-Z]{3}-[A-Z]{2}-\d{5}=.+$/);

/** `lightbench pack keygen`: a new publisher's key, sealed under a passphrase. */
async function packKeygen(file: string): Promise<ExitCode> {
  const key = await createPublisherKey(resolve(file), await publisherPassphrase());
  print(`fingerprint ${fingerprintOf(key.publicKey)}`);
  return EXIT.done;
}

/** `lightbench pack make`: a folder that validates, as a signed pack. */
async function packMake(folder: string, options: PackOptions): Promise<ExitCode | null> {
  const { key, title, publisher, out } = options;
  const withdrawn = z.array(withdrawal).safeParse(options.withdraw);
  if (!key || !title || !publisher || !out || !withdrawn.success) return null;
  const sound = await libraryValidate(folder, false);
  if (sound !== EXIT.done) return sound;
  const details = {
    ...{ id: randomUUID(), title, publisher, madeAt: systemClock.now() },
    withdrawn: withdrawn.data.map((text) => {
      const [code = '', ...reason] = text.split('=');
      return { code, reason: reason.join('=') };
    }),
  };
  const opened = await openPublisherKey(resolve(key), await publisherPassphrase());
  const { files } = await writePack(resolve(out), openLibraryFolder(resolve(folder)), details, opened);
  print(`${out}: ${files.length} files, fingerprint ${fingerprintOf(opened.publicKey)}`);
  return EXIT.done;
}

function printChanges({ added, updated, unchanged, older, withdrawn }: LibraryImport): void {
  for (const name of added) print(`new ${name}`);
  for (const name of updated) print(`changed ${name}`);
  for (const name of older) print(`left out, older than what is stored: ${name}`);
  for (const code of withdrawn) print(`withdrawn ${code}`);
  print(
    `${added.length} new, ${updated.length} changed, ${withdrawn.length} withdrawn, ${unchanged} unchanged, ${older.length} left out`,
  );
}

/** `lightbench pack show`: what it says of itself, and what importing it would change. 1 when a fault keeps it out. */
const packShow = (options: CoreOptions, file: string) =>
  withCore(options, 'command_line', async (core) => {
    const answer = await core.hostCall('pack.inspect', { path: resolve(file) });
    const { title, publisher, fingerprint, madeAt, files, trusted, preview } = packCalls[
      'pack.inspect'
    ].output.parse(unwrap(answer));
    print(`${title}\nby ${publisher}, ${madeAt}, ${files} files`);
    print(`fingerprint ${fingerprint}: ${trusted ? 'trusted' : 'not trusted'}`);
    for (const fault of preview?.faults ?? []) print(lineOf(fault));
    if (preview?.changes) printChanges(preview.changes);
    return preview && preview.errors > 0 ? EXIT.checkFailed : EXIT.done;
  });

const packTrust = (options: CoreOptions, file: string, fingerprint: string) =>
  withCore(options, 'command_line', async (core) => {
    unwrap(await core.hostCall('pack.trust', { path: resolve(file), fingerprint }));
    print(`trusted ${fingerprint}`);
    return EXIT.done;
  });

const packDistrust = (options: CoreOptions, fingerprint: string) =>
  withCore(options, 'command_line', async (core) => {
    await ask(core, 'pack.distrust', { fingerprint });
    print(`not trusted any more: ${fingerprint}`);
    return EXIT.done;
  });

const packPublishers = (options: CoreOptions) =>
  withCore(options, 'command_line', async (core) => {
    const { items } = await ask(core, 'pack.publishers', {});
    for (const { fingerprint, publisher, trusted, actor, decidedAt } of items)
      print([trusted ? 'trusted' : 'not trusted', publisher, fingerprint, actor, decidedAt].join('\t'));
    return EXIT.done;
  });

const packImport = (options: CoreOptions, file: string) =>
  withCore(options, 'command_line', async (core) => {
    const answer = await core.hostCall('pack.import', { path: resolve(file) });
    printChanges(libraryImport.parse(unwrap(answer)));
    return EXIT.done;
  });

/** The subcommands of `lightbench pack`; null for one that there is not, or that is used wrongly. */
export async function packCommand(
  [command, first, ...rest]: readonly string[],
  options: CoreOptions,
  making: PackOptions,
): Promise<ExitCode | null> {
  if (command === 'publishers' && first === undefined) return packPublishers(options);
  if (first === undefined) return null;
  const fingerprint = rest.join(' ');
  if (command === 'trust' && fingerprint) return packTrust(options, first, fingerprint);
  if (command === 'distrust') return packDistrust(options, [first, ...rest].join(' '));
  if (rest.length > 0) return null;
  if (command === 'keygen') return packKeygen(first);
  if (command === 'make') return packMake(first, making);
  if (command === 'show') return packShow(options, first);
  if (command === 'import') return packImport(options, first);
  return null;
}
