import { z } from 'zod';
import { LIGHTS } from '../examination/light.ts';
import { documentModel, modelCode, modelKey } from '../reference/model.ts';
import { TERM_IDS, type Term } from '../reference/vocabulary.ts';
import { call } from './call.ts';
import { givenFile } from './choices.ts';

/** Longest text that is searched for, in characters. */
export const SEARCH_TEXT_MAX = 200;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const light = z.enum(LIGHTS);
const count = z.number().int().min(0);
const year = z.number().int().min(1900).max(2999);

/** One tile of the library's grid: the version of a model that holds. */
export const librarySummary = z.object({
  key: modelKey,
  version: z.number().int(),
  title: z.string(),
  series: z.string(),
  /** 'ordinary passport' and the like. */
  category: z.string(),
  issuedFrom: z.iso.date(),
  issuedTo: z.iso.date().nullable(),
  checkedOn: z.iso.date(),
  supersededBy: modelCode.nullable(),
  features: count,
  alerts: count,
  /** Lights that a page was pictured in. */
  lights: z.array(light),
  /** Picture for the tile: of the first page, in visible light where there is one. */
  thumb: sha256,
});
export type LibrarySummary = z.infer<typeof librarySummary>;

const libraryVersion = z.object({
  version: z.number().int(),
  reason: z.string(),
  actor: z.string(),
  importedAt: instant,
  /** SHA-256 of the document as canonical JSON. */
  digest: sha256,
});
export type LibraryVersion = z.infer<typeof libraryVersion>;

export const libraryStatus = z.object({
  models: count,
  versions: count,
  pictures: count,
  /** When something was last imported; null for an empty library. */
  updatedAt: instant.nullable(),
  /** Issuers and types that there are models of, for the filters. */
  issuers: z.array(z.object({ code: z.string(), models: count })),
  types: z.array(z.object({ code: z.string(), models: count })),
});
export type LibraryStatus = z.infer<typeof libraryStatus>;

export const librarySearch = z.object({
  /** Words that must all occur, each as a beginning; without regard to capitals and marks. */
  text: z.string().max(SEARCH_TEXT_MAX).optional(),
  issuer: modelKey.shape.issuer.optional(),
  type: modelKey.shape.type.optional(),
  /** Models that were issued in any of these years, inclusive. */
  yearFrom: year.optional(),
  yearTo: year.optional(),
  term: z.enum(TERM_IDS as [Term, ...Term[]]).optional(),
  light: light.optional(),
  hasAlert: z.boolean().optional(),
  limit: z.number().int().min(1).max(200).default(60),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});
export type LibrarySearch = z.output<typeof librarySearch>;

/** A publisher's key and the last decision about it. */
export const publisher = z.object({
  /** SHA-256 of the key, sixteen groups of four hexadecimal digits. */
  fingerprint: z.string(),
  publicKey: z.string(),
  publisher: z.string(),
  trusted: z.boolean(),
  actor: z.string(),
  decidedAt: instant,
});
export type Publisher = z.infer<typeof publisher>;

/** One change of the library: an import, a draft that was published, or the undoing of one. */
export const libraryStep = z.object({
  id: count,
  kind: z.enum(['folder', 'pack', 'draft', 'undo']),
  name: z.string(),
  fingerprint: z.string().nullable(),
  undoes: count.nullable(),
  undone: z.boolean(),
  models: count,
  reason: z.string(),
  actor: z.string(),
  takenAt: instant,
});
export type LibraryStep = z.infer<typeof libraryStep>;

/** What an import did: codes with versions, as in `UTO-AO-01001 v2`. */
export const libraryImport = z.object({
  added: z.array(z.string()),
  updated: z.array(z.string()),
  /** Stored already, with the same content. */
  unchanged: count,
  /** Older than what is stored; left out. */
  older: z.array(z.string()),
  /** Codes of models that were in use and are not any more. */
  withdrawn: z.array(z.string()),
  pictures: count,
  warnings: count,
});
export type LibraryImport = z.infer<typeof libraryImport>;

/** Most faults that a preview lists. */
export const FAULTS_SHOWN = 200;

/** What an import would do, or why it would be refused. */
export const libraryPreview = z.object({
  /** Null where a fault keeps it out. */
  changes: libraryImport.nullable(),
  errors: count,
  warnings: count,
  /** Errors first, the first FAULTS_SHOWN of all. */
  faults: z
    .array(
      z.object({
        severity: z.enum(['error', 'warning']),
        /** Relative to the library folder; empty for the folder itself. */
        file: z.string(),
        /** Place in the document, such as `features[3].area`; empty for the file as a whole. */
        path: z.string(),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .max(FAULTS_SHOWN),
});
export type LibraryPreview = z.infer<typeof libraryPreview>;

export const libraryCalls = {
  'library.search': call({
    input: librarySearch,
    output: z.object({ total: count, items: z.array(librarySummary) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** A model as it was in a version; the one that holds when none is named. */
  'library.model': call({
    input: z.object({ code: modelCode, version: z.number().int().min(1).optional() }),
    output: z.object({
      model: documentModel,
      stored: libraryVersion,
      /** The version that holds, or held last. */
      current: z.number().int(),
      /** Why the model must not be used any more; null while it may. */
      withdrawn: z.string().nullable(),
    }),
    errors: ['library.unknown'],
    role: 'examiner',
    audited: false,
  }),
  /** Every version of a model, newest first. */
  'library.versions': call({
    input: z.object({ code: modelCode }),
    output: z.object({ items: z.array(libraryVersion) }),
    errors: ['library.unknown'],
    role: 'examiner',
    audited: false,
  }),
  'library.status': call({
    input: z.object({}),
    output: libraryStatus,
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** Every change of the library, newest first. */
  'library.steps': call({
    input: z.object({}),
    output: z.object({ items: z.array(libraryStep) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** Takes the last import back: what held before it holds again. Its versions stay filed. */
  'library.undo': call({
    input: z.object({ step: z.number().int().min(1), reason: z.string().trim().min(1).max(500) }),
    output: z.object({ models: count }),
    errors: ['library.no_step', 'library.later_step', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  /** Stops what is being checked, imported or exported, at its next model; what is committed already stays. */
  'library.stop': call({
    input: z.object({}),
    output: z.object({ stopped: count }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** What importing a folder would change; nothing is stored. */
  'library.inspect_folder': call({
    input: z.object({ path: givenFile.path }),
    output: libraryPreview,
    errors: ['library.conflict', 'library.stopped', 'input.missing', 'input.unreadable'],
    role: 'host',
    audited: false,
  }),
  /** All or nothing. The path is one that the host was given by its user, never one that a screen made up. */
  'library.import_folder': call({
    input: z.object({ path: givenFile.path }),
    output: libraryImport,
    errors: [
      'library.invalid',
      'library.conflict',
      'library.stopped',
      'input.missing',
      'input.unreadable',
      'data.unwritable',
    ],
    role: 'host',
    audited: true,
  }),
  /**
   * Writes models that hold, all of them when none is named, as a folder that does not exist yet; whole or not at all.
   * The path is one that the host was given by its user.
   */
  'library.export_folder': call({
    input: z.object({ path: givenFile.path, codes: z.array(modelCode).max(20_000) }),
    output: z.object({ models: count, pictures: count }),
    errors: [
      'library.unknown',
      'library.stopped',
      'export.exists',
      'export.unwritable',
      'input.missing',
      'vault.damaged',
    ],
    role: 'host',
    audited: true,
  }),
};
