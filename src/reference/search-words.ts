import { findIssuer } from '../mrz/issuers.ts';
import { categoryOf } from './codes.ts';
import type { DocumentModel } from './model.ts';
import { TERMS } from './vocabulary.ts';

/** What a model can be found by, one text for each kind of word. */
export interface SearchWords {
  readonly issuer: string;
  readonly document: string;
  readonly features: string;
  readonly alerts: string;
}

/** Small letters without marks, so that either way of writing finds the other; `ø`, `ł`, `ß` lose theirs as well. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłßæœđðþı]/g, (letter) => PLAIN[letter] ?? letter);

const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const joined = (words: readonly string[]) => folded(words.join('\n'));

/** The words of a model: issuer, type, year and title, features with the names of their terms, and alerts. */
export function searchWords(model: DocumentModel): SearchWords {
  const { issuer, type, year, code } = model.key;
  const { issuedFrom, issuedTo } = model.validity;
  return {
    issuer: joined([issuer, code.slice(0, 3), findIssuer(issuer)?.name ?? '']),
    document: joined([
      code,
      type,
      categoryOf(code),
      String(year),
      issuedFrom.slice(0, 4),
      issuedTo?.slice(0, 4) ?? '',
      model.title,
      model.series,
      model.mrz?.format ?? '',
    ]),
    features: joined(
      model.features.flatMap(({ term, title, genuine }) => [TERMS[term].name, term, title, genuine]),
    ),
    alerts: joined(model.alerts.flatMap(({ title, look }) => [title, ...look])),
  };
}
