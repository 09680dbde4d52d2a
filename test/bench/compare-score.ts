import type { Comparison } from '../../src/comparison/comparison.ts';
import { shareWithin } from '../../src/comparison/personal.ts';
import type { Homography } from '../../src/imaging/geometry.ts';
import { applyHomography } from '../../src/imaging/warp.ts';
import type { AreaMm, SizeMm } from '../../src/reference/index.ts';
import type { AreaMm as PlantedArea } from '../../src/specimens/area.ts';
import type { CompareCase, DrawnCase } from './compare-cases.ts';

/** What came out of one case. */
export interface CaseScore {
  readonly it: CompareCase;
  readonly checks: number;
  readonly failed: readonly string[];
  readonly undetermined: number;
  /** Whether a feature failed where the sign is; `null` for genuine documents. */
  readonly located: boolean | null;
  /** Mean error of each registration over its page, mm; captures that were not placed are left out. */
  readonly errorsMm: readonly number[];
  readonly captures: number;
  readonly notPlaced: number;
  readonly wrongPage: number;
  readonly ms: number;
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

export function scoreCase(
  it: CompareCase,
  { truth }: DrawnCase,
  comparison: Comparison,
  ms: number,
): CaseScore {
  const failed = comparison.features.filter(({ result }) => result === 'failed');
  const places = comparison.captures.map((place) => {
    const picture = truth.pictures.find(({ file }) => file === place.name);
    const page = truth.pages.find(({ id }) => id === picture?.page);
    const isRight = place.page === picture?.page;
    const error =
      isRight && place.registration && picture && page
        ? errorMm(place.registration.pageToPicture, picture.pageToPicture, page)
        : null;
    return { isPlaced: place.page !== null, isRight, error };
  });
  return {
    it,
    checks: comparison.features.length,
    failed: failed.map(({ id, seen }) => `${id} = ${seen}`),
    undetermined: comparison.features.filter(({ result }) => result === 'undetermined').length,
    located:
      it.indicator === null
        ? null
        : truth.indicators.some(({ page, area }) =>
            failed.some((feature) => feature.page === page && touches(feature.area, inMm(area))),
          ),
    errorsMm: places.flatMap(({ error }) => (error === null ? [] : [error])),
    captures: places.length,
    notPlaced: places.filter(({ isPlaced }) => !isPlaced).length,
    wrongPage: places.filter(({ isPlaced, isRight }) => isPlaced && !isRight).length,
    ms,
  };
}
