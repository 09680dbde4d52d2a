import { comparePage } from '../../comparison/compare-page.ts';
import type {
  ComparedCapture,
  Comparison,
  ReferencePicture,
  RemarkedCapture,
} from '../../comparison/comparison.ts';
import { gridsHeldBack, heldBack } from '../../comparison/held-back.ts';
import { type PageView, viewOf } from '../../comparison/page-view.ts';
import { remarksOf } from '../../comparison/remarks.ts';
import { compareFields, type ReadZone } from '../../comparison/visual-zone/index.ts';
import type { Raster } from '../../imaging/raster.ts';
import { findField } from '../../mrz/index.ts';
import type { DocumentModel } from '../../reference/index.ts';
import { openCv } from './opencv.ts';
import { decodedOf, genuineOf, placeAll, placeInFrame } from './place.ts';
import { type ReadablePage, readFields } from './read-fields.ts';

/**
 * Holds the pictures of a document against a model: which page each shows, where it lies, and what of its features is
 * there. Where the fields of its machine readable zone are given, the visual zone is read and held against them. Runs in the
 * imaging process.
 * @throws LightbenchError image.* for a picture that is refused
 */
export async function compare(
  model: DocumentModel,
  captures: readonly ComparedCapture[],
  references: readonly ReferencePicture[],
  zone: ReadZone | null = null,
): Promise<Comparison> {
  const cv = await openCv();
  const genuine = await genuineOf(cv, model, references);
  const decoded = await decodedOf(cv, captures);
  const places = placeAll(cv, decoded, genuine);
  const view = remembered();
  const number = zone && (findField(zone.fields, 'document_number')?.value ?? '').replaceAll('<', '');
  const features = model.pages.flatMap(({ id, size = model.size }) =>
    comparePage(
      model,
      {
        id,
        questioned: (light, dpi) =>
          decoded.flatMap(({ raster }, i): PageView[] => {
            const place = places[i];
            if (place?.light !== light || place.page !== id || !place.registration) return [];
            const { pageToPicture } = place.registration;
            return [view(raster, dpi, () => viewOf(raster, pageToPicture, size, light, dpi))];
          }),
        reference: (light, dpi) =>
          genuine
            .filter((picture) => picture.light === light && picture.page === id)
            .map(({ raster, toPicture }) =>
              view(raster, dpi, () => viewOf(raster, toPicture, size, light, dpi)),
            ),
      },
      number,
    ),
  );
  const readable = decoded.flatMap(({ raster, light }, i): ReadablePage[] => {
    const { page, registration } = places[i] ?? {};
    if (light !== 'VI' || !page || !registration) return [];
    return [{ page, size: sizeOf(model, page), raster, pageToPicture: registration.pageToPicture }];
  });
  const isCaptured = new Set(readable.map(({ page }) => page));
  const printed = genuine
    .filter(({ light, page }) => light === 'VI' && isCaptured.has(page))
    .map(({ page, size, raster, toPicture }) => ({ page, size, raster, pageToPicture: toPicture }));
  const fields = zone
    ? compareFields(
        model,
        await readFields(model, readable),
        zone,
        await readFields(model, printed, GENUINE_DENSITY),
      )
    : [];
  const remarked = places.map((place, i): RemarkedCapture => {
    const original = genuine.find(({ page, light }) => page === place.page && light === place.light) ?? null;
    const capture = decoded[i];
    if (!capture) return { ...place, remarks: [] };
    const size = sizeOf(model, place.page);
    return {
      ...placeInFrame(place, capture.raster),
      remarks: remarksOf(capture.raster, place, size, original),
    };
  });
  return {
    captures: remarked,
    features: heldBack(features, remarked),
    fields: fields.map((field) => ({ ...field, checks: gridsHeldBack(field.checks, remarked) })),
  };
}

const sizeOf = (model: DocumentModel, page: string | null) =>
  model.pages.find(({ id }) => id === page)?.size ?? model.size;

/** Genuine pages are sharp and lit evenly: what is read of them once is right, dpi. */
const GENUINE_DENSITY = [300];

/** Makes each view once. */
function remembered() {
  const known = new Map<Raster, Map<number, PageView>>();
  return (raster: Raster, dpi: number, make: () => PageView): PageView => {
    const views = known.get(raster) ?? new Map<number, PageView>();
    known.set(raster, views);
    const view = views.get(dpi) ?? make();
    views.set(dpi, view);
    return view;
  };
}
