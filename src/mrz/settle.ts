import { firstLetters } from './document-codes.ts';
import type { MrzFormat } from './formats.ts';
import { LAYOUTS } from './layouts.ts';
import { alphabetAt, type Cell } from './positions.ts';
import type { CharacterReading, LineReading } from './reading.ts';
import { settles } from './reason.ts';

/** A second symbol with less confidence than this was not left open by the readers. */
const OPEN = 0.15;

/** The symbols that the readers left open for a character: its own, and those nearly as likely. */
function openSymbols({ symbol, alternatives }: CharacterReading): string[] {
  const open = alternatives.filter(({ confidence }) => confidence >= OPEN);
  return [symbol, ...open.map((other) => other.symbol)];
}

/** The character with another of its symbols in front; confidences stay with the symbols they were given to. */
function withFirst(
  character: CharacterReading,
  symbol: string,
  settledBy: NonNullable<CharacterReading['settledBy']>,
): CharacterReading {
  const chosen = character.alternatives.find((other) => other.symbol === symbol);
  if (!chosen) return { ...character, settledBy };
  const { symbol: former, confidence, alternatives } = character;
  const others = [{ symbol: former, confidence }, ...alternatives.filter((other) => other !== chosen)];
  return {
    ...character,
    symbol,
    confidence: chosen.confidence,
    alternatives: others.sort((a, b) => b.confidence - a.confidence),
    settledBy,
  };
}

/**
 * Chooses, where the readers left two symbols open for a single character of a digit, the one with which the digits agree,
 * and marks it. What was read clearly is never changed: a wrong digit comes out as it is printed.
 */
export function settleOpenCharacters(lines: readonly LineReading[], format: MrzFormat): LineReading[] {
  const texts = lines.map((line) => line.text);
  const settled = lines.map((line) => [...line.characters]);
  lines.forEach(({ characters }, line) => {
    characters.forEach((character, column) => {
      const symbol = settles(texts, format, { line, column }, openSymbols(character));
      const row = settled[line];
      if (symbol !== null && row) row[column] = withFirst(character, symbol, 'check_digit');
    });
  });
  return settled.map((characters) => ({ text: characters.map(({ symbol }) => symbol).join(''), characters }));
}

/**
 * What a symbol that has no business in its place counts, against one that has. A symbol that was read twenty times as
 * surely as the next stays: forgers print letters where digits belong, and that must be seen.
 */
const OUT_OF_PLACE = 0.05;

/** The symbols that belong in a cell: of its kind, and at the head of a document code the letters that codes of the format begin with. */
function belonging(format: MrzFormat, cell: Cell): string {
  const code = LAYOUTS[format].find(({ field }) => field === 'document_code');
  const isHead = code?.line === cell.line && code.start === cell.column;
  return isHead ? firstLetters(format) : alphabetAt(format, cell);
}

/** Chooses, where the readers were unsure, the symbol that belongs in the place by the format, and marks it. */
export function weighByFormat(lines: readonly LineReading[], format: MrzFormat): LineReading[] {
  return lines.map(({ characters }, line) => {
    const weighed = characters.map((character, column) => {
      const allowed = belonging(format, { line, column });
      const { symbol, confidence, alternatives } = character;
      const [first] = [{ symbol, confidence }, ...alternatives]
        .map((one) => ({
          ...one,
          weight: one.confidence * (allowed.includes(one.symbol) ? 1 : OUT_OF_PLACE),
        }))
        .sort((a, b) => b.weight - a.weight);
      return first && first.symbol !== symbol ? withFirst(character, first.symbol, 'format') : character;
    });
    return { text: weighed.map(({ symbol }) => symbol).join(''), characters: weighed };
  });
}
