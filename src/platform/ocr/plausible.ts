import { FORMATS, identifyFormat, type MrzFormat } from '../../mrz/formats.ts';
import { type FieldKind, LAYOUTS } from '../../mrz/layouts.ts';

/** What the layout wants in a cell, loosely: enough to tell a zone from a line read upside down. */
const WANTED: Partial<Record<FieldKind, RegExp>> = {
  date: /[0-9<]/,
  digit: /[0-9<]/,
  code: /[A-Z<]/,
  name: /[A-Z<]/,
  letters: /[A-Z<]/,
  sex: /[MFX<]/,
};

/** Driving licences have lines that anything of 30 cells could be; but few states print them. */
const LICENCE_ISSUERS: Partial<Record<MrzFormat, RegExp>> = { FRDL: /^..FRA/, CHDL: /^..(CHE|LIE)/ };

/** Share of cells in which letters and digits must stand where the layout has them. */
const LEAST_AGREEMENT = 0.75;

/**
 * Whether lines read like a zone of their format: known lengths, a letter first, letters and digits where the layout
 * has them. Check digits are not looked at: a wrong one is a finding, not a reason to hide the zone.
 */
export function plausibleFormat(lines: readonly string[]): MrzFormat | null {
  const format = identifyFormat(lines);
  if (!format || !/^[A-Z]/.test(lines[0] ?? '')) return null;
  const issuers = LICENCE_ISSUERS[format];
  if (issuers && !issuers.test(lines.at(FORMATS[format].lineLengths.length > 1 ? 1 : 0) ?? '')) return null;
  let wanted = 0;
  let agreed = 0;
  for (const { kind, line, start, end } of LAYOUTS[format]) {
    const pattern = WANTED[kind];
    if (!pattern) continue;
    for (const symbol of (lines[line] ?? '').slice(start, end)) {
      wanted++;
      if (pattern.test(symbol)) agreed++;
    }
  }
  return agreed >= LEAST_AGREEMENT * wanted ? format : null;
}
