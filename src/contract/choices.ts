import { z } from 'zod';
import { call } from './call.ts';

/**
 * What a user points at on this machine, and what for. The host knows where it lies; a screen gets a handle of it, which
 * the calls of CHOSEN_CALLS take in the place of a path.
 */
export const CHOICE_KINDS = ['pack', 'list', 'folder', 'new_folder'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** Calls about files of the machine that a screen may make with a handle, and the kind of choice each takes. */
export const CHOSEN_CALLS = {
  'pack.inspect': 'pack',
  'pack.trust': 'pack',
  'pack.import': 'pack',
  'lists.import': 'list',
  'library.inspect_folder': 'folder',
  'library.import_folder': 'folder',
  'library.export_folder': 'new_folder',
} as const satisfies Record<string, ChoiceKind>;

/**
 * Files that a page hands over come by POST to CHOICE_PATH, with the kind as its query and the name in
 * INTAKE_NAME_HEADER, up to FILE_LIMIT_BYTES; the answer is that of `choice.open`.
 */
export const CHOICE_PATH = '/choice';
export const UPLOADED_KINDS = ['pack', 'list'] as const satisfies readonly ChoiceKind[];
export type UploadedKind = (typeof UPLOADED_KINDS)[number];

/** A file or folder of the machine as its host was given it. */
export const givenFile = {
  path: z.string().min(1).max(4096),
  /** What its user calls it, where the host keeps it under another name. */
  called: z.string().min(1).max(255).optional(),
};
export interface GivenFile {
  readonly path: string;
  readonly called?: string | undefined;
}

const chosen = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The folder around it; null for a file that was handed over. */
  place: z.string().nullable(),
});
export type Chosen = z.infer<typeof chosen>;

export const choiceCalls = {
  /** Asks the user in a dialog of the operating system; null when nothing was chosen. */
  'choice.open': call({
    input: z.object({
      kind: z.enum(CHOICE_KINDS),
      /** Proposed name of a new folder. */
      name: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,79}$/)
        .optional(),
    }),
    output: z.object({ chosen: chosen.nullable() }),
    errors: ['choice.no_dialog'],
    role: 'shell',
    audited: false,
  }),
  /** The starter library that comes with the program, as a folder that was chosen; null where it did not come along. */
  'choice.starter': call({
    input: z.object({}),
    output: z.object({ chosen: chosen.nullable() }),
    errors: [],
    role: 'shell',
    audited: false,
  }),
  /** Lets go of a handle that is not needed any more. */
  'choice.release': call({
    input: z.object({ chosen: z.uuid() }),
    output: z.object({}),
    errors: [],
    role: 'shell',
    audited: false,
  }),
};
