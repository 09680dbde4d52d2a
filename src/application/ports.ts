import type {
  ComparedCapture,
  Comparison,
  Fit,
  ReferenceModel,
  ReferencePicture,
} from '../comparison/comparison.ts';
import type { PageLayout } from '../comparison/page-layout.ts';
import type { ReadZone } from '../comparison/visual-zone/index.ts';
import type { BarcodeSearchRecord } from '../contract/barcode.ts';
import type { StoredComparison } from '../contract/comparison.ts';
import type { EnteredZone } from '../contract/entered-zone.ts';
import type { ErrorData } from '../contract/errors.ts';
import type { EventPayload, EventTopic } from '../contract/events.ts';
import type { Capture, ExaminationSummary, Frame, Outcome } from '../contract/examination.ts';
import type { FileFacts } from '../contract/file-facts.ts';
import type { StoredFinding } from '../contract/findings.ts';
import type { LedgerVerification } from '../contract/ledger.ts';
import type { RenderSpec, SpectrumSpec, ToolChain } from '../contract/media.ts';
import type { StoredPlacement } from '../contract/placement.ts';
import type { KeyMode } from '../contract/system.ts';
import type { TraceSpec } from '../contract/trace.ts';
import type { ZoneCorrection } from '../contract/zone.ts';
import type { BarcodeSearch } from '../imaging/barcode.ts';
import type { CopiedPart } from '../imaging/file-traces/copied-parts.ts';
import type { Inspection } from '../imaging/frame.ts';
import type { Frequencies } from '../imaging/frequencies/index.ts';
import type { Quad } from '../imaging/geometry.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Deviation } from '../mrz/index.ts';
import type { ZoneSearch } from '../mrz/reading.ts';
import type { DocumentModel } from '../reference/model.ts';
import type { TableSheet } from '../report/table-sheet.ts';
import type { SealSigner } from '../seal/signers.ts';
import type { DraftReader, DraftRecord, DraftWriter } from './draft-ports.ts';
import type { LibraryReader, LibraryWriter, PageAppearance } from './library-ports.ts';
import type { ListReader, ListWriter } from './lists.ts';

/** Present time; the domain never reads a clock of its own. */
export interface Clock {
  /** ISO 8601 instant in UTC with milliseconds. */
  now(): string;
  /** ISO calendar day at the workplace. */
  today(): string;
}

export interface Ids {
  uuid(): string;
}

/** How one imaging job is cancelled, and how it stands among the others. */
export interface JobControl {
  signal?: AbortSignal;
  /** Goes after all jobs that somebody waits for, and leaves them a process. */
  isBackground?: boolean;
  /** The picture that the job is about: the process that worked on it before still has some of what it made. */
  about?: string;
}

/** A derived picture, with what is needed to make the same bytes again. */
export interface Rendered {
  bytes: Uint8Array;
  mediaType: string;
  widthPx: number;
  heightPx: number;
  /** Library versions that took part, for the provenance record. */
  libraries: Record<string, string>;
}

/** An area of a picture that regular print is looked for in, with the px to a mm of the page that it is cut out with, and those of the picture. */
export interface SpectrumCut {
  readonly spec: SpectrumSpec;
  readonly pxPerMm: number;
  readonly nativePxPerMm: number;
}
/** Pictures of a page by the exposure that they show, such as `OB 2`. */
export type LightPictures = Readonly<Record<string, Uint8Array>>;

/**
 * Everything that touches untrusted bytes; runs in processes that may be killed at any time.
 * @throws LightbenchError image.* for refused pictures, job.* for jobs that did not end
 */
export interface Imaging {
  inspect(bytes: Uint8Array, control?: JobControl): Promise<Inspection>;
  render(bytes: Uint8Array, spec: RenderSpec, control?: JobControl): Promise<Rendered>;
  /**
   * Does to a picture that was derived what a chain of tools says. `others`: the pictures of the lights that it names, by
   * exposure, of the same width and height.
   */
  applyTools(
    bytes: Uint8Array,
    tools: ToolChain,
    others: LightPictures,
    control?: JobControl,
  ): Promise<Rendered>;
  /** Draws a finding or a view of the table on one sheet, with pictures that were derived: see `drawSheet`. */
  drawSheet(sheet: TableSheet, pictures: readonly Uint8Array[], control?: JobControl): Promise<Rendered>;
  /** Looks for regular print in an area of a picture. */
  frequencies(bytes: Uint8Array, cut: SpectrumCut, control?: JobControl): Promise<Frequencies>;
  readMrz(bytes: Uint8Array, frame: number, control?: JobControl): Promise<ZoneSearch>;
  readBarcodes(bytes: Uint8Array, frame: number, control?: JobControl): Promise<BarcodeSearch>;
}

/** Parts that occur twice in a frame, px of the picture as it was looked at: `reducedBy` times smaller than the frame. */
export interface Copies {
  parts: CopiedPart[];
  reducedBy: number;
}

/**
 * What tells of a file and not of what it shows; in the same processes.
 * @throws LightbenchError image.* for refused pictures, job.* for jobs that did not end
 */
export interface Tracing {
  fileFacts(bytes: Uint8Array, control?: JobControl): Promise<FileFacts>;
  findCopies(bytes: Uint8Array, frame: number, control?: JobControl): Promise<Copies>;
  /** `copies`: those of the frame, where they are what is shown. */
  drawTrace(
    bytes: Uint8Array,
    spec: TraceSpec,
    copies: Copies | null,
    control?: JobControl,
  ): Promise<Rendered>;
}

/** Comparing documents with models; in the same processes, over all pictures of a document at once. */
export interface Comparing {
  /** Holds captures of a document against a model, and with the fields of its zone the visual zone against them. */
  compare(
    model: DocumentModel,
    captures: readonly ComparedCapture[],
    references: readonly ReferencePicture[],
    zone: ReadZone | null,
    control?: JobControl,
  ): Promise<Comparison>;
  /** Layouts that a picture may show, first that of a page that fills it; see `layoutsOf`. */
  layouts(bytes: Uint8Array, frame: number, control?: JobControl): Promise<PageLayout[]>;
  /** Median brightness within four corners of a picture, grey levels; `null` where the picture has nothing of that. */
  ground(bytes: Uint8Array, frame: number, quad: Quad, control?: JobControl): Promise<number | null>;
  /** How well each of some models fits the captures in visible light. */
  fits(
    models: readonly ReferenceModel[],
    captures: readonly ComparedCapture[],
    control?: JobControl,
  ): Promise<Fit[]>;
}

/** Where a blob stands in the vault and the key that opens it; both live in the database only. */
export interface VaultBlob {
  sha256: string;
  sizeBytes: number;
  /** AES-256 data key, 32 bytes; erasing it erases the blob. */
  dataKey: Uint8Array;
}

/**
 * Write-once store of evidence, addressed by SHA-256 of the plain bytes, encrypted at rest.
 * Writes: temp file → fsync → rename → fsync folder. The database commit comes afterwards, never before.
 */
export interface EvidenceVault {
  /** Hashes, encrypts and stores bytes in the inbox. */
  receive(bytes: Uint8Array): Promise<VaultBlob & { inboxId: string }>;
  /** Moves a received blob to its final place; idempotent. */
  admit(inboxId: string, sha256: string): Promise<void>;
  /** Drops a received blob that is not needed (already stored, or never claimed). */
  dismiss(inboxId: string): Promise<void>;
  /**
   * Bytes of a received blob, wherever it stands by now.
   * @throws LightbenchError vault.damaged
   */
  readReceived(blob: VaultBlob & { inboxId: string }): Promise<Uint8Array>;
  /** Empties the inbox of what an earlier run left behind. */
  sweepInbox(): Promise<number>;
  /** @throws LightbenchError vault.damaged when the bytes are missing, do not decrypt or do not match the hash */
  read(blob: Pick<VaultBlob, 'sha256' | 'dataKey'>): Promise<Uint8Array>;
}

/** Everything stored about a capture except its zones and frames, which come with it. */
export type CaptureRecord = Capture & { examinationId: string };

export interface ExaminationRecord {
  id: string;
  openedAt: string;
}

export interface ExaminationFilter {
  text?: string | undefined;
  outcome?: string | undefined;
  overall?: string | undefined;
  failed?: 'any' | 'expiry' | undefined;
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
  offset: number;
}

export interface DerivedRecord {
  parentSha256: string;
  /** mediaUrl() of the picture: operation and parameters in one canonical text. */
  address: string;
  sha256: string;
  mediaType: string;
  widthPx: number;
  heightPx: number;
  libraries: Record<string, string>;
}

/** Queries: a reader cannot write, the compiler sees to it. */
export interface StoreReader extends LibraryReader, ListReader, DraftReader {
  examination(id: string): ExaminationRecord | null;
  examinations(filter: ExaminationFilter): { total: number; items: ExaminationSummary[] };
  /** Captures with frames and zones, in the order they were added. */
  captures(examinationId: string): CaptureRecord[];
  capture(id: string): CaptureRecord | null;
  /** Captures that were acknowledged and are not finished, oldest first. */
  unfinishedCaptures(): CaptureRecord[];
  /** Captures that were read and in which barcodes are still to be looked for, oldest first. */
  capturesAwaitingBarcodes(): CaptureRecord[];
  outcomes(examinationId: string): Outcome[];
  /** Corrections of an examination by zone, each oldest first. */
  corrections(examinationId: string): ReadonlyMap<string, ZoneCorrection[]>;
  /** Zones that came without a picture, oldest first, with their corrections. */
  enteredZones(examinationId: string): EnteredZone[];
  /** The last comparison that came to its end. */
  lastComparison(examinationId: string): StoredComparison | null;
  /** One of the comparisons of an examination, however old. */
  comparison(examinationId: string, id: string): StoredComparison | null;
  /** Pictures that people placed on models, as they hold: one of a picture and a model. */
  placements(examinationId: string): StoredPlacement[];
  /** What people found, in the order of their numbers: the last revision of each, also of those that were taken back. */
  findings(examinationId: string): StoredFinding[];
  evidence(sha256: string): VaultBlob | null;
  allEvidence(): VaultBlob[];
  derived(address: string): DerivedRecord | null;
  /** Where the bytes of a derived picture stand in the vault. */
  derivedBlob(sha256: string): VaultBlob | null;
  ledgerEntries(query: { subject?: string | undefined; limit: number; before?: number | undefined }): {
    total: number;
    items: LedgerEntry[];
  };
  lastVerification(): LedgerVerification | null;
  lastHead(): { size: number; root: string; at: string } | null;
}

/** Commands; only reachable inside a transaction that appends to the ledger. */
export interface StoreWriter extends StoreReader, LibraryWriter, ListWriter, DraftWriter {
  /** Takes the next number of the year of `openedAt` and inserts the examination. */
  addExamination(openedAt: string): ExaminationRecord;
  addEvidence(blob: VaultBlob, receivedAt: string): void;
  addCapture(
    record: Omit<CaptureRecord, 'frames' | 'state' | 'container' | 'remarks' | 'error' | 'barcodes'>,
  ): void;
  setCaptureState(id: string, state: Capture['state'], error: ErrorData | null): void;
  /** Adds a revision of the light; the row of the capture keeps the light that it was received with. */
  setCaptureLight(id: string, change: { light: Capture['light']; actor: string; setAt: string }): void;
  /**
   * Replaces what is known of frames and zones; earlier readings stay in the reading history. Barcodes are to be looked for
   * afterwards.
   */
  setCaptureResult(
    id: string,
    result: { container: Capture['container']; remarks: string[]; frames: Frame[] },
  ): void;
  /** Replaces what is known of the barcodes of a capture; earlier searches stay. */
  addBarcodeSearch(id: string, search: BarcodeSearchRecord): void;
  addOutcome(examinationId: string, outcome: Omit<Outcome, 'revision'>): Outcome;
  /** Takes the next revision of the zone. Whether the zone exists is for the caller to know. */
  addCorrection(
    examinationId: string,
    zoneId: string,
    correction: Omit<ZoneCorrection, 'revision'>,
  ): ZoneCorrection;
  addEnteredZone(examinationId: string, entered: Omit<EnteredZone, 'corrections'>): void;
  /** Holds in the place of earlier ones, which stay. */
  addComparison(examinationId: string, comparison: StoredComparison): void;
  /** Holds in the place of earlier ones of the same picture and model, which stay. */
  addPlacement(examinationId: string, placement: StoredPlacement): void;
  /** From now on none of that picture and model holds. */
  takeBackPlacement(
    examinationId: string,
    taken: Pick<StoredPlacement, 'id' | 'captureId' | 'frame' | 'model' | 'actor'> & { at: string },
  ): void;
  /** A finding, or another revision of it, written by somebody at a time. */
  addFinding(examinationId: string, finding: StoredFinding, at: string, actor: string): void;
}

/** One line for the ledger: what was done to what. The payload is kept erasable, the entry holds its salted digest. */
export interface LedgerDraft {
  action: string;
  /** Examination id, 'library' or 'system'. */
  subject: string;
  payload: Record<string, unknown>;
}

/**
 * The database of a data folder. Synchronous: a transaction can never be interleaved with another.
 * @throws LightbenchError data.unwritable when a commit fails; nothing of the transaction is kept then
 */
export interface Store {
  readonly read: StoreReader;
  /** Runs `work` and appends its ledger drafts in one transaction. `work` returns the drafts with its value. */
  commit<T>(work: (writer: StoreWriter) => { value: T; entries: LedgerDraft[] }): T;
  /** Progress marks and derived pictures: may be lost without harm, therefore not in the ledger. */
  noteCaptureState(id: string, state: Capture['state']): void;
  rememberDerived(record: DerivedRecord, blob: VaultBlob): void;
  /** What the pages of a model look like, none where it has none in visible light; ignored where another version holds by now. */
  rememberAppearances(code: string, version: number, pages: readonly PageAppearance[]): void;
  /** What stands in a draft: not in the ledger before it is published. */
  rememberDraft(draft: DraftRecord): void;
  rememberVerification(verification: LedgerVerification): void;
  /** Signs the present tree head, stores it and appends it to the witness file. */
  signHead(): void;
  /** Walks the whole ledger: chain, digests, tree heads, witness file. Evidence bytes are checked by the caller. */
  verifyLedger(): Pick<LedgerVerification, 'entries' | 'root' | 'broken' | 'heads'>;
  close(): void;
}

export interface EventSink {
  emit<T extends EventTopic>(topic: T, payload: EventPayload<T>): void;
}

/** Structured log without personal data. */
export interface Log {
  info(message: string, fields?: Record<string, string | number | boolean>): void;
  warn(message: string, fields?: Record<string, string | number | boolean>): void;
}

/** An opened data folder. */
export interface Workspace {
  store: Store;
  vault: EvidenceVault;
  known: LocalDeviations;
  trusted: TrustedSigners;
}

/** The local list of known genuine defects as it was when the folder was opened; `sha256` of its file, null without one. */
export interface LocalDeviations {
  readonly deviations: readonly Deviation[];
  readonly sha256: string | null;
}

/** The signers of digital seals whom the user trusts, as they were when the folder was opened; `sha256` of their file, null without one. */
export interface TrustedSigners {
  readonly signers: readonly SealSigner[];
  readonly sha256: string | null;
}

/**
 * The data folder before and after it is opened.
 * @throws LightbenchError key.* and data.*; the files are untouched then
 */
export interface DataFolder {
  /** How the folder is protected; null when it is new. */
  mode(): KeyMode | null;
  createWithPassphrase(passphrase: string): Promise<Workspace>;
  openWithPassphrase(passphrase: string): Promise<Workspace>;
  /** Opens, and sets up when new, with the published demonstration key. */
  openDemo(): Promise<Workspace>;
  /** Opens, and sets up when new, with a key that the operating system's key store seals. */
  openSealed(): Promise<Workspace>;
}
