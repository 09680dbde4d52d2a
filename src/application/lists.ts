import { LightbenchError } from '../contract/errors.ts';
import type { ListSummary } from '../contract/lists.ts';
import { LIST_LIMITS, type ListRow, numbersOf } from '../reference/document-list.ts';
import type { ListHit } from '../reference/list-check.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import type { Workspace } from './ports.ts';

/** A list as it was read from its file. */
export interface DocumentList {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly rows: readonly ListRow[];
}

/** One number of a list. */
export interface ListEntry extends Omit<ListHit, 'list'> {
  readonly issuer: string;
  readonly number: string;
}

/** Queries about lists of documents. */
export interface ListReader {
  documentLists(): ListSummary[];
  /** Entries about a document, by issuer and number as they are compared, in every list that holds. */
  listedAs(issuer: string, number: string): ListHit[];
}

export interface NewList {
  readonly name: string;
  readonly file: string;
  readonly digest: string;
  /** Numbers are kept as keyed hashes only. */
  readonly hashed: boolean;
  readonly actor: string;
  readonly at: string;
}

/** Commands, inside a transaction that appends to the ledger. */
export interface ListWriter {
  /** In the place of the list of that name, if there is one. */
  replaceList(list: NewList, entries: readonly ListEntry[]): void;
  removeList(name: string, actor: string, at: string): void;
}

/** Every number of every row. @throws LightbenchError list.invalid */
function entriesOf({ file, rows }: DocumentList): ListEntry[] {
  const entries: ListEntry[] = [];
  const invalid = (detail: string) => new LightbenchError('list.invalid', { name: file, detail });
  for (const [at, row] of rows.entries()) {
    const { issuer, status, type = null, place = null, date = null } = row;
    try {
      for (const number of numbersOf(row)) entries.push({ issuer, number, status, type, place, date });
    } catch (error) {
      throw error instanceof RangeError ? invalid(`row ${at + 2}: ${error.message}`) : error;
    }
    if (entries.length > LIST_LIMITS.numbers)
      throw invalid(`it holds more than ${LIST_LIMITS.numbers} numbers`);
  }
  return entries;
}

/** Calls about lists of stolen and lost documents. */
export function createLists(
  { store }: Workspace,
  { clock, actor, events, lists: tools }: Environment,
): Calls<Extract<ExaminerCall, `lists.${string}`>> {
  return {
    'lists.status': async () => ({ items: store.read.documentLists() }),

    'lists.import': async ({ path, called, name, hashed }) => {
      const list = await tools.read(path, called);
      const entries = entriesOf(list);
      const { file, digest } = list;
      store.commit((writer) => {
        writer.replaceList({ name, file, digest, hashed, actor, at: clock.now() }, entries);
        const payload = { name, file, digest, hashed, entries: entries.length };
        return { value: null, entries: [{ action: 'list.imported', subject: 'library', payload }] };
      });
      events.emit('library.changed', {});
      return { entries: entries.length };
    },

    'lists.remove': async ({ name }) => {
      if (!store.read.documentLists().some((list) => list.name === name))
        throw new LightbenchError('list.unknown', { name });
      store.commit((writer) => {
        writer.removeList(name, actor, clock.now());
        return { value: null, entries: [{ action: 'list.removed', subject: 'library', payload: { name } }] };
      });
      events.emit('library.changed', {});
      return {};
    },
  };
}
