import type { Dirent } from 'node:fs';
import type { FileFault, ModelFolder } from '../../application/library-ports.ts';
import { DOCUMENT_FILE } from '../../application/library-validation.ts';
import { legible } from '../../reference/fault.ts';

/** Models that one folder may hold. */
export const MODELS_MAX = 20_000;
/** Files that one model may hold: every page in every light, and every feature in detail. */
export const FILES_MAX = 3000;

/** Files that may stand beside the issuers. */
const ROOT_FILES = new Set(['README.md', 'LICENSE.md', 'LICENSE']);
const PICTURES = 'images';

type List = (path: string) => Promise<Dirent[]>;

const fault = (file: string, message: string, remedy: string): FileFault => ({
  severity: 'error',
  file: legible(file),
  path: '',
  message: legible(message),
  remedy,
});

const joined = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Names that differ in case only lie over each other on other machines. */
function colliding(folder: string, entries: readonly Dirent[]): FileFault[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (other === undefined) return [];
    const message = `The name differs from ${other} in capitals only.`;
    return [fault(joined(folder, name), message, 'Rename one: other systems cannot hold both.')];
  });
}

/** Walks `<issuer>/<model>/document.json` and `images/`; everything else is told as a fault and not entered. */
export async function createSurvey(list: List): Promise<{ models: ModelFolder[]; faults: FileFault[] }> {
  const faults: FileFault[] = [];
  const models: ModelFolder[] = [];

  /** Entries of a folder in the order of their names, without links and what is neither file nor folder. */
  async function entriesOf(folder: string): Promise<Dirent[]> {
    const entries = (await list(folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
    faults.push(...colliding(folder, entries));
    return entries.filter((entry) => {
      if (entry.isFile() || entry.isDirectory()) return true;
      const what = entry.isSymbolicLink() ? 'a link' : 'neither file nor folder';
      const remedy = entry.isSymbolicLink() ? 'Put the file itself there.' : 'Delete it.';
      faults.push(fault(joined(folder, entry.name), `It is ${what}.`, remedy));
      return false;
    });
  }

  function stray(path: string): void {
    faults.push(
      fault(
        path,
        'It has no place in a library.',
        `Keep to <issuer>/<model>/${DOCUMENT_FILE} and ${PICTURES}/.`,
      ),
    );
  }

  async function picturesIn(model: string): Promise<string[]> {
    const files: string[] = [];
    for (const entry of await entriesOf(joined(model, PICTURES)))
      if (entry.isFile()) files.push(`${PICTURES}/${entry.name}`);
      else stray(joined(joined(model, PICTURES), entry.name));
    return files;
  }

  async function surveyModel(issuer: string, name: string): Promise<void> {
    const path = joined(issuer, name);
    const files: string[] = [];
    for (const entry of await entriesOf(path))
      if (entry.isFile()) files.push(entry.name);
      else if (entry.name === PICTURES) files.push(...(await picturesIn(path)));
      else stray(joined(path, entry.name));
    if (!files.includes(DOCUMENT_FILE)) {
      faults.push(fault(path, `There is no ${DOCUMENT_FILE}.`, 'Add it, or take the folder out.'));
    } else if (files.length > FILES_MAX) {
      faults.push(
        fault(path, `It holds ${files.length} files.`, `Keep to at most ${FILES_MAX} files a model.`),
      );
    } else models.push({ path, issuer, name, files: new Set(files) });
  }

  for (const issuer of await entriesOf('')) {
    if (!issuer.isDirectory()) {
      if (!ROOT_FILES.has(issuer.name)) stray(issuer.name);
      continue;
    }
    for (const model of await entriesOf(issuer.name)) {
      if (!model.isDirectory()) stray(joined(issuer.name, model.name));
      else if (models.length >= MODELS_MAX) {
        const message = `There are more than ${MODELS_MAX} models.`;
        faults.push(fault('', message, 'Divide the library into several folders.'));
        return { models, faults };
      } else await surveyModel(issuer.name, model.name);
    }
  }
  if (models.length === 0 && faults.length === 0)
    faults.push(fault('', 'There is no model in the folder.', `Add <issuer>/<model>/${DOCUMENT_FILE}.`));
  return { models, faults };
}
