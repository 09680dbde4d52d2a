import type { Point, Quad } from '../../../src/imaging/geometry.ts';
import type { AreaMm } from '../../../src/reference/index.ts';
import { boundsOf } from '../../shared/viewer/geometry.ts';
import type { Box } from '../../shared/viewer/index.ts';

/** A part of a bar that runs from −1 to +1, in percent of its width. */
export interface MarginSpan {
  leftPercent: number;
  widthPercent: number;
}

/** From the threshold in the middle to a margin; a margin beyond the ends ends there. */
export function marginSpan(margin: number): MarginSpan {
  const held = Math.max(-1, Math.min(1, margin));
  return { leftPercent: 50 + 50 * Math.min(0, held), widthPercent: 50 * Math.abs(held) };
}

/** A margin with its sign, as long for all: '+0.42', '−1.00'. */
export function marginInWords(margin: number): string {
  const size = Math.abs(margin).toFixed(2);
  return `${margin < 0 ? '−' : '+'}${size}`;
}

/** Wide areas lie one below the other, so that both are as wide as the panel. */
const WIDE_FROM = 2.5;
/** Density in which crops are cut: twice that of usual captures, so that nothing of them is lost. */
const CROP_DPI = 600;
const CROP_PX = { least: 240, most: 1000 };
const MM_PER_INCH = 25.4;

export interface CropSize {
  /** Width by height. */
  ratio: number;
  isWide: boolean;
  /** In which both crops are cut out of their pictures: one size for both, so their scales agree. */
  widthPx: number;
  heightPx: number;
}

export function cropSize({ widthMm, heightMm }: Pick<AreaMm, 'widthMm' | 'heightMm'>): CropSize {
  const longest = Math.max(widthMm, heightMm);
  const px = Math.max(CROP_PX.least, Math.min(CROP_PX.most, (longest / MM_PER_INCH) * CROP_DPI));
  const scaled = (mm: number) => Math.max(1, Math.round((mm / longest) * px));
  const ratio = widthMm / heightMm;
  return { ratio, isWide: ratio >= WIDE_FROM, widthPx: scaled(widthMm), heightPx: scaled(heightMm) };
}

/** On each side of an area there is seen at least this share of its longer side. */
const AROUND = 0.5;

/** What to look at of an area in px of a picture: with what lies around it, never more than the picture. */
export function surroundingsOf(
  quad: Quad,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Box {
  const [left, top, right, bottom] = boundsOf(quad);
  const around = AROUND * Math.max(right - left, bottom - top);
  return [
    Math.max(0, left - around),
    Math.max(0, top - around),
    Math.min(widthPx, right + around),
    Math.min(heightPx, bottom + around),
  ];
}

/** Shown round a place that is cut out, as a share of its height: what was changed shows at the rim. */
const RIM = 0.25;
const CUT_MOST_PX = 900;

/** A place with a little of what is round it, and the size in px in which it is cut out. The quad lies in px of its picture. */
export function cutOut(quad: Quad): { quad: Quad; widthPx: number; heightPx: number } {
  const [[ax, ay], [bx, by], , [dx, dy]] = quad;
  const [across, down] = [Math.hypot(bx - ax, by - ay), Math.hypot(dx - ax, dy - ay)];
  const rim = RIM * Math.min(across, down);
  // One rim along the line and one across it, in px of the picture.
  const [ux, uy] = [((bx - ax) / (across || 1)) * rim, ((by - ay) / (across || 1)) * rim];
  const [vx, vy] = [((dx - ax) / (down || 1)) * rim, ((dy - ay) / (down || 1)) * rim];
  const moved = ([x, y]: Point, along: 1 | -1, beside: 1 | -1): Point => [
    x + along * ux + beside * vx,
    y + along * uy + beside * vy,
  ];
  const [wide, high] = [across + 2 * rim, down + 2 * rim];
  const scale = Math.min(1, CUT_MOST_PX / Math.max(wide, high));
  return {
    quad: [moved(quad[0], -1, -1), moved(quad[1], 1, -1), moved(quad[2], 1, 1), moved(quad[3], -1, 1)],
    widthPx: Math.max(1, Math.round(wide * scale)),
    heightPx: Math.max(1, Math.round(high * scale)),
  };
}
