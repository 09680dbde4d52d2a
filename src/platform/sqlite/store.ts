import type { Store, StoreReader, StoreWriter } from '../../application/ports.ts';
import { type LedgerVerification, ledgerVerification } from '../../contract/ledger.ts';
import { createBlobs } from './blobs.ts';
import { createCaptures } from './captures.ts';
import { createComparisons } from './comparisons.ts';
import type { Connection } from './connection.ts';
import { createDocumentLists } from './document-lists.ts';
import { createDrafts } from './drafts.ts';
import { createExaminations } from './examinations.ts';
import { guarded } from './failures.ts';
import { createFindings } from './findings.ts';
import { createHeads } from './heads.ts';
import { createLedger, type LedgerOptions } from './ledger.ts';
import { createLibraryRows } from './library.ts';
import { createLibraryIdentifying } from './library-identifying.ts';
import { createLibrarySteps } from './library-steps.ts';
import { createManualWork } from './manual-work.ts';
import { createPlacements } from './placements.ts';
import { restoredJson } from './rows.ts';
import { createSealedRows } from './sealed-rows.ts';
import { verifyStored } from './verify.ts';
import { witnessFile } from './witness.ts';

/** Every method of a reader or writer speaks in the errors of the contract. */
function guardedMethods<T extends Record<string, (...input: never[]) => unknown>>(methods: T): T {
  const entries = Object.entries(methods).map(([name, method]) => [
    name,
    (...input: never[]) => guarded(() => method(...input)),
  ]);
  return Object.fromEntries(entries) as T;
}

function createVerifications(db: Connection) {
  const select = db.prepare<[], string>('SELECT result FROM verification').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO verification (id, result) VALUES (1, ?)');
  return {
    last(): LedgerVerification | null {
      const text = select.get();
      return text === undefined ? null : restoredJson(ledgerVerification, text, 'last verification');
    },
    remember: (verification: LedgerVerification) => put.run(JSON.stringify(verification)),
  };
}

/** The store over an open database. @param witnessPath file that tree heads are appended to */
export function createStore(db: Connection, witnessPath: string, options: LedgerOptions): Store {
  const rows = createSealedRows(db);
  const manualWork = createManualWork(db, rows);
  const comparisons = createComparisons(db, rows);
  const { placements, addPlacement, takeBackPlacement } = createPlacements(db, rows);
  const { findings, addFinding } = createFindings(db, rows);
  const { refresh, addExamination, addOutcome, ...examinations } = createExaminations(db, rows, {
    manualWork,
    comparisons,
  });
  const { addCapture, setCaptureLight, setCaptureState, setCaptureResult, addBarcodeSearch, ...captures } =
    createCaptures(db, rows, options.clock, refresh);
  const { addEvidence, rememberDerived, ...blobs } = createBlobs(db, rows);
  const identifying = createLibraryIdentifying(db);
  const { addLibraryVersion, list, ...library } = createLibraryRows(db, rows, identifying);
  const { addLibraryStep, addLibraryHold, decideAboutPublisher, ...steps } = createLibrarySteps(db, rows);
  const { replaceList, removeList, ...lists } = createDocumentLists(db, rows);
  const { addDraft, changeDraft, addDraftPicture, dropDraft, ...drafts } = createDrafts(db);
  const verifications = createVerifications(db);
  const ledger = createLedger(db, options);
  const witness = witnessFile(witnessPath);
  const heads = createHeads(db, ledger, witness, options.clock);

  const read: StoreReader = guardedMethods({
    ...examinations,
    ...captures,
    ...blobs,
    ...library,
    libraryZones: identifying.libraryZones,
    libraryAppearances: identifying.libraryAppearances,
    libraryUnseen: identifying.libraryUnseen,
    libraryTitle: identifying.libraryTitle,
    ...steps,
    ...lists,
    ...drafts,
    corrections: manualWork.corrections,
    enteredZones: manualWork.enteredZones,
    lastComparison: comparisons.lastComparison,
    comparison: comparisons.comparison,
    placements,
    findings,
    ledgerEntries: ledger.entries,
    lastVerification: verifications.last,
    lastHead: heads.last,
  });
  const writer: StoreWriter = {
    ...read,
    addExamination,
    addOutcome,
    addCorrection(examinationId, zoneId, correction) {
      const added = manualWork.addCorrection(examinationId, zoneId, correction);
      refresh(examinationId);
      return added;
    },
    addEnteredZone(examinationId, entered) {
      manualWork.addEnteredZone(examinationId, entered);
      refresh(examinationId);
    },
    addComparison(examinationId, comparison) {
      comparisons.addComparison(examinationId, comparison);
      refresh(examinationId);
    },
    addPlacement,
    takeBackPlacement,
    addFinding,
    addEvidence,
    addLibraryVersion,
    addLibraryStep,
    replaceList,
    removeList,
    decideAboutPublisher,
    addDraft,
    changeDraft,
    addDraftPicture,
    dropDraft,
    holdLibraryVersion(step, code, hold) {
      addLibraryHold(step, code, hold);
      list(code, hold.version);
    },
    addCapture,
    setCaptureLight,
    setCaptureState,
    setCaptureResult,
    addBarcodeSearch,
  };

  const inTransaction = <T>(work: () => T): T => guarded(() => db.transaction(work).immediate());

  return {
    read,
    commit(work) {
      if (db.inTransaction) throw new Error('commits do not nest');
      return inTransaction(() => {
        rows.begin();
        const { value, entries } = work(writer);
        if (entries.length === 0) throw new Error('a commit must leave an entry in the ledger');
        ledger.append(entries, rows.take());
        return value;
      });
    },
    noteCaptureState: (id, state) => inTransaction(() => setCaptureState(id, state, null)),
    rememberDerived: (record, blob) => inTransaction(() => rememberDerived(record, blob)),
    rememberAppearances: (code, version, pages) =>
      inTransaction(() => identifying.rememberAppearances(code, version, pages)),
    rememberDraft: (draft) => inTransaction(() => changeDraft(draft)),
    rememberVerification: (verification) => inTransaction(() => void verifications.remember(verification)),
    signHead: () => guarded(() => heads.sign()),
    verifyLedger: () => guarded(() => verifyStored({ ledger, heads, witness, rows })),
    close: () => db.close(),
  };
}
