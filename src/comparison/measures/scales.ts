/** Details that a pattern is made of, and how far it may lie from its place, mm. */
export interface DetailScale {
  readonly fineMm: number;
  readonly coarseMm: number;
  readonly reachMm: number;
  /** Deviation that the reference has to have, grey levels: with less there is nothing to be like. */
  readonly leastDrawn: number;
}

/** What measures look for. Data only: the program's help tells the same numbers. */
export const DETAILS = {
  /** Shapes from a quarter of a millimetre to a few: pictures, rosettes, devices. */
  shapes: { fineMm: 0.25, coarseMm: 2, reachMm: 0.4, leastDrawn: 2.5 },
  /** Print of single lines and small letters. */
  finePrint: { fineMm: 0.05, coarseMm: 0.3, reachMm: 0.2, leastDrawn: 1 },
  /** Large soft shapes, as a watermark has them. */
  softShapes: { fineMm: 0.6, coarseMm: 6, reachMm: 0.6, leastDrawn: 1 },
} as const satisfies Readonly<Record<string, DetailScale>>;

/** Fibres are so long and at most so thick, mm; discs, letters and lines of a picture are not. */
export const FIBRE = { shortestMm: 1.2, longestMm: 8, thickestMm: 0.4 } as const;
/** Fewer fibres in the reference say nothing: chance alone may halve them. */
export const FEWEST_FIBRES = 12;

/** How far on both sides of the border of an area an edge is looked for, and over which distance grey is compared, mm. */
export const EDGE = { reachMm: 2.5, stepMm: 0.25 } as const;

/**
 * Where a cut is looked for, mm from the border of a portrait: from `awayMm` on, for print differs from bearer to bearer, to
 * `reachMm`; the ground of a line is what lies so far to both sides of it, and counts as no darker than so many grey levels.
 */
export const CUT = {
  fromMm: -0.2,
  awayMm: 0.65,
  reachMm: 2.2,
  beyondMm: 0.4,
  groundMm: 0.5,
  darkest: 20,
} as const;
