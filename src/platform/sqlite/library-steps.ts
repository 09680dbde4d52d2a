import type {
  LibraryHold,
  LibraryReader,
  LibraryWriter,
  NewLibraryStep,
} from '../../application/library-ports.ts';
import type { LibraryStep, Publisher } from '../../contract/library.ts';
import type { Connection } from './connection.ts';
import type { SealedRows } from './sealed-rows.ts';

type Read = Pick<LibraryReader, 'libraryHold' | 'librarySteps' | 'libraryHoldsOf' | 'publishers'>;
type Write = Pick<LibraryWriter, 'addLibraryStep' | 'decideAboutPublisher'> & {
  /** Writes the decision down; the lists of the library are not touched. */
  addLibraryHold(step: number, code: string, hold: LibraryHold): void;
};

type StepRow = Omit<LibraryStep, 'undone'> & { undone: number };
type PublisherRow = Omit<Publisher, 'trusted'> & { trusted: number };

/** Steps of the library and keys of publishers: rows that stay, of which the last one holds. */
export function createLibrarySteps(db: Connection, sealed: SealedRows): Read & Write {
  const lastHold = db.prepare<[string], LibraryHold>(
    'SELECT version, reason FROM library_hold WHERE code = ? ORDER BY id DESC LIMIT 1',
  );
  const holdsOf = db.prepare<[number], { id: number; code: string }>(
    'SELECT min(id) AS id, code FROM library_hold WHERE step_id = ? GROUP BY code ORDER BY code',
  );
  const holdBefore = db.prepare<[string, number], LibraryHold>(
    'SELECT version, reason FROM library_hold WHERE code = ? AND id < ? ORDER BY id DESC LIMIT 1',
  );
  const steps = db.prepare<[], StepRow>(
    `SELECT id, kind, name, fingerprint, undoes, reason, actor, taken_at AS takenAt,
       EXISTS (SELECT 1 FROM library_step later WHERE later.undoes = library_step.id) AS undone,
       (SELECT count(DISTINCT code) FROM library_hold WHERE step_id = library_step.id) AS models
     FROM library_step ORDER BY id DESC`,
  );
  const insertStep = db.prepare<[NewLibraryStep]>(
    `INSERT INTO library_step (kind, name, pack_id, fingerprint, undoes, reason, actor, taken_at)
     VALUES (@kind, @name, @packId, @fingerprint, @undoes, @reason, @actor, @takenAt)`,
  );
  const insertHold = db.prepare(
    'INSERT INTO library_hold (step_id, code, version, reason) VALUES (?, ?, ?, ?)',
  );
  const publisherRows = db.prepare<[], PublisherRow>(
    `SELECT fingerprint, public_key AS publicKey, publisher, trusted, actor, decided_at AS decidedAt
     FROM publisher_trust WHERE id IN (SELECT max(id) FROM publisher_trust GROUP BY fingerprint) ORDER BY publisher, id`,
  );
  const insertPublisher = db.prepare(
    `INSERT INTO publisher_trust (fingerprint, public_key, publisher, trusted, actor, decided_at)
     VALUES (@fingerprint, @publicKey, @publisher, @trusted, @actor, @decidedAt)`,
  );

  return {
    libraryHold: (code) => lastHold.get(code) ?? null,
    librarySteps: () => steps.all().map((row) => ({ ...row, undone: row.undone === 1 })),
    libraryHoldsOf: (step) =>
      holdsOf.all(step).map(({ id, code }) => ({ code, before: holdBefore.get(code, id) ?? null })),
    publishers: () => publisherRows.all().map((row) => ({ ...row, trusted: row.trusted === 1 })),

    addLibraryStep(step): number {
      const id = Number(insertStep.run(step).lastInsertRowid);
      sealed.wrote('library_step', id);
      return id;
    },

    addLibraryHold(step, code, { version, reason }): void {
      sealed.wrote('library_hold', Number(insertHold.run(step, code, version, reason).lastInsertRowid));
    },

    decideAboutPublisher(publisher): void {
      const { lastInsertRowid } = insertPublisher.run({ ...publisher, trusted: publisher.trusted ? 1 : 0 });
      sealed.wrote('publisher_trust', Number(lastInsertRowid));
    },
  };
}
