import { z } from 'zod';
import { modelCode } from './model.ts';
import { line, sha256, text } from './parts.ts';

/** Version of the form of packs. */
export const PACK_FORMAT = 1;
/** Files of the archive that are not of the library; the signature covers the bytes of the manifest as they stand. */
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.sig';
/** Put before the manifest's bytes when they are signed, so that no other signature of the same key passes for one of a pack. */
export const SIGNATURE_CONTEXT = 'lightbench pack 1\0';

export const PACK_LIMITS = {
  /** Of the archive: 1 GB. */
  bytes: 1024 ** 3,
  files: 20_000,
  manifestBytes: 8 * 1024 ** 2,
  fileBytes: 64 * 1024 ** 2,
  /** Unpacked bytes for each packed one, in a single file: documents reach 20, pictures hardly 1. */
  ratio: 100,
} as const;

/** `<issuer>/<model>/document.json` or a picture in `images/`: nothing else lies in a pack, and no name leads out of it. */
export const PACKED_FILE =
  /^[A-Z]{1,3}\/[A-Z]{3}-[A-Z]{2}-\d{5}\/(document\.json|images\/[a-z0-9][a-z0-9_-]{0,99}\.(png|jpg|jpeg|webp|tif|tiff))$/;

const packedFile = z.strictObject({
  path: z
    .string()
    .regex(PACKED_FILE, { error: 'issuer, code of the model, then document.json or a picture in images/' }),
  sha256,
  sizeBytes: z.number().int().min(1).max(PACK_LIMITS.fileBytes),
});
export type PackedFile = z.infer<typeof packedFile>;

/** What a publisher says of a pack and signs. */
export const packManifest = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: z.uuid(),
  title: line,
  publisher: line,
  /** Ed25519, SubjectPublicKeyInfo in DER, base64. */
  publicKey: z.base64().max(200),
  madeAt: z.iso.datetime(),
  /** Models that must not be used any more, and why. */
  withdrawn: z.array(z.strictObject({ code: modelCode, reason: text })).max(1000),
  files: z.array(packedFile).max(PACK_LIMITS.files),
});
export type PackManifest = z.infer<typeof packManifest>;

/** Names that stand twice in a list, also in other capitals. */
export function collidingNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.toLowerCase();
    const collides = seen.has(folded);
    seen.add(folded);
    return collides;
  });
}

/** The manifest in bytes that are signed: its own, after a context. */
export function signedBytes(manifest: Uint8Array): Uint8Array {
  const context = new TextEncoder().encode(SIGNATURE_CONTEXT);
  const bytes = new Uint8Array(context.length + manifest.length);
  bytes.set(context);
  bytes.set(manifest, context.length);
  return bytes;
}
