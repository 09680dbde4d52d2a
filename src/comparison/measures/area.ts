import type { AreaMm } from '../../reference/index.ts';
import { RIM_MM } from '../conditions.ts';
import type { PageView } from '../page-view.ts';
import type { PxArea } from './pattern.ts';

/** The px of a view that an area of the page takes up, clipped to the page less a rim (mm) all round; empty where nothing is left. */
export function pxOf({ pxPerMm, widthPx, heightPx }: PageView, area: AreaMm, rimMm = 0): PxArea {
  const { xMm, yMm, widthMm, heightMm } = area;
  const rim = Math.round(rimMm * pxPerMm);
  const left = Math.max(rim, Math.round(xMm * pxPerMm));
  const top = Math.max(rim, Math.round(yMm * pxPerMm));
  const right = Math.min(widthPx - rim, Math.round((xMm + widthMm) * pxPerMm));
  const bottom = Math.min(heightPx - rim, Math.round((yMm + heightMm) * pxPerMm));
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
}

export const isEmpty = ({ left, top, right, bottom }: PxArea): boolean => right <= left || bottom <= top;

/**
 * What of an area is looked at: 1 where the picture reaches and nothing of `others` lies, 0 elsewhere. As large as the
 * area, row by row.
 */
export function maskOf(view: PageView, area: PxArea, others: readonly AreaMm[]): Uint8Array {
  const [w, h] = [area.right - area.left, area.bottom - area.top];
  const mask = new Uint8Array(w * h);
  for (let y = 0, at = 0; y < h; y++)
    for (let x = 0; x < w; x++, at++)
      mask[at] = view.covered[(area.top + y) * view.widthPx + area.left + x] ? 1 : 0;
  for (const other of others) {
    const { left, top, right, bottom } = pxOf(view, other);
    for (let y = Math.max(top, area.top); y < Math.min(bottom, area.bottom); y++) {
      const row = (y - area.top) * w - area.left;
      const [from, to] = [Math.max(left, area.left), Math.min(right, area.right)];
      if (to > from) mask.fill(0, row + from, row + to);
    }
  }
  return mask;
}

/** Share of an area that is looked at. */
export function shareOf(mask: Uint8Array): number {
  let sum = 0;
  for (const value of mask) sum += value;
  return mask.length > 0 ? sum / mask.length : 0;
}

/** Share of an area of the page that is in the picture, 0 to 1. */
export const coveredShare = (view: PageView, area: AreaMm): number =>
  shareOf(maskOf(view, pxOf(view, area, RIM_MM), []));
