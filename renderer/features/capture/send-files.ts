import type { IntakeReceipt } from '../../../src/contract/examination.ts';
import { sendFile } from '../../shared/client/index.ts';

export interface ImportStep {
  /** Files handed over so far. */
  done: number;
  of: number;
  name: string;
}

export interface Sent {
  receipts: IntakeReceipt[];
  /** What was thrown for each file that was refused. */
  refusals: unknown[];
}

/** Hands files over one after the other; a refused one does not hold up the others. Stops with an AbortError. */
export async function sendFiles(
  files: readonly File[],
  signal: AbortSignal,
  onStep: (step: ImportStep) => void,
): Promise<Sent> {
  const sent: Sent = { receipts: [], refusals: [] };
  for (const [done, file] of files.entries()) {
    onStep({ done, of: files.length, name: file.name });
    try {
      sent.receipts.push(await sendFile(file, signal));
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      sent.refusals.push(thrown);
    }
  }
  return sent;
}
