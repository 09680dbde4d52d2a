import { z } from 'zod';
import { call } from './call.ts';
import { givenFile } from './choices.ts';

const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]+$/u, { error: 'a name without control characters' });

/** A list of stolen and lost documents that holds. */
const listSummary = z.object({
  name: z.string(),
  file: z.string(),
  entries: z.number().int(),
  /** Numbers are kept as keyed hashes only. */
  hashed: z.boolean(),
  actor: z.string(),
  importedAt: z.iso.datetime(),
});
export type ListSummary = z.infer<typeof listSummary>;

export const listCalls = {
  'lists.status': call({
    input: z.object({}),
    output: z.object({ items: z.array(listSummary) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  /** Takes the place of the list of that name. The path is one that the host was given by its user. */
  'lists.import': call({
    input: z.object({ ...givenFile, name, hashed: z.boolean() }),
    output: z.object({ entries: z.number().int() }),
    errors: ['list.invalid', 'input.missing', 'input.unreadable', 'input.too_large', 'data.unwritable'],
    role: 'host',
    audited: true,
  }),
  'lists.remove': call({
    input: z.object({ name }),
    output: z.object({}),
    errors: ['list.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
};
