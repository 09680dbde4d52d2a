import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import {
  createDemo,
  createWithPassphrase,
  createWithSealedKey,
  describeKeyFile,
  openDemo,
  openWithPassphrase,
  openWithSealedKey,
} from './data-key.ts';
import { keyOfPassphrase } from './passphrase.ts';

const PASSPHRASE = 'correct horse battery';
const keyFile = (folder: string) => join(folder, 'key.json');
const refusal = (code: ErrorCode, params = {}) => ({
  data: { code, params: expect.objectContaining(params) },
});
const swap = async (bytes: Uint8Array) => Uint8Array.from(bytes).reverse();

describe('Argon2id', () => {
  it.each([
    // Python cryptography, Argon2id(salt=bytes(range(16)), length=32, iterations=3, lanes=1, memory_cost=65536)
    [PASSPHRASE, '904b42492da04031a468a6d1d51689848c15e5c88d8587b0186dce574b8c4bcc'],
    ['Übung macht den Meister', '880825a3ae7b33fb8c970063d74af662de52296143c20915f0997cf17d11841e'],
    // The same with the U and its dots as two characters, as some keyboards send it.
    ['U\u0308bung macht den Meister', '880825a3ae7b33fb8c970063d74af662de52296143c20915f0997cf17d11841e'],
  ])('derives from %j what another program derives', async (passphrase, expected) => {
    const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
    const key = await keyOfPassphrase(passphrase, { memoryKiB: 65_536, passes: 3, lanes: 1, salt });
    expect(Buffer.from(key).toString('hex')).toBe(expected);
  });
});

describe('key file', () => {
  it('opens with its passphrase and with no other, and never holds the key in the clear', async () => {
    const folder = join(testFolder(), 'not', 'there', 'yet');
    expect(describeKeyFile(folder)).toBeNull();
    const key = await createWithPassphrase(folder, PASSPHRASE);
    expect(key.length).toBe(32);
    expect(describeKeyFile(folder)).toBe('passphrase');
    expect(await openWithPassphrase(folder, PASSPHRASE)).toEqual(key);
    await expect(openWithPassphrase(folder, 'Correct horse battery')).rejects.toMatchObject(
      refusal('key.wrong'),
    );
    const text = readFileSync(keyFile(folder), 'utf8');
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
    expect(JSON.parse(text).kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 });
    expect(readdirSync(folder)).toEqual(['key.json']);
    expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('refuses a short passphrase and stores nothing', async () => {
    const folder = testFolder();
    // Seven characters, although more UTF-16 units.
    await expect(createWithPassphrase(folder, '😀😀😀😀😀😀😀')).rejects.toMatchObject(
      refusal('key.weak', { limit: 8 }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is never replaced, not even by two set-ups at once', async () => {
    const folder = testFolder();
    const attempts = await Promise.allSettled(
      [1, 2, 3].map((n) => createWithPassphrase(folder, `${PASSPHRASE} ${n}`)),
    );
    const made = attempts.flatMap((a, at) => (a.status === 'fulfilled' ? [{ n: at + 1, key: a.value }] : []));
    expect(made).toHaveLength(1);
    const [winner] = made;
    expect(await openWithPassphrase(folder, `${PASSPHRASE} ${winner?.n}`)).toEqual(winner?.key);
    await expect(createDemo(folder)).rejects.toMatchObject(refusal('key.exists'));
    expect(readdirSync(folder)).toEqual(['key.json']);
  });

  it('opens with a key that the key store sealed, and says so when the store fails', async () => {
    const folder = testFolder();
    const key = await createWithSealedKey(folder, swap);
    expect(describeKeyFile(folder)).toBe('keystore');
    expect(await openWithSealedKey(folder, swap)).toEqual(key);
    const failing = [
      async () => new Uint8Array(32),
      async () => new Uint8Array(3),
      () => Promise.reject(new Error('no key ring')),
    ];
    for (const unsealKey of failing)
      await expect(openWithSealedKey(folder, unsealKey)).rejects.toMatchObject(refusal('key.damaged'));
  });

  it('stores nothing when the key store does not seal', async () => {
    const folder = testFolder();
    const fault = new Error('no key ring');
    await expect(createWithSealedKey(folder, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('opens a demonstration folder without a secret, and other folders only in their own way', async () => {
    const demo = testFolder();
    const key = await createDemo(demo);
    expect(await openDemo(demo)).toEqual(key);
    expect(await createDemo(testFolder())).not.toEqual(key);
    await expect(openWithPassphrase(demo, PASSPHRASE)).rejects.toMatchObject(
      refusal('key.mode', { expected: 'the published demonstration key', given: 'a passphrase' }),
    );
    await expect(openWithSealedKey(demo, swap)).rejects.toMatchObject(refusal('key.mode'));
    const secret = testFolder();
    await createWithPassphrase(secret, PASSPHRASE);
    await expect(openDemo(secret)).rejects.toMatchObject(refusal('key.mode'));
  });

  it('tells damage from a wrong passphrase wherever one character is changed, and leaves the file alone', async () => {
    const folder = testFolder();
    await createWithPassphrase(folder, PASSPHRASE);
    const intact = readFileSync(keyFile(folder), 'utf8');
    const spaces = (at: number) => /[\s]/.test(intact[at] ?? ' ');
    for (let at = 0; at < intact.length; at++) {
      if (spaces(at)) continue;
      const changed = `${intact.slice(0, at)}${intact[at] === 'x' ? 'y' : 'x'}${intact.slice(at + 1)}`;
      writeFileSync(keyFile(folder), changed);
      expect(() => describeKeyFile(folder)).toThrow(/key file of the data folder cannot be read/);
      expect(readFileSync(keyFile(folder), 'utf8')).toBe(changed);
    }
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"version":1,'],
    ['no object', '[]'],
    ['another version', '{"version":2,"check":"0"}'],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('is damaged when it holds %s', async (_, text) => {
    const folder = testFolder();
    writeFileSync(keyFile(folder), text);
    expect(() => describeKeyFile(folder)).toThrow(/key file of the data folder cannot be read/);
    await expect(openDemo(folder)).rejects.toMatchObject(refusal('key.damaged'));
    await expect(createDemo(folder)).rejects.toMatchObject(refusal('key.damaged'));
    expect(readFileSync(keyFile(folder), 'utf8')).toBe(text);
  });

  it('is damaged when it is a folder, or gone while the database is there', async () => {
    const folder = testFolder();
    mkdirSync(keyFile(folder));
    expect(() => describeKeyFile(folder)).toThrow(/EISDIR/);
    const bare = testFolder();
    writeFileSync(join(bare, 'lightbench.db'), 'anything');
    expect(() => describeKeyFile(bare)).toThrow(/key.json is missing, its database is there/);
    await expect(createDemo(bare)).rejects.toMatchObject(refusal('key.damaged'));
  });

  it('says that the folder cannot be written', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(createDemo(join(folder, 'file', 'below'))).rejects.toMatchObject(
      refusal('data.unwritable', { detail: 'ENOTDIR' }),
    );
  });
});
