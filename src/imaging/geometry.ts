/** A point in pixels: x to the right, y down, origin at the outer corner of the first pixel. */
export type Point = readonly [x: number, y: number];

/** Four corners in reading order of what they enclose: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Width and height of a page, mm. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Row-major 3×3 matrix of a projective transform between two pixel frames. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Quarter turns clockwise, in degrees, that bring a picture upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;
