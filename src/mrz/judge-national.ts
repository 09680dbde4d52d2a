import type { CellRange, Check } from '../examination/check.ts';
import { CHECK_DIGIT_RULES, continuationOf } from './check-digit-rules.ts';
import { conclude, type Draft, type JudgeContext } from './judge-context.ts';
import { cellsOf, placeOf, rowOf } from './layouts.ts';
import {
  NATIONAL_SCHEMES,
  type NationalBirth,
  type NationalPlace,
  type NationalScheme,
  type NationalSex,
} from './national-schemes.ts';

const ROUTINE_DIGIT = '7f8fa9af-63e2-4811-9e2e-f81a6e5489b9';
const ROUTINE_BIRTH = '4e924f18-da77-413d-aba6-3f65d7136b21';
const ROUTINE_SEX = 'bd682ebf-3ebe-4f15-b465-ac538b9883e3';
/** Four times the same digit, three times the same pair, or digits in a row: what specimens print. */
const PLACEHOLDER = /(\d)\1{3}|(\d\d)\2\2|1234/;
const NOT_PROOF =
  'No standard of machine readable zones asks for it, and registers know exceptions: disagreement is undetermined, never failed.';

/** A number of a scheme that was found in a zone. */
interface FoundNumber {
  readonly scheme: NationalScheme;
  readonly number: string;
  readonly area: CellRange;
  /** Cells that it is made of. */
  readonly cells: readonly CellRange[];
}

/** The cells of a field; a document number goes on where it is a long one. */
function placesOf({ format, lines }: JudgeContext, { field }: NationalPlace): CellRange[] {
  const row = rowOf(format, field);
  if (!row) return [];
  if (field !== 'document_number') return [placeOf(row)];
  const long = CHECK_DIGIT_RULES[format].map((rule) => continuationOf(lines, rule)).find((rest) => rest);
  return long ? [placeOf(row), long] : [placeOf(row)];
}

function numberAt(ctx: JudgeContext, place: NationalPlace): string | null {
  const text = placesOf(ctx, place)
    .map((range) => cellsOf(ctx.lines, range))
    .join('');
  const number = place.pattern.exec(text)?.slice(1).join('');
  if (number === undefined || place.birthAfter === undefined) return number ?? null;
  return number.slice(0, place.birthAfter) + fieldText(ctx, 'birth_date') + number.slice(place.birthAfter);
}

function fieldText(ctx: JudgeContext, field: 'issuer' | 'birth_date' | 'sex'): string {
  const row = rowOf(ctx.format, field);
  return row ? cellsOf(ctx.lines, row) : '';
}

function find(ctx: JudgeContext, scheme: NationalScheme): FoundNumber | null {
  for (const place of scheme.places.filter(({ formats }) => formats.includes(ctx.format))) {
    const number = numberAt(ctx, place);
    const [area, ...rest] = placesOf(ctx, place);
    if (number === null || !area) continue;
    const birth = place.birthAfter === undefined ? null : rowOf(ctx.format, 'birth_date');
    return { scheme, number, area, cells: birth ? [area, birth] : [area, ...rest] };
  }
  return null;
}

/** The date of birth in a number as YYMMDD. */
export function birthIn(number: string, { start, order, months = [], days = [] }: NationalBirth): string {
  const text = number.slice(start, start + order.length);
  const [year, month, day] =
    order === 'YYMMDD'
      ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
      : [text.slice(-2), text.slice(2, 4), text.slice(0, 2)];
  const plain = (part: string, added: readonly number[], most: number) => {
    const value = [0, ...added].map((more) => Number(part) - more).find((rest) => rest >= 1 && rest <= most);
    return value === undefined ? part : String(value).padStart(2, '0');
  };
  return year + plain(month, months, 12) + plain(day, days, 31);
}

/** The sex that a number tells, as the zone writes it. */
export function sexIn(number: string, { at, male }: NationalSex): 'M' | 'F' {
  const digit = Number(number.charAt(at));
  const isMale = { odd: digit % 2 === 1, even: digit % 2 === 0, low: digit < 5, high: digit >= 5 }[male];
  return isMale ? 'M' : 'F';
}

function base({ scheme, number, area, cells }: FoundNumber) {
  return { seen: number, clause: scheme.source, area, cells };
}

function digitDraft(found: FoundNumber): Draft {
  const { scheme, number } = found;
  const common = {
    ...base(found),
    slug: 'national_number.check_digit',
    routine: ROUTINE_DIGIT,
    name: 'National number agrees with its own check digit',
    expected: scheme.ruleInWords,
    threshold: `${scheme.ruleInWords}. ${NOT_PROOF}`,
  };
  const what = `The ${scheme.name} ${number}`;
  if (!scheme.rule) {
    return { ...common, result: 'not_supported', reason: `${what} has no check digit of its own.` };
  }
  if (scheme.rule(number)) {
    return { ...common, result: 'successful', reason: `${what} agrees with its own check digit.` };
  }
  if (PLACEHOLDER.test(number)) {
    return {
      ...common,
      result: 'not_supported',
      reason: `${what} looks like the placeholder of a specimen.`,
    };
  }
  return { ...common, result: 'undetermined', reason: `${what} does not agree with its own check digit.` };
}

function crossDraft(
  found: FoundNumber,
  what: 'birth_date' | 'sex',
  told: string,
  zone: CellRange,
  seen: string,
): Draft {
  const { scheme, number } = found;
  const words = what === 'sex' ? 'sex' : 'date of birth';
  const agrees = told === seen;
  return {
    ...base(found),
    slug: `national_number.${what}`,
    routine: what === 'sex' ? ROUTINE_SEX : ROUTINE_BIRTH,
    name: `National number agrees with the ${words}`,
    result: agrees ? 'successful' : 'undetermined',
    seen: told,
    expected: seen,
    threshold: `The ${words} in the number is that of the zone. ${NOT_PROOF}`,
    reason: agrees
      ? `The ${scheme.name} tells the same ${words} as the zone.`
      : `The ${scheme.name} ${number} tells the ${words} "${told}", the zone "${seen}".`,
    cells: [...found.cells, zone],
  };
}

function draftsFor(ctx: JudgeContext, found: FoundNumber): Draft[] {
  const { scheme, number } = found;
  const drafts = [digitDraft(found)];
  if (PLACEHOLDER.test(number) && scheme.rule && !scheme.rule(number)) return drafts;
  const birthRow = rowOf(ctx.format, 'birth_date');
  const birth = fieldText(ctx, 'birth_date');
  // A number completed from the date of birth cannot be compared with it.
  if (scheme.birth && birthRow && /^\d{6}$/.test(birth) && !found.cells.includes(birthRow)) {
    drafts.push(crossDraft(found, 'birth_date', birthIn(number, scheme.birth), placeOf(birthRow), birth));
  }
  const sexRow = rowOf(ctx.format, 'sex');
  const sex = fieldText(ctx, 'sex');
  if (scheme.sex && sexRow && /^[MF]$/.test(sex)) {
    drafts.push(crossDraft(found, 'sex', sexIn(number, scheme.sex), placeOf(sexRow), sex));
  }
  return drafts;
}

function unknownContent({ format }: JudgeContext, scheme: NationalScheme): Draft[] {
  if (!scheme.places.some(({ formats }) => formats.includes(format))) return [];
  return [
    {
      slug: 'national_number.check_digit',
      routine: ROUTINE_DIGIT,
      name: 'National number agrees with its own check digit',
      result: 'not_supported',
      seen: '',
      expected: scheme.ruleInWords,
      threshold: `${scheme.ruleInWords}. ${NOT_PROOF}`,
      reason: `The zone holds nothing in the form of the ${scheme.name}.`,
      clause: scheme.source,
      area: null,
      cells: [],
    },
  ];
}

/** The personal number of the issuer in optional data: its own digit, and whether birth and sex agree with the zone. */
export function judgeNational(ctx: JudgeContext): Check[] {
  const issuer = fieldText(ctx, 'issuer').replace(/<+$/, '');
  const scheme = NATIONAL_SCHEMES.find((candidate) => candidate.issuer === issuer);
  if (!scheme) return [];
  const found = find(ctx, scheme);
  const drafts = found ? draftsFor(ctx, found) : unknownContent(ctx, scheme);
  return drafts.map((draft) => conclude(ctx, draft));
}
