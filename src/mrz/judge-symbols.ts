import type { Check } from '../examination/check.ts';
import { foreignSymbolAt } from './alphabet.ts';
import { DOCUMENT_CODES, PASSPORT_CODES } from './document-codes.ts';
import { FORMATS, type MrzFormat } from './formats.ts';
import { findIssuer, type Issuer } from './issuers.ts';
import { conclude, type Draft, type JudgeContext, title } from './judge-context.ts';
import { cellsOf, type FieldRow, LAYOUTS, placeOf, rowOf } from './layouts.ts';

const ROUTINE_ALPHABET = 'fb9979e8-68e5-4d1b-955f-86fc34c3322e';
const ROUTINE_DOCUMENT_CODE = '9d4eb788-38c5-4533-81d0-ad16fab56cbc';
const ROUTINE_CODE_KNOWN = '87d4ef40-1550-4418-b185-8bc668c344c4';
const ROUTINE_SEX = 'cce93366-1617-4f20-9180-c4eab22ed911';
const ROUTINE_NAME = '49154f17-267a-4af1-a107-93524bad80a2';

function alphabet(ctx: JudgeContext): Draft {
  const line = ctx.lines.findIndex((text) => foreignSymbolAt(text) >= 0);
  const position = foreignSymbolAt(ctx.lines[line] ?? '');
  const area = line < 0 ? null : { line, start: position, end: position + 1 };
  const symbol = area ? cellsOf(ctx.lines, area) : '';
  return {
    slug: 'layout.alphabet',
    routine: ROUTINE_ALPHABET,
    name: 'Symbols of the zone',
    result: area ? 'failed' : 'successful',
    seen: area ? symbol : 'A–Z, 0–9 and < only',
    expected: 'A–Z, 0–9 and <',
    threshold: 'No symbol but A–Z, 0–9 and <.',
    reason: area
      ? `Symbol ${position + 1} of line ${line + 1} is "${symbol}", which no machine readable zone holds.`
      : 'Every symbol is one that a machine readable zone may hold.',
    clause: 'ICAO Doc 9303-3 §4.3',
    area,
    cells: area ? [area] : [],
  };
}

function codeRemark(format: MrzFormat, code: string): string {
  if (format !== 'TD3' || PASSPORT_CODES.includes(code)) return '';
  return `; passports issued since 1 January 2026 have one of ${PASSPORT_CODES.join(' ')}`;
}

function documentCode(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  const { pattern, words } = DOCUMENT_CODES[ctx.format];
  const fits = pattern.test(seen);
  return {
    slug: 'document_code.fits_format',
    routine: ROUTINE_DOCUMENT_CODE,
    name: 'Document code fits the format',
    result: fits ? 'successful' : 'failed',
    seen,
    expected: words,
    threshold: `The first two symbols are: ${words}.`,
    reason: fits
      ? `Document code "${seen}" belongs to this format${codeRemark(ctx.format, seen)}.`
      : `Document code "${seen}" does not belong to this format.`,
    clause: FORMATS[ctx.format].clause,
    area: placeOf(row),
    cells: [row],
  };
}

/** Three letters, or the one letter of Germany. */
const WELL_FORMED = /^([A-Z]{3}|[A-Z]<<)$/;

function codeResult(row: FieldRow, raw: string, known: Issuer | undefined): Pick<Draft, 'result' | 'reason'> {
  const what = title(row.field);
  if (row.field === 'issuer' && known?.kind === 'status') {
    return {
      result: 'failed',
      reason: `${what} "${raw}" is a status of a person (${known.name}), no issuer.`,
    };
  }
  if (known) return { result: 'successful', reason: `${what} "${raw}" is ${known.name}${remark(known)}.` };
  if (!WELL_FORMED.test(raw)) {
    return {
      result: 'failed',
      reason: `${what} "${raw}" cannot be a code: three letters, or D for Germany.`,
    };
  }
  const reason = `${what} "${raw}" is in no table of codes: a new code, an invented issuer, or a misreading.`;
  return { result: 'undetermined', reason };
}

function remark({ kind }: Issuer): string {
  if (kind === 'specimen') return ', the code of specimens, no state';
  return kind === 'old' ? ', a code that is no longer given out' : '';
}

function codeKnown(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  return {
    slug: `${row.field}.known`,
    routine: ROUTINE_CODE_KNOWN,
    name: `${title(row.field)} code known`,
    ...codeResult(row, seen, findIssuer(seen)),
    seen,
    expected: 'a code of ISO 3166-1 alpha-3 or ICAO Doc 9303-3 §5',
    threshold:
      'Successful when the table has the code; failed when it is no code at all or cannot be an issuer; else undetermined.',
    clause: 'ICAO Doc 9303-3 §5',
    area: placeOf(row),
    cells: [row],
  };
}

function sex(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  const fits = /^[MF<]$/.test(seen);
  return {
    slug: 'sex.symbol',
    routine: ROUTINE_SEX,
    name: 'Sex symbol',
    result: fits ? 'successful' : 'failed',
    seen,
    expected: 'M, F or <',
    threshold: 'The symbol is M, F or <; X stands in the visual zone only.',
    reason: fits ? `Sex "${seen}" is one of M, F and <.` : `Sex "${seen}" is none of M, F and <.`,
    clause: FORMATS[ctx.format].clause,
    area: placeOf(row),
    cells: [row],
  };
}

function nameSymbols(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  const fault = seen.startsWith('<') ? 0 : seen.search(/[^A-Z<]/);
  const cell = { line: row.line, start: row.start + fault, end: row.start + fault + 1 };
  const why = `symbol ${cell.start + 1} of line ${row.line + 1} is "${seen.charAt(fault)}"`;
  return {
    slug: `${row.field}.letters`,
    routine: ROUTINE_NAME,
    name: `${title(row.field)} in letters`,
    result: fault < 0 ? 'successful' : 'failed',
    seen: seen.replace(/<+$/, ''),
    expected: 'letters and <, a letter first',
    threshold: 'A name begins with a letter and holds nothing but letters and fillers.',
    reason: fault < 0 ? 'The name is written in letters and fillers.' : `No name is written so: ${why}.`,
    clause: 'ICAO Doc 9303-3 §4.6',
    area: fault < 0 ? placeOf(row) : cell,
    cells: fault < 0 ? [row] : [cell],
  };
}

/** Alphabet, document code, issuer, nationality, sex and names: what single symbols and codes may be. */
export function judgeSymbols(ctx: JudgeContext): Check[] {
  const code = rowOf(ctx.format, 'document_code');
  const drafts = [alphabet(ctx)];
  if (code) drafts.push(documentCode(ctx, code));
  for (const row of LAYOUTS[ctx.format]) {
    if (row.kind === 'code') drafts.push(codeKnown(ctx, row));
    if (row.kind === 'sex') drafts.push(sex(ctx, row));
    if (row.kind === 'name' || row.kind === 'letters') drafts.push(nameSymbols(ctx, row));
  }
  return drafts.map((draft) => conclude(ctx, draft));
}
