import type { LibrarySearch } from '../../contract/library.ts';
import { folded } from '../../reference/search-words.ts';

/** More words than a person types; each costs a look into the index. */
const WORDS_MAX = 8;

/** Whoever has a word that begins with `word` has `word` as a beginning: it need not be asked for. */
const implied = (word: string, at: number, words: readonly string[]) =>
  words.some((other, of) => of !== at && other.startsWith(word) && (other !== word || of < at));

/** The words of a text as a full-text query: all of them, each as the beginning of a word. Null without a word. */
export function matchOf(text: string): string | null {
  const words = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .filter((word, at, all) => !implied(word, at, all))
    .slice(0, WORDS_MAX);
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' AND ') : null;
}

const TRAIT = 'm.id IN (SELECT model_id FROM library_trait WHERE kind = ? AND value = ?)';

type Condition = [sql: string, ...values: (string | number)[]];

function conditionsOf(search: LibrarySearch): Condition[] {
  const { text, issuer, type, yearFrom, yearTo, term, light, hasAlert } = search;
  const match = matchOf(text ?? '');
  const parts: Condition[] = [];
  if (match !== null)
    parts.push(['m.id IN (SELECT rowid FROM library_words WHERE library_words MATCH ?)', match]);
  if (issuer !== undefined) parts.push(['m.issuer = ?', issuer]);
  if (type !== undefined) parts.push(['m.type = ?', type]);
  if (yearFrom !== undefined) parts.push(['m.issued_to >= ?', yearFrom]);
  if (yearTo !== undefined) parts.push(['m.issued_from <= ?', yearTo]);
  if (term !== undefined) parts.push([TRAIT, 'term', term]);
  if (light !== undefined) parts.push([TRAIT, 'light', light]);
  if (hasAlert !== undefined) parts.push([hasAlert ? 'm.alerts > 0' : 'm.alerts = 0']);
  return parts;
}

/**
 * The query behind the library's grid, by issuer, type, year (newest first) and code; its count; and the values of both.
 * The query takes limit and offset besides.
 */
export function libraryQuery(search: LibrarySearch): {
  sql: string;
  count: string;
  values: (string | number)[];
} {
  const conditions = conditionsOf(search);
  const where = conditions.length > 0 ? `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}` : '';
  return {
    sql: `SELECT m.code, m.summary FROM library_model m ${where}
      ORDER BY m.issuer, m.type, m.year DESC, m.code LIMIT ? OFFSET ?`,
    count: `SELECT count(*) FROM library_model m ${where}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}

const newestModels = (where: string) => `
  SELECT v.document FROM library_model m JOIN library_version v ON v.id = m.version_id ${where}
  ORDER BY m.year DESC, m.code LIMIT ?`;

/** Whole models that hold, newest first; the queries take the issuer, where there is one, and a limit. */
export const MODELS_QUERY = { all: newestModels(''), ofIssuer: newestModels('WHERE m.issuer = ?') };
