import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { requireSize } from '../application/intake.ts';
import { LightbenchError } from '../contract/errors.ts';

async function openForReading(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new LightbenchError('input.missing', { name });
    if (code === 'EISDIR') throw new LightbenchError('input.folder', { name });
    throw new LightbenchError('input.unreadable', { name, detail: code });
  }
}

/**
 * Reads a whole file, and makes sure that it did not change meanwhile: evidence must be one state of the file.
 * @param name what it is called in refusals
 * @throws LightbenchError input.missing, input.folder, input.unreadable, input.empty, input.too_large, input.changed
 */
export async function readUnchanged(
  path: string,
  name = basename(path),
): Promise<{ name: string; bytes: Uint8Array }> {
  const file = await openForReading(path, name);
  try {
    const before = await file.stat({ bigint: true });
    if (before.isDirectory()) throw new LightbenchError('input.folder', { name });
    if (!before.isFile())
      throw new LightbenchError('input.unreadable', { name, detail: 'not a regular file' });
    requireSize(name, Number(before.size));
    const bytes = await file.readFile();
    const after = await file.stat({ bigint: true });
    if (
      after.size !== before.size ||
      after.mtimeNs !== before.mtimeNs ||
      BigInt(bytes.byteLength) !== after.size
    )
      throw new LightbenchError('input.changed', { name });
    return { name, bytes };
  } finally {
    await file.close();
  }
}
