import { monthsNamed } from './month-names.ts';
import { type Reading, type SeenLetter, wordsOf } from './reading.ts';

/** A part of a date and how surely it was read. */
interface Part {
  readonly digits: string;
  readonly confidence: number;
}

/** A date as printed; a part is null where it is left open (XX). Years have two digits or four. */
export interface VisualDate {
  readonly year: Part;
  /** Every month that the name may stand for, of two digits each. */
  readonly months: readonly string[] | null;
  readonly monthConfidence: number;
  readonly day: Part | null;
}

const AS_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};
const AS_LETTER: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B', 6: 'G' };

const textOf = (word: readonly SeenLetter[]) => word.map(({ symbol }) => symbol).join('');
const confidenceOf = (word: readonly SeenLetter[]) => Math.min(...word.map(({ confidence }) => confidence));

/** A word as digits where nothing but letters that look like digits keeps it from being a number; `null` for others. */
function number(word: readonly SeenLetter[]): Part | null {
  const digits = textOf(word).replace(/[A-Z]/g, (letter) => AS_DIGIT[letter] ?? letter);
  return /^\d+$/.test(digits) && /\d/.test(textOf(word)) ? { digits, confidence: confidenceOf(word) } : null;
}

const nameOf = (word: readonly SeenLetter[]) =>
  textOf(word)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\d/g, (digit) => AS_LETTER[digit] ?? digit);

/** Words, parted also where digits and letters meet: blanks beside a month are narrow. */
function parted(reading: Reading): SeenLetter[][] {
  return wordsOf(reading).flatMap((word) => {
    const [, day = '', name = '', year = ''] =
      /^(\d{1,2})?([A-Z]{3,4})?(\d{4}|\d{2})?$/.exec(textOf(word)) ?? [];
    const ends = [day.length, day.length + name.length, word.length];
    if (name === '' || day + year === '') return [word];
    return [word.slice(0, ends[0]), word.slice(ends[0], ends[1]), word.slice(ends[1])].filter(
      (w) => w.length > 0,
    );
  });
}

const isOpen = (word: readonly SeenLetter[]) => /^X+$/.test(textOf(word));
const two = (digits: string) => digits.padStart(2, '0');

function withName(words: readonly SeenLetter[][], named: readonly SeenLetter[][]): VisualDate | null {
  const [first, ...others] = named.map((word) => monthsNamed(nameOf(word))).filter(({ size }) => size > 0);
  // Of two languages, both name the same month; a name of a language that is not known says nothing.
  const months = [...(first ?? [])].filter((month) => others.every((other) => other.has(month)));
  const [day, year] = [words[0], words.at(-1)];
  // Letters in the place of a day are a misreading, not a day that was left open.
  if (day && named.includes(day) && monthsNamed(nameOf(day)).size === 0) return null;
  const yearPart = year && number(year);
  if (months.length === 0 || !yearPart || !/^(\d\d|\d{4})$/.test(yearPart.digits)) return null;
  const dayPart = day && day !== year && !named.includes(day) && !isOpen(day) ? number(day) : null;
  return {
    year: yearPart,
    months: months.map((month) => two(String(month))),
    monthConfidence: Math.max(...named.map(confidenceOf)),
    day: dayPart && { ...dayPart, digits: two(dayPart.digits) },
  };
}

/** Which of three numbers is which: a year of four digits in front comes first; else as the model writes it, day first by default. */
function inNumbers(words: readonly SeenLetter[][], format: string): VisualDate | null {
  const whole = words.length === 1 ? textOf(words[0] ?? []) : '';
  const [only] = words;
  // Blanks that were not read: DDMMYYYY.
  const split = only && /^\d{8}$/.test(whole) ? [only.slice(0, 2), only.slice(2, 4), only.slice(4)] : words;
  const parts = split.map((word) => (isOpen(word) ? null : number(word)));
  const yearFirst = parts[0]?.digits.length === 4 || /^YY/.test(format);
  const [year, month, day] = yearFirst
    ? [parts[0], parts[1], parts[2]]
    : /^MM/.test(format) && parts.length === 3
      ? [parts[2], parts[0], parts[1]]
      : parts.toReversed();
  if (!year || parts.length > 3 || !/^(\d\d|\d{4})$/.test(year.digits)) return null;
  return {
    year,
    months: month ? [two(month.digits)] : null,
    monthConfidence: month?.confidence ?? 1,
    day: day ? { ...day, digits: two(day.digits) } : null,
  };
}

const isPossible = ({ months, day }: VisualDate) =>
  (months ?? ['01']).every((month) => Number(month) >= 1 && Number(month) <= 12) &&
  (!day || (Number(day.digits) >= 1 && Number(day.digits) <= 31));

/**
 * Reads a date of the visual zone: DD MMM YYYY with names of many languages, two of them side by side, DD.MM.YYYY and alike,
 * YYYY-MM-DD, and dates without a day or month. `format` is how the model writes it. `null` where no date is read.
 */
export function visualDate(reading: Reading, format: string): VisualDate | null {
  const words = parted(reading);
  const named = words.filter((word) => !isOpen(word) && /^[A-Z]/.test(nameOf(word)) && !number(word));
  const date = named.length > 0 ? withName(words, named) : inNumbers(words, format);
  return date && isPossible(date) ? date : null;
}

/** A full date YYYY-MM-DD; `null` where a part is open or the year has two digits. */
export function isoOf({ year, months, day }: VisualDate): string | null {
  return year.digits.length === 4 && months?.length === 1 && day
    ? `${year.digits}-${months[0]}-${day.digits}`
    : null;
}
