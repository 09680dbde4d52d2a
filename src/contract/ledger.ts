import { z } from 'zod';
import { call } from './call.ts';

export const ledgerEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  hash: z.string(),
});

export const ledgerVerification = z.object({
  entries: z.number().int(),
  /** RFC 6962 tree head over all entries, hex. */
  root: z.string(),
  verifiedAt: z.iso.datetime(),
  /** null when everything fits. */
  broken: z.object({ seq: z.number().int(), detail: z.string() }).nullable(),
  /** Signed tree heads that were checked. */
  heads: z.number().int(),
  /** Evidence files whose stored bytes were re-hashed, and those that are missing or damaged. */
  evidence: z.object({ checked: z.number().int(), damaged: z.array(z.string()) }),
});
export type LedgerVerification = z.infer<typeof ledgerVerification>;

/** RFC 6962 tree head that was signed and written to the witness file. */
export const signedHead = z.object({ size: z.number().int(), root: z.string(), at: z.iso.datetime() });

export const ledgerCalls = {
  'ledger.list': call({
    input: z.object({
      subject: z.string().max(64).optional(),
      limit: z.number().int().min(1).max(500).default(100),
      before: z.number().int().optional(),
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(ledgerEntry),
      /** The last one that was signed; null before the first. */
      head: signedHead.nullable(),
      verification: ledgerVerification.nullable(),
    }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  'ledger.verify': call({
    input: z.object({ evidence: z.boolean().default(true) }),
    output: ledgerVerification,
    errors: [],
    role: 'examiner',
    audited: false,
  }),
};
