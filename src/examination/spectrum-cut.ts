import { THRESHOLDS } from '../imaging/frequencies/index.ts';
import type { Point, Quad } from '../imaging/geometry.ts';
import type { AreaMm, SizeMm } from '../reference/index.ts';
import { areaInPicture, type PagePlace } from './table-pages.ts';

/** An area of a page as it is cut out of its picture to look at the frequencies of its print. */
export interface SpectrumArea {
  /** What is looked at: of an area that is too large its middle. */
  readonly area: AreaMm;
  /** Its corners in the picture, px of the upright frame. */
  readonly quad: Quad;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Px to a mm that it is cut out with: those of the picture there, in the direction in which it has more. */
  readonly pxPerMm: number;
  /** Px to a mm of the picture in the direction in which it has fewer. */
  readonly nativePxPerMm: number;
}

const { mostPx } = THRESHOLDS;

/** Px to a mm of the picture along each edge of an area. */
function densitiesOf([a, b, c, d]: Quad, { widthMm, heightMm }: AreaMm): number[] {
  const length = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [length(a, b) / widthMm, length(d, c) / widthMm, length(a, d) / heightMm, length(b, c) / heightMm];
}

/** As many mm as are looked at of so many, in whole px, and where they begin. */
function within(startMm: number, lengthMm: number, pxPerMm: number) {
  // Up to a whole px: fewer than the picture has would blur it. A hair less than one is no px more.
  const px = Math.min(mostPx, Math.max(1, Math.ceil(lengthMm * pxPerMm - 1e-6)));
  const mm = px / pxPerMm;
  return { px, mm, start: startMm + Math.max(0, lengthMm - mm) / 2 };
}

/** Cuts an area out at the density that its picture has there, nothing reduced and as little as can be enlarged. */
export function spectrumArea(asked: AreaMm, size: SizeMm, place: PagePlace): SpectrumArea {
  const densities = densitiesOf(areaInPicture(asked, size, place), asked);
  const pxPerMm = Math.max(...densities);
  const across = within(asked.xMm, asked.widthMm, pxPerMm);
  const down = within(asked.yMm, asked.heightMm, pxPerMm);
  const area = { xMm: across.start, yMm: down.start, widthMm: across.mm, heightMm: down.mm };
  return {
    area,
    quad: areaInPicture(area, size, place),
    widthPx: across.px,
    heightPx: down.px,
    pxPerMm,
    nativePxPerMm: Math.min(...densities),
  };
}
