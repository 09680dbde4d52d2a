import { LightbenchError } from '../contract/errors.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { createExport } from './library-export.ts';
import type { LibraryFiling } from './library-filing.ts';
import type { LibraryFolder, NewFolder } from './library-ports.ts';
import type { LongWork } from './long-work.ts';
import type { OpenedPack } from './packs.ts';
import type { Workspace } from './ports.ts';
import type { Turnstile } from './turnstile.ts';

/** How the library reaches folders, packs and hashes; made by the platform. */
export interface LibraryTools {
  folder(path: string): LibraryFolder;
  /** @throws LightbenchError input.*, pack.* */
  pack(path: string, called?: string): Promise<OpenedPack>;
  hash(bytes: Uint8Array): string;
  /** @throws LightbenchError input.missing without the folder around it, export.exists, export.unwritable */
  newFolder(path: string): Promise<NewFolder>;
}

/** Calls about the reference library: policy first, functions above. */
export function createLibrary(
  workspace: Workspace,
  environment: Environment,
  { turnstile, filing, longWork }: { turnstile: Turnstile; filing: LibraryFiling; longWork: LongWork },
): Calls<Extract<ExaminerCall, `library.${string}`>> {
  const { store } = workspace;
  const { clock, events, actor, library: tools } = environment;

  function required<T>(found: T | null | undefined, code: string): T {
    if (found === null || found === undefined) throw new LightbenchError('library.unknown', { code });
    return found;
  }

  /** Only the last step that holds can be undone: what came after rests on it. */
  async function undo(step: number, reason: string) {
    const open = store.read.librarySteps().filter(({ kind, undone }) => kind !== 'undo' && !undone);
    const [last] = open;
    if (!last || !open.some(({ id }) => id === step)) throw new LightbenchError('library.no_step', { step });
    if (last.id !== step) throw new LightbenchError('library.later_step', { step, later: last.id });
    const holds = store.read.libraryHoldsOf(step);
    const { name, fingerprint } = last;
    const takenAt = clock.now();
    store.commit((writer) => {
      const details = { kind: 'undo' as const, name, packId: null, fingerprint, undoes: step };
      const id = writer.addLibraryStep({ ...details, reason, actor, takenAt });
      for (const { code, before } of holds)
        writer.holdLibraryVersion(id, code, { version: before?.version ?? null, reason });
      const models = holds.map(({ code, before }) => ({ code, version: before?.version ?? null }));
      const payload = { step, name, reason, models };
      return { value: null, entries: [{ action: 'library.undone', subject: 'library', payload }] };
    });
    events.emit('library.changed', {});
    return { models: holds.length };
  }

  return {
    'library.search': async (search) => store.read.librarySearch(search),

    'library.model': async ({ code, version }) => {
      const name = version === undefined ? code : `${code} v${version}`;
      const { model, ...stored } = required(store.read.libraryVersion(code, version), name);
      const hold = store.read.libraryHold(code);
      const newest = required(store.read.libraryVersions(code)[0], code).version;
      const withdrawn = hold && hold.version === null ? hold.reason : null;
      return { model, stored, current: hold?.version ?? newest, withdrawn };
    },

    'library.versions': async ({ code }) => {
      const items = store.read.libraryVersions(code);
      required(items[0], code);
      return { items };
    },

    'library.status': async () => store.read.libraryStatus(),

    'library.inspect_folder': async ({ path }) =>
      longWork.through(tools.folder(path), (folder) => filing.preview({ folder, withdrawn: [] })),

    'library.import_folder': async ({ path }) => {
      const name = path.split(/[\\/]/).findLast(Boolean) ?? path;
      const step = { kind: 'folder' as const, name, packId: null, fingerprint: null, reason: '' };
      return longWork.through(tools.folder(path), (folder) => filing.file({ folder, step, withdrawn: [] }));
    },

    'library.export_folder': createExport(workspace, environment, longWork),

    'library.stop': async () => ({ stopped: longWork.stop() }),

    'library.steps': async () => ({ items: store.read.librarySteps() }),

    'library.undo': async ({ step, reason }) => turnstile(() => undo(step, reason)),
  };
}
