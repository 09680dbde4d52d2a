/**
 * A lettering of straight strokes for everything on a page that is not the zone: it comes from no font of the machine,
 * so that the same seed gives the same picture everywhere. Each stroke is a row of points on a grid 4 wide and 6 high,
 * x then y, the origin at the upper left.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: '06 20 46,14 34',
  B: '06 00 30 41 42 33 03,33 44 45 36 06',
  C: '41 30 10 01 05 16 36 45',
  D: '06 00 20 42 44 26 06',
  E: '40 00 06 46,03 33',
  F: '40 00 06,03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06,40 46,03 43',
  I: '10 16',
  J: '30 35 26 16 05',
  K: '00 06,40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 01 05 16 36 45 41 30 10',
  P: '06 00 30 41 42 33 03',
  Q: '10 01 05 16 36 45 41 30 10,24 46',
  R: '06 00 30 41 42 33 03,23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40,20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 23 36 40',
  X: '00 46,40 06',
  Y: '00 23 40,23 26',
  Z: '00 40 06 46',
  0: '10 01 05 16 36 45 41 30 10,05 41',
  1: '11 20 26',
  2: '01 10 30 41 42 06 46',
  3: '00 40 22 33 44 45 36 16 05',
  4: '36 30 04 44',
  5: '40 00 02 32 43 45 36 16 05',
  6: '40 20 02 05 16 36 45 44 33 03',
  7: '00 40 16',
  8: '10 01 02 13 33 44 45 36 16 05 04 13,33 42 41 30 10',
  9: '43 13 02 01 10 30 41 44 26 06',
  '-': '13 33',
  '/': '06 40',
  '.': '15 16',
  ',': '15 06',
  ':': '11 12,14 15',
};

const HIGH = 6;
/** Between two letters, and the width of a space, in units of the grid. */
const GAP = 1.5;
const SPACE = 2.5;

const widthOf = (letter: string) =>
  Math.max(0, ...(STROKES[letter] ?? '').split(/[ ,]/).map((point) => Number(point[0] ?? 0))) || SPACE;

export interface Lettering {
  /** Upper left corner of the text, mm. */
  readonly xMm: number;
  readonly yMm: number;
  /** Height of the capitals, mm. */
  readonly heightMm: number;
  readonly colour: string;
  /** Thickness of the strokes as a share of the height. */
  readonly weight?: number;
  /** Clockwise about the upper left corner, degrees. */
  readonly angle?: number;
}

/** Width of a text in mm. */
export function widthOfText(text: string, heightMm: number): number {
  const letters = [...text.toUpperCase()];
  return ((letters.reduce((sum, letter) => sum + widthOf(letter) + GAP, 0) - GAP) * heightMm) / HIGH;
}

/** A text as an SVG path in mm. Small letters are drawn as capitals; what the face does not have is left blank. */
export function lettering(text: string, style: Lettering): string {
  const { xMm, yMm, heightMm, colour, weight = 0.13, angle = 0 } = style;
  const unit = heightMm / HIGH;
  let left = -GAP;
  const strokes = [...text.toUpperCase()].flatMap((letter) => {
    const from = left + GAP;
    left = from + widthOf(letter);
    return (STROKES[letter] ?? '')
      .split(',')
      .filter(Boolean)
      .map((stroke) => {
        const points = stroke.split(' ').map((point) => {
          const x = (Number(point[0]) + from) * unit;
          return `${x.toFixed(3)} ${(Number(point[1]) * unit).toFixed(3)}`;
        });
        return `M${points.join('L')}`;
      });
  });
  return (
    `<path transform="translate(${xMm.toFixed(3)} ${yMm.toFixed(3)}) rotate(${angle})" d="${strokes.join('')}" ` +
    `fill="none" stroke="${colour}" stroke-width="${(weight * heightMm).toFixed(3)}" ` +
    'stroke-linecap="round" stroke-linejoin="round"/>'
  );
}
