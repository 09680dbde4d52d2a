import { FORMATS, identifyFormat, MRZ_FORMATS } from './formats.ts';

/** Cuts one run of symbols into the lines of the format that has exactly so many. */
function cut(run: string): string[] | null {
  for (const format of MRZ_FORMATS) {
    const { lineLengths } = FORMATS[format];
    if (lineLengths.reduce((sum, length) => sum + length, 0) !== run.length) continue;
    let from = 0;
    return lineLengths.map((length) => {
      from += length;
      return run.slice(from - length, from);
    });
  }
  return null;
}

/**
 * The lines of a zone from pasted or typed text, or from a swipe reader: with or without line ends, in small
 * letters, with spaces, with guillemets that a word processor put for fillers. Lines broken elsewhere are joined
 * and cut again where the length tells how. No symbol is guessed: what is not understood stays in its line.
 */
export function fromText(text: string): string[] {
  const lines = text
    .toUpperCase()
    .replace(/[«»]/g, '<<')
    .replace(/[‹›]/g, '<')
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');
  if (identifyFormat(lines)) return lines;
  return cut(lines.join('')) ?? lines;
}
