import type { PictureScale } from '../contract/drafts.ts';
import { explain, LightbenchError } from '../contract/errors.ts';
import type { IntakeReceipt } from '../contract/examination.ts';
import type { CallParams } from '../contract/index.ts';
import type { Container, FrameInfo, Inspection } from '../imaging/frame.ts';
import { type DraftModel, picturesOfDraft } from '../reference/draft-model.ts';
import { type PagePicture, sizeMm } from '../reference/parts.ts';
import { dpiOf, edgesOf, type Measure } from '../reference/scale.ts';
import type { Imaging } from './ports.ts';

/** Formats that a library may hold, with the ends of their file names. */
const ENDS: Partial<Record<Container, string>> = { png: 'png', jpeg: 'jpg', tiff: 'tif', webp: 'webp' };

const refused = (name: string, detail: string) => new LightbenchError('draft.picture', { name, detail });

/** What a file is, told by the imaging process. @throws LightbenchError draft.picture, job.* */
async function inspected(
  imaging: Pick<Imaging, 'inspect'>,
  name: string,
  bytes: Uint8Array,
): Promise<Inspection> {
  try {
    return await imaging.inspect(bytes);
  } catch (thrown) {
    if (!(thrown instanceof LightbenchError) || !thrown.data.code.startsWith('image.')) throw thrown;
    throw refused(name, explain(thrown.data).title);
  }
}

export interface SinglePicture {
  readonly frame: FrameInfo;
  /** How the name of its file ends. */
  readonly end: string;
}

/**
 * The only frame of a file and the end that its name gets.
 * @throws LightbenchError draft.picture when it is no picture, several, or of a format that libraries do not hold; job.*
 */
export async function singlePicture(
  imaging: Pick<Imaging, 'inspect'>,
  name: string,
  bytes: Uint8Array,
): Promise<SinglePicture> {
  const { container, frames } = await inspected(imaging, name, bytes);
  const [frame] = frames;
  if (!frame || frames.length !== 1) throw refused(name, `it holds ${frames.length} pictures`);
  const end = ENDS[container];
  if (end === undefined) throw refused(name, `the format ${container} is not kept in libraries`);
  return { frame, end };
}

/** The distances that tell the scale of a picture of a page. @throws RangeError when the page has no size yet */
function measuresOf(
  scale: Exclude<PictureScale, { by: 'dpi' }>,
  frame: FrameInfo,
  size: unknown,
): readonly Measure[] {
  if (scale.by === 'measures') return scale.measures;
  const known = sizeMm.safeParse(size);
  if (!known.success) throw new RangeError('neither the page nor the document has a size in mm yet');
  return edgesOf(frame, known.data);
}

/** Dots an inch of a picture of a page. @throws LightbenchError draft.scale */
function dpiOfPicture(name: string, scale: PictureScale, frame: FrameInfo, size: unknown): number {
  if (scale.by === 'dpi') return scale.dpi;
  try {
    return dpiOf(measuresOf(scale, frame, size));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LightbenchError('draft.scale', { name, detail: error.message });
  }
}

type Exposure = Pick<PagePicture, 'light' | 'wavelengthNm' | 'angle'>;

/** A file name that tells page and exposure and that no other picture of the draft has. */
function pictureName(
  draft: DraftModel,
  page: string,
  { light, wavelengthNm, angle }: Exposure,
  end: string,
): string {
  const stem = [
    page,
    light.toLowerCase(),
    ...(wavelengthNm === undefined ? [] : [wavelengthNm]),
    ...(angle ? [`${Math.round(angle.azimuthDeg)}-${Math.round(angle.elevationDeg)}`] : []),
  ].join('-');
  // Without its end: two formats of one name are hard to tell apart in a folder.
  const taken = new Set(picturesOfDraft(draft).map(({ file }) => file.replace(/\.[a-z]+$/, '')));
  for (let n = 1; ; n++) {
    const name = `images/${n === 1 ? stem : `${stem}-${n}`}`;
    if (!taken.has(name)) return `${name}.${end}`;
  }
}

/** What is said of a picture that is to stand on a page. */
export type NewPicture = CallParams<'draft.add_picture'>;

/** The entry of a picture in a draft. @throws LightbenchError draft.no_page, draft.scale */
export function pictureOf(
  draft: DraftModel,
  { page, scale, light, wavelengthNm, angle }: NewPicture,
  { name, sha256 }: Pick<IntakeReceipt, 'name' | 'sha256'>,
  { frame, end }: SinglePicture,
): PagePicture {
  const place = draft.pages?.find(({ id }) => id === page);
  if (!place) throw new LightbenchError('draft.no_page', { page });
  const exposure = {
    light,
    ...(wavelengthNm === undefined ? {} : { wavelengthNm }),
    ...(angle === undefined ? {} : { angle }),
  };
  const { widthPx, heightPx } = frame;
  const dpi = dpiOfPicture(name, scale, frame, place.size ?? draft.size);
  return { file: pictureName(draft, page, exposure, end), sha256, ...exposure, dpi, widthPx, heightPx };
}

/** The draft with a picture more on one of its pages. */
export function withPicture(draft: DraftModel, page: string, picture: PagePicture): DraftModel {
  const { pages = [] } = draft;
  return {
    ...draft,
    pages: pages.map((each) =>
      each.id === page ? { ...each, pictures: [...(each.pictures ?? []), picture] } : each,
    ),
  };
}

/** The draft without the picture of that file name, on pages and as a detail of features. */
export const withoutPicture = (draft: DraftModel, file: string): DraftModel => ({
  ...draft,
  ...(draft.pages && {
    pages: draft.pages.map((page) => ({
      ...page,
      ...(page.pictures && { pictures: page.pictures.filter((picture) => picture.file !== file) }),
    })),
  }),
  ...(draft.features && {
    features: draft.features.map(({ crop, ...feature }) =>
      crop && crop.file !== file ? { ...feature, crop } : feature,
    ),
  }),
});
