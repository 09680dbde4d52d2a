import type { Check } from '../examination/check.ts';
import type { ListStatus } from './document-list.ts';

/** A list that documents are looked up in. */
export interface HeldList {
  readonly name: string;
  readonly entries: number;
  readonly importedAt: string;
}

/** Where a number stands on a list. */
export interface ListHit {
  readonly list: string;
  readonly status: ListStatus;
  readonly type: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

/** A document of an examination, by issuer and number as its zone has them. */
export interface LookedUp {
  readonly issuer: string;
  readonly number: string;
  readonly hits: readonly ListHit[];
}

export const GROUP_LISTS = 'lists';

const WORDS: Record<ListStatus, string> = {
  stolen: 'stolen',
  lost: 'lost',
  stolen_blank: 'stolen as a blank',
  revoked: 'revoked',
  invalid: 'invalid',
};

function hitInWords({ issuer, number }: LookedUp, { list, status, type, place, date }: ListHit): string {
  const details = [WORDS[status], type, place, date].filter(Boolean).join(', ');
  return `${issuer} ${number} stands on the list "${list}": ${details}.`;
}

/**
 * Are the documents of an examination on a local list of stolen, lost or revoked ones? `null` where there is no list: the
 * check was not made. A number that is on no list says nothing of documents that were not reported.
 */
export function judgeLists(lists: readonly HeldList[], documents: readonly LookedUp[]): Check | null {
  if (lists.length === 0) return null;
  const entries = lists.reduce((sum, list) => sum + list.entries, 0);
  const newest =
    lists
      .map(({ importedAt }) => importedAt)
      .toSorted()
      .at(-1)
      ?.slice(0, 10) ?? '';
  const looked = `${lists.length === 1 ? 'one list' : `${lists.length} lists`} with ${entries} numbers, the newest of ${newest}`;
  const hits = documents.flatMap((document) => document.hits.map((hit) => hitInWords(document, hit)));
  const base = {
    id: 'lists.document_number',
    routine: '2f2b2c3f-54f5-4a6a-9d0a-5b1f6e0c7a84',
    generic: 'VI,AF,MR',
    name: 'Lists of stolen and lost documents',
    group: GROUP_LISTS,
    expected: 'on no list',
    threshold:
      'The document number of each zone and its issuer, as they hold now, are looked up in every local list.',
    clause: 'ICAO Doc 9303-2 Appendix C',
    area: null,
  };
  if (hits.length > 0)
    return {
      ...base,
      result: 'failed',
      margin: -1,
      seen: `on ${hits.length === 1 ? 'a list' : `${hits.length} entries`}`,
      reason: `${hits.join(' ')} Check the person and the document before you act: numbers are reported wrongly too.`,
    };
  if (documents.length === 0)
    return {
      ...base,
      result: 'undetermined',
      margin: null,
      seen: 'no document number',
      reason: `No document number was read that could be looked up in ${looked}.`,
    };
  const numbers = documents.map(({ issuer, number }) => `${issuer} ${number}`).join(', ');
  return {
    ...base,
    result: 'successful',
    margin: 1,
    seen: 'on no list',
    reason: `${numbers}: on none of the local lists (${looked}).`,
  };
}
