import { resolve } from 'node:path';
import { listCalls } from '../../contract/lists.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print } from './say.ts';
import { ask, type CoreOptions, unwrap, withCore } from './with-core.ts';

const listsImport = (options: CoreOptions, file: string, name: string, hashed: boolean) =>
  withCore(options, 'command_line', async (core) => {
    const answer = await core.hostCall('lists.import', { path: resolve(file), name, hashed });
    const { entries } = listCalls['lists.import'].output.parse(unwrap(answer));
    print(`${name}: ${entries} numbers`);
    return EXIT.done;
  });

const listsShow = (options: CoreOptions) =>
  withCore(options, 'command_line', async (core) => {
    const { items } = await ask(core, 'lists.status', {});
    for (const { name, file, entries, hashed, actor, importedAt } of items)
      print([name, `${entries} numbers`, hashed ? 'hashed' : 'plain', file, actor, importedAt].join('\t'));
    return EXIT.done;
  });

const listsRemove = (options: CoreOptions, name: string) =>
  withCore(options, 'command_line', async (core) => {
    await ask(core, 'lists.remove', { name });
    print(`removed ${name}`);
    return EXIT.done;
  });

/** The subcommands of `lightbench lists`; null for one that there is not, or that is used wrongly. */
export function listsCommand(
  [command, ...rest]: readonly string[],
  options: CoreOptions,
  { name, hashed }: { name: string | undefined; hashed: boolean },
): Promise<ExitCode> | null {
  const [first] = rest;
  if (command === 'show' && rest.length === 0) return listsShow(options);
  if (rest.length !== 1 || first === undefined) return null;
  if (command === 'import' && name !== undefined) return listsImport(options, first, name, hashed);
  return command === 'remove' ? listsRemove(options, first) : null;
}
