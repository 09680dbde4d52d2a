import type { MrzFormat } from '../../src/mrz/index.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import { GROUPS, type Group } from './groups.ts';
import type { Picture } from './picture.ts';

/** The order in which formats take turns within a group: the more common, the more often. */
const FORMATS_IN_TURN: readonly MrzFormat[] = [
  ...(['TD3', 'TD1', 'TD2', 'MRVA', 'MRVB', 'FRID', 'TD3'] as const),
  ...(['TD1', 'TD2', 'FRDL', 'TD3', 'TD1', 'CHDL', 'MRVA'] as const),
];

export const SEED = 9303;

export interface Item {
  readonly name: string;
  readonly group: Group;
  /** Draws the picture; the same set gives the same bytes every time. */
  draw(): Promise<Picture>;
}

export interface SetOptions {
  readonly seed?: number;
  readonly quick?: boolean;
  /** Part of the name of a group; all groups when absent. */
  readonly only?: string;
}

/** The pictures of a set, in order, not yet drawn. */
export function pictureSet({ seed = SEED, quick = false, only = '' }: SetOptions = {}): Item[] {
  return GROUPS.filter((group) => group.name.includes(only)).flatMap((group) =>
    Array.from({ length: quick ? group.quick : group.count }, (_, n): Item => {
      const name = `${group.name}-${String(n + 1).padStart(3, '0')}`;
      const format = FORMATS_IN_TURN[n % FORMATS_IN_TURN.length] ?? 'TD3';
      const draw = () => group.make(format, createChance(seedOf(seed, name)), n);
      return { name, group, draw };
    }),
  );
}
