import type { CallName, CallOutput, CallParams } from '../contract/index.ts';
import { createAnalysis } from './analysis.ts';
import { createAppearances } from './appearances.ts';
import { createComparisons } from './comparisons.ts';
import { createDrafts } from './drafts.ts';
import { createExaminations } from './examinations.ts';
import { createFileSheets } from './file-sheets.ts';
import { createFileTraces } from './file-traces.ts';
import { createFindings } from './findings.ts';
import { createFrequencies } from './frequencies.ts';
import { createIntake } from './intake.ts';
import { createLedgerCalls } from './ledger.ts';
import { createLibrary, type LibraryTools } from './library.ts';
import { createFiling } from './library-filing.ts';
import { createLists, type DocumentList } from './lists.ts';
import { createLongWork } from './long-work.ts';
import { createManualWork } from './manual-work.ts';
import { createMedia } from './media.ts';
import { createPacks } from './packs.ts';
import { createPlacements } from './placements.ts';
import type { Clock, Comparing, EventSink, Ids, Imaging, Log, Tracing, Workspace } from './ports.ts';
import { createSheetDrawing } from './sheet-drawing.ts';
import { createTableSheets } from './table-sheets.ts';
import { createTurnstile } from './turnstile.ts';

export interface Environment {
  clock: Clock;
  ids: Ids;
  imaging: Imaging;
  comparing: Comparing;
  tracing: Tracing;
  events: EventSink;
  log: Log;
  library: LibraryTools;
  lists: { read(path: string, called?: string): Promise<DocumentList> };
  /** Who acts; sign-in is not there yet, so this is the local user. */
  actor: string;
}

/** Plain functions behind the calls; validated input in, output out. */
export type Calls<Names extends CallName> = {
  [N in Names]: (input: CallParams<N>) => Promise<CallOutput<N>>;
};

/** What the core does once its data folder is open; the rest is about the folder itself, or the host's own. */
export type ExaminerCall = Exclude<CallName, `system.${string}` | `choice.${string}`>;

/** Calls about the file of a capture; the others of a capture are about the examination. */
export type FileCall = 'capture.file_facts' | 'capture.copied_parts';

/** Everything an examiner can do in an opened data folder. */
export function createCore(workspace: Workspace, outside: Environment) {
  const appearances = createAppearances(workspace, outside);
  const environment: Environment = {
    ...outside,
    events: {
      emit(topic, payload) {
        outside.events.emit(topic, payload);
        if (topic === 'library.changed') appearances.refresh();
      },
    },
  };
  const intake = createIntake(workspace.vault, environment.ids);
  const analysis = createAnalysis(workspace, environment);
  const comparisons = createComparisons(workspace, environment, appearances);
  const turnstile = createTurnstile();
  const filing = createFiling(workspace, environment, turnstile);
  const longWork = createLongWork(environment.events);
  const traces = createFileTraces(workspace, environment);
  const media = createMedia(workspace, environment, { intake, turnstile, traces });
  const drawing = { media, draw: createSheetDrawing(workspace, environment, media) };
  const calls: Calls<ExaminerCall> = {
    ...createExaminations(workspace, environment, { intake, analysis, turnstile }),
    ...createManualWork(workspace, environment),
    ...comparisons.calls,
    ...createPlacements(workspace, environment),
    ...createFindings(workspace, environment, media),
    ...createTableSheets(workspace, environment, drawing),
    ...createFrequencies(workspace, environment, drawing),
    ...traces.calls,
    ...createFileSheets(workspace, environment, { ...drawing, traces }),
    ...createLedgerCalls(workspace, environment),
    ...createLibrary(workspace, environment, { turnstile, filing, longWork }),
    ...createLists(workspace, environment),
    ...createPacks(workspace, environment, { filing, longWork }),
    ...createDrafts(workspace, environment, { intake, filing, turnstile }),
  };
  return {
    calls,
    intake,
    media: media.answer,
    /** Takes up what an earlier run left unfinished. */
    async resume(): Promise<void> {
      await workspace.vault.sweepInbox();
      analysis.enqueue(workspace.store.read.unfinishedCaptures());
      analysis.resumeSearches();
      appearances.refresh();
    },
    /** Stops the work, signs the ledger's head and closes the database. */
    async close(): Promise<void> {
      await Promise.all([analysis.stop(), comparisons.stop(), appearances.stop()]);
      workspace.store.signHead();
      workspace.store.close();
    },
  };
}

export type Core = ReturnType<typeof createCore>;
