import type { Check } from '../examination/check.ts';
import { foreignSymbolAt } from './alphabet.ts';
import {
  CHECK_DIGIT_RULES,
  type CheckDigitReading,
  type CheckDigitRule,
  readCheckDigit,
} from './check-digit-rules.ts';
import { FORMATS } from './formats.ts';
import { conclude, type Draft, type JudgeContext, title } from './judge-context.ts';
import { cellsOf } from './layouts.ts';

const ROUTINE_DIGIT = '694ddba1-e169-4d65-b4d5-c5b9487ebc91';
const ROUTINE_COMPOSITE = '127a7b12-435c-4fbb-96f5-6826aa1a1090';
const THRESHOLD =
  'The printed digit is the one computed with weights 7 3 1 modulo 10 over the covered symbols.';

function reasonFor(name: string, { seen, accepted }: CheckDigitReading): string {
  if (!accepted.includes(seen)) {
    return `${name}: "${seen}" is printed where ${accepted.join(' or ')} belongs; look at the digit and at what it covers.`;
  }
  const filler = accepted.length > 1 && accepted[0] !== seen && seen !== '<';
  const how = filler ? ', when the filler inside the long number is counted as some issuers do' : '';
  return `${name}: the printed digit agrees with the symbols it covers${how}.`;
}

function base(ctx: JudgeContext, rule: CheckDigitRule) {
  const composite = rule.subject === 'composite';
  return {
    slug: `${rule.subject}.check_digit`,
    routine: composite ? ROUTINE_COMPOSITE : ROUTINE_DIGIT,
    name: `${title(rule.subject)} check digit`,
    threshold: THRESHOLD,
    clause: composite ? FORMATS[ctx.format].clause : 'ICAO Doc 9303-3 §4.9',
  };
}

function digitDraft(ctx: JudgeContext, rule: CheckDigitRule): Draft {
  const common = base(ctx, rule);
  const covered = rule.covers.map((range) => cellsOf(ctx.lines, range)).join('');
  const continuation = rule.continuation ? cellsOf(ctx.lines, rule.continuation) : '';
  if (foreignSymbolAt(covered + continuation) >= 0) {
    const seen = cellsOf(ctx.lines, rule.digit);
    const reason = `${common.name}: a covered symbol is not one of a machine readable zone, so no digit can be computed.`;
    const cells = [rule.digit, ...rule.covers];
    return { ...common, result: 'undetermined', seen, expected: '', reason, area: rule.digit, cells };
  }
  const reading = readCheckDigit(ctx.lines, rule);
  return {
    ...common,
    result: reading.accepted.includes(reading.seen) ? 'successful' : 'failed',
    seen: reading.seen,
    expected: reading.accepted.join(' or '),
    reason: reasonFor(common.name, reading),
    area: reading.digit,
    cells: [reading.digit, ...reading.covers],
  };
}

function noComposite(ctx: JudgeContext): Draft {
  return {
    slug: 'composite.check_digit',
    routine: ROUTINE_COMPOSITE,
    name: 'Composite check digit',
    result: 'not_supported',
    seen: '',
    expected: '',
    threshold: THRESHOLD,
    reason: 'This format has no composite check digit.',
    clause: FORMATS[ctx.format].clause,
    area: null,
    cells: [],
  };
}

/** One check for each check digit of the format, on its own; the composite last. */
export function judgeDigits(ctx: JudgeContext): Check[] {
  const rules = CHECK_DIGIT_RULES[ctx.format];
  const drafts = rules.map((rule) => digitDraft(ctx, rule));
  if (!rules.some(({ subject }) => subject === 'composite')) drafts.push(noComposite(ctx));
  return drafts.map((draft) => conclude(ctx, draft));
}
