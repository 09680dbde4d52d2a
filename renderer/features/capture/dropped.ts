/** The parts of a drop that decide; a DataTransferItem fits. */
interface DroppedItem {
  readonly kind: string;
  getAsFile(): File | null;
  webkitGetAsEntry?(): { readonly isDirectory: boolean; readonly name: string } | null;
}

export interface Dropped {
  files: File[];
  /** Names of folders, which are refused: what lies in them was not looked at by who dropped it. */
  folders: string[];
}

/** Tells the files of a drop from its folders. Must run while the drop event is handled. */
export function sortDropped(items: Iterable<DroppedItem>): Dropped {
  const dropped: Dropped = { files: [], folders: [] };
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) dropped.folders.push(entry.name);
    else if (file) dropped.files.push(file);
  }
  return dropped;
}
