import { LightbenchError } from '../contract/errors.ts';
import { parseMediaUrl } from '../contract/media.ts';
import type { TableSheet } from '../report/table-sheet.ts';
import type { Environment } from './core.ts';
import type { Media } from './media.ts';
import type { Workspace } from './ports.ts';

/** A sheet that is to be drawn. */
export interface Sheeted {
  readonly sheet: TableSheet;
  /** Addresses of the pictures on it. */
  readonly addresses: readonly string[];
}

/** A sheet whose pictures are there: PNGs that were derived here. */
interface Pictured {
  readonly sheet: TableSheet;
  readonly pictures: readonly Uint8Array[];
}

/** Where a sheet is kept, and what the ledger says of it beside the hash of its bytes. */
interface Keeping {
  /** The file that it is derived from. */
  readonly parentSha256: string;
  readonly address: string;
  readonly entry: { readonly action: string; readonly subject: string; readonly payload: object };
}

/** Draws sheets and keeps them; the ledger says that each was made, and what its bytes hash to. */
export function createSheetDrawing(
  { store }: Workspace,
  { imaging }: Pick<Environment, 'imaging'>,
  media: Media,
) {
  async function bytesOf(address: string): Promise<Uint8Array> {
    const [path = '', query] = address.split('?');
    const asked = parseMediaUrl(path, new URLSearchParams(query));
    if (!asked) throw new LightbenchError('media.unknown');
    return (await media.answer(asked)).bytes;
  }

  async function picturesOf(addresses: readonly string[]): Promise<Uint8Array[]> {
    const pictures: Uint8Array[] = [];
    for (const each of addresses) pictures.push(await bytesOf(each));
    return pictures;
  }

  /** @throws LightbenchError media.unknown, vault.damaged, data.unwritable, job.* */
  return async (sheeted: Sheeted | Pictured, { parentSha256, address, entry }: Keeping) => {
    const pictures = 'pictures' in sheeted ? sheeted.pictures : await picturesOf(sheeted.addresses);
    const rendered = await imaging.drawSheet(sheeted.sheet, pictures);
    await media.put(rendered, parentSha256, address);
    const sha256 = store.read.derived(address)?.sha256;
    if (!sha256) throw new LightbenchError('media.unknown');
    const { action, subject, payload } = entry;
    store.commit(() => ({
      value: null,
      entries: [{ action, subject, payload: { ...payload, sha256 } }],
    }));
    const { widthPx, heightPx } = rendered;
    return { sha256, widthPx, heightPx };
  };
}

export type SheetDrawing = ReturnType<typeof createSheetDrawing>;
