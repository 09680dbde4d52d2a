import { commonCells } from '../../comparison/appearance.ts';
import { colourLikeness } from '../../comparison/colour-likeness.ts';
import type { ComparedCapture, Fit, PlacedCapture, ReferenceModel } from '../../comparison/comparison.ts';
import { strengthOf } from '../../comparison/model-verdict.ts';
import { personalAreas } from '../../comparison/personal.ts';
import type { Homography } from '../../imaging/geometry.ts';
import { rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import type { DocumentModel, SizeMm } from '../../reference/index.ts';
import { openCv } from './opencv.ts';
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

/**
 * How well each of some models fits the captures, by what is drawn on their pages in visible light. Runs in the imaging process.
 * @throws LightbenchError image.* for a picture that is refused
 */
export async function fits(
  models: readonly ReferenceModel[],
  captures: readonly ComparedCapture[],
): Promise<Fit[]> {
  const cv = await openCv();
  const decoded = await decodedOf(
    cv,
    captures.filter(({ light }) => light === 'VI'),
  );
  const all: Fit[] = [];
  for (const { model, references } of models) {
    const visible = references.filter(({ light }) => light === 'VI');
    const genuine = await genuineOf(cv, model, visible);
    const places = placeAll(cv, decoded, genuine);
    const found = places.flatMap((place, i) => {
      const capture = decoded[i];
      return capture ? (fitOf(model, genuine, capture, place) ?? []) : [];
    });
    const [best] = found.toSorted((a, b) => strengthOf(b) - strengthOf(a));
    const refusal = places.find((place) => place.refusal !== null)?.refusal ?? null;
    const none = { code: model.key.code, agreement: 0, likeness: 0, colour: null, refusal };
    all.push(best ?? none);
  }
  return all;
}
