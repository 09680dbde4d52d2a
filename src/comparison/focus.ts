import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import { blurred, type Field, fieldOf, likeness, smoothed } from './measures/pattern.ts';
import type { PageView } from './page-view.ts';

/** Detail between the first two is what blur takes away first, that between the last two is what it leaves, mm. */
const DETAIL_MM = { finest: 0.05, middle: 0.3, coarsest: 1.2 };

/** Works something out once for each picture and genuine page. */
function once<T>(work: (questioned: PageView, reference: PageView) => T) {
  const known = new WeakMap<PageView, WeakMap<PageView, { readonly of: T }>>();
  return (questioned: PageView, reference: PageView): T => {
    const row = known.get(questioned) ?? new WeakMap();
    known.set(questioned, row);
    const seen = row.get(reference) ?? { of: work(questioned, reference) };
    row.set(reference, seen);
    return seen.of;
  };
}

/** Standard deviation of what lies between two degrees of smoothing, grey levels. */
function deviation(fine: Field, coarse: Field, mask: Uint8Array): number {
  const details = { ...fine, data: fine.data.map((value, i) => value - (coarse.data[i] as number)) };
  return likeness(details, details, mask, 0).deviation;
}

function shareOfFine(field: Field, mask: Uint8Array, pxPerMm: number): number {
  const [finest, middle, coarse] = [DETAIL_MM.finest, DETAIL_MM.middle, DETAIL_MM.coarsest].map((mm) =>
    smoothed(field, mm * pxPerMm),
  ) as [Field, Field, Field];
  const left = deviation(middle, coarse, mask);
  return left > 0 ? deviation(finest, middle, mask) / left : 0;
}

/** Of the middle of a page, so much of each side; all of it but a rim at 1. */
function shareOfPage(view: PageView, ofSide = 1, blurMm = 0): number {
  const { pxPerMm, widthPx, heightPx } = view;
  const page = { xMm: 0, yMm: 0, widthMm: widthPx / pxPerMm, heightMm: heightPx / pxPerMm };
  const beside = (1 - ofSide) / 2;
  const middle = {
    ...{ xMm: beside * page.widthMm, yMm: beside * page.heightMm },
    ...{ widthMm: ofSide * page.widthMm, heightMm: ofSide * page.heightMm },
  };
  const area = pxOf(view, middle, RIM_MM);
  return shareOfFine(blurred(fieldOf(view.grey, area), blurMm * pxPerMm), maskOf(view, area, []), pxPerMm);
}

/**
 * How much of the detail of a page is fine, against the genuine page in the same light: 1 as sharp, less where it is blurred.
 * Of the whole page, so that a feature which is missing is not taken for one that is blurred; as a share of coarser detail, so
 * that shadows and pale light drop out.
 */
export const focusOf = once((questioned, reference): number => {
  const wanted = shareOfPage(reference);
  return wanted > 0 ? shareOfPage(questioned) / wanted : 1;
});

/** Blur that is looked for, mm: with more of it nothing is left of lines and fibres. */
const MOST_BLUR_MM = 0.3;
/** Halvings after which the blur is known to a hundredth of a mm. */
const HALVINGS = 5;
/** Part of a page's sides in which blur is tried out: a lens blurs all of it. */
const TRIED = 0.4;

function blurredBy(view: PageView, blurMm: number): PageView {
  const { light, widthPx, heightPx, pxPerMm, covered, pictureDpi } = view;
  const whole = { left: 0, top: 0, right: widthPx, bottom: heightPx };
  const { data } = blurred(fieldOf(view.grey, whole), blurMm * pxPerMm);
  const grey = { widthPx, heightPx, data: Uint8Array.from(data, Math.round) };
  return {
    ...{ light, widthPx, heightPx, pxPerMm, covered, pictureDpi, grey },
    get colours() {
      return view.colours;
    },
  };
}

/**
 * The genuine page with as little fine detail as a blurred picture of it would have: what a lens takes from a line it takes
 * from both. Grey only. `null` where the picture is more blurred than that.
 */
export const asBlurred = once((questioned, reference): PageView | null => {
  const wanted = focusOf(questioned, reference) * shareOfPage(reference, TRIED);
  const isTooSharp = (blurMm: number) => shareOfPage(reference, TRIED, blurMm) > wanted;
  let [sharp, soft] = [0, MOST_BLUR_MM];
  if (isTooSharp(soft)) return null;
  for (let n = 0; n < HALVINGS; n++) {
    const blurMm = (sharp + soft) / 2;
    if (isTooSharp(blurMm)) sharp = blurMm;
    else soft = blurMm;
  }
  return blurredBy(reference, soft);
});
