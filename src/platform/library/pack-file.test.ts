import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { fileModel } from '../../../test/builders/library.ts';
import { endOfCrowdedZip, type RawEntry, rawZip } from '../../../test/builders/raw-zip.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { signedBytes } from '../../reference/pack.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { createSigningKey, signBytes } from '../crypto/signature.ts';
import { openLibraryFolder } from './folder.ts';
import { fingerprintOf, openPack } from './pack-file.ts';
import { writePack } from './pack-write.ts';

const KEY = createSigningKey();
const DOCUMENT = 'UTO/UTO-AO-01001/document.json';
const DETAILS = {
  id: '3f0c8a52-5a0e-4d55-9f43-2f1f3d2b7c11',
  title: 'Passports of Utopia',
  publisher: 'Document office of Utopia',
  madeAt: '2026-11-24T10:00:00.000Z',
  withdrawn: [{ code: 'UTO-AO-00009', reason: 'Never issued.' }],
};

async function packed() {
  const source = testFolder();
  fileModel(source);
  const path = join(testFolder(), 'utopia.lbpack');
  const manifest = await writePack(path, openLibraryFolder(source), DETAILS, KEY);
  return { source, path, manifest };
}

/** A signed archive made by hand; `change` spoils manifest or entries. */
function forged({
  manifest: change = {},
  entries = [],
  files,
  signature,
}: {
  manifest?: object;
  entries?: readonly RawEntry[];
  files?: readonly { path: string; bytes: Uint8Array }[];
  signature?: Uint8Array | null;
}): string {
  const held = files ?? [{ path: DOCUMENT, bytes: Buffer.from('{}') }];
  const manifest = Buffer.from(
    JSON.stringify({
      format: 1,
      ...DETAILS,
      publicKey: Buffer.from(KEY.publicKey).toString('base64'),
      files: held.map(({ path, bytes }) => ({ path, sha256: sha256Hex(bytes), sizeBytes: bytes.length })),
      ...change,
    }),
  );
  const signed = signature === undefined ? signBytes(signedBytes(manifest), KEY.privateKey) : signature;
  const path = join(testFolder(), 'forged.lbpack');
  writeFileSync(
    path,
    rawZip([
      ...held.map(({ path: name, bytes }) => ({ name, bytes })),
      { name: 'manifest.json', bytes: manifest },
      ...(signed ? [{ name: 'manifest.sig', bytes: signed }] : []),
      ...entries,
    ]),
  );
  return path;
}

const codeOf = async (path: string) => (await refusalOf(openPack(path))).code;
const detailOf = async (path: string) => String((await refusalOf(openPack(path))).params.detail);

describe('a pack', () => {
  it('is opened with what its publisher signed, and gives every file back as it was', async () => {
    const { source, path, manifest } = await packed();
    const pack = await openPack(path);
    expect(pack.manifest).toEqual(manifest);
    expect(pack.manifest).toMatchObject({ title: DETAILS.title, withdrawn: DETAILS.withdrawn });
    expect(pack.fingerprint).toBe(fingerprintOf(KEY.publicKey));
    expect(pack.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    const [model] = (await pack.folder.survey()).models;
    if (!model) throw new Error('no model');
    expect(model).toMatchObject({ path: 'UTO/UTO-AO-01001', issuer: 'UTO', name: 'UTO-AO-01001' });
    for (const file of model.files) {
      const bytes = await pack.folder.read(model, file, 1e6);
      expect(Buffer.from(bytes).equals(readFileSync(join(source, model.path, file)))).toBe(true);
    }
    pack.close();
  });

  it('is an archive that another program reads, and its signature holds with another program', async () => {
    const { path } = await packed();
    const python = `
import zipfile, sys, json
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print(json.dumps(sorted(z.namelist())))`;
    const names = JSON.parse(execFileSync('python3', ['-c', python, path], { encoding: 'utf8' }));
    expect(names).toEqual([
      'UTO/UTO-AO-01001/document.json',
      'UTO/UTO-AO-01001/images/data-page-uv.png',
      'UTO/UTO-AO-01001/images/data-page-vi.png',
      'manifest.json',
      'manifest.sig',
    ]);
  });

  it('has the same bytes for the same content, and takes the place of no other file', async () => {
    const { source, path } = await packed();
    const again = join(testFolder(), 'again.lbpack');
    await writePack(again, openLibraryFolder(source), DETAILS, KEY);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
    const refused = await refusalOf(writePack(again, openLibraryFolder(source), DETAILS, KEY));
    expect(refused.code).toBe('data.unwritable');
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });
});

describe('a pack that is refused', () => {
  it('without a signature, with another one, or with one that was made for something else', async () => {
    expect(await codeOf(forged({ signature: null }))).toBe('pack.unsigned');
    expect(await codeOf(forged({ signature: new Uint8Array(64) }))).toBe('pack.changed');
    const stranger = createSigningKey();
    const bytes = Buffer.from('anything');
    expect(await codeOf(forged({ signature: signBytes(bytes, stranger.privateKey) }))).toBe('pack.changed');
    (await openPack(forged({}))).close();
  });

  it('with one byte changed in manifest or file', async () => {
    const renamed = forged({});
    const whole = readFileSync(renamed);
    whole.write('passports', whole.indexOf('Passports of Utopia'));
    writeFileSync(renamed, whole);
    expect(await codeOf(renamed)).toBe('pack.changed');
    const swapped = forged({ files: [{ path: DOCUMENT, bytes: Buffer.from('{"a":1}') }] });
    const bytes = readFileSync(swapped);
    bytes.write('{"b":1}', bytes.indexOf('{"a":1}'));
    writeFileSync(swapped, bytes);
    const pack = await openPack(swapped);
    const [model] = (await pack.folder.survey()).models;
    if (!model) throw new Error('no model');
    const refused = await refusalOf(pack.folder.read(model, 'document.json', 1000));
    pack.close();
    expect(refused.code).toBe('pack.changed');
    expect(refused.params.detail).toContain(DOCUMENT);
  });

  it('with a file more or less than was signed', async () => {
    const more = [{ name: 'UTO/UTO-AO-01001/images/more.png', bytes: Buffer.from('x') }];
    expect(await detailOf(forged({ entries: more }))).toContain('more.png was not signed');
    const listed = {
      path: 'UTO/UTO-AO-01001/images/a.png',
      sha256: sha256Hex(Buffer.from('')),
      sizeBytes: 1,
    };
    expect(await detailOf(forged({ manifest: { files: [listed] }, files: [] }))).toContain('is missing');
  });

  it('with names that lead out, collide, or are links and folders', async () => {
    const unsafe = async (...entries: RawEntry[]) => codeOf(forged({ entries }));
    expect(await unsafe({ name: '../outside.png' })).toBe('pack.unsafe');
    expect(await unsafe({ name: '/etc/passwd' })).toBe('pack.unsafe');
    expect(await unsafe({ name: 'C:\\windows\\x.png' })).toBe('pack.unsafe');
    expect(await unsafe({ name: DOCUMENT })).toBe('pack.unsafe');
    expect(await unsafe({ name: DOCUMENT.toUpperCase() })).toBe('pack.unsafe');
    expect(await unsafe({ name: 'UTO/link.png', mode: 0o120777 })).toBe('pack.unsafe');
    expect(await unsafe({ name: 'UTO/device.png', mode: 0o020666 })).toBe('pack.unsafe');
    expect(await unsafe({ name: 'UTO/' })).toBe('pack.unsafe');
    expect(await unsafe({ name: 'UTO/secret.png', encrypted: true })).toBe('pack.unsafe');
  });

  it('with names in the manifest that no library has', async () => {
    const listed = (path: string) => ({ path, sha256: sha256Hex(Buffer.from('')), sizeBytes: 1 });
    for (const path of ['../x', 'UTO/UTO-AO-01001/../x.png', 'UTO/UTO-AO-01001/images/a.svg', 'x'])
      expect(await codeOf(forged({ manifest: { files: [listed(path)] }, files: [] }))).toBe(
        'pack.unreadable',
      );
  });

  it('with a file that unpacks to a hundred times its size, or says that it is larger than any may be', async () => {
    const bomb = { name: 'UTO/UTO-AO-01001/images/b.png', bytes: new Uint8Array(4_000_000), deflate: true };
    expect(await codeOf(forged({ entries: [bomb] }))).toBe('pack.too_large');
  });

  it('with a million files, or two gigabytes, without reading them', async () => {
    const crowded = join(testFolder(), 'crowded.lbpack');
    writeFileSync(crowded, endOfCrowdedZip(1_000_000));
    expect(await refusalOf(openPack(crowded))).toMatchObject({
      code: 'pack.too_large',
      params: { detail: '1000000 files' },
    });
    const large = join(testFolder(), 'large.lbpack');
    writeFileSync(large, '');
    const file = openSync(large, 'r+');
    ftruncateSync(file, 2 * 1024 ** 3);
    closeSync(file);
    expect(['pack.too_large', 'pack.unreadable']).toContain(await codeOf(large));
  });

  it('that was half copied, is no archive, or is not there', async () => {
    const { path } = await packed();
    const whole = readFileSync(path);
    for (const share of [0.1, 0.5, 0.99]) {
      writeFileSync(path, whole.subarray(0, Math.floor(share * whole.length)));
      expect(await codeOf(path)).toBe('pack.unreadable');
    }
    writeFileSync(path, 'no archive at all, but long enough to look for the end of one');
    expect(await codeOf(path)).toBe('pack.unreadable');
    expect(await codeOf(join(testFolder(), 'none.lbpack'))).toBe('input.missing');
  });
});
