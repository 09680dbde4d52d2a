import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import { band, blurred, type Field, fieldOf, likeness } from './measures/pattern.ts';
import type { PageView } from './page-view.ts';

/** Detail that blur takes away first, and detail that it leaves, mm. */
const FINE = { from: 0.05, to: 0.3 };
const COARSE = { from: 0.3, to: 1.2 };

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

/** Standard deviation of details of a size, grey levels. */
function detailOf(field: Field, mask: Uint8Array, pxPerMm: number, { from, to }: typeof FINE): number {
  const details = band(field, from * pxPerMm, to * pxPerMm);
  return likeness(details, details, mask, 0).deviation;
}

function shareOfFine(field: Field, mask: Uint8Array, pxPerMm: number): number {
  const coarse = detailOf(field, mask, pxPerMm, COARSE);
  return coarse > 0 ? detailOf(field, mask, pxPerMm, FINE) / coarse : 0;
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
/** Halvings after which the blur is known to half a hundredth of a mm. */
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
