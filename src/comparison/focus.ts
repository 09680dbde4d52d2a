import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import { band, fieldOf, likeness } from './measures/pattern.ts';
import type { PageView } from './page-view.ts';

/** Detail that blur takes away first, and detail that it leaves, mm. */
const FINE = { from: 0.05, to: 0.3 };
const COARSE = { from: 0.3, to: 1.2 };

const known = new WeakMap<PageView, WeakMap<PageView, number>>();

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
export function focusOf(questioned: PageView, reference: PageView): number {
  const row = known.get(questioned) ?? new WeakMap<PageView, number>();
  known.set(questioned, row);
  const seen = row.get(reference);
  if (seen !== undefined) return seen;
  const wanted = shareOfFine(reference);
  const focus = wanted > 0 ? shareOfFine(questioned) / wanted : 1;
  row.set(reference, focus);
  return focus;
}
