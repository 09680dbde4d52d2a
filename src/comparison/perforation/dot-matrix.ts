/**
 * Letters and figures in 5 × 7 dots, row by row from the top, in the shapes that dot matrix displays and perforating
 * machines share. Machines differ by a dot or two, so the nearest shape counts, not an equal one.
 */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  0: ['01110 10001 10011 10101 11001 10001 01110', '01110 10001 10001 10001 10001 10001 01110'],
  1: ['00100 01100 00100 00100 00100 00100 01110'],
  2: ['01110 10001 00001 00010 00100 01000 11111', '01110 10001 00001 00110 01000 10000 11111'],
  3: ['11111 00010 00100 00010 00001 10001 01110', '11110 00001 00001 01110 00001 00001 11110'],
  4: ['00010 00110 01010 10010 11111 00010 00010'],
  5: ['11111 10000 11110 00001 00001 10001 01110'],
  6: ['00110 01000 10000 11110 10001 10001 01110'],
  7: ['11111 00001 00010 00100 01000 01000 01000'],
  8: ['01110 10001 10001 01110 10001 10001 01110'],
  9: ['01110 10001 10001 01111 00001 00010 01100'],
  A: ['01110 10001 10001 11111 10001 10001 10001', '00100 01010 10001 10001 11111 10001 10001'],
  B: ['11110 10001 10001 11110 10001 10001 11110'],
  C: ['01110 10001 10000 10000 10000 10001 01110'],
  D: ['11110 10001 10001 10001 10001 10001 11110'],
  E: ['11111 10000 10000 11110 10000 10000 11111'],
  F: ['11111 10000 10000 11110 10000 10000 10000'],
  G: ['01110 10001 10000 10111 10001 10001 01111'],
  H: ['10001 10001 10001 11111 10001 10001 10001'],
  I: ['01110 00100 00100 00100 00100 00100 01110'],
  J: ['00111 00010 00010 00010 00010 10010 01100'],
  K: ['10001 10010 10100 11000 10100 10010 10001'],
  L: ['10000 10000 10000 10000 10000 10000 11111'],
  M: ['10001 11011 10101 10101 10001 10001 10001'],
  N: ['10001 11001 10101 10011 10001 10001 10001', '10001 11001 10101 10101 10011 10001 10001'],
  P: ['11110 10001 10001 11110 10000 10000 10000'],
  Q: ['01110 10001 10001 10001 10101 10010 01101'],
  R: ['11110 10001 10001 11110 10100 10010 10001'],
  S: ['01111 10000 10000 01110 00001 00001 11110'],
  T: ['11111 00100 00100 00100 00100 00100 00100'],
  U: ['10001 10001 10001 10001 10001 10001 01110'],
  V: ['10001 10001 10001 10001 10001 01010 00100'],
  W: ['10001 10001 10001 10101 10101 10101 01010'],
  X: ['10001 10001 01010 00100 01010 10001 10001'],
  Y: ['10001 10001 10001 01010 00100 00100 00100'],
  Z: ['11111 00001 00010 00100 01000 10000 11111'],
};

export const DOTS = { across: 5, down: 7, all: 35 } as const;

const TABLE = Object.entries(SHAPES).flatMap(([symbol, shapes]) =>
  shapes.map((shape) => ({
    symbol,
    isHole: [...shape.replaceAll(' ', '')].map((dot) => dot === '1'),
  })),
);

/** The symbol that holes look like. */
export interface ReadSymbol {
  readonly symbol: string;
  /** Evidence against it: sum over the 35 places of how much each speaks for the contrary, 0 to 35. */
  readonly against: number;
  /** How much more speaks against the next best symbol. */
  readonly lead: number;
}

/**
 * Reads one symbol from how sure it is that there is a hole at each place, 0 to 1, row by row. The letter O counts as the
 * figure 0, which it cannot be told from in every machine's hand.
 */
export function readSymbol(holes: ArrayLike<number>): ReadSymbol {
  const scores = new Map<string, number>();
  for (const { symbol, isHole } of TABLE) {
    let against = 0;
    for (let i = 0; i < DOTS.all; i++) against += isHole[i] ? 1 - (holes[i] ?? 0) : (holes[i] ?? 0);
    scores.set(symbol, Math.min(against, scores.get(symbol) ?? DOTS.all));
  }
  const [best, next] = [...scores].toSorted((a, b) => a[1] - b[1]);
  const [symbol = '', against = DOTS.all] = best ?? [];
  return { symbol, against, lead: (next?.[1] ?? DOTS.all) - against };
}
