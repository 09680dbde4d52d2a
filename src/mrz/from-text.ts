import { FILLER, foreignSymbolAt } from './alphabet.ts';
import { FORMATS, identifyFormat, MRZ_FORMATS, nearestFormat } from './formats.ts';

/**
 * What ends a line: line ends of every kind, and the control characters (STX, ETX, FS … US) that readers put around and
 * between lines.
 */
const LINE_ENDS = /[\p{Cc}\u2028\u2029]+/u;
/** Characters that nobody sees: byte order mark, zero width spaces, soft hyphens. */
const UNSEEN = /\p{Cf}/gu;

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
 * The lines of a zone from pasted or typed text, or from a swipe reader: with or without line ends of any kind, framed
 * by control characters, in small letters, with spaces, with guillemets that a word processor put for fillers. Lines
 * broken elsewhere are joined and cut again where the length tells how. No symbol is guessed: what is not understood
 * stays in its line.
 */
export function fromText(text: string): string[] {
  const lines = text
    .replace(UNSEEN, '')
    .replace(/\t/g, ' ')
    .replace(/&lt;/gi, FILLER)
    .toUpperCase()
    .replace(/[«»]/g, '<<')
    .replace(/[‹›＜]/g, FILLER)
    .split(LINE_ENDS)
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');
  if (identifyFormat(lines)) return lines;
  return cut(lines.join('')) ?? lines;
}

/**
 * The lines of the zone that a text is, `null` when it is something else: a zone has the lines of a format, at most one
 * of them too long or too short, symbols of the alphabet only, and at least one filler, so that a sentence of the right
 * length is not taken for one.
 */
export function zoneIn(text: string): string[] | null {
  const lines = fromText(text);
  const run = lines.join('');
  const isOfFormat = (identifyFormat(lines) ?? nearestFormat(lines)) !== null;
  return isOfFormat && foreignSymbolAt(run) < 0 && run.includes(FILLER) ? lines : null;
}
