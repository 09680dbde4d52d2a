import type { ZoneModel } from '../comparison/zone-model.ts';
import type {
  LibrarySearch,
  LibraryStatus,
  LibraryStep,
  LibrarySummary,
  LibraryVersion,
  Publisher,
} from '../contract/library.ts';
import type { Fault } from '../reference/fault.ts';
import type { DocumentModel } from '../reference/model.ts';

/** A fault of a file in a library folder; `file` is relative to the folder, with `/`. */
export interface FileFault extends Fault {
  readonly file: string;
}

/** One `<issuer>/<model>` in a library folder; nothing of it has been read yet. */
export interface ModelFolder {
  /** Both names, with `/`. */
  readonly path: string;
  readonly issuer: string;
  readonly name: string;
  /** Files inside, relative to the model's folder; only regular files. */
  readonly files: ReadonlySet<string>;
}

/**
 * A library as a folder: `<issuer>/<model>/document.json` and `images/`. Links are never followed, and no name that
 * stands in a file leads out of the folder.
 */
export interface LibraryFolder {
  /**
   * Everything that is there, and what should not be.
   * @throws LightbenchError input.missing, input.unreadable
   */
  survey(): Promise<{ models: ModelFolder[]; faults: FileFault[] }>;
  /**
   * Bytes of a file that the survey found.
   * @throws LightbenchError input.empty, input.too_large, input.changed, input.unreadable
   */
  read(model: ModelFolder, file: string, limitBytes: number): Promise<Uint8Array>;
}

/** A folder that is being written: seen under its name once it is whole, or not at all. */
export interface NewFolder {
  /** @param file relative to the folder, with `/`. @throws LightbenchError export.unwritable */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** @throws LightbenchError export.exists, export.unwritable */
  finish(): Promise<void>;
  /** Takes away what was written; does nothing once it is finished. */
  drop(): Promise<void>;
}

/** A version of a model as it is filed. */
export interface VersionRecord extends LibraryVersion {
  model: DocumentModel;
}

/** What a page of a model looks like in visible light; see `appearanceOf`. */
export interface PageAppearance {
  readonly page: string;
  readonly appearance: Uint8Array;
}

/** Queries about the library. */
export interface LibraryReader {
  librarySearch(search: LibrarySearch): { total: number; items: LibrarySummary[] };
  /** Models that hold, of an issuer (as in its key) or of all, newest first. */
  libraryModels(issuer: string | null, limit: number): DocumentModel[];
  /** What the zones of models that hold say, of an issuer as zones print it, with fillers; newest first. */
  libraryZones(issuer: string, limit: number): ZoneModel[];
  /** Gives each page of the models that hold whose appearance is known; the bytes are good for the visit only. */
  libraryAppearances(visit: (code: string, page: string, appearance: Uint8Array) => void): void;
  /** Codes of models that hold and whose appearance is not known yet, those filed last first. */
  libraryUnseen(limit: number): string[];
  /** Title of a model that holds. */
  libraryTitle(code: string): string | null;
  /** The version that holds when none is named. */
  libraryVersion(code: string, version?: number): VersionRecord | null;
  /** Newest first. */
  libraryVersions(code: string): LibraryVersion[];
  /** What was decided last about a model; null for one that never was in the library. */
  libraryHold(code: string): LibraryHold | null;
  /** Steps in which the library changed, newest first. */
  librarySteps(): LibraryStep[];
  /** What a step decided, and what held of each of these models before it. */
  libraryHoldsOf(step: number): { code: string; before: LibraryHold | null }[];
  /** Publishers' keys with the last decision about each. */
  publishers(): Publisher[];
  libraryStatus(): LibraryStatus;
}

/** Which version of a model holds; null where it is withdrawn. */
export interface LibraryHold {
  readonly version: number | null;
  readonly reason: string;
}

export interface NewLibraryStep {
  readonly kind: LibraryStep['kind'];
  readonly name: string;
  readonly packId: string | null;
  readonly fingerprint: string | null;
  readonly undoes: number | null;
  readonly reason: string;
  readonly actor: string;
  readonly takenAt: string;
}

/** Commands, inside a transaction that appends to the ledger. */
export interface LibraryWriter {
  /** Files a version above every one of its model; its pictures must be evidence by then. It holds from now on. */
  addLibraryVersion(record: VersionRecord): void;
  /** Begins a step; returns its number. */
  addLibraryStep(step: NewLibraryStep): number;
  /** Lets a version that is filed hold, or none, from this step on. */
  holdLibraryVersion(step: number, code: string, hold: LibraryHold): void;
  decideAboutPublisher(publisher: Publisher): void;
}
