import { CHOICE_PATH, type Chosen, type UploadedKind } from '../../../src/contract/choices.ts';
import { LightbenchError } from '../../../src/contract/errors.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import { FILE_LIMIT_BYTES, INTAKE_NAME_HEADER } from '../../../src/contract/media.ts';
import { request } from './http-client.ts';

/**
 * Hands a pack or a list to the host, in both hosts by POST, and gets the handle of it that calls are made with.
 * @throws LightbenchError 'input.empty' and 'choice.too_large' (limit in MB) before a byte is sent; AbortError when stopped
 */
export async function handOver(kind: UploadedKind, file: File, signal: AbortSignal): Promise<Chosen> {
  const { name, size } = file;
  if (size === 0) throw new LightbenchError('input.empty', { name });
  if (size > FILE_LIMIT_BYTES)
    throw new LightbenchError('choice.too_large', { name, limit: FILE_LIMIT_BYTES / 1024 / 1024 });
  const { chosen } = await request<CallOutput<'choice.open'>>(`${CHOICE_PATH}?kind=${kind}`, {
    method: 'POST',
    headers: { [INTAKE_NAME_HEADER]: encodeURIComponent(name) },
    body: file,
    signal,
  });
  if (!chosen) throw new LightbenchError('choice.unknown');
  return chosen;
}
