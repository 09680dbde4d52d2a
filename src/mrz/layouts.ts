import type { CellRange } from '../examination/check.ts';
import { MRZ_FORMATS, type MrzFormat } from './formats.ts';

/** Every field a zone can have, in the words of ICAO Doc 9303; the last six are of national layouts. */
export type FieldName =
  | 'document_code'
  | 'issuer'
  | 'document_number'
  | 'document_number_check_digit'
  | 'nationality'
  | 'birth_date'
  | 'birth_date_check_digit'
  | 'sex'
  | 'expiry_date'
  | 'expiry_date_check_digit'
  | 'optional_data'
  | 'optional_data_1'
  | 'optional_data_2'
  | 'optional_data_check_digit'
  | 'composite_check_digit'
  | 'name'
  | 'primary_identifier'
  | 'secondary_identifier'
  | 'document_number_continuation'
  | 'issue_date'
  | 'issuing_office'
  | 'administrative_code'
  | 'language_code'
  | 'pin_code'
  | 'version_number';

/** How the symbols of a field are to be understood. */
export type FieldKind = 'text' | 'code' | 'number' | 'date' | 'sex' | 'name' | 'letters' | 'digit';

/** One row of a layout. `parts` lie inside the field and have a meaning of their own. */
export interface FieldRow extends CellRange {
  readonly field: FieldName;
  readonly kind: FieldKind;
  readonly parts?: readonly FieldRow[];
}

function row(
  field: FieldName,
  kind: FieldKind,
  line: number,
  start: number,
  end: number,
  parts?: readonly FieldRow[],
): FieldRow {
  return parts ? { field, kind, line, start, end, parts } : { field, kind, line, start, end };
}

/** Line 1 of two-line ICAO formats is the same but for its length. */
function upperLine(length: number): FieldRow[] {
  return [
    row('document_code', 'text', 0, 0, 2),
    row('issuer', 'code', 0, 2, 5),
    row('name', 'name', 0, 5, length),
  ];
}

/** The first 28 cells of line 2 are the same in all two-line ICAO formats. */
const LOWER_LINE: readonly FieldRow[] = [
  row('document_number', 'number', 1, 0, 9),
  row('document_number_check_digit', 'digit', 1, 9, 10),
  row('nationality', 'code', 1, 10, 13),
  row('birth_date', 'date', 1, 13, 19),
  row('birth_date_check_digit', 'digit', 1, 19, 20),
  row('sex', 'sex', 1, 20, 21),
  row('expiry_date', 'date', 1, 21, 27),
  row('expiry_date_check_digit', 'digit', 1, 27, 28),
];

/** ICAO Doc 9303-4, -5, -6 §4.2.2, 9303-7; national layouts as their issuers print them. */
export const LAYOUTS: Readonly<Record<MrzFormat, readonly FieldRow[]>> = {
  TD1: [
    row('document_code', 'text', 0, 0, 2),
    row('issuer', 'code', 0, 2, 5),
    row('document_number', 'number', 0, 5, 14),
    row('document_number_check_digit', 'digit', 0, 14, 15),
    row('optional_data_1', 'text', 0, 15, 30),
    row('birth_date', 'date', 1, 0, 6),
    row('birth_date_check_digit', 'digit', 1, 6, 7),
    row('sex', 'sex', 1, 7, 8),
    row('expiry_date', 'date', 1, 8, 14),
    row('expiry_date_check_digit', 'digit', 1, 14, 15),
    row('nationality', 'code', 1, 15, 18),
    row('optional_data_2', 'text', 1, 18, 29),
    row('composite_check_digit', 'digit', 1, 29, 30),
    row('name', 'name', 2, 0, 30),
  ],
  TD2: [
    ...upperLine(36),
    ...LOWER_LINE,
    row('optional_data', 'text', 1, 28, 35),
    row('composite_check_digit', 'digit', 1, 35, 36),
  ],
  TD3: [
    ...upperLine(44),
    ...LOWER_LINE,
    row('optional_data', 'text', 1, 28, 42),
    row('optional_data_check_digit', 'digit', 1, 42, 43),
    row('composite_check_digit', 'digit', 1, 43, 44),
  ],
  MRVA: [...upperLine(44), ...LOWER_LINE, row('optional_data', 'text', 1, 28, 44)],
  MRVB: [...upperLine(36), ...LOWER_LINE, row('optional_data', 'text', 1, 28, 36)],
  FRID: [
    row('document_code', 'text', 0, 0, 2),
    row('issuer', 'code', 0, 2, 5),
    row('primary_identifier', 'letters', 0, 5, 30),
    row('administrative_code', 'text', 0, 30, 36),
    row('document_number', 'number', 1, 0, 12, [
      row('issue_date', 'date', 1, 0, 4),
      row('issuing_office', 'text', 1, 4, 7),
    ]),
    row('document_number_check_digit', 'digit', 1, 12, 13),
    row('secondary_identifier', 'letters', 1, 13, 27),
    row('birth_date', 'date', 1, 27, 33),
    row('birth_date_check_digit', 'digit', 1, 33, 34),
    row('sex', 'sex', 1, 34, 35),
    row('composite_check_digit', 'digit', 1, 35, 36),
  ],
  FRDL: [
    row('document_code', 'text', 0, 0, 2),
    row('issuer', 'code', 0, 2, 5),
    row('document_number', 'number', 0, 5, 14),
    row('document_number_check_digit', 'digit', 0, 14, 15),
    row('expiry_date', 'date', 0, 15, 21),
    row('primary_identifier', 'letters', 0, 21, 29),
    row('composite_check_digit', 'digit', 0, 29, 30),
  ],
  CHDL: [
    row('document_number', 'number', 0, 0, 9, [row('language_code', 'text', 0, 6, 7)]),
    row('document_code', 'text', 1, 0, 2),
    row('issuer', 'code', 1, 2, 5),
    row('pin_code', 'text', 1, 5, 14),
    row('version_number', 'text', 1, 14, 17),
    row('birth_date', 'date', 1, 19, 25),
    row('name', 'name', 2, 0, 30),
  ],
};

/** The row of a field in a format, `undefined` where the format has no such field. */
export function rowOf(format: MrzFormat, field: FieldName): FieldRow | undefined {
  return LAYOUTS[format].find((candidate) => candidate.field === field);
}

function datesOf(format: MrzFormat): [MrzFormat, readonly FieldRow[]] {
  const rows = LAYOUTS[format].flatMap((candidate) => [candidate, ...(candidate.parts ?? [])]);
  return [format, rows.filter(({ kind }) => kind === 'date')];
}

const DATE_ROWS = new Map(MRZ_FORMATS.map(datesOf));

/** The dates of a format, also those that are part of a number. */
export function dateRows(format: MrzFormat): readonly FieldRow[] {
  return DATE_ROWS.get(format) ?? [];
}

/** The symbols of a range; shorter, or empty, where the line ends before it. */
export function cellsOf(lines: readonly string[], { line, start, end }: CellRange): string {
  return (lines[line] ?? '').slice(start, end);
}

/** Only the place of what stands in the zone. */
export function placeOf({ line, start, end }: CellRange): CellRange {
  return { line, start, end };
}
