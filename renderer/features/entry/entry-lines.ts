import { FORMATS, fromText, identifyFormat, MRZ_FORMATS, type MrzFormat } from '../../../src/mrz/index.ts';

/** Most lines and most characters of one that can be stored. */
const LINES_MAX = 4;
const LENGTH_MAX = 60;

/** The format that was chosen for typing; `any`: as it comes. */
export type EntryFormat = MrzFormat | 'any';
export const ENTRY_FORMATS: readonly EntryFormat[] = ['any', ...MRZ_FORMATS];

/** A line as it stands, with the length that the chosen format wants of it. */
export interface EntryLine {
  text: string;
  expected: number | null;
}

/** What was typed, line by line, with the lines of the chosen format that are still missing. */
export function entryLines(text: string, format: EntryFormat): EntryLine[] {
  const lines = cutAs(text, format);
  const lengths = format === 'any' ? [] : FORMATS[format].lineLengths;
  return Array.from({ length: Math.max(lines.length, lengths.length) }, (_, at) => ({
    text: lines[at] ?? '',
    expected: format === 'any' ? null : (lengths[at] ?? 0),
  }));
}

/** One run of symbols is cut at the lengths of the chosen format, also while it is still being typed. */
function cutAs(text: string, format: EntryFormat): string[] {
  const lines = fromText(text);
  if (format === 'any' || /[\r\n]/.test(text.trim())) return lines;
  const cut: string[] = [];
  let rest = lines.join('');
  for (const length of FORMATS[format].lineLengths) {
    if (rest !== '') cut.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  // What is too much stays where it was typed: at the end of the last line.
  return rest === '' ? cut : [...cut.slice(0, -1), (cut.at(-1) ?? '') + rest];
}

/** The typed lines that are there, to be judged and stored. */
export const writtenOf = (lines: readonly EntryLine[]): string[] =>
  lines.map(({ text }) => text).filter((text) => text !== '');

/** Whether lines can be stored at all: printed symbols, not too many. */
export const isStorable = (lines: readonly string[]): boolean =>
  lines.length > 0 &&
  lines.length <= LINES_MAX &&
  lines.every((line) => line.length <= LENGTH_MAX && /^[!-~\u00a1-\ud7ff\uf900-\ufffd]+$/.test(line));

/**
 * Whether the zone is complete, so that Enter may mean that typing is over: the lines of the chosen format, or of any
 * with more than one line, since a first line of 30 symbols could be the only one.
 */
export function isComplete(lines: readonly string[], format: EntryFormat): boolean {
  const found = identifyFormat(lines);
  if (format === 'any') return found !== null && lines.length > 1;
  const { lineLengths } = FORMATS[format];
  return (
    lineLengths.length === lines.length && lineLengths.every((length, at) => lines[at]?.length === length)
  );
}

/** The text with every line of the chosen format filled to its length: nobody should have to count fillers. */
export function filled(text: string, format: EntryFormat): string {
  return entryLines(text, format)
    .map(({ text: line, expected }) => line.padEnd(expected ?? 0, '<'))
    .join('\n');
}
