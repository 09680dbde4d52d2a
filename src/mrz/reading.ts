import type { Homography, Quad, QuarterTurn } from '../imaging/geometry.ts';
import type { ZoneGeometry } from '../imaging/mrz-measure.ts';
import type { MrzFormat } from './formats.ts';

/** What one reader saw in a cell, before anything was weighed. */
export interface ReaderOpinion {
  readonly reader: 'cells' | 'lines';
  readonly symbol: string;
  readonly confidence: number;
}

/** One cell of the zone as the recogniser saw it. Confidence runs from 0 to 1; `quad` is in px of the upright frame. */
export interface CharacterReading {
  symbol: string;
  confidence: number;
  alternatives: readonly { symbol: string; confidence: number }[];
  /** What each reader saw here by itself: of single cells, and, where it was asked, of the whole line. */
  readings: readonly ReaderOpinion[];
  /**
   * What chose this symbol where the readers were unsure: `format`, because it alone belongs in this place; `check_digit`, because with
   * it alone the digits agree.
   */
  settledBy: 'format' | 'check_digit' | null;
  quad: Quad | null;
}

export interface LineReading {
  /** The raw reading, one character a cell; nothing was altered by format or check digits. */
  text: string;
  characters: readonly CharacterReading[];
}

/** The rectified cut-out of a zone: its size in px and the transform from strip px to px of the upright frame. */
export interface ZoneStrip {
  widthPx: number;
  heightPx: number;
  toFrame: Homography;
}

/** A machine readable zone found in a frame, as read. */
export interface ZoneReading {
  format: MrzFormat | null;
  lines: readonly LineReading[];
  /** Outline of the zone in px of the upright frame. */
  quad: Quad;
  /** The turn under which the zone reads from left to right. */
  turn: QuarterTurn;
  strip: ZoneStrip;
  /** How it is printed; `null` where there is nothing to measure. */
  geometry: ZoneGeometry | null;
}

/** Result of looking for zones in one frame: possibly none, with the attempts in words. */
export interface ZoneSearch {
  zones: readonly ZoneReading[];
  tried: readonly string[];
  reader: { name: string; version: string };
  ms: number;
}
