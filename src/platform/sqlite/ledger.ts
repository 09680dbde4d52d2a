import { randomBytes } from 'node:crypto';
import type { Clock, LedgerDraft } from '../../application/ports.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { appendEntry, payloadDigest } from '../../ledger/chain.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Connection } from './connection.ts';
import type { RowDigests } from './sealed-rows.ts';

const SALT_BYTES = 16;
const COLUMNS = 'e.seq, e.at, e.actor, e.action, e.subject, e.digest, e.prev, e.hash';

/** An entry with its payload; salt and payload are null where they were erased. */
export interface StoredEntry extends LedgerEntry {
  salt: Uint8Array | null;
  payload: string | null;
  /** 1 when the examination that the entry is about was lawfully erased. */
  erased: number;
}

export interface LedgerOptions {
  clock: Clock;
  /** Who acts. */
  actor: string;
}

/** Rows of the ledger. Appending is for the store alone, inside a transaction. */
export function createLedger(db: Connection, { clock, actor }: LedgerOptions) {
  const last = db.prepare<[], LedgerEntry>(`SELECT ${COLUMNS} FROM ledger_entry e ORDER BY seq DESC LIMIT 1`);
  const insertEntry = db.prepare<LedgerEntry[]>(
    `INSERT INTO ledger_entry (seq, at, actor, action, subject, digest, prev, hash)
     VALUES (@seq, @at, @actor, @action, @subject, @digest, @prev, @hash)`,
  );
  const insertPayload = db.prepare('INSERT INTO ledger_payload (seq, salt, payload) VALUES (?, ?, ?)');
  const all = db.prepare<[], StoredEntry>(
    `SELECT ${COLUMNS}, p.salt, p.payload, EXISTS (
       SELECT 1 FROM ledger_entry x WHERE x.subject = e.subject AND x.action = 'examination.erased') AS erased
     FROM ledger_entry e LEFT JOIN ledger_payload p ON p.seq = e.seq ORDER BY e.seq`,
  );
  const after = db.prepare<[number], Pick<LedgerEntry, 'seq' | 'hash'>>(
    'SELECT seq, hash FROM ledger_entry WHERE seq > ? ORDER BY seq',
  );
  const ofSubject = db
    .prepare<[string], number>('SELECT count(*) FROM ledger_entry WHERE subject = ?')
    .pluck();

  const size = () => last.get()?.seq ?? 0;

  return {
    /** Appends one entry a draft; the digests of the rows written go with the first. */
    append(drafts: readonly LedgerDraft[], rows: RowDigests): void {
      for (const [at, { action, subject, payload }] of drafts.entries()) {
        const salt = randomBytes(SALT_BYTES);
        const text = canonicalJson({ payload, rows: at === 0 ? rows : {} });
        const digest = payloadDigest(salt, text, sha256);
        const content = { at: clock.now(), actor, action, subject, digest };
        const entry = appendEntry(last.get() ?? null, content, sha256);
        insertEntry.run(entry);
        insertPayload.run(entry.seq, salt, text);
      }
    },

    /** Newest first. */
    entries({
      subject,
      limit,
      before,
    }: {
      subject?: string | undefined;
      limit: number;
      before?: number | undefined;
    }) {
      const conditions = [
        ...(subject === undefined ? [] : ['subject = @subject']),
        ...(before === undefined ? [] : ['seq < @before']),
      ];
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
      const items = db
        .prepare<unknown[], LedgerEntry>(
          `SELECT ${COLUMNS} FROM ledger_entry e ${where} ORDER BY seq DESC LIMIT @limit`,
        )
        .all({ subject, limit, before });
      return { total: subject === undefined ? size() : (ofSubject.get(subject) ?? 0), items };
    },

    all: (): IterableIterator<StoredEntry> => all.iterate(),
    hashesAfter: (seq: number) => after.iterate(seq),
  };
}

export type Ledger = ReturnType<typeof createLedger>;
