import { type Check, type CheckResult, groupResult, overallResult } from '../examination/check.ts';
import { isIsoDate } from './dates.ts';
import { FORMATS, identifyFormat, MRZ_FORMATS, type MrzFormat, nearestFormat } from './formats.ts';
import { conclude, GENERIC, GROUP_CONSISTENCY, type JudgeContext } from './judge-context.ts';
import { judgeDates } from './judge-dates.ts';
import { judgeDigits } from './judge-digits.ts';
import { judgeFillers } from './judge-fillers.ts';
import { judgeGeometry, type Print } from './judge-geometry.ts';
import { judgeNational } from './judge-national.ts';
import { judgePlausibility } from './judge-plausibility.ts';
import { judgeSymbols } from './judge-symbols.ts';
import { fieldsOf, type ZoneField } from './parse.ts';

const ROUTINE_LENGTHS = '14fcbf1a-ba57-4561-84d6-70472777d93c';
const LENGTHS_THRESHOLD = 'The number of lines and the length of each are those of one format.';

export interface JudgeOptions {
  /** Day of the examination, YYYY-MM-DD. */
  readonly today: string;
  /** How sure the reader is of each symbol, 0–1, in the shape of the lines; absent for typed text. */
  readonly confidence?: readonly (readonly number[])[];
  /** How the zone is printed, as measured in its picture; absent for typed text. */
  readonly print?: Print;
}

export interface Judgement {
  readonly format: MrzFormat | null;
  readonly fields: readonly ZoneField[];
  /** Group `consistency`: the zone against itself and the standard. `validity`: expiry. `information`: the rest. `geometry`, `glyphs`: print. */
  readonly checks: readonly Check[];
  /**
   * Over the group `consistency` (BSI TR-03135-1 §3.5.2): an expired document does not make its zone irregular.
   * Expiry stands beside it as a result of its own.
   */
  readonly overall: CheckResult;
}

function lengthsText(lengths: readonly number[]): string {
  return lengths.join(' + ') || 'no lines';
}

/** A reader can lose or invent a symbol without a trace, so lengths that were read by machine fail nothing. */
function lengthsResult(fits: boolean, read: boolean): CheckResult {
  if (fits) return 'successful';
  return read ? 'undetermined' : 'failed';
}

function lengthsDraft(lines: readonly string[], format: MrzFormat | null, read: boolean) {
  const seen = lengthsText(lines.map((line) => line.length));
  const known = format ? [format] : MRZ_FORMATS;
  const expected = [...new Set(known.map((name) => lengthsText(FORMATS[name].lineLengths)))].join(', or ');
  const fits = format !== null && seen === expected;
  return {
    slug: 'layout.line_lengths',
    routine: ROUTINE_LENGTHS,
    name: 'Lines and their lengths',
    result: lengthsResult(fits, read),
    seen,
    expected,
    threshold: LENGTHS_THRESHOLD,
    reason: fits
      ? `The lines have the lengths of ${FORMATS[format].name}.`
      : `The lines have ${seen} symbols; expected: ${expected}.`,
    clause: format ? FORMATS[format].clause : 'ICAO Doc 9303-3 §4',
    area: null,
    cells: [],
  };
}

function unknownFormat(lines: readonly string[], read: boolean): Judgement {
  const { slug, cells: _, ...draft } = lengthsDraft(lines, null, read);
  const margin = draft.result === 'failed' ? -1 : null;
  const check = {
    ...draft,
    id: `mrz.unknown.${slug}`,
    generic: GENERIC,
    group: GROUP_CONSISTENCY,
    margin,
  };
  return { format: null, fields: [], checks: [check], overall: overallResult([check.result]) };
}

/**
 * Judges the lines of a zone as they were read; nothing is corrected. Each check digit has a check of its own. When
 * a line is too long or too short but the format is still plain, what stands on the other lines is judged.
 * A failing check that rests on a symbol read with less than WEAK_CONFIDENCE is undetermined.
 * RangeError when `today` is no day written YYYY-MM-DD.
 */
export function judgeZone(lines: readonly string[], opts: JudgeOptions): Judgement {
  if (!isIsoDate(opts.today)) throw new RangeError(`"${opts.today}" is not a day written YYYY-MM-DD`);
  const { today, confidence } = opts;
  const format = identifyFormat(lines) ?? nearestFormat(lines);
  const read = confidence !== undefined;
  if (!format) return unknownFormat(lines, read);
  const ctx: JudgeContext = { format, lines, today, confidence };
  const checks = [
    conclude(ctx, lengthsDraft(lines, format, read)),
    ...judgeSymbols(ctx),
    ...judgeFillers(ctx),
    ...judgeDigits(ctx),
    ...judgeDates(ctx),
    ...judgePlausibility(ctx),
    ...judgeNational(ctx),
    ...(opts.print ? judgeGeometry(ctx, opts.print) : []),
  ];
  const overall = groupResult(checks, GROUP_CONSISTENCY);
  return { format, fields: fieldsOf(format, lines, today), checks, overall };
}
