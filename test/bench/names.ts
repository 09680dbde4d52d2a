import type { Chance } from '../../src/specimens/chance.ts';

const STARTS = [...'BCDFGHJKLMNPQRSTVWXYZ', 'CH', 'SH', 'KR', 'ST', 'VL', 'KH', 'DZ', 'OE', 'AA', ''];
const ENDS = ['', '', '', 'N', 'R', 'S', 'K', 'X', 'QV', 'LL'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Syllables; one word in six is letters at random, so that rare letters are met as often as common ones. */
function word(chance: Chance, syllables: number): string {
  if (chance.happens(0.16)) return chance.some(LETTERS, chance.whole(1, 10));
  const syllable = () => chance.pick(STARTS) + chance.pick([...'AEIOUY']) + chance.pick(ENDS);
  return Array.from({ length: syllables }, syllable).join('');
}

const words = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => word(chance, chance.whole(1, 4))).join(' ');

/** Primary and secondary identifier: all lengths, some too long for any zone, some of one letter, some alone. */
export function name(chance: Chance): [primary: string, secondary: string] {
  const kind = chance.next();
  if (kind < 0.08) return [words(chance, chance.whole(1, 3)), ''];
  if (kind < 0.2) return [words(chance, chance.whole(2, 4)), words(chance, chance.whole(3, 7))];
  if (kind < 0.24) return [chance.some(LETTERS, 1), chance.some(LETTERS, chance.whole(1, 2))];
  return [words(chance, chance.pick([1, 1, 1, 2])), words(chance, chance.pick([1, 1, 2, 3]))];
}
