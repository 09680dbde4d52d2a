import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LightbenchError } from '../../contract/errors.ts';
import { collidingNames, PACK_LIMITS } from '../../reference/pack.ts';
import { systemCode } from '../durable-file.ts';

/** An archive whose list of contents is sound; no entry has been unpacked yet. */
export interface SoundZip {
  readonly names: readonly string[];
  /** Bytes of an entry. @throws LightbenchError pack.unreadable, pack.too_large */
  read(name: string, limitBytes: number): Promise<Uint8Array>;
  close(): void;
}

/** Upper half of the external attributes: the mode of Unix, of which these bits say what kind of file it is. */
const KIND = 0o170000;
const REGULAR = 0o100000;
const UNIX = 3;

function faultOf(entry: Entry): string | null {
  const { fileName } = entry;
  if (fileName.endsWith('/')) return `a folder of its own, ${fileName}`;
  if (entry.isEncrypted()) return `an encrypted file, ${fileName}`;
  if (!entry.canDecodeFileData()) return `a file compressed in an unusual way, ${fileName}`;
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (entry.versionMadeBy >> 8 === UNIX && kind !== 0 && kind !== REGULAR)
    return `a link or device, ${fileName}`;
  return null;
}

function requireBounds(name: string, entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize } = entry;
  const refuse = (detail: string) => new LightbenchError('pack.too_large', { name, detail });
  if (uncompressedSize > PACK_LIMITS.fileBytes)
    throw refuse(`${fileName} unpacks to more than ${PACK_LIMITS.fileBytes / 1024 ** 2} MB`);
  if (uncompressedSize > PACK_LIMITS.ratio * Math.max(1024, compressedSize))
    throw refuse(`${fileName} unpacks to more than ${PACK_LIMITS.ratio} times its size`);
}

/** What yauzl says, without the paths of this machine. */
const detailOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

async function opened(path: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') throw new LightbenchError('input.missing', { name });
    if (code !== null) throw new LightbenchError('input.unreadable', { name, detail: code });
    throw new LightbenchError('pack.unreadable', { name, detail: detailOf(error) });
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const fault = faultOf(entry);
    if (fault !== null) throw new LightbenchError('pack.unsafe', { name, detail: fault });
    requireBounds(name, entry);
    names.push(entry.fileName);
    entries.set(entry.fileName, entry);
  }
  const [twice] = collidingNames(names);
  if (twice !== undefined)
    throw new LightbenchError('pack.unsafe', { name, detail: `the name ${twice} more than once` });
  return entries;
}

/**
 * Opens an archive and holds its list of contents against the limits, before anything is unpacked.
 * @param name what the archive is called in refusals
 * @throws LightbenchError input.missing, input.unreadable, pack.unreadable, pack.too_large, pack.unsafe
 */
export async function openZip(path: string, name: string): Promise<SoundZip> {
  const zip = await opened(path, name);
  try {
    if (zip.fileSize > PACK_LIMITS.bytes)
      throw new LightbenchError('pack.too_large', {
        name,
        detail: `more than ${PACK_LIMITS.bytes / 1024 ** 2} MB`,
      });
    if (zip.entryCount > PACK_LIMITS.files + 2)
      throw new LightbenchError('pack.too_large', { name, detail: `${zip.entryCount} files` });
    const entries = await entriesOf(zip, name);
    return {
      names: [...entries.keys()],
      async read(file, limitBytes) {
        const entry = entries.get(file);
        if (!entry) throw new LightbenchError('pack.unreadable', { name, detail: `${file} is missing` });
        if (entry.uncompressedSize > limitBytes)
          throw new LightbenchError('pack.too_large', { name, detail: `${file} is too large` });
        try {
          const parts: Buffer[] = [];
          for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
          return new Uint8Array(Buffer.concat(parts));
        } catch (error) {
          throw new LightbenchError('pack.unreadable', { name, detail: `${file}: ${detailOf(error)}` });
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    if (error instanceof LightbenchError) throw error;
    // yauzl refuses names that lead out of the archive, backslashes and absolute paths while it lists them.
    const detail = detailOf(error);
    throw new LightbenchError(
      /path|characters in fileName/.test(detail) ? 'pack.unsafe' : 'pack.unreadable',
      {
        name,
        detail,
      },
    );
  }
}
