import { commonCells } from '../../comparison/appearance.ts';
import { colourLikeness } from '../../comparison/colour-likeness.ts';
import type { ComparedCapture, Fit, PlacedCapture, ReferenceModel } from '../../comparison/comparison.ts';
import { strengthOf } from '../../comparison/model-verdict.ts';
import { personalAreas } from '../../comparison/personal.ts';
import type { Homography } from '../../imaging/geometry.ts';
import { rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import type { DocumentModel, SizeMm } from '../../reference/index.ts';
import { type Cv, openCv } from './opencv.ts';
import { type Decoded, decodedOf, type Genuine, genuineOf, placeAll } from './place.ts';

const cornersOf = ({ widthMm, heightMm }: SizeMm, pageToPicture: Homography) =>
  transformQuad(pageToPicture, rectangle(0, 0, widthMm, heightMm));

/** How a capture that was placed fits the page that it was placed on; `null` where it was not, or nothing confirms it. */
function fitOf(
  model: DocumentModel,
  genuine: readonly Genuine[],
  { raster }: Decoded,
  { page, registration }: PlacedCapture,
): Fit | null {
  const original = genuine.find((each) => each.page === page);
  if (!page || !original || !registration || registration.agreement <= 0) return null;
  const { size } = original;
  const colour = colourLikeness(
    { raster, corners: cornersOf(size, registration.pageToPicture) },
    { raster: original.raster, corners: cornersOf(size, original.toPicture) },
    commonCells(size, personalAreas(model, page)),
  );
  const { agreement, likeness } = registration;
  return { code: model.key.code, agreement, likeness, colour, refusal: null };
}

/** A model whose pages in visible light are ready to have captures registered to them. */
export interface PreparedModel {
  readonly model: DocumentModel;
  readonly genuine: readonly Genuine[];
}

export async function prepared(cv: Cv, { model, references }: ReferenceModel): Promise<PreparedModel> {
  const visible = references.filter(({ light }) => light === 'VI');
  return { model, genuine: await genuineOf(cv, model, visible) };
}

/** How well a model fits captures in visible light. */
export function fitOfModel(cv: Cv, { model, genuine }: PreparedModel, decoded: readonly Decoded[]): Fit {
  const places = placeAll(cv, decoded, genuine);
  const found = places.flatMap((place, i) => {
    const capture = decoded[i];
    return capture ? (fitOf(model, genuine, capture, place) ?? []) : [];
  });
  const [best] = found.toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const refusal = places.find((place) => place.refusal !== null)?.refusal ?? null;
  return best ?? { code: model.key.code, agreement: 0, likeness: 0, colour: null, refusal };
}

/**
 * How well each of some models fits the captures, by what is drawn on their pages in visible light. Runs in the imaging process.
 * @throws LightbenchError image.* for a picture that is refused
 */
export async function fits(
  models: readonly ReferenceModel[],
  captures: readonly ComparedCapture[],
): Promise<Fit[]> {
  const cv = await openCv();
  const visible = captures.filter(({ light }) => light === 'VI');
  const decoded = await decodedOf(cv, visible);
  const all: Fit[] = [];
  // One after the other: the pictures of a model are in memory while it is looked at.
  for (const model of models) all.push(fitOfModel(cv, await prepared(cv, model), decoded));
  return all;
}
