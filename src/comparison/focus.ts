import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import { band, blurred, fieldOf, likeness } from './measures/pattern.ts';
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

function detailOf(view: PageView, { from, to }: typeof FINE): number {
  const { pxPerMm, widthPx, heightPx } = view;
  const page = { xMm: 0, yMm: 0, widthMm: widthPx / pxPerMm, heightMm: heightPx / pxPerMm };
  const area = pxOf(view, page, RIM_MM);
  const details = band(fieldOf(view.grey, area), from * pxPerMm, to * pxPerMm);
  return likeness(details, details, maskOf(view, area, []), 0).deviation;
}

const shareOfFine = (view: PageView) => {
  const coarse = detailOf(view, COARSE);
  return coarse > 0 ? detailOf(view, FINE) / coarse : 0;
};

/**
 * How much of the detail of a page is fine, against the genuine page in the same light: 1 as sharp, less where it is blurred.
 * Of the whole page, so that a feature which is missing is not taken for one that is blurred; as a share of coarser detail, so
 * that shadows and pale light drop out.
 */
export const focusOf = once((questioned, reference): number => {
  const wanted = shareOfFine(reference);
  return wanted > 0 ? shareOfFine(questioned) / wanted : 1;
});

/** Blur that is looked for, mm: with more of it nothing is left of lines and fibres. */
const MOST_BLUR_MM = 0.3;
/** Halvings after which the blur is known to half a hundredth of a mm. */
const HALVINGS = 5;

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
  const wanted = shareOfFine(questioned);
  let [sharp, soft] = [0, MOST_BLUR_MM];
  if (shareOfFine(blurredBy(reference, soft)) > wanted) return null;
  for (let n = 0; n < HALVINGS; n++) {
    const blurMm = (sharp + soft) / 2;
    if (shareOfFine(blurredBy(reference, blurMm)) > wanted) sharp = blurMm;
    else soft = blurMm;
  }
  return blurredBy(reference, soft);
});
