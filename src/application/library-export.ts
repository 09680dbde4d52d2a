import { LightbenchError } from '../contract/errors.ts';
import type { CallParams } from '../contract/index.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { Environment } from './core.ts';
import type { NewFolder } from './library-ports.ts';
import { DOCUMENT_FILE } from './library-validation.ts';
import type { LongWork, Step } from './long-work.ts';
import type { Workspace } from './ports.ts';

const PAGE = 200;

/** The last part of a path: where it lies is the business of this machine alone. */
const lastName = (path: string) => path.split(/[\\/]/).findLast(Boolean) ?? path;

/** Writes models that hold into a new folder, in the form that is validated, imported and packed. */
export function createExport(
  { store, vault }: Workspace,
  { library: tools }: Pick<Environment, 'library'>,
  longWork: LongWork,
) {
  function* allCodes(): Generator<string> {
    for (let offset = 0; ; offset += PAGE) {
      const { items } = store.read.librarySearch({ limit: PAGE, offset });
      for (const { key } of items) yield key.code;
      if (items.length < PAGE) return;
    }
  }

  /** @throws LightbenchError library.unknown, also for a model that must not be used any more */
  function held(code: string): DocumentModel {
    const found = store.read.libraryVersion(code);
    if (found && store.read.libraryHold(code)?.version !== null) return found.model;
    throw new LightbenchError('library.unknown', { code });
  }

  /** @throws LightbenchError media.unknown, vault.damaged */
  async function bytesOf(sha256: string): Promise<Uint8Array> {
    const blob = store.read.evidence(sha256);
    if (!blob) throw new LightbenchError('media.unknown');
    return vault.read(blob);
  }

  async function write(folder: NewFolder, model: DocumentModel): Promise<number> {
    const place = `${model.key.issuer}/${model.key.code}`;
    const pictures = picturesOf(model);
    for (const { file, sha256 } of pictures) await folder.write(`${place}/${file}`, await bytesOf(sha256));
    const text = `${JSON.stringify(model, null, 2)}\n`;
    await folder.write(`${place}/${DOCUMENT_FILE}`, new TextEncoder().encode(text));
    return pictures.length;
  }

  async function exportTo({ path, codes }: CallParams<'library.export_folder'>, step: Step) {
    const wanted = [...new Set(codes.length > 0 ? codes : allCodes())];
    for (const code of codes) held(code);
    const folder = await tools.newFolder(path);
    try {
      let pictures = 0;
      const names: string[] = [];
      for (const code of wanted) {
        step(code, names.length, wanted.length);
        const model = held(code);
        pictures += await write(folder, model);
        names.push(`${code} v${model.version}`);
      }
      await folder.finish();
      const payload = { name: lastName(path), models: names, pictures };
      store.commit(() => ({
        value: null,
        entries: [{ action: 'library.exported', subject: 'library', payload }],
      }));
      return { models: names.length, pictures };
    } finally {
      await folder.drop();
    }
  }

  return (input: CallParams<'library.export_folder'>) => longWork.run((step) => exportTo(input, step));
}
