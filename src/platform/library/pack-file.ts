import { basename } from 'node:path';
import type { LibraryFolder, ModelFolder } from '../../application/library-ports.ts';
import type { OpenedPack } from '../../application/packs.ts';
import { LightbenchError } from '../../contract/errors.ts';
import {
  collidingNames,
  MANIFEST_FILE,
  PACK_LIMITS,
  type PackManifest,
  packManifest,
  SIGNATURE_FILE,
  signedBytes,
} from '../../reference/pack.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { isSignedBy } from '../crypto/signature.ts';
import { openZip, type SoundZip } from './zip.ts';

const SIGNATURE_BYTES = 64;

/** SHA-256 of a public key as people compare it: sixteen groups of four hexadecimal digits. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return (sha256Hex(publicKey).match(/.{4}/g) ?? []).join(' ');
}

function parsed(bytes: Uint8Array, name: string): PackManifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new LightbenchError('pack.unreadable', { name, detail: `${MANIFEST_FILE} is no JSON` });
  }
  const result = packManifest.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const detail = `${MANIFEST_FILE} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a manifest'}`;
  throw new LightbenchError('pack.unreadable', { name, detail });
}

/** Files of the archive against those that were signed. */
function requireSameFiles({ names }: SoundZip, { files }: PackManifest, name: string): void {
  const signed = files.map(({ path }) => path);
  const [twice] = collidingNames(signed);
  if (twice !== undefined)
    throw new LightbenchError('pack.unsafe', { name, detail: `the name ${twice} more than once` });
  const expected = new Set([...signed, MANIFEST_FILE, SIGNATURE_FILE]);
  const added = names.find((file) => !expected.has(file));
  if (added !== undefined)
    throw new LightbenchError('pack.changed', { name, detail: `${added} was not signed` });
  const held = new Set(names);
  const missing = signed.find((file) => !held.has(file));
  if (missing !== undefined)
    throw new LightbenchError('pack.changed', { name, detail: `${missing} is missing` });
}

/** The models of a pack as a library folder. */
function folderOf(zip: SoundZip, { files }: PackManifest, name: string): LibraryFolder {
  const signed = new Map(files.map((file) => [file.path, file]));
  return {
    async survey() {
      const models = new Map<string, { path: string; issuer: string; name: string; files: Set<string> }>();
      for (const { path } of files) {
        const [issuer = '', code = '', ...rest] = path.split('/');
        const place = `${issuer}/${code}`;
        const model = models.get(place) ?? { path: place, issuer, name: code, files: new Set<string>() };
        model.files.add(rest.join('/'));
        models.set(place, model);
      }
      const listed: ModelFolder[] = [...models.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
      return { models: listed, faults: [] };
    },
    async read(model, file, limitBytes) {
      const path = `${model.path}/${file}`;
      const entry = signed.get(path);
      if (!entry) throw new LightbenchError('input.missing', { name: path });
      const bytes = await zip.read(path, Math.min(limitBytes, PACK_LIMITS.fileBytes));
      if (bytes.byteLength !== entry.sizeBytes || sha256Hex(bytes) !== entry.sha256)
        throw new LightbenchError('pack.changed', { name, detail: `${path} is not what was signed` });
      return bytes;
    },
  };
}

/**
 * Opens a pack: the archive is bounded, the manifest signed, the list of files the signed one. Nothing else of it has been
 * unpacked then.
 * @param name what it is called in refusals
 * @throws LightbenchError input.missing, input.unreadable, pack.unreadable, pack.too_large, pack.unsafe, pack.unsigned, pack.changed
 */
export async function openPack(path: string, name = basename(path)): Promise<OpenedPack> {
  const zip = await openZip(path, name);
  try {
    const bytes = await zip.read(MANIFEST_FILE, PACK_LIMITS.manifestBytes);
    if (!zip.names.includes(SIGNATURE_FILE)) throw new LightbenchError('pack.unsigned', { name });
    const signature = await zip.read(SIGNATURE_FILE, SIGNATURE_BYTES);
    const manifest = parsed(bytes, name);
    const publicKey = new Uint8Array(Buffer.from(manifest.publicKey, 'base64'));
    if (!isSignedBy(signedBytes(bytes), signature, publicKey))
      throw new LightbenchError('pack.changed', { name, detail: 'its signature does not hold' });
    requireSameFiles(zip, manifest, name);
    return {
      name,
      manifest,
      fingerprint: fingerprintOf(publicKey),
      folder: folderOf(zip, manifest, name),
      close: zip.close,
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
