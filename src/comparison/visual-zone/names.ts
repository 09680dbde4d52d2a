import { type Agreement, agreementOf, agrees, unsure } from './agreement.ts';
import { align } from './align.ts';
import { type Reading, type SeenLetter, wordsOf } from './reading.ts';
import { writingsOf } from './transliteration.ts';

/** Whether a word may be written as the text, or, where it was cut, begin with it. */
function writtenAs(word: readonly SeenLetter[], text: string, mayBeCut: boolean): boolean {
  const [letter, ...rest] = word;
  if (text === '') return mayBeCut || !letter;
  if (!letter) return false;
  return writingsOf(letter.symbol).some((writing) =>
    text.startsWith(writing)
      ? writtenAs(rest, text.slice(writing.length), mayBeCut)
      : mayBeCut && writing.startsWith(text),
  );
}

/** Whether the parts are words of the name in their order, each whole or cut; the first word has to be among them. */
function isCutOf(words: readonly SeenLetter[][], parts: readonly string[], mayBeCut: boolean): boolean {
  const [first, ...others] = words;
  const [part, ...rest] = parts;
  if (part === undefined) return true;
  if (!first || !writtenAs(first, part, mayBeCut)) return false;
  return (
    others.reduce(
      (left, word) => (left[0] !== undefined && writtenAs(word, left[0], mayBeCut) ? left.slice(1) : left),
      rest,
    ).length === 0
  );
}

const spelled = (words: readonly SeenLetter[][]) =>
  words.map((word) => word.map(({ symbol }) => symbol).join(''));

/**
 * A name against its identifier in the zone. Every transliteration is accepted, and how words are parted does not matter.
 * `isFull`: the zone had no room left, so words may be cut, reduced to initials or left out (ICAO Doc 9303-4 to -7 §4.2.3).
 */
export function nameAgreement(reading: Reading, identifier: string, isFull: boolean): Agreement {
  const words = wordsOf(reading);
  const parts = identifier.split('<').filter(Boolean);
  const whole = agreementOf(align(words.flat(), parts.join(''), { zoneIsCut: isFull }));
  if (whole.kind === 'agrees') return whole;
  if (isFull && isCutOf(words, parts, true))
    return agrees('It is what the machine readable zone has as far as it has room: names are cut there.');
  if (words.length > parts.length && isCutOf(words, parts, false))
    return unsure(
      'There are more words than in the machine readable zone. Titles and names at birth are left out there: look at it.',
    );
  if (words.length < parts.length && spelled(words).every((word, i) => word === parts[i]))
    return unsure('The machine readable zone has more words. They may stand in another line: look at it.');
  return whole;
}
