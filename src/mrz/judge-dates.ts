import type { Check } from '../examination/check.ts';
import { type DateRole, type MrzDate, readDate } from './dates.ts';
import { FORMATS } from './formats.ts';
import { conclude, type Draft, GROUP_VALIDITY, type JudgeContext, title } from './judge-context.ts';
import { cellsOf, dateRows, type FieldRow, placeOf, rowOf } from './layouts.ts';
import { dateRole } from './parse.ts';

const ROUTINE_CALENDAR = 'abb0e3dd-f1c6-46a7-9974-302af6d49441';
const ROUTINE_EXPIRY = 'aaa23814-ff48-4eca-9a00-b7c27dcb5d44';
const CLAUSE = 'ICAO Doc 9303-3 §4.8';
const DAY_MS = 86_400_000;
/** Ten years, the longest validity of most documents, make a whole margin. */
const FULL_MARGIN_DAYS = 3652;

function calendarResult(row: FieldRow, date: MrzDate): Pick<Draft, 'result' | 'reason'> {
  const what = title(row.field);
  if (date.kind === 'impossible') return { result: 'failed', reason: `${what} is no day of the calendar.` };
  if (date.kind === 'full') return { result: 'successful', reason: `${what} is ${date.iso}.` };
  if (row.field === 'expiry_date') {
    return { result: 'undetermined', reason: `${what} is not fully given: ${date.iso || 'all fillers'}.` };
  }
  return { result: 'successful', reason: `${what} is given as far as known: ${date.iso || 'not at all'}.` };
}

/** Two digits of a year leave the century open; readDate decides it so. */
const CENTURY: Readonly<Record<DateRole, string>> = {
  birth: 'the century is the one in which the date lies in the last hundred years',
  issue: 'the century is the one in which the date lies in the last hundred years',
  expiry: 'the century is the one in which the year lies from fifty years ago to forty-nine ahead',
};

function calendar(ctx: JudgeContext, row: FieldRow): Draft {
  const seen = cellsOf(ctx.lines, row);
  const month = row.end - row.start === 4;
  const role = dateRole(row.field);
  return {
    slug: `${row.field}.calendar`,
    routine: ROUTINE_CALENDAR,
    name: `${title(row.field)} is a date`,
    ...calendarResult(row, readDate(seen, role, ctx.today)),
    seen,
    expected: month ? 'year and month, YYMM' : 'a day of the calendar, YYMMDD',
    threshold: `Month 1–12 and a day that month has; fillers for unknown parts, which no expiry date has; ${CENTURY[role]}.`,
    clause: CLAUSE,
    area: placeOf(row),
    cells: [row],
  };
}

/** Year 9999 cut to two digits, as on Spanish cards of people from 70 years on. */
const WITHOUT_END = /^99(0101|1231)$/;

const EXPIRY = {
  slug: 'expiry_date.not_passed',
  routine: ROUTINE_EXPIRY,
  name: 'Expiry',
  group: GROUP_VALIDITY,
  threshold: `The day of the examination is not after the expiry date; ten years (${FULL_MARGIN_DAYS} days) make a margin of 1.`,
} as const;

function expiryMargin(iso: string, today: string): number {
  const days = (Date.parse(`${iso}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS;
  return Math.max(-1, Math.min(1, days / FULL_MARGIN_DAYS));
}

function expiry(ctx: JudgeContext): Draft {
  const expected = `${ctx.today} or later`;
  const row = rowOf(ctx.format, 'expiry_date');
  if (!row) {
    const reason = 'This format has no expiry date.';
    const { clause } = FORMATS[ctx.format];
    return { ...EXPIRY, result: 'not_supported', seen: '', expected, reason, clause, area: null, cells: [] };
  }
  const raw = cellsOf(ctx.lines, row);
  const { kind, iso } = readDate(raw, 'expiry', ctx.today);
  const common = { ...EXPIRY, expected, clause: CLAUSE, area: placeOf(row), cells: [row], seen: iso };
  if (kind !== 'full') {
    return { ...common, result: 'undetermined', reason: 'The zone gives no full expiry date to compare.' };
  }
  if (WITHOUT_END.test(raw)) {
    const reason = `The date is ${iso}, or it stands for the year 9999: a document without an end of validity.`;
    return { ...common, result: 'undetermined', reason };
  }
  const passed = iso < ctx.today;
  return {
    ...common,
    result: passed ? 'failed' : 'successful',
    margin: expiryMargin(iso, ctx.today),
    reason: passed ? `The document expired on ${iso}.` : `The document is valid until ${iso}.`,
  };
}

/** Every date against the calendar, and the expiry date against the day of the examination. */
export function judgeDates(ctx: JudgeContext): Check[] {
  const drafts = dateRows(ctx.format).map((row) => calendar(ctx, row));
  return [...drafts, expiry(ctx)].map((draft) => conclude(ctx, draft));
}
