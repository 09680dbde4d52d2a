import type { CellRange } from '../examination/check.ts';
import { readable } from './alphabet.ts';
import { CHECK_DIGIT_RULES, continuationOf } from './check-digit-rules.ts';
import { type DateRole, readDate } from './dates.ts';
import { FORMATS, identifyFormat, type MrzFormat } from './formats.ts';
import { cellsOf, type FieldName, type FieldRow, LAYOUTS, placeOf } from './layouts.ts';
import { splitName } from './names.ts';

/** A field as printed (`raw`, never changed) with its meaning beside it (`value`, empty when there is none). */
export interface ZoneField extends CellRange {
  readonly name: FieldName;
  readonly raw: string;
  /**
   * Fillers removed; dates YYYY-MM-DD when the day of the examination is known, else YY-MM-DD; sex as a word;
   * a name as "PRIMARY, SECONDARY"; a long document number in full.
   */
  readonly value: string;
  /** What the field is made of: identifiers of a name, the rest of a long document number. */
  readonly parts: readonly ZoneField[];
}

export interface ParsedZone {
  readonly format: MrzFormat | null;
  readonly fields: readonly ZoneField[];
}

const SEX_WORDS: Readonly<Record<string, string>> = { M: 'male', F: 'female', '<': 'unspecified' };

export function dateRole(field: FieldName): DateRole {
  if (field === 'birth_date') return 'birth';
  return field === 'issue_date' ? 'issue' : 'expiry';
}

function dateValue(row: FieldRow, raw: string, today: string | undefined): string {
  if (today !== undefined) return readDate(raw, dateRole(row.field), today).iso;
  return (raw.match(/\d\d/g) ?? []).join('-');
}

function meaningOf(row: FieldRow, raw: string, today: string | undefined): string {
  if (row.kind === 'date') return dateValue(row, raw, today);
  if (row.kind === 'sex') return SEX_WORDS[raw] ?? raw;
  return readable(raw);
}

function nameField(row: FieldRow, raw: string): ZoneField {
  const { primary, secondary } = splitName(raw, row);
  const parts: ZoneField[] = [
    { name: 'primary_identifier', ...primary.range, raw: primary.raw, value: primary.value, parts: [] },
  ];
  if (secondary) {
    const { range, raw: text, value } = secondary;
    parts.push({ name: 'secondary_identifier', ...range, raw: text, value, parts: [] });
  }
  const value = parts.map((part) => part.value).join(', ');
  return { name: row.field, ...placeOf(row), raw, value, parts };
}

function plainField(lines: readonly string[], row: FieldRow, today: string | undefined): ZoneField {
  const raw = cellsOf(lines, row);
  if (row.kind === 'name') return nameField(row, raw);
  const parts = (row.parts ?? []).map((part) => plainField(lines, part, today));
  return { name: row.field, ...placeOf(row), raw, value: meaningOf(row, raw, today), parts };
}

function contains(outer: CellRange, inner: CellRange): boolean {
  return outer.line === inner.line && outer.start <= inner.start && inner.end <= outer.end;
}

/** Gives a long document number its full value and takes its rest out of the value of the optional data. */
function joinLongNumber(
  lines: readonly string[],
  rest: CellRange,
  fields: readonly ZoneField[],
): ZoneField[] {
  const raw = cellsOf(lines, rest);
  const digitEnd = rest.end + 1;
  return fields.map((field) => {
    if (field.name === 'document_number') {
      const part = { name: 'document_number_continuation', ...rest, raw, value: raw, parts: [] } as const;
      return { ...field, value: field.raw + raw, parts: [part] };
    }
    if (field.name === 'document_number_check_digit') {
      return { ...field, value: cellsOf(lines, { ...rest, start: rest.end, end: digitEnd }) };
    }
    if (!contains(field, rest)) return field;
    return { ...field, value: readable(field.raw.slice(digitEnd - field.start)) };
  });
}

function longNumberRest(format: MrzFormat, lines: readonly string[]): CellRange | null {
  const rule = CHECK_DIGIT_RULES[format].find(({ continuation }) => continuation);
  return rule ? continuationOf(lines, rule) : null;
}

/**
 * The fields of a zone of a known format. Lines of another length than the format's are left out: where their
 * fields stand is not certain.
 */
export function fieldsOf(format: MrzFormat, lines: readonly string[], today?: string): ZoneField[] {
  const { lineLengths } = FORMATS[format];
  const rows = LAYOUTS[format].filter((row) => lines[row.line]?.length === lineLengths[row.line]);
  const fields = rows.map((row) => plainField(lines, row, today));
  const rest = longNumberRest(format, lines);
  return rest ? joinLongNumber(lines, rest, fields) : fields;
}

/**
 * Parses the lines of a machine readable zone. Nothing is corrected and nothing is judged; an unknown format has
 * `format: null` and no fields.
 * @param today the day of the examination, YYYY-MM-DD, which decides the century of dates
 */
export function parseZone(lines: readonly string[], today?: string): ParsedZone {
  const format = identifyFormat(lines);
  return { format, fields: format ? fieldsOf(format, lines, today) : [] };
}

/** The field of that name, also when it is a part of another one. */
export function findField(fields: readonly ZoneField[], name: FieldName): ZoneField | undefined {
  for (const field of fields) {
    const found = field.name === name ? field : findField(field.parts, name);
    if (found) return found;
  }
  return undefined;
}
