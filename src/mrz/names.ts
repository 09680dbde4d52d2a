import type { CellRange } from '../examination/check.ts';
import { readable } from './alphabet.ts';

/** A part of a name: its place in the zone, as printed, and as people write it. */
export interface NamePart {
  readonly range: CellRange;
  readonly raw: string;
  readonly value: string;
}

/**
 * Splits a name field at its first `<<` into primary and secondary identifier (ICAO Doc 9303-3 §4.6). The
 * secondary is `null` where the field has none. Printed capitals are kept: the zone does not say more.
 */
export function splitName(raw: string, range: CellRange): { primary: NamePart; secondary: NamePart | null } {
  const end = raw.replace(/<+$/, '').length;
  const gap = raw.slice(0, end).indexOf('<<');
  const part = (from: number, to: number): NamePart => {
    const text = raw.slice(from, to);
    const place = { line: range.line, start: range.start + from, end: range.start + to };
    return { range: place, raw: text, value: readable(text).replace(/ +/g, ' ') };
  };
  if (gap < 0) return { primary: part(0, end), secondary: null };
  return { primary: part(0, gap), secondary: part(gap + 2, end) };
}
