import type { MrzFormat } from './formats.ts';
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
function withFirst(character: CharacterReading, symbol: string): CharacterReading {
  const chosen = character.alternatives.find((other) => other.symbol === symbol);
  if (!chosen) return { ...character, settledBy: 'check_digit' };
  const { symbol: former, confidence, alternatives } = character;
  const others = [{ symbol: former, confidence }, ...alternatives.filter((other) => other !== chosen)];
  return {
    ...character,
    symbol,
    confidence: chosen.confidence,
    alternatives: others.sort((a, b) => b.confidence - a.confidence),
    settledBy: 'check_digit',
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
      if (symbol !== null && row) row[column] = withFirst(character, symbol);
    });
  });
  return settled.map((characters) => ({ text: characters.map(({ symbol }) => symbol).join(''), characters }));
}
