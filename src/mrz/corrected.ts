import type { CharacterReading, LineReading } from './reading.ts';

/** The part of a reading that a correction touches. */
type Seen = Pick<CharacterReading, 'symbol' | 'confidence' | 'alternatives' | 'quad'>;

/** What stands in a cell into which a person put another symbol: no doubt, and nothing else in question. */
export interface CorrectedCharacter {
  symbol: string;
  confidence: 1;
  alternatives: [];
  readings: [];
  settledBy: null;
  quad: CharacterReading['quad'];
}

/** Whether a correction replaces symbols only: as many lines, each as long as the one that was read. */
export function sameShape(read: readonly Pick<LineReading, 'text'>[], lines: readonly string[]): boolean {
  return read.length === lines.length && read.every(({ text }, at) => text.length === lines[at]?.length);
}

/**
 * The characters of corrected lines: where a person put another symbol, that one holds without doubt; everywhere else
 * what the reader saw stays, with its doubt. Places are kept.
 */
export function correctedCharacters<C extends Seen>(
  read: readonly { readonly characters: readonly C[] }[],
  lines: readonly string[],
): (C | CorrectedCharacter)[][] {
  return lines.map((text, line) =>
    [...text].map((symbol, column) => {
      const seen = read[line]?.characters[column];
      if (seen?.symbol === symbol) return seen;
      return {
        symbol,
        confidence: 1,
        alternatives: [],
        readings: [],
        settledBy: null,
        quad: seen?.quad ?? null,
      };
    }),
  );
}
