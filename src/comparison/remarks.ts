import { besidePage } from '../imaging/beside-page.ts';
import type { Homography } from '../imaging/geometry.ts';
import { liesWithin, rectangle, transformQuad } from '../imaging/mrz-transform.ts';
import { pageGrid } from '../imaging/page-grid.ts';
import type { Raster } from '../imaging/raster.ts';
import type { SizeMm } from '../reference/index.ts';
import type { PlacedCapture, Remark } from './comparison.ts';

/** So much of each border of a page may lie beside its picture without a word: borders are trimmed, mm. */
const TRIMMED_MM = 2;

/** The model's own picture of a page in the light of a capture. */
interface Original {
  readonly raster: Raster;
  /** mm of the page → px of that picture. */
  readonly toPicture: Homography;
}

function isWhole(raster: Raster, pageToPicture: Homography, { widthMm, heightMm }: SizeMm): boolean {
  const inner = rectangle(TRIMMED_MM, TRIMMED_MM, widthMm - TRIMMED_MM, heightMm - TRIMMED_MM);
  return liesWithin(transformQuad(pageToPicture, inner), raster);
}

/**
 * What has to be known of a picture before anything in it is believed: that it shows a part of the page, that it shows
 * something else as well, or that it shows a picture of the page. Nothing of a picture that was placed nowhere.
 * @param original `null` where the library has no picture of the page in that light
 */
export function remarksOf(
  raster: Raster,
  place: PlacedCapture,
  size: SizeMm,
  original: Original | null,
): Remark[] {
  const { registration } = place;
  if (!registration || !place.page) return [];
  const { pageToPicture, share } = registration;
  const remarks: Remark[] = [];
  const genuine = original && { raster: original.raster, pageToPicture: original.toPicture };
  const grid = pageGrid({ raster, pageToPicture }, size, genuine);
  if (grid) {
    const [one, other] = grid.linesPerMm.map((lines) => lines.toFixed(1));
    remarks.push({
      kind: 'grid',
      text: `A fine regular grid lies over the whole page, ${one} by ${other} lines to a mm, as on a screen or on a page that is printed in dots all over. Nothing that was compared in this picture passes. Capture the document itself.`,
    });
  }
  if (!isWhole(raster, pageToPicture, size))
    remarks.push({
      kind: 'partial',
      text: `Only ${Math.floor(100 * share)} % of the page is in the picture. What is missing was not compared. Capture the whole page.`,
    });
  // In other lights paper and print may not show at all.
  const beside = place.light === 'VI' ? besidePage(raster, pageToPicture, size) : null;
  if (beside) {
    const [wide, high] = [beside.widthMm, beside.heightMm].map((mm) => Math.round(mm));
    remarks.push({
      kind: 'beside',
      text: `The picture shows something else beside this page, about ${wide} × ${high} mm. It was not compared: if it is another page or another document, capture it by itself.`,
    });
  }
  return remarks;
}
