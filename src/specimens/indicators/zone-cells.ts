import { type FieldName, type FieldRow, LAYOUTS } from '../../mrz/layouts.ts';
import type { AreaMm } from '../area.ts';
import { CAPITAL_MM, PITCH_MM } from '../ocrb.ts';
import type { PrintedZone } from '../page.ts';
import { placeZone } from '../place.ts';

export type MrzField = FieldName;

/** A field of a printed zone: its cells, and their area on the page with half a millimetre around. */
export function fieldRow(
  { format, lines }: PrintedZone,
  name: FieldName,
): { row: FieldRow; area: AreaMm } | null {
  const row = LAYOUTS[format].find(({ field }) => field === name);
  if (!row) return null;
  const first = placeZone(lines, format).find(({ line, cell }) => line === row.line && cell === row.start);
  if (!first) return null;
  const { left, top, bottom } = CAPITAL_MM;
  const margin = 0.5;
  return {
    row,
    area: {
      x: first.xMm + left - margin,
      y: first.yMm + top - margin,
      width: (row.end - row.start) * PITCH_MM - 2 * left + 2 * margin,
      height: bottom - top + 2 * margin,
    },
  };
}

/** Lines with another symbol in one cell. */
export function withCell(lines: readonly string[], line: number, cell: number, symbol: string): string[] {
  return lines.map((text, n) => (n === line ? text.slice(0, cell) + symbol + text.slice(cell + 1) : text));
}

/** Another digit in the second place of the date, whose weight of 3 no change of less than ten passes by. */
export const nextDigit = (digit: string): string => String((Number(digit) + 4) % 10);
