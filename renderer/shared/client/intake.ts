import { LightbenchError } from '../../../src/contract/errors.ts';
import type { IntakeReceipt } from '../../../src/contract/examination.ts';
import { FILE_LIMIT_BYTES, INTAKE_NAME_HEADER, INTAKE_PATH } from '../../../src/contract/media.ts';
import { request } from './http-client.ts';

/**
 * Hands one file to the core, in both hosts by POST; the core hashes and keeps it before anything decodes it.
 * The file itself is the body and stays outside of the page's memory: Electron takes an array four times as slowly.
 * @throws LightbenchError 'input.empty' and 'input.too_large' (limit in MB) before a byte is sent; AbortError when stopped.
 */
export async function sendFile(file: File, signal: AbortSignal): Promise<IntakeReceipt> {
  if (file.size === 0) throw new LightbenchError('input.empty', { name: file.name });
  if (file.size > FILE_LIMIT_BYTES) {
    throw new LightbenchError('input.too_large', { name: file.name, limit: FILE_LIMIT_BYTES / 1024 / 1024 });
  }
  return request<IntakeReceipt>(INTAKE_PATH, {
    method: 'POST',
    headers: { [INTAKE_NAME_HEADER]: encodeURIComponent(file.name) },
    body: file,
    signal,
  });
}
