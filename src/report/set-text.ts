import { lettering, type Typeface, textWidth } from '../specimens/typeface.ts';

/** Text that runs over several lines of a sheet; lengths in px. */
export interface TextStyle {
  readonly face: Typeface;
  /** Height of a capital. */
  readonly cap: number;
  readonly fill: string;
}

/** From one baseline to the next, in heights of a capital. */
const LEADING = 2.1;
export const lineHeight = ({ cap }: TextStyle): number => cap * LEADING;

const hasOutline = (face: Typeface, symbol: string): boolean => {
  try {
    face.glyph(symbol);
    return true;
  } catch {
    return false;
  }
};

/** A text with outlines for all of its symbols: one that has none stands as its code point, such as `[U+4E2D]`. */
export const withOutlines = (face: Typeface, text: string): string =>
  [...text]
    .map((symbol) => {
      if (/\s/u.test(symbol)) return ' ';
      const code = (symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return hasOutline(face, symbol) ? symbol : `[U+${code}]`;
    })
    .join('');

/** A word that is wider than a line, in as many parts as it takes. */
function partsOf(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const symbol of word) {
    if (part !== '' && !fits(part + symbol)) {
      parts.push(part);
      part = '';
    }
    part += symbol;
  }
  return [...parts, part];
}

/** A text in lines no wider than `width`; what was written as a line of its own stays one. */
export function linesOfText({ face, cap }: TextStyle, text: string, width: number): string[] {
  const fits = (line: string) => textWidth(face, line, cap) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const words = withOutlines(face, paragraph)
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => (fits(word) ? [word] : partsOf(word, fits)));
    const lines: string[] = [];
    for (const word of words) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.length > 0 ? lines : [''];
  });
}

/** Lines of text as SVG, from the upper left corner down, and how high they are. */
export function setLines(
  style: TextStyle,
  lines: readonly string[],
  x: number,
  top: number,
): { svg: string; height: number } {
  const { face, cap, fill } = style;
  const step = lineHeight(style);
  const svg = lines
    .map((line, i) => lettering(face, line, { x, y: top + cap + i * step, capMm: cap }, fill))
    .join('');
  return { svg, height: lines.length * step };
}
