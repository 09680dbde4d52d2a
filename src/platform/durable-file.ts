import { closeSync, constants, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LightbenchError } from '../contract/errors.ts';

/** Only the user's own account may look into the data folder. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** The system's name of a failure, such as ENOENT; null for anything else that was thrown. */
export function systemCode(thrown: unknown): string | null {
  const code = thrown instanceof Error ? (thrown as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : null;
}

/** What went wrong while writing, as data.unwritable; errors of our own pass unchanged. */
export function unwritable(thrown: unknown): Error {
  if (thrown instanceof LightbenchError) return thrown;
  const code = systemCode(thrown);
  if (code === null) return thrown instanceof Error ? thrown : new Error(String(thrown));
  return new LightbenchError('data.unwritable', { detail: code }, { cause: thrown });
}

/** @throws LightbenchError data.unwritable */
export async function ensureFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: FOLDER_MODE }).catch((error) => {
    throw unwritable(error);
  });
}

/** Makes names in a folder last through a power cut. Windows keeps them by itself and opens no folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(path, constants.O_RDONLY, (folder) => folder.sync());
}

/**
 * Writes a new file and waits until its bytes are on the disk. Nothing is left of a file that could not be written.
 * @throws LightbenchError data.unwritable
 */
export async function writeNewFile(path: string, bytes: Uint8Array | Iterable<Uint8Array>): Promise<void> {
  try {
    await withFile(path, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') await rm(path, { force: true }).catch(() => {});
    throw unwritable(error);
  }
}

/**
 * Gives a finished file its final name for good, unless that name is taken. Blocks: used once in a folder's life.
 * @returns false when it is taken; the file under the temporary name is gone either way
 * @throws LightbenchError data.unwritable
 */
export function placeUnlessTaken(temporary: string, final: string): boolean {
  try {
    claim(temporary, final);
    if (process.platform !== 'win32') syncNow(dirname(final));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw unwritable(error);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A hard link, unlike rename, never replaces what is there. */
function claim(temporary: string, final: string): void {
  try {
    linkSync(temporary, final);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(systemCode(error) ?? '')) throw error;
    // Disks without hard links (FAT): claim the name with an empty file first.
    closeSync(openSync(final, 'wx', FILE_MODE));
    renameSync(temporary, final);
  }
}

/** fsync of a file or folder. */
function syncNow(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function withFile(path: string, flags: string | number, work: (file: FileHandle) => Promise<void>) {
  const file = await open(path, flags, FILE_MODE);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
