import type { ComparedCapture, PlacedCapture, ReferencePicture } from '../../comparison/comparison.ts';
import { viewOf } from '../../comparison/page-view.ts';
import { personalAreas } from '../../comparison/personal.ts';
import { refusalOf } from '../../comparison/registration.ts';
import type { Light } from '../../examination/light.ts';
import type { Homography, Point } from '../../imaging/geometry.ts';
import { chainHomographies } from '../../imaging/mrz-transform.ts';
import type { Raster } from '../../imaging/raster.ts';
import { referencePage } from '../../imaging/register/reference-page.ts';
import { type Registration, refine } from '../../imaging/register/refine.ts';
import type { DocumentModel, SizeMm } from '../../reference/index.ts';
import { decodeReduced, WORKING_PX } from '../decode/index.ts';
import type { Cv } from './opencv.ts';
import { placedByHand } from './place-by-hand.ts';
import { type CorneredReference, type Questioned, questioned, register, withCorners } from './register.ts';

/** A capture whose pixels are in memory, with the points that a person set in px of those. */
export interface Decoded extends ComparedCapture {
  readonly raster: Raster;
  readonly seen: Questioned;
}

/** A picture of the model's, ready to have captures registered to it. */
export interface Genuine {
  readonly page: string;
  readonly light: Light;
  readonly size: SizeMm;
  readonly raster: Raster;
  readonly toPicture: Homography;
  readonly reference: CorneredReference;
}

export async function genuineOf(
  cv: Cv,
  model: DocumentModel,
  pictures: readonly ReferencePicture[],
): Promise<Genuine[]> {
  const all: Genuine[] = [];
  for (const { page, light, bytes } of pictures) {
    const size = model.pages.find(({ id }) => id === page)?.size ?? model.size;
    const raster = await decodeReduced(bytes, 0);
    const prepared = referencePage(raster, size, personalAreas(model, page));
    const { widthPx, heightPx } = raster;
    const toPicture: Homography = [widthPx / size.widthMm, 0, 0, 0, heightPx / size.heightMm, 0, 0, 0, 1];
    all.push({ page, light, size, raster, toPicture, reference: withCorners(cv, prepared) });
  }
  return all;
}

/** Where a page lies in another picture of the same size, which may have been taken through the same lens. */
interface Start {
  readonly page: string;
  readonly of: Decoded;
  readonly registration: Registration;
}

interface Place {
  readonly page: string;
  readonly registration: Registration;
}

const better = (a: Place | null, b: Place | null): Place | null =>
  (b?.registration.agreement ?? 0) > (a?.registration.agreement ?? 0) ? b : a;

/** The best place of a capture among pictures of the model in its own light. */
function amongGenuine(
  cv: Cv,
  { seen }: Decoded,
  genuine: readonly Genuine[],
  starts: readonly Start[],
): Place | null {
  let best: Place | null = null;
  for (const { page, reference } of genuine) {
    const here = starts
      .filter((start) => start.page === page)
      .map(({ registration }) => registration.pageToPicture);
    const registration = register(cv, reference, seen, here);
    best = better(best, registration && { page, registration });
  }
  return best;
}

/**
 * The place of a capture by another one of the same document in which the page was found: portrait and data show in both,
 * where what the model has in this light is little (a ground that vanishes in infrared) or nothing.
 */
function besideAnother(
  { seen }: Decoded,
  starts: readonly Start[],
  sizes: ReadonlyMap<string, SizeMm>,
): Place | null {
  let best: Place | null = null;
  for (const { page, of, registration: known } of starts) {
    const size = sizes.get(page);
    if (!size) continue;
    const { pageToPicture } = known;
    const { grey } = viewOf(of.raster, pageToPicture, size, of.light, 200);
    const registration = refine(
      referencePage({ ...grey, channels: 1 }, size, []),
      seen.pyramid,
      pageToPicture,
    );
    best = better(best, registration && { page, registration });
  }
  return best;
}

function placed(
  cv: Cv,
  capture: Decoded,
  genuine: readonly Genuine[],
  starts: readonly Start[],
): PlacedCapture {
  const { name, light } = capture;
  const inLight = genuine.filter((picture) => picture.light === light);
  const sizes = new Map(genuine.map(({ page, size }) => [page, size]));
  const tries = [
    ['reference', () => amongGenuine(cv, capture, inLight, starts)],
    ['capture', () => besideAnother(capture, starts, sizes)],
  ] as const;
  let best: Place | null = null;
  for (const [by, look] of tries) {
    const place = look();
    best = better(best, place);
    if (place && !refusalOf(place.registration))
      return { name, light, page: place.page, registration: place.registration, by, refusal: null };
  }
  if (inLight.length === 0 && starts.length === 0)
    return { name, light, page: null, registration: null, by: null, refusal: noPictureIn(light) };
  // A reader takes its lights through one lens: with one page of that size, this is where it lies. A second picture in one
  // light shows another page, or the reader would not have taken it.
  const [only, ...others] = starts;
  if (only && only.of.light !== light && others.length === 0) {
    const registration = { ...only.registration, ...NOTHING_AGREES };
    return { name, light, page: only.page, registration, by: 'size', refusal: null };
  }
  const registration = best?.registration ?? null;
  return { name, light, page: null, registration, by: null, refusal: refusalOf(registration) };
}

const noPictureIn = (light: Light) => `The library has no picture of this model in this light (${light}).`;

/** What is said of a place that was taken over unseen. */
const NOTHING_AGREES = { covered: 0, agreeing: 0, agreement: 0, likeness: 0 };

/** Where a page is known best comes first: placed by a person, then in visible light, in which most is drawn. */
const rank = ({ byHand, light }: Decoded) => (byHand ? 2 : 0) + (light === 'VI' ? 1 : 0);

/** Pictures of unlike sizes may be reduced to the same one. */
const sizeOf = ({ widthPx, heightPx, reducedBy = 1 }: Raster) => `${widthPx} ${heightPx} ${reducedBy}`;

/** Where each capture lies, in px of its raster. Where one of a reader's lights does, the others lie as well. */
export function placeAll(cv: Cv, captures: readonly Decoded[], genuine: readonly Genuine[]): PlacedCapture[] {
  const results = new Map<Decoded, PlacedCapture>();
  const inOrder = captures.toSorted((a, b) => rank(b) - rank(a));
  for (const capture of inOrder) {
    const starts = [...results].flatMap(([of, { page, registration }]): Start[] => {
      const { raster } = of;
      const isSameSize = sizeOf(raster) === sizeOf(capture.raster);
      if (!page || !registration || !isSameSize || rank(of) === 0) return [];
      return [{ page, of, registration }];
    });
    const { byHand } = capture;
    const place = byHand ? placedByHand(capture, byHand, genuine) : placed(cv, capture, genuine, starts);
    results.set(capture, place);
  }
  return captures.flatMap((capture) => results.get(capture) ?? []);
}

/** Most px of all captures of a document together, for the memory of a job. */
const ALL_PX = 3 * WORKING_PX;

/** Decodes captures, one after the other; reduced where they would not fit into the memory of a job, by as much as each is too large. */
export async function decodedOf(cv: Cv, captures: readonly ComparedCapture[]): Promise<Decoded[]> {
  const mostPx = Math.min(WORKING_PX, ALL_PX / captures.length);
  const decoded: Decoded[] = [];
  for (const capture of captures) {
    const raster = await decodeReduced(capture.bytes, capture.frame, mostPx);
    const { byHand } = capture;
    const points = byHand?.points.map(({ page, picture }) => ({ page, picture: inRaster(picture, raster) }));
    decoded.push({
      ...capture,
      ...(byHand && points ? { byHand: { ...byHand, points } } : {}),
      ...{ raster, seen: questioned(cv, raster) },
    });
  }
  return decoded;
}

/** A point of the upright frame in px of its raster, whose sides are whole: one on the rim stays within. */
const inRaster = ([x, y]: Point, { widthPx, heightPx, reducedBy = 1 }: Raster): Point => [
  Math.min(x / reducedBy, widthPx),
  Math.min(y / reducedBy, heightPx),
];

/** A place that was told in px of a raster, in px of the upright frame. */
export function placeInFrame(place: PlacedCapture, { reducedBy = 1 }: Raster): PlacedCapture {
  const { registration } = place;
  if (!registration || reducedBy === 1) return place;
  const toFrame: Homography = [reducedBy, 0, 0, 0, reducedBy, 0, 0, 0, 1];
  const pageToPicture = chainHomographies(registration.pageToPicture, toFrame);
  return { ...place, registration: { ...registration, pageToPicture } };
}
