/** Pitch of OCR-B size 1 (ICAO Doc 9303-3 §4.4). */
export const PITCH_MM = 2.54;

/** In what a character can stand out from its neighbours. */
export const PROPERTIES = ['place', 'height', 'stroke', 'ink', 'shape'] as const;
export type Property = (typeof PROPERTIES)[number];

/** A character that stands out, and in what; `words` for the officer. */
export interface Mark {
  readonly property: Property;
  readonly words: string;
}

/**
 * A character against OCR-B and against its neighbours: against the others of its symbol where the zone holds three or
 * more, because an issuer's font may differ in a symbol, else against its line. Places in pitches.
 */
export interface CharacterGeometry {
  /** Where it stands against the curve of its line: to the right and down. */
  readonly right: number;
  readonly down: number;
  /** Its height and the width of its strokes as shares of those of its line, less 1. */
  readonly taller: number;
  readonly bolder: number;
  /** How much darker its ink is than that of its line, as a share. */
  readonly darker: number;
  /** How alike it is to its own symbol of OCR-B and to the next best one: normalised cross-correlation, −1 to 1. */
  readonly likeness: number;
  readonly other: { readonly symbol: string; readonly likeness: number };
  /** Deviation in each property as a share of what is allowed in this zone; above 1 it stands out. */
  readonly deviations: Readonly<Record<Property, number>>;
  readonly marks: readonly Mark[];
  /**
   * Another symbol that the glyph fits better at the size of its line, where it stands out in anything: then it may
   * have been misread. `null` for all others.
   */
  readonly fitsBetter: string | null;
}

/** What a property is allowed to deviate at the least, and in how many spreads of the zone's own characters. */
export interface Allowance {
  readonly least: number;
  readonly spreads: number;
}

/**
 * Chosen so that generated scans at 300 dpi, whose characters jump by 0.025 mm and whose ink varies by a third from
 * patch to patch, hold no character that stands out. Places in pitches, the rest as shares.
 */
export const ALLOWED: Readonly<Record<Property, Allowance>> = {
  place: { least: 0.045, spreads: 5 },
  height: { least: 0.06, spreads: 5 },
  stroke: { least: 0.17, spreads: 6.5 },
  ink: { least: 0.15, spreads: 5 },
  shape: { least: 0.05, spreads: 5 },
};
