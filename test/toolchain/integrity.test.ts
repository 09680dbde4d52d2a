import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/verify-integrity.mjs', import.meta.url));
/** SHA-512 of "abc", from FIPS 180-4's published example. */
const abc = Buffer.from(
  'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
    '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  'hex',
).toString('base64');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lightbench-toolchain-'));
  file = join(folder, 'archive.tgz');
  writeFileSync(file, 'abc');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

describe('a download', () => {
  it('with the pinned hash is accepted', () => {
    expect(verify(file, `sha512-${abc}`).status).toBe(0);
  });

  it('with one other bit is refused', () => {
    writeFileSync(file, 'abb');
    const { status, stderr } = verify(file, `sha512-${abc}`);
    expect(status).toBe(1);
    expect(stderr).toContain('must not be used');
  });

  it.each(['', `sha1-${abc}`, 'sha512-', `sha512-${abc.slice(0, 40)}`, abc])(
    'is refused with the pin "%s"',
    (pin) => {
      expect(verify(file, pin).status).toBe(1);
    },
  );

  it('that is not there is refused', () => {
    expect(verify(join(folder, 'absent'), `sha512-${abc}`).status).toBe(1);
  });
});
