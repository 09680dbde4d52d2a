import type { CharacterReading, LineReading } from './reading.ts';

/** Whether a correction replaces symbols only: as many lines, each as long as the one that was read. */
export function sameShape(read: readonly Pick<LineReading, 'text'>[], lines: readonly string[]): boolean {
  return read.length === lines.length && read.every(({ text }, at) => text.length === lines[at]?.length);
}

/**
 * The characters of corrected lines: where a person put another symbol, that one holds without doubt (confidence 1,
 * nothing else comes into question); everywhere else what the reader saw stays, with its doubt. Places are kept.
 */
export function correctedCharacters(
  read: readonly LineReading[],
  lines: readonly string[],
): CharacterReading[][] {
  return lines.map((text, line) =>
    [...text].map((symbol, column) => {
      const seen = read[line]?.characters[column];
      if (seen?.symbol === symbol) return seen;
      return { symbol, confidence: 1, alternatives: [], quad: seen?.quad ?? null };
    }),
  );
}
