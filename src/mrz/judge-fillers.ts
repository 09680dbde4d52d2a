import type { CellRange, Check } from '../examination/check.ts';
import { FORMATS, type MrzFormat } from './formats.ts';
import { conclude, type Draft, GROUP_INFORMATION, type JudgeContext, title } from './judge-context.ts';
import { cellsOf, type FieldRow, LAYOUTS, placeOf } from './layouts.ts';
import { alphabetAt } from './positions.ts';

const ROUTINE_POSITIONS = '6ad29cd2-3c8b-407a-abae-50e88cff08ec';
const ROUTINE_NUMBER = '0a25611c-2f43-45e5-a1d1-adf0c1b607ae';
const ROUTINE_SEPARATORS = '3faceba4-b097-4699-b374-022b3048ac9c';
const ROUTINE_COMPLETE = '073c6904-892e-425f-9c6d-61f5c57b5e21';

function cell(line: number, start: number): CellRange {
  return { line, start, end: start + 1 };
}

function placeInWords({ line, start }: CellRange): string {
  return `symbol ${start + 1} of line ${line + 1}`;
}

/** Cells that hold what their field never does, on lines of the right length. */
function misfits({ format, lines }: JudgeContext): CellRange[] {
  const found: CellRange[] = [];
  FORMATS[format].lineLengths.forEach((length, line) => {
    const text = lines[line] ?? '';
    if (text.length !== length) return;
    for (let column = 0; column < length; column++) {
      if (!alphabetAt(format, { line, column }).includes(text.charAt(column))) found.push(cell(line, column));
    }
  });
  return found;
}

function positions(ctx: JudgeContext): Draft {
  const found = misfits(ctx);
  const [first] = found;
  const others = found.length > 1 ? `, and ${found.length - 1} more` : '';
  return {
    slug: 'layout.positions',
    routine: ROUTINE_POSITIONS,
    name: 'Symbols fit their positions',
    result: first ? 'failed' : 'successful',
    seen: found.map((range) => cellsOf(ctx.lines, range)).join(' '),
    expected: first
      ? alphabetAt(ctx.format, { line: first.line, column: first.start })
      : 'every symbol in its place',
    threshold:
      'Digits or < in dates, digits for check digits, letters or < in codes and names, M, F or < for the sex.',
    reason: first
      ? `"${cellsOf(ctx.lines, first)}", ${placeInWords(first)}, cannot stand there${others}.`
      : 'Letters, digits and fillers stand only where the format has them.',
    clause: FORMATS[ctx.format].clause,
    area: first ?? null,
    cells: found,
  };
}

function numberResult(row: FieldRow, raw: string): Pick<Draft, 'result' | 'reason'> {
  const what = title(row.field);
  const text = raw.replace(/<+$/, '');
  if (text === '') return { result: 'undetermined', reason: `${what} is empty.` };
  if (text.startsWith('<')) return { result: 'failed', reason: `${what} begins with a filler.` };
  if (text.includes('<<')) {
    return { result: 'undetermined', reason: `${what} has several fillers inside: a gap, or a misreading.` };
  }
  if (text.includes('<')) {
    const reason = `${what} has a filler inside, which stands for a space or a sign that the zone cannot hold.`;
    return { result: 'successful', reason };
  }
  return { result: 'successful', reason: `${what} stands at the left, with fillers only behind its end.` };
}

function numberFillers(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  return {
    slug: `${row.field}.fillers`,
    routine: ROUTINE_NUMBER,
    name: `Fillers of ${row.field.replaceAll('_', ' ')}`,
    ...numberResult(row, seen),
    seen,
    expected: 'letters and digits from the left, then fillers',
    threshold:
      'Failed when the first symbol is a filler; undetermined when empty or with two fillers side by side inside.',
    clause: 'ICAO Doc 9303-3 §4.7',
    area: placeOf(row),
    cells: [row],
  };
}

/** Where a second `<<` begins, or a run of three fillers inside the name; −1 when there is none. */
function surplusGap(text: string): number {
  const gap = text.indexOf('<<', 1);
  if (gap < 0) return -1;
  return text.charAt(gap + 2) === '<' ? gap : text.indexOf('<<', gap + 2);
}

function separatorsResult(text: string, gap: number): Pick<Draft, 'result' | 'reason'> {
  if (text === '') return { result: 'undetermined', reason: 'The field of the name is empty.' };
  if (gap >= 0) {
    const reason =
      'Fillers part the name more often than between its two identifiers: a misreading, or the issuer’s own way.';
    return { result: 'undetermined', reason };
  }
  if (text.includes('<<')) return { result: 'successful', reason: 'One << parts the two identifiers.' };
  return { result: 'successful', reason: 'The bearer has one identifier only.' };
}

function separators(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row).replace(/<+$/, '');
  const gap = surplusGap(seen);
  const place = { line: row.line, start: row.start + gap, end: row.start + gap + 2 };
  return {
    slug: `${row.field}.separators`,
    routine: ROUTINE_SEPARATORS,
    name: 'Separators of the name',
    ...separatorsResult(seen, gap),
    seen,
    expected: 'one << between the identifiers, one < between the words of each',
    threshold: 'At most one << before the end of the name, and no longer run of fillers.',
    clause: 'ICAO Doc 9303-3 §4.6',
    area: gap < 0 ? placeOf(row) : place,
    cells: [row],
  };
}

/** Clauses on names that do not fit their field; other formats have none but their layout. */
const TRUNCATION: Partial<Record<MrzFormat, string>> = {
  TD1: 'ICAO Doc 9303-5 §4.2.3',
  TD2: 'ICAO Doc 9303-6 §4.2.3',
  TD3: 'ICAO Doc 9303-4 §4.2.3',
};

function completeness(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  const full = !seen.endsWith('<');
  return {
    slug: `${row.field}.complete`,
    routine: ROUTINE_COMPLETE,
    name: `${title(row.field)} complete`,
    group: GROUP_INFORMATION,
    result: full ? 'undetermined' : 'successful',
    seen: seen.replace(/<+$/, ''),
    expected: 'a filler in the last position',
    threshold: 'A name that reaches the last position of its field may have been cut; a shorter one was not.',
    reason: full
      ? 'The name reaches the last position of its field and may have been cut: compare it with the visual zone.'
      : 'The name ends before its field does, so it was not cut at the end.',
    clause: TRUNCATION[ctx.format] ?? FORMATS[ctx.format].clause,
    area: placeOf(row),
    cells: [row],
  };
}

/** Which symbols stand where, fillers inside numbers and names, and names that may have been cut. */
export function judgeFillers(ctx: JudgeContext): Check[] {
  const rows = LAYOUTS[ctx.format];
  const names = rows.filter(({ kind }) => kind === 'name');
  const drafts = [
    positions(ctx),
    ...rows.filter(({ kind }) => kind === 'number').map((row) => numberFillers(ctx, row)),
    ...names.map((row) => separators(ctx, row)),
    ...rows.filter(({ kind }) => kind === 'name' || kind === 'letters').map((row) => completeness(ctx, row)),
  ];
  return drafts.map((draft) => conclude(ctx, draft));
}
