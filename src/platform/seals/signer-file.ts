import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustedSigners } from '../../application/ports.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { type SealSignerEntry, sealSignerList } from '../../contract/seal-signers.ts';
import { type SealSigner, sameReference } from '../../seal/signers.ts';
import { KeyRefused, readPublicKey, readSignerCertificate } from './public-key.ts';

export const SIGNER_FILE = 'seal-signers.json';
/** Two thousand certificates stay below this. */
const LIMIT_BYTES = 4 * 1024 * 1024;

const refused = (detail: string) => new LightbenchError('signers.invalid', { detail });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refused(error instanceof Error ? error.message : 'it is no JSON.');
  }
}

/** @throws KeyRefused also where a certificate is that of another signer than the entry says */
function signerOf(entry: SealSignerEntry): SealSigner {
  const { country, reference, certificate, publicKey = '', source } = entry;
  const signer = `${country}${entry.signer}`;
  if (certificate === undefined)
    return { signer, reference, key: readPublicKey(publicKey), validity: null, source };
  const found = readSignerCertificate(certificate);
  const subject = `${found.country}${found.signer}`;
  if (subject !== signer || !sameReference(found.reference, reference))
    throw new KeyRefused(
      `it is that of ${subject}, number ${found.reference}, not of ${signer}, number ${reference}`,
    );
  return { signer, reference, key: found.key, validity: found.validity, source };
}

function inItsPlace(entry: SealSignerEntry, at: number): SealSigner {
  try {
    return signerOf(entry);
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    const field = entry.certificate === undefined ? 'publicKey' : 'certificate';
    throw refused(`signers.${at}.${field}: ${error.message}.`);
  }
}

/**
 * The signers of digital seals whom the user trusts, from a file of a data folder; none where there is no file.
 * @throws LightbenchError signers.invalid, with file, path and fault in words
 */
export function readSigners(dataDir: string): TrustedSigners {
  const file = join(dataDir, SIGNER_FILE);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return { signers: [], sha256: null };
  if (!stats.isFile()) throw refused('it is no file.');
  if (stats.size > LIMIT_BYTES) throw refused(`it is larger than ${LIMIT_BYTES} bytes.`);
  const bytes = readFileSync(file);
  const list = sealSignerList.safeParse(parsed(bytes));
  if (!list.success) {
    const [issue] = list.error.issues;
    throw refused(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not valid'}.`);
  }
  const signers = list.data.signers.map(inItsPlace);
  return { signers, sha256: createHash('sha256').update(bytes).digest('hex') };
}
