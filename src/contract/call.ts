import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * Who may make a call. 'anyone' works on a locked data folder; 'host' is the program around the core (command line,
 * dialogs of the desktop), never a screen: such calls name files of the machine. 'shell': that program answers by itself.
 */
export type Role = 'anyone' | 'examiner' | 'host' | 'shell';

/** Largest input of a call, in bytes of JSON (1 MB); files take another road. */
export const CALL_LIMIT_BYTES = 1024 * 1024;

/** One call between screen and core. Audited calls append an entry to the ledger. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  input: Input;
  output: Output;
  errors: readonly ErrorCode[];
  role: Role;
  audited: boolean;
}

/** Declares a call; exists for type inference only. */
export const call = <Input extends z.ZodType, Output extends z.ZodType>(spec: CallSpec<Input, Output>) =>
  spec;
