import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { NewFolder } from '../../application/library-ports.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { FOLDER_MODE, syncFolder, systemCode, writeNewFile } from '../durable-file.ts';

const kindOf = (path: string) =>
  lstat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'other'),
    () => null,
  );

/**
 * A folder that does not exist yet, written beside its place under another name.
 * @throws LightbenchError input.missing without the folder around it, export.exists, export.unwritable
 */
export async function openNewFolder(path: string): Promise<NewFolder> {
  const around = dirname(path);
  const temporary = join(around, `.${basename(path)}.${randomUUID()}.part`);
  let finished = false;

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const cause = error instanceof LightbenchError ? error.cause : error;
      const detail = systemCode(cause);
      if (detail === null) throw error;
      throw new LightbenchError('export.unwritable', { name: path, detail }, { cause: error });
    }
  }

  async function requireFree(): Promise<void> {
    if ((await kindOf(path)) !== null) throw new LightbenchError('export.exists', { name: path });
  }

  await requireFree();
  if ((await kindOf(around)) === null) throw new LightbenchError('input.missing', { name: around });
  await guarded(() => mkdir(temporary, { mode: FOLDER_MODE }));

  return {
    write: (file, bytes) =>
      guarded(async () => {
        const place = join(temporary, file);
        await mkdir(dirname(place), { recursive: true, mode: FOLDER_MODE });
        await writeNewFile(place, bytes);
      }),

    async finish() {
      await requireFree();
      await guarded(async () => {
        await rename(temporary, path);
        await syncFolder(around);
      });
      finished = true;
    },

    async drop() {
      if (!finished) await rm(temporary, { recursive: true, force: true });
    },
  };
}
