import { z } from 'zod';
import { call } from './call.ts';

/** How the database key is protected; 'demo' is a published key for trying things out. */
export const keyMode = z.enum(['keystore', 'passphrase', 'demo']);
export type KeyMode = z.infer<typeof keyMode>;

/** Shortest passphrase, in characters, that sets up a data folder. */
export const PASSPHRASE_MIN = 8;

export const systemStatus = z.object({
  product: z.literal('Lightbench'),
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'command_line']),
  /** 'new': no key yet; 'locked': a passphrase is asked for; 'open': ready; 'faulted': see fault. */
  state: z.enum(['new', 'locked', 'open', 'faulted']),
  keyMode: keyMode.nullable(),
  fault: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  ledger: z.object({ entries: z.number().int(), verifiedAt: z.string().nullable() }).nullable(),
});
export type SystemStatus = z.infer<typeof systemStatus>;

const passphrase = z.string().min(1).max(1024);

export const systemCalls = {
  'system.status': call({
    input: z.object({}),
    output: systemStatus,
    errors: [],
    role: 'anyone',
    audited: false,
  }),
  'system.set_up': call({
    input: z.object({ passphrase }),
    output: systemStatus,
    errors: ['key.exists', 'key.weak', 'data.unwritable', 'deviations.invalid', 'signers.invalid'],
    role: 'anyone',
    audited: true,
  }),
  'system.unlock': call({
    input: z.object({ passphrase }),
    output: systemStatus,
    errors: [
      'key.wrong',
      'key.mode',
      'key.damaged',
      'data.in_use',
      'data.damaged',
      'data.newer',
      'deviations.invalid',
      'signers.invalid',
    ],
    role: 'anyone',
    audited: true,
  }),
};
