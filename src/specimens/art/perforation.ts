import { mm } from '../svg.ts';

/** Letters and figures of 5 × 7 holes, rows from the top, as perforating machines have them. */
const HOLES: Readonly<Record<string, string>> = {
  0: '01110 10001 10011 10101 11001 10001 01110',
  1: '00100 01100 00100 00100 00100 00100 01110',
  2: '01110 10001 00001 00110 01000 10000 11111',
  3: '11110 00001 00001 01110 00001 00001 11110',
  4: '00010 00110 01010 10010 11111 00010 00010',
  5: '11111 10000 11110 00001 00001 10001 01110',
  6: '00110 01000 10000 11110 10001 10001 01110',
  7: '11111 00001 00010 00100 01000 01000 01000',
  8: '01110 10001 10001 01110 10001 10001 01110',
  9: '01110 10001 10001 01111 00001 00010 01100',
  A: '01110 10001 10001 11111 10001 10001 10001',
  B: '11110 10001 10001 11110 10001 10001 11110',
  C: '01110 10001 10000 10000 10000 10001 01110',
  D: '11110 10001 10001 10001 10001 10001 11110',
  E: '11111 10000 10000 11110 10000 10000 11111',
  I: '01110 00100 00100 00100 00100 00100 01110',
  M: '10001 11011 10101 10101 10001 10001 10001',
  N: '10001 11001 10101 10101 10011 10001 10001',
  O: '01110 10001 10001 10001 10001 10001 01110',
  P: '11110 10001 10001 11110 10000 10000 10000',
  S: '01111 10000 10000 01110 00001 00001 11110',
  T: '11111 00100 00100 00100 00100 00100 00100',
  U: '10001 10001 10001 10001 10001 10001 01110',
  V: '10001 10001 10001 10001 10001 01010 00100',
};

export interface Perforation {
  readonly x: number;
  readonly y: number;
  /** Between the centres of two holes, mm. */
  readonly pitch: number;
  /** Diameter of a hole, mm; a conical perforation has smaller ones on later sheets. */
  readonly hole: number;
}

/** Symbols of a perforation that can be punched. */
export const PERFORABLE = Object.keys(HOLES);

/** Size of a perforated text in mm, from the first hole's edge to the last one's. */
export function perforationSize(text: string, { pitch, hole }: Omit<Perforation, 'x' | 'y'>) {
  return { width: (text.length * 6 - 2) * pitch + hole, height: 6 * pitch + hole };
}

/** Holes of a text, its upper left corner at x, y. Throws RangeError for a symbol that has no pattern. */
export function perforation(text: string, { x, y, pitch, hole }: Perforation): string {
  const radius = hole / 2;
  return [...text]
    .map((symbol, i) => {
      const rows = HOLES[symbol]?.split(' ');
      if (!rows) throw new RangeError(`no perforation pattern for ${JSON.stringify(symbol)}`);
      return rows
        .flatMap((row, r) =>
          [...row].map((bit, c) =>
            bit === '1'
              ? `<circle cx="${mm(x + radius + (i * 6 + c) * pitch)}" cy="${mm(y + radius + r * pitch)}" r="${mm(radius)}"/>`
              : '',
          ),
        )
        .join('');
    })
    .join('');
}
