import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { LibraryFolder } from '../../application/library-ports.ts';
import {
  MANIFEST_FILE,
  PACK_FORMAT,
  PACK_LIMITS,
  type PackManifest,
  packManifest,
  SIGNATURE_FILE,
  signedBytes,
} from '../../reference/pack.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { type SigningKey, signBytes } from '../crypto/signature.ts';
import { unwritable } from '../durable-file.ts';

/** What a publisher decides about a pack. */
export type PackDetails = Pick<PackManifest, 'id' | 'title' | 'publisher' | 'madeAt' | 'withdrawn'>;

/** Pictures are compressed already; documents are not. */
const isCompressible = (path: string) => path.endsWith('.json');
/** Same content, same bytes: archives carry dates that say nothing here. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes the models of a library folder as a signed pack; the folder must be sound. An existing file is not replaced.
 * @throws LightbenchError data.unwritable, and those of the folder; ZodError where the details are not those of a manifest
 */
export async function writePack(
  path: string,
  folder: LibraryFolder,
  details: PackDetails,
  key: SigningKey,
): Promise<PackManifest> {
  const { models } = await folder.survey();
  const zip = new ZipFile();
  const files: PackManifest['files'] = [];
  for (const model of models)
    for (const file of [...model.files].sort()) {
      const bytes = await folder.read(model, file, PACK_LIMITS.fileBytes);
      const name = `${model.path}/${file}`;
      files.push({ path: name, sha256: sha256Hex(bytes), sizeBytes: bytes.byteLength });
      zip.addBuffer(Buffer.from(bytes), name, { compress: isCompressible(name), mtime: DATE });
    }
  const manifest = packManifest.parse({
    format: PACK_FORMAT,
    ...details,
    publicKey: Buffer.from(key.publicKey).toString('base64'),
    files,
  });
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  zip.addBuffer(bytes, MANIFEST_FILE, { mtime: DATE });
  zip.addBuffer(Buffer.from(signBytes(signedBytes(bytes), key.privateKey)), SIGNATURE_FILE, { mtime: DATE });
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(path, { force: true });
    throw unwritable(error);
  }
  return manifest;
}
