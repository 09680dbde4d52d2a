import { FILLER, foreignSymbolAt, MrzSymbolError } from './alphabet.ts';
import { checkDigit } from './check-digit.ts';
import { CHECK_DIGIT_RULES, type CheckDigitRule, readCheckDigit } from './check-digit-rules.ts';
import { FORMATS, type MrzFormat } from './formats.ts';
import { type FieldName, type FieldRow, LAYOUTS, rowOf } from './layouts.ts';

/** What `writeZone` takes: check digits and a number's continuation are computed, a name comes in its two parts. */
export type ZoneInput = Partial<
  Record<Exclude<FieldName, `${string}_check_digit` | 'name' | 'document_number_continuation'>, string>
>;

/** A field that cannot be written into this format. */
export class MrzFieldError extends Error {
  readonly code = 'mrz_field_unwritable';
  readonly field: FieldName;

  constructor(field: FieldName, why: string) {
    super(`${field}: ${why}`);
    this.name = 'MrzFieldError';
    this.field = field;
  }
}

/** Capitals; spaces, hyphens, commas and full stops become fillers, apostrophes vanish (ICAO Doc 9303-3 §4.6). */
function symbolsOf(text: string): string {
  const symbols = text
    .toUpperCase()
    .replace(/['’]/g, '')
    .trim()
    .replace(/[ ,.-]+/g, '<');
  const foreign = foreignSymbolAt(symbols);
  if (foreign >= 0) throw new MrzSymbolError(symbols.charAt(foreign), foreign);
  return symbols;
}

function dateSymbols(field: FieldName, text: string): string {
  const [, yy, mm, dd] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (yy && mm && dd) return yy + mm + dd;
  if (!/^[0-9<]{6}$/.test(text)) throw new MrzFieldError(field, 'a date is YYYY-MM-DD or six symbols YYMMDD');
  return text;
}

/** A name too long for its field loses its end; the primary identifier leaves room for one letter of the other. */
function nameSymbols(input: ZoneInput, width: number): string {
  const primary = symbolsOf(input.primary_identifier ?? '');
  const secondary = symbolsOf(input.secondary_identifier ?? '');
  if (secondary === '') return primary.slice(0, width);
  return `${primary.slice(0, width - 3)}<<${secondary}`.slice(0, width);
}

function cellsFor(row: FieldRow, input: ZoneInput): string {
  const width = row.end - row.start;
  if (row.kind === 'digit') return '';
  if (row.kind === 'name') return nameSymbols(input, width);
  const text = (input as Partial<Record<FieldName, string>>)[row.field] ?? '';
  if (row.kind === 'date') return text === '' ? '' : dateSymbols(row.field, text);
  if (row.kind === 'letters') return symbolsOf(text).slice(0, width);
  const symbols = symbolsOf(text);
  if (symbols.length > width) throw new MrzFieldError(row.field, `more than ${width} symbols`);
  return symbols;
}

/** Moves what exceeds nine symbols of a document number, and its check digit, in front of the optional data. */
function spreadLongNumber(input: ZoneInput, format: MrzFormat): ZoneInput {
  const rule = CHECK_DIGIT_RULES[format].find(({ continuation }) => continuation);
  const number = symbolsOf(input.document_number ?? '');
  if (!rule || number.length <= 9) return input;
  if (number.includes(FILLER, 8)) {
    throw new MrzFieldError(
      'document_number',
      'a number that runs on has no filler from its ninth symbol on',
    );
  }
  const field = rowAtContinuation(rule, format);
  const optional = (input as Partial<Record<FieldName, string>>)[field] ?? '';
  const rest = `${number.slice(9)}${checkDigit(number)}<`;
  // The filler that ends the digit may fall off the end of the field.
  const data =
    optional === '' && rest.length === 1 + widthOf(format, field) ? rest.slice(0, -1) : rest + optional;
  return { ...input, document_number: number.slice(0, 9), [field]: data };
}

function rowAtContinuation(rule: CheckDigitRule, format: MrzFormat): FieldName {
  const start = rule.continuation?.start;
  const row = LAYOUTS[format].find(
    (candidate) => candidate.line === rule.continuation?.line && candidate.start === start,
  );
  return row?.field ?? 'optional_data';
}

function widthOf(format: MrzFormat, field: FieldName): number {
  const row = rowOf(format, field);
  return row ? row.end - row.start : 0;
}

function put(lines: string[], line: number, start: number, symbols: string): void {
  const old = lines[line] ?? '';
  lines[line] = old.slice(0, start) + symbols + old.slice(start + symbols.length);
}

/**
 * Composes a zone with right check digits. Fields that are left out are filled with `<`; numbers of more than nine
 * symbols run on into the optional data where the format allows it (ICAO Doc 9303-5, -6 §4.2.2).
 * Throws MrzFieldError for what does not fit and MrzSymbolError for letters outside A–Z.
 */
export function writeZone(fields: ZoneInput, format: MrzFormat): string[] {
  const input = spreadLongNumber(fields, format);
  const lines = FORMATS[format].lineLengths.map((length) => '<'.repeat(length));
  for (const row of LAYOUTS[format]) put(lines, row.line, row.start, cellsFor(row, input));
  const runsOn = symbolsOf(fields.document_number ?? '').length > 9;
  for (const rule of CHECK_DIGIT_RULES[format]) {
    // A filler in the digit's place in front of data says that the number runs on; a full number that does not needs a digit.
    if (rule.continuation && !runsOn) put(lines, rule.digit.line, rule.digit.start, '0');
    const { digit, accepted, continued } = readCheckDigit(lines, rule);
    if (!continued) put(lines, digit.line, digit.start, accepted.at(-1) ?? '<');
  }
  return lines;
}
