import { LightbenchError } from '../contract/errors.ts';
import type { LibraryImport } from '../contract/library.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import type { LibraryFolder } from './library-ports.ts';
import { createValidation, isError, type ValidationReport } from './library-validation.ts';
import type { EvidenceVault, StoreReader, VaultBlob, Workspace } from './ports.ts';
import type { Turnstile } from './turnstile.ts';

type Received = VaultBlob & { inboxId: string };

/** How the library reaches folders and hashes; made by the platform. */
export interface LibraryTools {
  folder(path: string): LibraryFolder;
  hash(bytes: Uint8Array): string;
}

/** Refuses a folder with an error; warnings pass. @throws LightbenchError library.invalid */
function requireSound({ faults }: ValidationReport): void {
  const errors = faults.filter(isError);
  const [first] = errors;
  if (!first) return;
  const detail = [first.path, first.message].filter(Boolean).join(': ');
  throw new LightbenchError('library.invalid', { count: errors.length, file: first.file, detail });
}

interface Filing {
  model: DocumentModel;
  digest: string;
  kind: 'added' | 'updated' | 'unchanged' | 'older';
}

/** What an import does with a model, given what is stored. @throws LightbenchError library.conflict */
function filingOf(read: StoreReader, model: DocumentModel, digest: string): Filing {
  const { code } = model.key;
  const stored = read.libraryVersions(code);
  const current = stored[0]?.version ?? 0;
  const same = stored.find(({ version }) => version === model.version);
  if (same && same.digest !== digest)
    throw new LightbenchError('library.conflict', { code, version: model.version });
  if (same) return { model, digest, kind: 'unchanged' };
  if (model.version < current) return { model, digest, kind: 'older' };
  return { model, digest, kind: current === 0 ? 'added' : 'updated' };
}

/** Pictures of one import on their way into the vault: each once, and only those that are not stored yet. */
function createPictures(vault: EvidenceVault, read: StoreReader) {
  const received = new Map<string, Received>();
  const admitted = new Set<Received>();
  return {
    async receive(sha256: string, bytes: Uint8Array): Promise<void> {
      if (received.has(sha256) || read.evidence(sha256)) return;
      received.set(sha256, await vault.receive(bytes));
    },

    /** Vault before database; returns what the database has yet to name. */
    async admit(wanted: ReadonlySet<string>): Promise<VaultBlob[]> {
      const fresh: VaultBlob[] = [];
      for (const blob of received.values()) {
        if (!wanted.has(blob.sha256) || read.evidence(blob.sha256)) continue;
        const stored = read.derivedBlob(blob.sha256);
        if (!stored) {
          await vault.admit(blob.inboxId, blob.sha256);
          admitted.add(blob);
        }
        fresh.push(stored ?? blob);
      }
      return fresh;
    },

    /** Spare copies go. */
    async release(): Promise<void> {
      for (const blob of received.values()) if (!admitted.has(blob)) await vault.dismiss(blob.inboxId);
    },
  };
}

const named = ({ model }: Filing) => `${model.key.code} v${model.version}`;

/** Calls about the reference library: policy first, functions above. */
export function createLibrary(
  { store, vault }: Workspace,
  { clock, imaging, events, actor, library: tools }: Environment,
  turnstile: Turnstile,
): Calls<Extract<ExaminerCall, `library.${string}`>> {
  /** One commit with all new versions and pictures. */
  function file(fresh: readonly Filing[], blobs: readonly VaultBlob[], path: string): void {
    const importedAt = clock.now();
    store.commit((writer) => {
      for (const blob of blobs) writer.addEvidence(blob, importedAt);
      for (const { model, digest } of fresh)
        writer.addLibraryVersion({
          model,
          version: model.version,
          reason: model.reason,
          actor,
          importedAt,
          digest,
        });
      const folder = path.split(/[\\/]/).findLast(Boolean) ?? path;
      const payload = { folder, models: fresh.map(named), pictures: blobs.length };
      return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload }] };
    });
    events.emit('library.changed', {});
  }

  async function importFolder(path: string): Promise<LibraryImport> {
    const pictures = createPictures(vault, store.read);
    try {
      const validate = createValidation(tools.folder(path), {
        imaging,
        hash: tools.hash,
        accept: ({ sha256 }, bytes) => pictures.receive(sha256, bytes),
      });
      const report = await validate();
      requireSound(report);
      return await turnstile(async () => {
        const filings = report.models.map((model) =>
          filingOf(store.read, model, tools.hash(new TextEncoder().encode(canonicalJson(model)))),
        );
        const fresh = filings.filter(({ kind }) => kind === 'added' || kind === 'updated');
        const wanted = new Set(fresh.flatMap(({ model }) => picturesOf(model).map(({ sha256 }) => sha256)));
        const blobs = await pictures.admit(wanted);
        if (fresh.length > 0) file(fresh, blobs, path);
        const of = (kind: Filing['kind']) => filings.filter((filing) => filing.kind === kind);
        return {
          added: of('added').map(named),
          updated: of('updated').map(named),
          unchanged: of('unchanged').length,
          older: of('older').map(named),
          pictures: blobs.length,
          warnings: report.faults.length,
        };
      });
    } finally {
      await pictures.release();
    }
  }

  function required<T>(found: T | null | undefined, code: string): T {
    if (found === null || found === undefined) throw new LightbenchError('library.unknown', { code });
    return found;
  }

  return {
    'library.search': async (search) => store.read.librarySearch(search),

    'library.model': async ({ code, version }) => {
      const name = version === undefined ? code : `${code} v${version}`;
      const { model, ...stored } = required(store.read.libraryVersion(code, version), name);
      const current = required(store.read.libraryVersions(code)[0], code).version;
      return { model, stored, current };
    },

    'library.versions': async ({ code }) => {
      const items = store.read.libraryVersions(code);
      required(items[0], code);
      return { items };
    },

    'library.status': async () => store.read.libraryStatus(),

    'library.import_folder': async ({ path }) => importFolder(path),
  };
}
