import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDeviations } from '../application/ports.ts';
import { deviationList } from '../contract/deviations.ts';
import { LightbenchError } from '../contract/errors.ts';

export const DEVIATION_FILE = 'deviations.json';
/** Two thousand entries with long words stay below this. */
const LIMIT_BYTES = 4 * 1024 * 1024;

const refused = (detail: string) => new LightbenchError('deviations.invalid', { detail });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refused(error instanceof Error ? error.message : 'it is no JSON.');
  }
}

/**
 * The local list of known genuine defects (BSI TR-03135-1 §5.8.1) of a data folder; empty where there is none.
 * @throws LightbenchError deviations.invalid, with file, path and fault in words
 */
export function readDeviations(dataDir: string): LocalDeviations {
  const file = join(dataDir, DEVIATION_FILE);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return { deviations: [], sha256: null };
  if (!stats.isFile()) throw refused('it is no file.');
  if (stats.size > LIMIT_BYTES) throw refused(`it is larger than ${LIMIT_BYTES} bytes.`);
  const bytes = readFileSync(file);
  const list = deviationList.safeParse(parsed(bytes));
  if (!list.success) {
    const [issue] = list.error.issues;
    throw refused(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not valid'}.`);
  }
  return { deviations: list.data.deviations, sha256: createHash('sha256').update(bytes).digest('hex') };
}
