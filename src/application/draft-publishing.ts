import { LightbenchError } from '../contract/errors.ts';
import type { CallParams } from '../contract/index.ts';
import { asVersion, type DraftModel } from '../reference/draft-model.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { DraftRecord } from './draft-ports.ts';
import type { LibraryFiling } from './library-filing.ts';
import type { LibraryFolder } from './library-ports.ts';
import { DOCUMENT_FILE } from './library-validation.ts';
import type { EvidenceVault, StoreReader, StoreWriter, Workspace } from './ports.ts';

/** A model whose pictures are in the vault, as a library folder: what is published is read like any import. */
function folderOf(model: DocumentModel, read: StoreReader, vault: EvidenceVault): LibraryFolder {
  const { issuer, code } = model.key;
  const pictures = new Map(picturesOf(model).map(({ file, sha256 }) => [file, sha256]));
  const files = new Set([DOCUMENT_FILE, ...pictures.keys()]);
  return {
    survey: async () => ({ models: [{ path: `${issuer}/${code}`, issuer, name: code, files }], faults: [] }),
    async read(_, file) {
      if (file === DOCUMENT_FILE) return new TextEncoder().encode(JSON.stringify(model));
      const blob = read.evidence(pictures.get(file) ?? '');
      if (!blob) throw new LightbenchError('input.missing', { name: file });
      return vault.read(blob);
    },
  };
}

/** @throws LightbenchError draft.incomplete */
function requireSound(document: DraftModel, version: number, reason: string): DocumentModel {
  const { model, faults } = asVersion(document, version, reason);
  if (model) return model;
  const errors = faults.filter(({ severity }) => severity === 'error');
  const detail = [errors[0]?.path, errors[0]?.message].filter(Boolean).join(': ');
  throw new LightbenchError('draft.incomplete', { count: errors.length, detail });
}

/** Files a draft as a version of its model, read like an import of one; the draft goes with the same commit. */
export function createPublishing(
  { store, vault }: Pick<Workspace, 'store' | 'vault'>,
  { filing, current }: { filing: LibraryFiling; current(id: string, revision: number): DraftRecord },
) {
  return async ({ id, revision, version, reason }: CallParams<'draft.publish'>) => {
    const model = requireSound(current(id, revision).document, version, reason);
    const { code } = model.key;
    const name = `${code} v${version}`;
    const finish = (writer: StoreWriter) => {
      // Filing waited for its turn; the draft may have been changed since.
      current(id, revision);
      writer.dropDraft(id);
      return [{ action: 'draft.published', subject: 'library', payload: { id, code, version, reason } }];
    };
    const step = { kind: 'draft' as const, name, packId: null, fingerprint: null, reason };
    try {
      const folder = folderOf(model, store.read, vault);
      const { added, updated, warnings } = await filing.file({ folder, step, withdrawn: [], finish });
      if (added.length + updated.length === 0) {
        const newest = store.read.libraryVersions(code)[0]?.version ?? 0;
        throw new LightbenchError('draft.older', { code, version, newest, next: newest + 1 });
      }
      return { code, version, warnings };
    } catch (thrown) {
      if (!(thrown instanceof LightbenchError) || thrown.data.code !== 'library.invalid') throw thrown;
      const { count = 1, detail = '', file = '' } = thrown.data.params;
      throw new LightbenchError('draft.incomplete', { count, detail: `${file}: ${detail}` });
    }
  };
}
