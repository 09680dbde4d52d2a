import type { Check } from '../examination/check.ts';
import { readDate } from './dates.ts';
import {
  conclude,
  type Draft,
  GROUP_INFORMATION,
  GROUP_VALIDITY,
  type JudgeContext,
  title,
} from './judge-context.ts';
import { cellsOf, dateRows, type FieldName, type FieldRow, placeOf } from './layouts.ts';
import { dateRole } from './parse.ts';

const ROUTINE_BIRTH = '37f63cb3-2736-41dc-bc75-2d073d0142be';
const ROUTINE_ISSUE = 'e813b9eb-9750-42e5-bbee-4bc16300b8f6';
const ROUTINE_FAR = '171d84a8-bade-4d17-8ec9-95d1ffc1b91f';
/** From this age on a date of birth might as well lie in the future: two digits of a year do not tell. */
const OLD_AGE = 99;
/** The longest period of Directive 2006/126/EC Art. 7; passports and cards have ten years at most. */
const LONGEST_VALIDITY = 15;
/** From this age on identity cards may be valid longer (Regulation (EU) 2019/1157 Art. 4). */
const LONG_VALIDITY_AGE = 70;
/** First edition of ICAO Doc 9303. */
const FIRST_ZONES = '1980';

type Verdict = Pick<Draft, 'result' | 'reason'>;

function yearsAfter(iso: string, years: number): string {
  return String(Number(iso.slice(0, 4)) + years).padStart(4, '0') + iso.slice(4);
}

/** The date of a field as far as known, empty when the format or the zone does not give one. */
function isoOf(ctx: JudgeContext, field: FieldName): string {
  const row = dateRows(ctx.format).find((candidate) => candidate.field === field);
  return row ? readDate(cellsOf(ctx.lines, row), dateRole(field), ctx.today).iso : '';
}

/** Dates may be less exact than each other: only what both give is compared. */
function isAfter(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length);
  return exact > 0 && a.slice(0, exact) > b.slice(0, exact);
}

function birthVerdict(ctx: JudgeContext, raw: string, iso: string): Verdict {
  if (/^<+$/.test(raw)) return { result: 'not_supported', reason: 'The date of birth is not known.' };
  if (iso === '') return { result: 'undetermined', reason: 'The zone gives no date of birth to compare.' };
  const later = (['issue_date', 'expiry_date'] as const).find((field) => isAfter(iso, isoOf(ctx, field)));
  if (later) {
    const reason = `Birth in ${iso.slice(0, 4)} would be after the ${later.replaceAll('_', ' ')}; only a birth a century before fits.`;
    return { result: 'undetermined', reason };
  }
  if (!isAfter(yearsAfter(iso, OLD_AGE), ctx.today)) {
    const reason = `Either the bearer was born in ${iso.slice(0, 4)} and is ${OLD_AGE} or older, or the date lies in the future.`;
    return { result: 'undetermined', reason };
  }
  return { result: 'successful', reason: `Birth on ${iso} lies before today and before the other dates.` };
}

function issueVerdict(iso: string): Verdict {
  if (iso === '') return { result: 'undetermined', reason: 'The zone gives no date of issue to compare.' };
  if (iso < FIRST_ZONES) {
    const reason = `Issue in ${iso.slice(0, 4)} is before machine readable zones began, so the date lies in the future.`;
    return { result: 'failed', reason };
  }
  return { result: 'successful', reason: `Issue on ${iso} lies before today.` };
}

function farVerdict(ctx: JudgeContext, iso: string): Verdict {
  if (iso.length < 10)
    return { result: 'undetermined', reason: 'The zone gives no full expiry date to compare.' };
  if (!isAfter(iso, yearsAfter(ctx.today, LONGEST_VALIDITY))) {
    return {
      result: 'successful',
      reason: `Expiry on ${iso} is not further ahead than documents are valid.`,
    };
  }
  const birth = isoOf(ctx, 'birth_date');
  if (birth !== '' && !isAfter(yearsAfter(birth, LONG_VALIDITY_AGE), ctx.today)) {
    const reason = `Expiry on ${iso} is far ahead, as it may be for bearers of ${LONG_VALIDITY_AGE} and more.`;
    return { result: 'successful', reason };
  }
  const reason = `Expiry on ${iso} is more than ${LONGEST_VALIDITY} years ahead; few documents are valid so long.`;
  return { result: 'undetermined', reason };
}

function common(ctx: JudgeContext, row: FieldRow) {
  return {
    seen: isoOf(ctx, row.field) || cellsOf(ctx.lines, row),
    area: placeOf(row),
    cells: [row],
  };
}

function draftFor(ctx: JudgeContext, row: FieldRow): Draft {
  const iso = isoOf(ctx, row.field);
  const role = dateRole(row.field);
  if (role === 'birth') {
    return {
      ...common(ctx, row),
      ...birthVerdict(ctx, cellsOf(ctx.lines, row), iso),
      slug: `${row.field}.past`,
      routine: ROUTINE_BIRTH,
      name: 'Birth not in the future',
      // Two digits of a year never prove it, so it counts for nothing.
      group: GROUP_INFORMATION,
      expected: `before ${ctx.today} and before the other dates`,
      threshold: `Undetermined when the bearer would be ${OLD_AGE} or older, or born after issue or expiry.`,
      clause: 'ICAO Doc 9303-3 §4.8',
    };
  }
  if (role === 'issue') {
    return {
      ...common(ctx, row),
      ...issueVerdict(iso),
      slug: `${row.field}.past`,
      routine: ROUTINE_ISSUE,
      name: 'Issue not in the future',
      expected: `from ${FIRST_ZONES} to ${ctx.today}`,
      threshold: `Failed when the date, taken as the last one before today, lies before ${FIRST_ZONES}.`,
      clause: 'ICAO Doc 9303, first edition (1980)',
    };
  }
  return {
    ...common(ctx, row),
    ...farVerdict(ctx, iso),
    slug: `${row.field}.plausible`,
    routine: ROUTINE_FAR,
    name: `${title(row.field)} not too far ahead`,
    group: GROUP_VALIDITY,
    expected: `${yearsAfter(ctx.today, LONGEST_VALIDITY)} or earlier`,
    threshold: `At most ${LONGEST_VALIDITY} years ahead, or a bearer of ${LONG_VALIDITY_AGE} or more; never failed.`,
    clause: 'Directive 2006/126/EC Art. 7, Regulation (EU) 2019/1157 Art. 4',
  };
}

/** Dates against the day of the examination and against each other: what a calendar alone does not tell. */
export function judgePlausibility(ctx: JudgeContext): Check[] {
  return dateRows(ctx.format).map((row) => conclude(ctx, draftFor(ctx, row)));
}
