import { LightbenchError } from '../contract/errors.ts';
import { FAULTS_SHOWN, type LibraryImport, type LibraryPreview } from '../contract/library.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { Environment } from './core.ts';
import type { LibraryFolder, NewLibraryStep } from './library-ports.ts';
import { createValidation, isError, type ValidationReport } from './library-validation.ts';
import type { EvidenceVault, LedgerDraft, StoreReader, StoreWriter, VaultBlob, Workspace } from './ports.ts';
import type { Turnstile } from './turnstile.ts';

type Received = VaultBlob & { inboxId: string };

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
  /** `back`: filed before and not holding now, because it was withdrawn or its import undone. */
  kind: 'added' | 'updated' | 'back' | 'unchanged' | 'older';
}

/** What an import does with a model, given what is stored. @throws LightbenchError library.conflict */
function filingOf(read: StoreReader, model: DocumentModel, digest: string): Filing {
  const { code } = model.key;
  const stored = read.libraryVersions(code);
  const newest = stored[0]?.version ?? 0;
  const held = read.libraryHold(code)?.version ?? null;
  const same = stored.find(({ version }) => version === model.version);
  if (same && same.digest !== digest)
    throw new LightbenchError('library.conflict', { code, version: model.version });
  if (same && held === model.version) return { model, digest, kind: 'unchanged' };
  if (same && (held === null || held < model.version)) return { model, digest, kind: 'back' };
  if (model.version < newest) return { model, digest, kind: 'older' };
  return { model, digest, kind: newest === 0 ? 'added' : 'updated' };
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

/** A model that must not be used any more, and why. */
export interface Withdrawal {
  readonly code: string;
  readonly reason: string;
}

/** Where models come from, and what the step is called in the ledger. */
export interface FilingSource {
  readonly folder: LibraryFolder;
  readonly step: Pick<NewLibraryStep, 'kind' | 'name' | 'packId' | 'fingerprint' | 'reason'>;
  readonly withdrawn: readonly Withdrawal[];
  /** What belongs to the same commit; its entries come after that of the filing. */
  readonly finish?: (writer: StoreWriter) => LedgerDraft[];
}

/** Files models into the library: all of a source or none, in one commit, as a step that can be undone. */
export function createFiling(
  { store, vault }: Workspace,
  { clock, imaging, events, actor, library: tools }: Environment,
  turnstile: Turnstile,
) {
  const digestOf = (model: DocumentModel) => tools.hash(new TextEncoder().encode(canonicalJson(model)));

  function planOf({ models, faults }: ValidationReport, withdrawn: readonly Withdrawal[]) {
    const filings = models.map((model) => filingOf(store.read, model, digestOf(model)));
    const leaving = withdrawn.filter(({ code }) => (store.read.libraryHold(code)?.version ?? null) !== null);
    return { filings, leaving, warnings: faults.length };
  }
  type Plan = ReturnType<typeof planOf>;

  const changing = ({ filings }: Plan) =>
    filings.filter(({ kind }) => kind === 'added' || kind === 'updated' || kind === 'back');

  function inWords({ filings, leaving, warnings }: Plan, pictures: number): LibraryImport {
    const of = (...kinds: Filing['kind'][]) => filings.filter(({ kind }) => kinds.includes(kind));
    return {
      added: of('added').map(named),
      updated: of('updated', 'back').map(named),
      unchanged: of('unchanged').length,
      older: of('older').map(named),
      withdrawn: leaving.map(({ code }) => code),
      pictures,
      warnings,
    };
  }

  function write(writer: StoreWriter, plan: Plan, blobs: readonly VaultBlob[], { step }: FilingSource) {
    const at = clock.now();
    for (const blob of blobs) writer.addEvidence(blob, at);
    const id = writer.addLibraryStep({ ...step, undoes: null, actor, takenAt: at });
    for (const { model, digest, kind } of changing(plan)) {
      const { version, reason } = model;
      if (kind !== 'back')
        writer.addLibraryVersion({ model, version, reason, actor, importedAt: at, digest });
      writer.holdLibraryVersion(id, model.key.code, { version, reason });
    }
    for (const { code, reason } of plan.leaving)
      writer.holdLibraryVersion(id, code, { version: null, reason });
  }

  /** Validates a source; `accept` gets each picture that is right. */
  const validated = (folder: LibraryFolder, accept?: (sha256: string, bytes: Uint8Array) => Promise<void>) =>
    createValidation(folder, {
      imaging,
      hash: tools.hash,
      ...(accept ? { accept: ({ sha256 }, bytes) => accept(sha256, bytes) } : {}),
    })();

  return {
    /**
     * What an import would do, or why it would be refused; nothing is stored.
     * @throws LightbenchError library.conflict, and those of the folder
     */
    async preview({
      folder,
      withdrawn,
    }: Pick<FilingSource, 'folder' | 'withdrawn'>): Promise<LibraryPreview> {
      const report = await validated(folder);
      const errors = report.faults.filter(isError);
      const warnings = report.faults.filter((fault) => !isError(fault));
      return {
        changes: errors.length === 0 ? inWords(planOf(report, withdrawn), 0) : null,
        errors: errors.length,
        warnings: warnings.length,
        faults: [...errors, ...warnings].slice(0, FAULTS_SHOWN),
      };
    },

    /** @throws LightbenchError library.invalid, library.conflict, data.unwritable, and those of the folder */
    async file(source: FilingSource): Promise<LibraryImport> {
      const pictures = createPictures(vault, store.read);
      try {
        const report = await validated(source.folder, (sha256, bytes) => pictures.receive(sha256, bytes));
        requireSound(report);
        return await turnstile(async () => {
          const plan = planOf(report, source.withdrawn);
          const fresh = changing(plan);
          const wanted = new Set(fresh.flatMap(({ model }) => picturesOf(model).map(({ sha256 }) => sha256)));
          const blobs = await pictures.admit(wanted);
          if (fresh.length > 0 || plan.leaving.length > 0) {
            const { kind, name, packId, fingerprint } = source.step;
            const models = fresh.map(named);
            const withdrawn = plan.leaving.map(({ code }) => code);
            const payload = { kind, name, packId, fingerprint, models, withdrawn, pictures: blobs.length };
            store.commit((writer) => {
              write(writer, plan, blobs, source);
              const filed = { action: 'library.imported', subject: 'library', payload };
              return { value: null, entries: [filed, ...(source.finish?.(writer) ?? [])] };
            });
            events.emit('library.changed', {});
          }
          return inWords(plan, blobs.length);
        });
      } finally {
        await pictures.release();
      }
    },
  };
}

export type LibraryFiling = ReturnType<typeof createFiling>;
