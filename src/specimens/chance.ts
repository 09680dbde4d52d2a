/** Small deterministic generator (mulberry32): numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One source of chance with a seed of its own: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Symbols drawn from an alphabet. */
  some(alphabet: string, count: number): string;
  /** Roughly normal, mean 0, standard deviation 1 (sum of twelve uniform draws, Irwin–Hall). */
  normal(): number;
}

/** The seed of one picture, from the seed of the set and the picture's name (FNV-1a). */
export function seedOf(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

export function createChance(seed: number): Chance {
  const next = seeded(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[whole(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('nothing to choose from');
    return choice;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    happens: (probability) => next() < probability,
    pick,
    some: (alphabet, count) => Array.from({ length: count }, () => pick([...alphabet])).join(''),
    normal: () => {
      let sum = -6;
      for (let draws = 0; draws < 12; draws++) sum += next();
      return sum;
    },
  };
}
