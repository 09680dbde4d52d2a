import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireSize } from '../../application/intake.ts';
import type { LibraryTools } from '../../application/library.ts';
import type { FileFault, LibraryFolder, ModelFolder } from '../../application/library-ports.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { systemCode } from '../durable-file.ts';
import { openNewFolder } from './new-folder.ts';
import { openPack } from './pack-file.ts';
import { createSurvey } from './survey.ts';

const MB = 1024 * 1024;

/** A model that lost its file between survey and reading, or a name that the survey did not give. */
const missing = (name: string) => new LightbenchError('input.missing', { name });

async function openFile(path: string, name: string): Promise<FileHandle> {
  try {
    // A link that took the file's place since the survey is not followed (Windows has no such flag, and few links).
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw missing(name);
    throw new LightbenchError('input.unreadable', { name, detail: systemCode(error) ?? 'unknown' });
  }
}

function requireLimit(name: string, size: number, limitBytes: number): void {
  if (size > limitBytes) throw new LightbenchError('input.too_large', { name, limit: limitBytes / MB });
  requireSize(name, size);
}

/** A library folder on the disk. Nothing is read before it is asked for. */
export function openLibraryFolder(root: string): LibraryFolder {
  return {
    async survey(): Promise<{ models: ModelFolder[]; faults: FileFault[] }> {
      const name = root;
      try {
        const found = await lstat(root);
        if (!found.isDirectory())
          throw new LightbenchError('input.unreadable', { name, detail: 'not a folder' });
        return await createSurvey((path) => readdir(join(root, path), { withFileTypes: true }));
      } catch (error) {
        if (error instanceof LightbenchError) throw error;
        if (systemCode(error) === 'ENOENT') throw missing(name);
        throw new LightbenchError('input.unreadable', { name, detail: systemCode(error) ?? String(error) });
      }
    },

    async read(model: ModelFolder, file: string, limitBytes: number): Promise<Uint8Array> {
      const name = `${model.path}/${file}`;
      if (!model.files.has(file)) throw missing(name);
      const handle = await openFile(join(root, model.path, file), name);
      try {
        const { size } = await handle.stat();
        requireLimit(name, size, limitBytes);
        const bytes = await handle.readFile();
        if (bytes.byteLength !== size) throw new LightbenchError('input.changed', { name });
        return bytes;
      } finally {
        await handle.close();
      }
    },
  };
}

export const libraryTools: LibraryTools = {
  folder: openLibraryFolder,
  pack: openPack,
  hash: sha256Hex,
  newFolder: openNewFolder,
};
