import type { Homography, Point } from './geometry.ts';
import { medianOf, valueAt } from './mrz-measure-curve.ts';
import { type FittedLine, fitZone, type TextLine } from './mrz-measure-glyphs.ts';
import { markGlyphs } from './mrz-measure-marks.ts';
import type { CharacterGeometry } from './mrz-measure-properties.ts';
import { faceOf, likenessOf } from './mrz-measure-shape.ts';
import { LINE_HEIGHT_PX } from './mrz-strip.ts';
import { chainHomographies } from './mrz-transform.ts';
import { MIDDLE, STROKE_PITCHES } from './ocrb-templates.ts';
import type { PageEdges } from './page-edges.ts';
import { applyHomography } from './warp.ts';

/** A line of a zone as measured; px of the upright frame. */
export interface LineGeometry {
  /** Mean distance of neighbouring characters. */
  readonly pitchPx: number;
  /** Direction of the baseline, degrees clockwise from the x axis. */
  readonly angle: number;
  /** Largest distance of a glyph's foot from the straight baseline. */
  readonly straightnessPx: number;
  /** Height of a capital, and width of a stroke. */
  readonly heightPx: number;
  readonly strokePx: number;
  /** Foot of the left edge of the first cell: where the ink would begin if every glyph filled its cell. */
  readonly start: Point;
  /** By how much the pitch grows from the first to the last character, as a share: not 0 where the picture was taken at an angle. */
  readonly pitchGrowth: number;
  readonly characters: readonly CharacterGeometry[];
}

/** From one line to the next, in pitches where they are lengths. */
export interface LineStep {
  readonly spacing: number;
  /** How much farther right the lower line begins. */
  readonly ragged: number;
  /** Angle between the baselines, degrees. */
  readonly angle: number;
  /** By how much the lower line's pitch is greater, as a share: the upper edge is farther from the camera where it is not 0. */
  readonly pitchGrowth: number;
}

/** What an examiner measures of a zone. Ratios and pitches need no scale; lengths in px are those of the frame. */
export interface ZoneGeometry {
  readonly lines: readonly LineGeometry[];
  readonly steps: readonly LineStep[];
  /** Mean pitch of all lines. */
  readonly pitchPx: number;
  /** Height of a capital as a share of the height that OCR-B has at this pitch. */
  readonly height: number;
  /** How alike its characters are to OCR-B: median normalised cross-correlation, −1 to 1. */
  readonly likeness: number;
  /** The page round the zone; absent where it was not looked for. */
  readonly page?: PageEdges | undefined;
}

/** Height of a capital of OCR-B (H), in pitches. */
const CAPITAL_HEIGHT = 1;

interface Baseline extends Omit<LineGeometry, 'characters'> {
  /** Foot of the last and of the middle character. */
  readonly end: Point;
  readonly middle: Point;
}

/** Px of the frame of a point of a line: `column` from the middle of the first cell, `down` pitches below the middle of the crop. */
function pointOf({ line: { crop, grid }, right }: FittedLine, toFrame: Homography) {
  const cropToFrame = chainHomographies(crop.toSource, toFrame);
  return (column: number, down: number): Point => {
    const x = grid.startPx + (column + 0.5 + valueAt(right, column)) * grid.pitchPx;
    return applyHomography(cropToFrame, [x, LINE_HEIGHT_PX / 2 + down * grid.pitchPx]);
  };
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);
const toDegrees = (radians: number) => (radians * 180) / Math.PI;

/** Distance of a point from the line through `a` and `b`; positive to the right of it as seen from `a`. */
function offLine([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
}

function baselineOf(fitted: FittedLine, toFrame: Homography): Baseline {
  const { fits, height, down } = fitted;
  const last = fits.length - 1;
  const at = pointOf(fitted, toFrame);
  const foot = (column: number) => at(column, valueAt(down, column) + MIDDLE * height);
  const [first, middle, end] = [foot(0), foot(last / 2), foot(last)];
  const pitchPx = distance(first, end) / last;
  const offsets = fits.map((fit, column) => offLine(first, end, at(column, fit.dy + MIDDLE * height)));
  const capital = CAPITAL_HEIGHT * height;
  const top = valueAt(down, last / 2) + MIDDLE * height;
  return {
    pitchPx,
    angle: toDegrees(Math.atan2(end[1] - first[1], end[0] - first[0])),
    // The straight line that leaves the least of the largest offset runs half-way between the extremes.
    straightnessPx: (Math.max(...offsets) - Math.min(...offsets)) / 2,
    heightPx: distance(at(last / 2, top), at(last / 2, top - capital)),
    strokePx: (STROKE_PITCHES + 2 * medianOf(fits.map((fit) => fit.gain))) * pitchPx,
    start: foot(-0.5),
    pitchGrowth: distance(foot(last - 1), end) / distance(first, foot(1)) - 1,
    end,
    middle,
  };
}

function stepBetween(upper: Baseline, lower: Baseline): LineStep {
  const pitchPx = (upper.pitchPx + lower.pitchPx) / 2;
  const turn = (upper.angle * Math.PI) / 180;
  const along = (from: Point, to: Point) =>
    (to[0] - from[0]) * Math.cos(turn) + (to[1] - from[1]) * Math.sin(turn);
  const angle = lower.angle - upper.angle;
  return {
    spacing: offLine(upper.start, upper.end, lower.middle) / pitchPx,
    ragged: along(upper.start, lower.start) / pitchPx,
    angle: angle - 360 * Math.round(angle / 360),
    pitchGrowth: lower.pitchPx / upper.pitchPx - 1,
  };
}

/**
 * Measures the glyphs of a zone against OCR-B. `toFrame` takes px of the plane the lines were cut from to px of the
 * upright frame. `null` when there is nothing to measure: no line, or one of fewer than two characters.
 */
export function measureZone(lines: readonly TextLine[], toFrame: Homography): ZoneGeometry | null {
  if (lines.length === 0 || lines.some(({ text }) => text.length < 2)) return null;
  const zone = fitZone(lines);
  const face = faceOf(zone.look);
  const likenesses = zone.lines.map((fitted) =>
    fitted.fits.map((fit, column) => likenessOf(fitted, column, fit, face)),
  );
  const marked = markGlyphs(zone.lines, likenesses, zone.look);
  const baselines = zone.lines.map((fitted) => baselineOf(fitted, toFrame));
  return {
    lines: baselines.map(({ end: _, middle: __, ...line }, i) => ({ ...line, characters: marked[i] ?? [] })),
    steps: baselines.slice(1).flatMap((lower, i) => {
      const upper = baselines[i];
      return upper ? [stepBetween(upper, lower)] : [];
    }),
    pitchPx: medianOf(baselines.map(({ pitchPx }) => pitchPx)),
    height: medianOf(zone.lines.map(({ height }) => height)),
    likeness: medianOf(likenesses.flat().map(({ own }) => own)),
  };
}
