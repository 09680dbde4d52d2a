import type { DetailScale, PictureScale } from '../contract/drafts.ts';
import { explain, LightbenchError } from '../contract/errors.ts';
import type { IntakeReceipt } from '../contract/examination.ts';
import type { CallParams } from '../contract/index.ts';
import type { Container, FrameInfo, Inspection } from '../imaging/frame.ts';
import { type DraftModel, picturesOfDraft } from '../reference/draft-model.ts';
import { areaMm, type PagePicture, type PictureFile, type SizeMm, sizeMm } from '../reference/parts.ts';
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

type Scale = PictureScale | DetailScale;

/** The distances that tell a scale. @param shown what the picture shows, or a RangeError that says what is not known yet */
function measuresOf(
  scale: Exclude<Scale, { by: 'dpi' }>,
  frame: FrameInfo,
  shown: SizeMm | RangeError,
): readonly Measure[] {
  if (scale.by === 'measures') return scale.measures;
  if (shown instanceof RangeError) throw shown;
  return edgesOf(frame, shown);
}

/** Dots an inch of a picture. @throws LightbenchError draft.scale */
function dpiOfPicture(name: string, scale: Scale, frame: FrameInfo, shown: SizeMm | RangeError): number {
  if (scale.by === 'dpi') return scale.dpi;
  try {
    return dpiOf(measuresOf(scale, frame, shown));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LightbenchError('draft.scale', { name, detail: error.message });
  }
}

type Exposure = Pick<PagePicture, 'light' | 'wavelengthNm' | 'angle'>;

/** A file name that tells what is shown and how, and that no other picture of the draft has. */
function pictureName(
  draft: DraftModel,
  shown: string,
  { light, wavelengthNm, angle }: Exposure,
  end: string,
): string {
  const stem = [
    shown,
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

/** What is said of a picture that is to stand on a page, and of one that is to be a feature's detail. */
export type NewPicture = CallParams<'draft.add_picture'>;
export type NewDetail = CallParams<'draft.set_detail'>;

/** A draft with a picture more, the entry of that picture, and where it stands. */
export interface Placed<P extends PictureFile> {
  readonly document: DraftModel;
  readonly picture: P;
  readonly place: { readonly page: string } | { readonly feature: string };
}

/** How a picture that was received is placed in a draft. @throws LightbenchError draft.* */
export type Placing<P extends PictureFile> = (
  draft: DraftModel,
  received: Pick<IntakeReceipt, 'name' | 'sha256'>,
  found: SinglePicture,
) => Placed<P>;

/** @throws LightbenchError draft.no_page, draft.scale */
export const onPage =
  ({ page, scale, light, wavelengthNm, angle }: NewPicture): Placing<PagePicture> =>
  (draft, { name, sha256 }, { frame, end }) => {
    const { pages = [] } = draft;
    const at = pages.findIndex(({ id }) => id === page);
    const place = pages[at];
    if (!place) throw new LightbenchError('draft.no_page', { page });
    const exposure = {
      light,
      ...(wavelengthNm === undefined ? {} : { wavelengthNm }),
      ...(angle === undefined ? {} : { angle }),
    };
    const size = sizeMm.safeParse(place.size ?? draft.size);
    const shown = size.data ?? new RangeError('neither the page nor the document has a size in mm yet');
    const { widthPx, heightPx } = frame;
    const dpi = dpiOfPicture(name, scale, frame, shown);
    const file = pictureName(draft, page, exposure, end);
    const picture = { file, sha256, ...exposure, dpi, widthPx, heightPx };
    const fuller = { ...place, pictures: [...(place.pictures ?? []), picture] };
    return { document: { ...draft, pages: pages.with(at, fuller) }, picture, place: { page } };
  };

/** In the place of the detail that was there. @throws LightbenchError draft.no_feature, draft.scale */
export const asDetail =
  ({ feature, scale, light }: NewDetail): Placing<PictureFile> =>
  (draft, { name, sha256 }, { frame, end }) => {
    const { features = [] } = draft;
    const at = features.findIndex(({ id }) => id === feature);
    const { crop: _, ...place } = features[at] ?? {};
    if (at < 0) throw new LightbenchError('draft.no_feature', { feature });
    const area = areaMm.safeParse(place.area);
    const shown = area.data ?? new RangeError('the feature has no area on its page yet');
    const { widthPx, heightPx } = frame;
    const dpi = dpiOfPicture(name, scale, frame, shown);
    const others = { ...draft, features: features.with(at, place) };
    const picture = {
      file: pictureName(others, `${feature}-detail`, { light }, end),
      ...{ sha256, light, dpi, widthPx, heightPx },
    };
    const document = { ...draft, features: features.with(at, { ...place, crop: picture }) };
    return { document, picture, place: { feature } };
  };

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
