import type { DocumentModel } from '../../reference/index.ts';
import { concluded, type Draft, type FieldResult, seenOf } from './field-result.ts';
import { readDay } from './read-day.ts';
import { type Reading, SURE, signsOf } from './reading.ts';

/** The readings of a field by its id; `undefined` where its page was not captured. */
export type ReadingsOf = (field: string) => readonly Reading[] | undefined;

type Outcome = Pick<Draft, 'result' | 'reason'>;

/** What these checks are, for results and for the program's help alike. */
export const WITHIN_RULES = {
  series: {
    routine: 'c8e444b6-9fb0-4854-a200-049078b96b65',
    name: 'Issued while the series was',
    rule: 'The date of issue lies within the time in which the model was issued.',
    clause: 'Document model, validity',
  },
  duration: {
    routine: 'df684981-a44e-43d4-be7b-ea9e64c1d3cb',
    name: 'Valid as long as such documents are',
    rule: 'It expires on the anniversary of its issue that the model grants, or on the day before. Longer fails; less may be a restriction.',
    clause: 'Document model, validity',
  },
  digits: {
    routine: 'eba1c738-3229-4af9-9049-c7f8193a314c',
    name: 'Card access number is a number',
    rule: 'Six digits and nothing else; letters that look like digits leave it open.',
    clause: 'BSI TR-03110-2',
  },
} as const;

const NOTHING_READ: Outcome = {
  result: 'undetermined',
  reason: 'A date could not be read surely. Look at it.',
};

/** What was read weakly fails nothing. */
const weighed = (outcome: Outcome, isSure: boolean): Outcome =>
  outcome.result === 'failed' && !isSure
    ? { result: 'undetermined', reason: `${outcome.reason} It was read weakly: look at it.` }
    : outcome;

const issueOf = ({ fields }: DocumentModel) =>
  fields.find(({ id }) => id === 'issue_date') ?? fields.find(({ id }) => id === 'valid_from');

function issuedInSeries(model: DocumentModel, readingsOf: ReadingsOf): FieldResult | null {
  const field = issueOf(model);
  const readings = field && readingsOf(field.id);
  if (!field || !readings) return null;
  const { issuedFrom, issuedTo } = model.validity;
  const day = readDay(field, readings);
  const isBefore = day !== null && day.iso < issuedFrom;
  return concluded(field, {
    against: 'series',
    ...WITHIN_RULES.series,
    ...weighed(seriesOutcome(day?.iso ?? null, model.validity), day?.isSure ?? false),
    seen: day?.iso ?? seenOf(readings[0]),
    expected: issuedTo ? `${issuedFrom} to ${issuedTo}` : `${issuedFrom} or later`,
    sign: isBefore ? 'issued-before-its-series' : null,
  });
}

function seriesOutcome(day: string | null, { issuedFrom, issuedTo }: DocumentModel['validity']): Outcome {
  if (day === null) return NOTHING_READ;
  if (day < issuedFrom)
    return { result: 'failed', reason: 'It was issued before documents like this one were first issued.' };
  if (issuedTo !== null && day > issuedTo)
    return { result: 'failed', reason: 'It was issued after documents like this one were last issued.' };
  return { result: 'successful', reason: 'Documents like this one were issued on that day.' };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The last days of a validity of some years: the anniversary, and the day before it, as most offices count. */
function lastDays(issue: string, years: number): readonly string[] {
  const [year = 0, month = 1, day = 1] = issue.split('-').map(Number);
  const anniversary = Date.UTC(year + years, month - 1, day);
  return [isoDay(anniversary), isoDay(anniversary - DAY_MS)];
}

function validAsGranted(model: DocumentModel, readingsOf: ReadingsOf): FieldResult | null {
  const { years } = model.validity;
  const [issued, expires] = [issueOf(model), model.fields.find(({ id }) => id === 'expiry_date')];
  const [first, last] = [issued && readingsOf(issued.id), expires && readingsOf(expires.id)];
  if (!issued || !expires || !first || !last || years.length === 0) return null;
  const [from, to] = [readDay(issued, first), readDay(expires, last)];
  const outcome = from && to ? durationOutcome(from.iso, to.iso, years) : NOTHING_READ;
  return concluded(expires, {
    against: 'duration',
    ...WITHIN_RULES.duration,
    ...weighed(outcome, (from?.isSure && to?.isSure) ?? false),
    seen: `${from?.iso ?? seenOf(first[0])} to ${to?.iso ?? seenOf(last[0])}`,
    expected: `${years.join(' or ')} ${years.length === 1 && years[0] === 1 ? 'year' : 'years'}`,
    sign: 'expiry-extended',
  });
}

function durationOutcome(from: string, to: string, years: readonly number[]): Outcome {
  const granted = years.flatMap((each) => lastDays(from, each));
  if (granted.includes(to))
    return { result: 'successful', reason: 'It is valid as long as the model grants.' };
  return granted.every((day) => to > day)
    ? {
        result: 'failed',
        reason:
          'It is valid longer than such documents are: the expiry date or the date of issue was altered.',
      }
    : {
        result: 'undetermined',
        reason: 'It is valid for another time than such documents are, but not longer. Ask why.',
      };
}

/** Digits of a card access number (BSI TR-03110-2): nothing but digits, and six of them. */
function accessNumber(model: DocumentModel, readingsOf: ReadingsOf): FieldResult | null {
  const field = model.fields.find(({ id }) => id === 'card_access_number');
  const readings = field && readingsOf(field.id);
  if (!field || !readings) return null;
  const isNumber = (reading: Reading) =>
    /^\d{6}$/.test(
      signsOf(reading)
        .map(({ symbol }) => symbol)
        .join(''),
    );
  const isOther = (reading: Reading) =>
    signsOf(reading).some(({ symbol, confidence }) => !/[0-9OQDILZSBG]/.test(symbol) && confidence >= SURE);
  const passed = readings.some(isNumber);
  const failed = readings.length > 1 && readings.every(isOther);
  return concluded(field, {
    against: 'digits',
    ...WITHIN_RULES.digits,
    result: passed ? 'successful' : failed ? 'failed' : 'undetermined',
    seen: seenOf(readings.find(isNumber) ?? readings[0]),
    expected: 'six digits',
    reason: passed
      ? 'It is a number of six digits.'
      : failed
        ? 'There are letters in it.'
        : 'It could not be read surely. Look at it.',
  });
}

/** Checks that the visual zone and the model decide without a machine readable zone. */
export function withinVisualZone(model: DocumentModel, readingsOf: ReadingsOf): FieldResult[] {
  return [issuedInSeries, validAsGranted, accessNumber].flatMap((check) => check(model, readingsOf) ?? []);
}
