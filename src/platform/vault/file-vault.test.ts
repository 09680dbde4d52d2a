import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { createFileVault } from './file-vault.ts';

const EVIDENCE = Buffer.from('a picture of a Utopian passport, or so we say');
const HASH = createHash('sha256').update(EVIDENCE).digest('hex');
const damaged = { data: { code: 'vault.damaged', params: { sha256: HASH } } };
const unwritable = (detail: string) => ({ data: { code: 'data.unwritable', params: { detail } } });

function setUp() {
  const folder = testFolder();
  const list = (...path: string[]) => readdirSync(join(folder, 'vault', ...path));
  return {
    folder,
    list,
    vault: createFileVault(folder),
    file: join(folder, 'vault', HASH.slice(0, 2), HASH),
  };
}

async function admitted(bytes: Uint8Array = EVIDENCE) {
  const setting = setUp();
  const blob = await setting.vault.receive(bytes);
  await setting.vault.admit(blob.inboxId, blob.sha256);
  return { ...setting, blob };
}

describe('file vault', () => {
  it('gives what was received before it is admitted, and afterwards, to who has its key', async () => {
    const { vault } = setUp();
    const received = await vault.receive(EVIDENCE);
    expect(Buffer.from(await vault.readReceived(received)).equals(EVIDENCE)).toBe(true);
    await vault.admit(received.inboxId, HASH);
    expect(Buffer.from(await vault.readReceived(received)).equals(EVIDENCE)).toBe(true);
    await expect(vault.readReceived({ ...received, dataKey: Buffer.alloc(32) })).rejects.toMatchObject(
      damaged,
    );
    await expect(vault.readReceived({ ...received, inboxId: '../../key.json' })).rejects.toThrow(TypeError);
  });

  it('keeps evidence under the hash of its plain bytes, encrypted, for its owner only', async () => {
    const { blob, vault, list, file, folder } = await admitted();
    expect(blob).toMatchObject({ sha256: HASH, sizeBytes: EVIDENCE.length });
    expect(Buffer.from(await vault.read(blob)).equals(EVIDENCE)).toBe(true);
    expect(list('inbox')).toEqual([]);
    const stored = readFileSync(file);
    expect(stored.subarray(0, 4).toString()).toBe('LBV1');
    expect(stored.includes(EVIDENCE.subarray(0, 8))).toBe(false);
    expect(stored.includes(Buffer.from(blob.dataKey))).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const path of [[], ['inbox'], [HASH.slice(0, 2)]])
      expect(statSync(join(folder, 'vault', ...path)).mode & 0o777).toBe(0o700);
  });

  it('has a key of its own for each blob, even for equal bytes', async () => {
    const { vault } = setUp();
    const [one, two] = [await vault.receive(EVIDENCE), await vault.receive(EVIDENCE)];
    expect(Buffer.from(one.dataKey).equals(two.dataKey)).toBe(false);
    expect(one.inboxId).not.toBe(two.inboxId);
  });

  it('admits a blob once, however often it is asked', async () => {
    const { vault, blob } = await admitted();
    await vault.admit(blob.inboxId, blob.sha256);
    expect(Buffer.from(await vault.read(blob)).equals(EVIDENCE)).toBe(true);
  });

  it('replaces a file that was admitted but never named in the database', async () => {
    const { vault, blob: orphan } = await admitted();
    const again = await vault.receive(EVIDENCE);
    await vault.admit(again.inboxId, again.sha256);
    expect(Buffer.from(await vault.read(again)).equals(EVIDENCE)).toBe(true);
    await expect(vault.read(orphan)).rejects.toMatchObject(damaged);
  });

  it('does not admit what was never received', async () => {
    const { vault } = setUp();
    const blob = await vault.receive(EVIDENCE);
    await vault.dismiss(blob.inboxId);
    await expect(vault.admit(blob.inboxId, blob.sha256)).rejects.toMatchObject(unwritable('ENOENT'));
  });

  it('drops received blobs one by one or all at once', async () => {
    const { vault, list } = setUp();
    const first = await vault.receive(EVIDENCE);
    await vault.receive(EVIDENCE);
    await vault.receive(EVIDENCE);
    await vault.dismiss(first.inboxId);
    await vault.dismiss(first.inboxId);
    expect(list('inbox')).toHaveLength(2);
    expect(await vault.sweepInbox()).toBe(2);
    expect(list('inbox')).toEqual([]);
    expect(await vault.sweepInbox()).toBe(0);
  });

  it('reads nothing that is missing, changed, cut short or under another key, and leaves the file as it is', async () => {
    const { vault, blob, file } = await admitted();
    const stored = readFileSync(file);
    await expect(vault.read({ ...blob, dataKey: new Uint8Array(32) })).rejects.toMatchObject(damaged);
    for (const bytes of [stored.with(20, (stored[20] ?? 0) ^ 1), stored.subarray(0, 40), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      await expect(vault.read(blob)).rejects.toMatchObject(damaged);
      expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
    }
    rmSync(file);
    await expect(vault.read(blob)).rejects.toMatchObject(damaged);
  });

  it('does not take one blob for another, although it decrypts', async () => {
    const { vault, blob, folder } = await admitted();
    const other = await vault.receive(Buffer.from('other bytes'));
    writeFileSync(
      join(folder, 'vault', HASH.slice(0, 2), HASH),
      readFileSync(join(folder, 'vault', 'inbox', other.inboxId)),
    );
    await expect(vault.read({ ...blob, dataKey: other.dataKey })).rejects.toMatchObject(damaged);
  });

  it('stores nothing where it cannot write, and says so', async () => {
    const { vault, folder } = setUp();
    writeFileSync(join(folder, 'vault'), 'a file where the vault should be');
    await expect(vault.receive(EVIDENCE)).rejects.toMatchObject(unwritable('ENOTDIR'));
    expect(readdirSync(folder)).toEqual(['vault']);
  });

  it.each(['../../key.json', '', `${HASH}/..`])('takes %j for no name of its own', async (name) => {
    const { vault, blob } = await admitted();
    await expect(vault.dismiss(name)).rejects.toThrow(TypeError);
    await expect(vault.admit(blob.inboxId, name)).rejects.toThrow(TypeError);
    await expect(vault.read({ ...blob, sha256: name })).rejects.toThrow(TypeError);
  });
});
