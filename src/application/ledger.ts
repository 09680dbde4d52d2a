import type { LedgerVerification } from '../contract/ledger.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import type { Workspace } from './ports.ts';

/** Re-hashes every evidence file in the vault; returns the hashes of those that are missing or damaged. */
async function damagedEvidence({ store, vault }: Workspace): Promise<LedgerVerification['evidence']> {
  const damaged: string[] = [];
  const blobs = store.read.allEvidence();
  for (const blob of blobs) {
    const intact = await vault.read(blob).then(
      () => true,
      () => false,
    );
    if (!intact) damaged.push(blob.sha256);
  }
  return { checked: blobs.length, damaged };
}

/** Calls about the ledger. */
export function createLedgerCalls(
  workspace: Workspace,
  { clock }: Environment,
): Calls<Extract<ExaminerCall, `ledger.${string}`>> {
  const { store } = workspace;
  return {
    'ledger.list': async (query) => ({
      ...store.read.ledgerEntries(query),
      head: store.read.lastHead(),
      verification: store.read.lastVerification(),
    }),

    'ledger.verify': async ({ evidence }) => {
      const ledger = store.verifyLedger();
      const verification = {
        ...ledger,
        verifiedAt: clock.now(),
        evidence: evidence ? await damagedEvidence(workspace) : { checked: 0, damaged: [] },
      };
      store.rememberVerification(verification);
      return verification;
    },
  };
}
