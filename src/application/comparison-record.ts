import type { Comparison } from '../comparison/comparison.ts';
import type { DocumentZone } from '../comparison/document-zone.ts';
import type { GenericResult } from '../comparison/ground-rule.ts';
import { matrixOf } from '../comparison/visual-zone/index.ts';
import { type ComparisonCandidate, type StoredComparison, storedComparison } from '../contract/comparison.ts';
import type { StoredPlacement } from '../contract/placement.ts';
import type { Light } from '../examination/light.ts';
import type { Homography, Point, Quad } from '../imaging/geometry.ts';
import { applyHomography } from '../imaging/warp.ts';
import type { DocumentModel } from '../reference/model.ts';
import type { AreaMm } from '../reference/parts.ts';

type Captured = StoredComparison['captures'][number];

/** A picture of an examination that can be held against a model. */
export interface Picture {
  readonly captureId: string;
  readonly name: string;
  readonly sha256: string;
  readonly light: Light;
  readonly frame: number;
  /** Where a person placed it on the model that it is held against; absent where nobody did. */
  readonly placement?: StoredPlacement | undefined;
}

/** What a model and its comparison came to. */
export interface Compared {
  readonly model: DocumentModel;
  readonly comparison: Comparison;
}

/** The corners of an area in the px of a picture; `null` where one of them lies nowhere in it. */
function quadOf({ xMm, yMm, widthMm, heightMm }: AreaMm, pageToPicture: Homography): Quad | null {
  const corner = (x: number, y: number): Point => applyHomography(pageToPicture, [x, y]);
  const corners: Quad = [
    corner(xMm, yMm),
    corner(xMm + widthMm, yMm),
    corner(xMm + widthMm, yMm + heightMm),
    corner(xMm, yMm + heightMm),
  ];
  return corners.flat().every(Number.isFinite) ? corners : null;
}

/** The area of a page in the model's own picture in a light, which shows the page and nothing else. */
function referencePlace(model: DocumentModel, pageId: string, light: Light, area: AreaMm) {
  const page = model.pages.find(({ id }) => id === pageId);
  const picture = page?.pictures.find((each) => each.light === light);
  if (!page || !picture) return { referenceSha256: null, referenceQuad: null };
  const { widthMm, heightMm } = page.size ?? model.size;
  const scale: Homography = [picture.widthPx / widthMm, 0, 0, 0, picture.heightPx / heightMm, 0, 0, 0, 1];
  return { referenceSha256: picture.sha256, referenceQuad: quadOf(area, scale) };
}

/** Where an area of a page is seen: in the first picture of that light that was placed on the page, and in the model's. */
function placesOf(
  model: DocumentModel,
  captures: readonly Captured[],
  { page, light, area }: { page: string; light: Light; area: AreaMm },
) {
  const seen = captures.find((each) => each.page === page && each.light === light && each.pageToPicture);
  return {
    captureId: seen?.captureId ?? null,
    frame: seen?.frame ?? null,
    quad: seen?.pageToPicture ? quadOf(area, seen.pageToPicture as unknown as Homography) : null,
    ...referencePlace(model, page, light, area),
  };
}

/** Pictures of an examination that are compared: a passport in all lights has fewer, and all are in memory at once. */
export const PICTURES_MAX = 24;
const TOO_MANY = `Only the first ${PICTURES_MAX} pictures of an examination are compared.`;
/** What is said of a picture where the model is unknown: nothing was held against it, and why. */
const unknown = (doubt: string | null) => `No model was held against it. ${doubt ?? ''}`.trim();

const notPlaced = ({ captureId, frame, light, placement }: Picture, refusal: string): Captured => ({
  ...{ captureId, frame, light, refusal, placementId: placement?.id ?? null },
  ...{ page: null, by: null, remarks: [], agreement: null, residualMm: null, pageToPicture: null },
});

function capturesOf(
  pictures: readonly Picture[],
  comparison: Comparison | undefined,
  doubt: string | null,
): Captured[] {
  return pictures.map((picture, at) => {
    const placed = comparison?.captures[at];
    if (!placed) return notPlaced(picture, comparison ? TOO_MANY : unknown(doubt));
    const { page, by, refusal, remarks, registration } = placed;
    if (!page || !registration) return notPlaced(picture, refusal ?? '');
    const { captureId, frame, light, placement } = picture;
    const placementId = placement?.id ?? null;
    const { agreement, residualMm, pageToPicture } = registration;
    const place = {
      page,
      by,
      refusal,
      remarks: [...remarks],
      placementId,
      agreement,
      residualMm,
      pageToPicture: [...pageToPicture],
    };
    return { captureId, frame, light, ...place };
  });
}

function fieldsOf({ model, comparison }: Compared, captures: readonly Captured[]) {
  return comparison.fields.map((field): StoredComparison['fields'][number] => ({
    ...field,
    readings: field.readings.map(({ text, confidence }) => ({ text, confidence })),
    checks: field.checks.map((check) => ({ ...check })),
    ...placesOf(model, captures, { ...field, light: 'VI' }),
  }));
}

/** Titles beside codes: a model may have gone from the library when somebody looks. */
export const titled = (
  candidates: readonly {
    readonly code: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[],
  titleOf: (code: string) => string | null,
): ComparisonCandidate[] =>
  candidates.map(({ code, score, reasons }) => ({
    ...{ code, score, reasons: [...reasons] },
    title: titleOf(code) ?? code,
  }));

/**
 * A comparison as it is kept, with the areas of its checks in the px of both pictures. Held against its schema here, for a
 * row that stays must be readable ever after.
 * @param generic what was checked without a model
 */
export function comparisonRecord(
  about: Pick<
    StoredComparison,
    'id' | 'chosenBy' | 'candidates' | 'fits' | 'margin' | 'doubt' | 'finishedAt' | 'actor' | 'ms'
  >,
  pictures: readonly Picture[],
  zone: DocumentZone | null,
  compared: Compared | null,
  generic: readonly GenericResult[] = [],
): StoredComparison {
  const captures = capturesOf(pictures, compared?.comparison, about.doubt);
  const record = { ...about, zone: zone ? [...zone.lines] : null, captures };
  if (!compared) {
    const nothing = { model: null, features: [], fields: [], matrix: [] };
    return storedComparison.parse({ ...record, ...nothing, generic });
  }
  const { model, comparison } = compared;
  return storedComparison.parse({
    ...record,
    model: { code: model.key.code, version: model.version, title: model.title },
    features: comparison.features.map((feature) => ({
      ...feature,
      ...placesOf(model, captures, feature),
    })),
    fields: fieldsOf(compared, captures),
    matrix: matrixOf(model, comparison.fields, zone?.read.fields ?? []),
  });
}
