/** Letters whose writing in a machine readable zone is more than the letter without its mark, or a choice (ICAO Doc 9303-3 §6). */
const WRITINGS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  Ĳ: ['IJ'],
  Ŀ: ['L'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Ŧ: ['T'],
  Þ: ['TH'],
  Ü: ['UE', 'UXX', 'U'],
};

/** Writings of letters that look like these where the mark above them was not read. */
const WITH_LOST_MARK: Readonly<Record<string, readonly string[]>> = {
  A: ['AE', 'AA'],
  N: ['NXX'],
  O: ['OE'],
  U: ['UE', 'UXX'],
};

/** Every way in which a capital may be written in a machine readable zone; none for letters of other scripts. */
export function writingsOf(capital: string): readonly string[] {
  const known = WRITINGS[capital];
  if (known) return known;
  const bare = capital.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[A-Z0-9]$/.test(bare) ? [bare] : [];
}

export const writingsWithLostMark = (letter: string): readonly string[] => WITH_LOST_MARK[letter] ?? [];
