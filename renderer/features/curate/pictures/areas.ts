import type { Point } from '../../../../src/imaging/geometry.ts';
import type { DraftModel } from '../../../../src/reference/draft-model.ts';
import { type AreaMm, type PagePicture, type SizeMm, sizeMm } from '../../../../src/reference/parts.ts';
import { type Handle, movedBox, resizedBox } from '../../../shared/viewer/box-edit.ts';
import type { Box } from '../../../shared/viewer/index.ts';
import { toMm } from '../../../shared/viewer/scale.ts';

/** No side of an area becomes shorter than this, in mm: twice the height of microprint. */
export const LEAST_MM = 0.5;
/** What one press of an arrow key is, in mm. */
const STEP_MM = 0.1;

/** Areas are written to a hundredth of a millimetre. */
const rounded = (mm: number) => Math.round(mm * 100) / 100;

/** The area between sides in mm. The sides are rounded, not the lengths, so that nothing leaves the page by it. */
function between([left, top, right, bottom]: Box): AreaMm {
  const [xMm, yMm] = [rounded(left), rounded(top)];
  return { xMm, yMm, widthMm: rounded(rounded(right) - xMm), heightMm: rounded(rounded(bottom) - yMm) };
}

/** The area in mm of the page that a box in px of its picture means. */
export function areaOf([left, top, right, bottom]: Box, dpi: number): AreaMm {
  const mm = (px: number) => toMm(px, dpi) ?? 0;
  return between([mm(left), mm(top), mm(right), mm(bottom)]);
}

/** Size of a page in mm; while nobody has written it down, as its picture has it. */
export function sizeOfPage({ pages = [], size }: DraftModel, id: string, picture: PagePicture): SizeMm {
  const written = sizeMm.safeParse(pages.find((page) => page.id === id)?.size ?? size);
  if (written.success) return written.data;
  const { xMm: _, yMm: __, ...whole } = areaOf([0, 0, picture.widthPx, picture.heightPx], picture.dpi);
  return whole;
}

/** An area after an arrow key: moved, or the sides of a handle moved, by so many steps. */
export function stepped(
  { xMm, yMm, widthMm, heightMm }: AreaMm,
  handle: Handle | null,
  [x, y]: Point,
  page: SizeMm,
): AreaMm {
  const box: Box = [xMm, yMm, xMm + widthMm, yMm + heightMm];
  const by: Point = [x * STEP_MM, y * STEP_MM];
  const bounds = { width: page.widthMm, height: page.heightMm, least: LEAST_MM };
  return between(handle ? resizedBox(box, handle, by, bounds) : movedBox(box, by, bounds));
}
