import { z } from 'zod';
import { call } from './call.ts';
import { givenFile } from './choices.ts';
import { libraryImport, libraryPreview, publisher } from './library.ts';

const fingerprint = z
  .string()
  .max(120)
  .regex(/^\s*([0-9a-fA-F]{4}\s*){16}$/, { error: 'sixteen groups of four hexadecimal digits' });

const ARCHIVE = [
  'input.missing',
  'input.unreadable',
  'pack.unreadable',
  'pack.too_large',
  'pack.unsafe',
  'pack.unsigned',
  'pack.changed',
] as const;

/** Paths are those that the host was given by its user, never ones that a screen made up (`choices.ts`). */
export const packCalls = {
  /** What a pack says of itself, and, if its publisher is trusted, what importing it would change. */
  'pack.inspect': call({
    input: z.object(givenFile),
    output: z.object({
      id: z.uuid(),
      title: z.string(),
      publisher: z.string(),
      fingerprint: z.string(),
      madeAt: z.iso.datetime(),
      files: z.number().int(),
      trusted: z.boolean(),
      /** Null for a stranger's pack. */
      preview: libraryPreview.nullable(),
    }),
    errors: [...ARCHIVE, 'library.conflict', 'library.stopped'],
    role: 'host',
    audited: false,
  }),
  /** Trusts the key of a pack; the fingerprint is the one that the publisher told by another way. */
  'pack.trust': call({
    input: z.object({ ...givenFile, fingerprint }),
    output: z.object({}),
    errors: [...ARCHIVE, 'pack.fingerprint', 'data.unwritable'],
    role: 'host',
    audited: true,
  }),
  'pack.distrust': call({
    input: z.object({ fingerprint }),
    output: z.object({}),
    errors: ['pack.no_publisher', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  'pack.publishers': call({
    input: z.object({}),
    output: z.object({ items: z.array(publisher) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** All or nothing. */
  'pack.import': call({
    input: z.object(givenFile),
    output: libraryImport,
    errors: [
      ...ARCHIVE,
      'pack.untrusted',
      'library.invalid',
      'library.conflict',
      'library.stopped',
      'data.unwritable',
    ],
    role: 'host',
    audited: true,
  }),
};
