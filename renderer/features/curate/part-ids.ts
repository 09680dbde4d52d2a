/** Longest name of a part, and what is left of it for words: a number may have to follow. */
const WORDS_MAX = 56;

/** 'Crane in flight (UV)' becomes crane-in-flight-uv; marks are left off, symbols that no id may hold part words. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, WORDS_MAX).replace(/^-+|-+$/g, '');
}

/** An id made from a title that none of the others has: `crane`, then `crane-2`. @param bare where no letter is left */
export function idFrom(title: string, others: readonly (string | undefined)[], bare: string): string {
  const stem = slug(title) || bare;
  const taken = new Set(others);
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}
