import type { CallParams } from '../../src/contract/index.ts';
import type { DraftModel } from '../../src/reference/draft-model.ts';
import { opened as openedLibrary } from './opened-library.ts';

export const CODE = 'UTO-AO-03001';
/** Four inches by three. */
const SIZE = { widthMm: 101.6, heightMm: 76.2 };
export const NEW = { code: CODE, title: 'Passport of Utopia', size: SIZE };
export const PAGE = { id: 'data-page', title: 'Data page' };

type NewPicture = CallParams<'draft.add_picture'>;

/** A library with what a curator does in it. */
export async function opened() {
  const library = await openedLibrary();
  const { calls, intake } = library.core;
  /** A draft with one page and nothing on it. */
  async function begun() {
    const { id, revision, document } = await calls['draft.create'](NEW);
    return calls['draft.save']({ id, revision, document: { ...document, pages: [PAGE] } });
  }
  const take = async (bytes: Uint8Array, name = 'scan.png') => (await intake.receive(name, bytes)).intakeId;
  const add = async (
    draft: { id: string; revision: number },
    bytes: Uint8Array,
    change: Partial<NewPicture> = {},
  ) =>
    calls['draft.add_picture']({
      id: draft.id,
      revision: draft.revision,
      intakeId: await take(bytes),
      page: 'data-page',
      light: 'VI',
      wavelengthNm: undefined,
      angle: undefined,
      scale: { by: 'page' },
      ...change,
    });
  const save = ({ id, revision }: { id: string; revision: number }, document: DraftModel) =>
    calls['draft.save']({ id, revision, document });
  const actions = () => library.entries().map(({ action }) => action);
  const found = async (text: string) =>
    (await calls['library.search']({ text, limit: 60, offset: 0 })).items.map(
      ({ key, version }) => `${key.code} v${version}`,
    );
  return { ...library, calls, begun, take, add, save, actions, found };
}
