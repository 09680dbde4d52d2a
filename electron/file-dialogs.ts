import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ChoiceKind } from '../src/contract/choices.ts';
import type { Dialog } from '../src/hosts/choices.ts';

const ANY_FILE = { name: 'All files', extensions: ['*'] };

const OPENING: Record<Exclude<ChoiceKind, 'new_folder'>, OpenDialogOptions> = {
  pack: {
    title: 'Choose a pack',
    properties: ['openFile'],
    filters: [{ name: 'Lightbench packs', extensions: ['lbpack'] }, ANY_FILE],
  },
  list: {
    title: 'Choose a list of documents',
    properties: ['openFile'],
    filters: [{ name: 'CSV files', extensions: ['csv', 'txt', 'tsv'] }, ANY_FILE],
  },
  folder: { title: 'Choose a folder of document models', properties: ['openDirectory'] },
};

/** The dialogs of the operating system, over our window: the only place where paths come from. */
export function fileDialogs(ours: () => BrowserWindow | null): Dialog {
  return async ({ kind, name }) => {
    const window = ours();
    if (!window) return null;
    if (kind === 'new_folder') {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Export as a new folder',
        buttonLabel: 'Export',
        defaultPath: name ?? 'lightbench-library',
        properties: ['createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    }
    const { canceled, filePaths } = await dialog.showOpenDialog(window, OPENING[kind]);
    return canceled ? null : (filePaths[0] ?? null);
  };
}
