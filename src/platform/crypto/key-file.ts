import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { LightbenchError } from '../../contract/errors.ts';
import type { KeyMode } from '../../contract/system.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { ensureFolder, placeUnlessTaken, syncFolder, systemCode, writeNewFile } from '../durable-file.ts';
import { folderLayout } from '../folder-layout.ts';
import { sha256Hex } from './hash.ts';

/** A key file is about 500 bytes; nothing near this limit was written by this program. */
const SIZE_LIMIT_BYTES = 16 * 1024;

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);
/** The database key sealed under the key that protects it: 4 magic + 12 nonce + 32 key + 16 tag. */
const wrapped = { version: z.literal(1), wrappedKey: base64(64) };

/** Costs have an upper limit too, so that a planted file cannot make the program take the machine's memory. */
const kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(65_536).max(1_048_576),
  passes: z.int().min(3).max(32),
  lanes: z.int().min(1).max(8),
  salt: base64(16),
});

const keyFileContent = z.discriminatedUnion('mode', [
  z.strictObject({ ...wrapped, mode: z.literal('passphrase'), kdf }),
  z.strictObject({ ...wrapped, mode: z.literal('keystore'), sealedKey: z.base64().min(1).max(8192) }),
  z.strictObject({ ...wrapped, mode: z.literal('demo') }),
]);
export type KeyFileContent = z.infer<typeof keyFileContent>;
type Of<M extends KeyMode> = Extract<KeyFileContent, { mode: M }>;

/** Tells a damaged file from a wrong passphrase; no protection against intent, the seal inside is. */
const checksum = (content: KeyFileContent) => sha256Hex(Buffer.from(canonicalJson(content)));

const damaged = (detail: string) => new LightbenchError('key.damaged', { detail });

function parse(text: string): KeyFileContent {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw damaged('it is not JSON');
  }
  const file = z.looseObject({ check: z.string() }).safeParse(raw);
  if (!file.success) throw damaged('it is not complete');
  const { check, ...rest } = file.data;
  const content = keyFileContent.safeParse(rest);
  if (!content.success) {
    const [issue] = content.error.issues;
    throw damaged(`${issue?.path.join('.') || 'content'}: ${issue?.message ?? 'not valid'}`);
  }
  if (checksum(content.data) !== check) throw damaged('its checksum does not fit');
  return content.data;
}

/**
 * Reads the key file; null where the folder is new.
 * @throws LightbenchError key.damaged when it cannot be read, is not valid, or is gone while its database is there
 */
export function readKeyFile(dataDir: string): KeyFileContent | null {
  const { keyFile, database } = folderLayout(dataDir);
  let text: string;
  try {
    if (statSync(keyFile).size > SIZE_LIMIT_BYTES) throw damaged('it is too large');
    text = readFileSync(keyFile, 'utf8');
  } catch (error) {
    if (error instanceof LightbenchError) throw error;
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw damaged(code ?? String(error));
    if (existsSync(database)) throw damaged('key.json is missing, its database is there');
    return null;
  }
  return parse(text);
}

const MODE_IN_WORDS: Record<KeyMode, string> = {
  passphrase: 'a passphrase',
  keystore: "the operating system's key store",
  demo: 'the published demonstration key',
};

/** @throws LightbenchError key.damaged, key.mode when the folder is protected in another way */
export function requireKeyFile<M extends KeyMode>(dataDir: string, mode: M): Of<M> {
  const content = readKeyFile(dataDir);
  if (!content) throw damaged('key.json is missing');
  if (content.mode !== mode)
    throw new LightbenchError('key.mode', {
      expected: MODE_IN_WORDS[content.mode],
      given: MODE_IN_WORDS[mode],
    });
  return content as Of<M>;
}

/**
 * Writes the key file of a new data folder: temp file → fsync → link → fsync folder. Never replaces one.
 * @throws LightbenchError key.exists, key.damaged, data.unwritable
 */
export async function writeKeyFile(dataDir: string, content: KeyFileContent): Promise<void> {
  if (readKeyFile(dataDir)) throw new LightbenchError('key.exists');
  const { keyFile } = folderLayout(dataDir);
  await ensureFolder(dataDir);
  const temporary = `${keyFile}.${randomUUID()}.new`;
  const text = JSON.stringify({ ...content, check: checksum(content) }, null, 2);
  await writeNewFile(temporary, Buffer.from(`${text}\n`));
  if (!placeUnlessTaken(temporary, keyFile)) throw new LightbenchError('key.exists');
  await syncFolder(dirname(dataDir));
}
