import type { Check } from '../examination/check.ts';
import { CHECK_DIGIT_RULES, readCheckDigit } from '../mrz/check-digit-rules.ts';
import type { MrzFormat } from '../mrz/formats.ts';
import { WEAK_CONFIDENCE } from '../mrz/judge-context.ts';
import { fieldsOf, findField } from '../mrz/parse.ts';
import type { FeatureContent } from './features.ts';
import { featureOf, type Seal } from './seal.ts';
import { type Finding, sealCheck } from './seal-checks.ts';

/** A zone of the examination as it holds: read, corrected or entered. */
export interface PrintedZone {
  readonly format: MrzFormat | null;
  readonly lines: readonly string[];
  /** How sure the reader is of each symbol, 0–1, in the shape of the lines; absent for typed lines. */
  readonly confidence?: readonly (readonly number[])[];
}

type SealedZone = Extract<FeatureContent, { kind: 'zone' }>;

function sealedZone(seal: Seal): SealedZone | null {
  const content = featureOf(seal, 'zone')?.content;
  return content?.kind === 'zone' ? content : null;
}

/** A symbol that differs: 0-based line and column, and whether it was read with certainty. */
interface Difference {
  readonly line: number;
  readonly column: number;
  readonly sealed: string;
  readonly printed: string;
  readonly certain: boolean;
}

function differences(sealed: SealedZone, printed: PrintedZone): Difference[] {
  return sealed.lines.flatMap((text, line) =>
    [...text].flatMap((symbol, column) => {
      const other = printed.lines[line]?.[column] ?? '';
      if (other === symbol) return [];
      const certain = (printed.confidence?.[line]?.[column] ?? 1) >= WEAK_CONFIDENCE;
      return [{ line, column, sealed: symbol, printed: other, certain }];
    }),
  );
}

/** Differences beyond this many are counted, not listed. */
const LISTED_MOST = 5;

function inWords(found: readonly Difference[]): string {
  const listed = found
    .slice(0, LISTED_MOST)
    .map(
      ({ line, column, sealed, printed }) =>
        `line ${line + 1}, place ${column + 1}: "${sealed}" in the seal, ${printed === '' ? 'nothing' : `"${printed}"`} printed`,
    )
    .join('; ');
  const more = found.length - LISTED_MOST;
  return more > 0 ? `${listed}; and ${more} more` : listed;
}

/** A printed zone with what of it is not as in the seal. */
interface Compared {
  readonly printed: PrintedZone;
  readonly found: readonly Difference[];
}

/** The printed zone that the one in the seal is taken to be: of its format, and most like it. */
function counterpart(sealed: SealedZone, printed: readonly PrintedZone[]): Compared | null {
  const alike = printed
    .filter(({ format }) => format === sealed.format)
    .map((zone) => ({ printed: zone, found: differences(sealed, zone) }));
  return alike.toSorted((a, b) => a.found.length - b.found.length)[0] ?? null;
}

function zoneFinding(sealed: SealedZone, compared: Compared | null): Finding {
  if (!compared)
    return {
      result: 'undetermined',
      seen: 'no zone to compare with',
      reason: `No printed zone of format ${sealed.format} was read. In the seal stands: ${sealed.lines.join(' ')}`,
    };
  const { found } = compared;
  if (found.length === 0)
    return {
      result: 'successful',
      seen: 'the same symbols',
      reason: 'The zone in the seal and the printed one are the same, as far as the seal holds it.',
    };
  const seen = found.length === 1 ? 'one symbol differs' : `${found.length} symbols differ`;
  if (found.some(({ certain }) => certain))
    return {
      result: 'failed',
      seen,
      reason: `The document does not say what its seal says: ${inWords(found)}.`,
    };
  return {
    result: 'undetermined',
    seen,
    reason: `Only symbols that were read weakly differ; look at them: ${inWords(found)}.`,
  };
}

/** Digits whose own cell and covered cells all lie in the part of the zone that the seal holds. */
function digitsFinding({ format, lines }: SealedZone): Finding {
  const inside = ({ line, end }: { line: number; end: number }) => end <= (lines[line]?.length ?? 0);
  const rules = CHECK_DIGIT_RULES[format].filter(({ digit, covers }) => [digit, ...covers].every(inside));
  const wrong = rules
    .map((rule) => readCheckDigit(lines, rule))
    .filter(({ accepted, seen }) => !accepted.includes(seen))
    .map(
      ({ subject, accepted, seen }) =>
        `${subject.replaceAll('_', ' ')}: "${seen}" instead of ${accepted.join(' or ')}`,
    );
  if (wrong.length === 0)
    return {
      result: 'successful',
      seen: `${rules.length} right digits`,
      reason: 'All check digits of the zone in the seal are right.',
    };
  return {
    result: 'failed',
    seen: wrong.join(', '),
    reason: `The zone in the seal is not consistent: ${wrong.join(', ')}.`,
  };
}

/** The document that a seal is attached to: the passport of a visa or permit, the card or passport of a sticker. */
function attachedTo(seal: Seal): string | null {
  const feature = featureOf(seal, 'passport_number') ?? featureOf(seal, 'document_number');
  return feature?.content?.kind === 'text' ? feature.content.text : null;
}

const VISAS: readonly (MrzFormat | null)[] = ['MRVA', 'MRVB'];

interface PrintedNumber {
  readonly number: string;
  readonly certain: boolean;
}

function numberOf({ format, lines, confidence }: PrintedZone): PrintedNumber[] {
  if (format === null || VISAS.includes(format)) return [];
  const field = findField(fieldsOf(format, lines), 'document_number');
  const number = field?.value.replaceAll(' ', '') ?? '';
  if (!field || number === '') return [];
  const certain = (confidence?.[field.line] ?? []).slice(field.start, field.end);
  return [{ number, certain: certain.every((value) => value >= WEAK_CONFIDENCE) }];
}

function numberFinding(sealed: string, printed: readonly PrintedZone[]): Finding {
  const expected = sealed;
  const numbers = printed.flatMap(numberOf);
  if (numbers.length === 0)
    return {
      result: 'undetermined',
      expected,
      seen: 'no number to compare with',
      reason: `The seal belongs to the document ${sealed}; the zone of that document was not read in this examination.`,
    };
  const seen = numbers.map(({ number }) => number).join(', ');
  if (numbers.some(({ number }) => number === sealed.replaceAll(' ', '')))
    return {
      result: 'successful',
      expected,
      seen,
      reason: `The seal belongs to the document ${sealed}, whose zone was read in this examination.`,
    };
  const certain = numbers.some((one) => one.certain);
  return {
    result: certain ? 'failed' : 'undetermined',
    expected,
    seen,
    reason: certain
      ? `The seal belongs to the document ${sealed}; this examination holds ${seen}. It may have been taken from another document.`
      : `The seal belongs to the document ${sealed}; ${seen} was read weakly. Look at the number.`,
  };
}

/**
 * Holds the content of a seal against the zones of its examination: the zone in the seal by itself and against the
 * printed one, and the number of the document that it is attached to.
 */
export function compareZones(seal: Seal, printed: readonly PrintedZone[]): Check[] {
  const zone = sealedZone(seal);
  const number = attachedTo(seal);
  const own = zone && counterpart(zone, printed);
  // A residence permit holds its own zone and the number of a passport: its own number is another one.
  const others = printed.filter((one) => one !== own?.printed);
  return [
    ...(zone
      ? [sealCheck('zone_digits', digitsFinding(zone)), sealCheck('zone', zoneFinding(zone, own))]
      : []),
    ...(number === null ? [] : [sealCheck('document_number', numberFinding(number, others))]),
  ];
}
