import { mm, type Place } from '../svg.ts';
import { type Typeface, textOutline, textWidth } from '../typeface.ts';

/** Height of the capitals of microprint, mm: less than a quarter of a millimetre (ICAO Doc 9303-2 §A.5.2). */
export const MICROPRINT_MM = 0.22;

/** Lettering that looks like a line: `words` repeated from a place on, along a straight line of a length in mm. */
export function microprint(
  face: Typeface,
  words: string,
  [x, y]: Place,
  lengthMm: number,
  angleDegrees = 0,
  capMm = MICROPRINT_MM,
): string {
  const tracking = 0.08;
  const once = textWidth(face, words, capMm, tracking);
  const gap = (tracking * capMm) / face.capital;
  const times = Math.max(1, Math.floor((lengthMm + gap) / (once + gap)));
  const line = textOutline(face, words.repeat(times), { x: 0, y: 0, capMm, tracking });
  // Stretched by less than one repetition's share, so that the line ends where it should.
  const stretch = lengthMm / (times * (once + gap) - gap);
  return `<path transform="translate(${mm(x)} ${mm(y)}) rotate(${mm(angleDegrees)}) scale(${mm(stretch)} 1)" d="${line}"/>`;
}
