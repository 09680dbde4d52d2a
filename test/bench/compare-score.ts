import type { Comparison } from '../../src/comparison/comparison.ts';
import { shareWithin } from '../../src/comparison/personal.ts';
import { SECOND_PORTRAITS } from '../../src/comparison/rules.ts';
import type { Homography } from '../../src/imaging/geometry.ts';
import { applyHomography } from '../../src/imaging/warp.ts';
import type { AreaMm, DocumentModel, SizeMm } from '../../src/reference/index.ts';
import type { AreaMm as PlantedArea } from '../../src/specimens/area.ts';
import type { CompareCase, DrawnCase } from './compare-cases.ts';

/** Checks of one kind and what came of them. */
export interface Counted {
  readonly checks: number;
  readonly failed: readonly string[];
  readonly undetermined: number;
}

/** What came out of one case. */
export interface CaseScore {
  readonly name: string;
  readonly model: string;
  readonly capture: string;
  /** `null`: genuine. */
  readonly indicator: CompareCase['indicator'];
  /** Features held against the genuine pages, and fields of the visual zone held against the machine readable one. */
  readonly features: Counted;
  readonly fields: Counted;
  /** Whether a check failed where the sign is; `null` for genuine documents. */
  readonly located: boolean | null;
  /** What the checks at the place of a sign said that was not located; none were made where it is empty. */
  readonly passedOver: readonly string[];
  /** Mean error of each registration over its page, mm; captures that were not placed are left out. */
  readonly errorsMm: readonly number[];
  readonly captures: number;
  readonly notPlaced: number;
  readonly wrongPage: number;
  /** Of the comparison alone, all captures together. */
  readonly ms: number;
  /** From the bytes of one picture in visible light to its place. */
  readonly registrationMs: number;
}

/** Mean distance between where a page is and where it was put, over 11 × 11 points, mm. */
export function errorMm(found: Homography, truth: Homography, { widthMm, heightMm }: SizeMm): number {
  const [x0, y0] = applyHomography(truth, [widthMm / 2, heightMm / 2]);
  const [x1, y1] = applyHomography(truth, [widthMm / 2 + 1, heightMm / 2]);
  const pxPerMm = Math.hypot(x1 - x0, y1 - y0);
  let sum = 0;
  for (let i = 0; i <= 10; i++)
    for (let j = 0; j <= 10; j++) {
      const at = [(i / 10) * widthMm, (j / 10) * heightMm] as const;
      const [[x, y], [u, v]] = [applyHomography(found, at), applyHomography(truth, at)];
      sum += Math.hypot(x - u, y - v) / pxPerMm;
    }
  return sum / 121;
}

/** Areas of the factory, in the words of the library. */
const inMm = ({ x, y, width, height }: PlantedArea): AreaMm => ({
  ...{ xMm: x, yMm: y },
  ...{ widthMm: width, heightMm: height },
});

const touches = (a: AreaMm, b: AreaMm) => shareWithin(a, b) > 0 || shareWithin(b, a) > 0;

interface Place {
  readonly page: string;
  readonly area: AreaMm;
}

/** Where a check looks: its own area, and what that is held against in the same document (the portrait, the zone). */
function placesOf(
  model: DocumentModel,
  check: Place & { readonly routine: string },
  isField: boolean,
): Place[] {
  const portrait = model.features.find(
    (feature) => feature.page === check.page && feature.check?.feature === 'PH',
  );
  if (isField) return model.mrz ? [check, model.mrz] : [check];
  return SECOND_PORTRAITS.some(({ routine }) => routine === check.routine) && portrait
    ? [check, portrait]
    : [check];
}

interface Told {
  readonly id: string;
  readonly result: string;
  readonly margin: number | null;
  readonly reason: string;
}

/** How a check came to pass over a sign. */
const inWords = ({ id, result, margin, reason }: Told): string =>
  result === 'undetermined' ? `${id} open (${reason})` : `${id} passed (margin ${margin?.toFixed(2) ?? '–'})`;

/** Signs of a whole page have many checks at their place: those nearest to failing say most. */
const NEAREST = 6;
const nearest = (checks: readonly Told[]) =>
  checks.toSorted((a, b) => (a.margin ?? 0) - (b.margin ?? 0)).slice(0, NEAREST);

const counted = (
  checks: readonly { readonly id: string; readonly result: string; readonly seen: string }[],
): Counted => ({
  checks: checks.length,
  failed: checks.filter(({ result }) => result === 'failed').map(({ id, seen }) => `${id} = ${seen}`),
  undetermined: checks.filter(({ result }) => result === 'undetermined').length,
});

/** Counts what came of a case, and says whether its sign was found where it is. */
export function scoreCase(
  { name, model: { id }, capture, indicator }: CompareCase,
  { truth }: DrawnCase,
  model: DocumentModel,
  comparison: Comparison,
  times: Pick<CaseScore, 'ms' | 'registrationMs'>,
): CaseScore {
  const fieldChecks = comparison.fields.flatMap(({ checks }) => checks);
  const isFailed = ({ result }: { readonly result: string }) => result === 'failed';
  const failedAt = [
    ...comparison.features.filter(isFailed).flatMap((check) => placesOf(model, check, false)),
    ...fieldChecks.filter(isFailed).flatMap((check) => placesOf(model, check, true)),
  ];
  /** Whether a check looks where a sign was put. */
  const isThere = (places: readonly Place[]) =>
    truth.indicators.some(({ page, area }) =>
      places.some((at) => at.page === page && touches(at.area, inMm(area))),
    );
  const located = indicator === null ? null : isThere(failedAt);
  const there = [
    ...comparison.features.filter((check) => isThere(placesOf(model, check, false))),
    ...fieldChecks.filter((check) => isThere(placesOf(model, check, true))),
  ];
  const places = comparison.captures.map((place) => {
    const picture = truth.pictures.find(({ file }) => file === place.name);
    const page = truth.pages.find(({ id: of }) => of === picture?.page);
    const isRight = place.page === picture?.page;
    const error =
      isRight && place.registration && picture && page
        ? errorMm(place.registration.pageToPicture, picture.pageToPicture, page)
        : null;
    return { isPlaced: place.page !== null, isRight, error };
  });
  return {
    ...{ name, model: id, capture, indicator },
    ...times,
    features: counted(comparison.features),
    fields: counted(fieldChecks),
    located,
    passedOver: located === false ? nearest(there).map(inWords) : [],
    errorsMm: places.flatMap(({ error }) => (error === null ? [] : [error])),
    captures: places.length,
    notPlaced: places.filter(({ isPlaced }) => !isPlaced).length,
    wrongPage: places.filter(({ isPlaced, isRight }) => isPlaced && !isRight).length,
  };
}
