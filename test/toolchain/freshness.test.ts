import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, readStamp, writeStamp } from '../../scripts/fingerprint.mjs';
import { installObstacle, lockDifference } from '../../scripts/installed.mjs';
import { pinnedNodeIn } from '../../scripts/project.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lightbench-toolchain-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('the fingerprint of the sources', () => {
  const paths = ['src', 'vite.config.ts', 'absent'];
  beforeEach(() => {
    write('src/a.ts', 'a');
    write('src/deep/b.ts', 'b');
    write('vite.config.ts', 'c');
  });

  it('stays when only the times change', () => {
    const before = fingerprint(root, paths);
    utimesSync(join(root, 'src/a.ts'), new Date(0), new Date(0));
    expect(fingerprint(root, paths)).toBe(before);
  });

  it.each([
    ['a content changes', () => write('src/deep/b.ts', 'B')],
    ['a file appears', () => write('src/deep/c.ts', '')],
    ['a file goes', () => rmSync(join(root, 'src/a.ts'))],
    ['a configuration changes', () => write('vite.config.ts', 'C')],
    ['content moves from one file to the next', () => [write('src/a.ts', ''), write('src/deep/b.ts', 'ab')]],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(root, paths);
    change();
    expect(fingerprint(root, paths)).not.toBe(before);
  });

  it('leaves out what does not count', () => {
    const before = fingerprint(root, paths, (path) => !path.endsWith('.test.ts'));
    write('src/a.test.ts', 'test');
    expect(fingerprint(root, paths, (path) => !path.endsWith('.test.ts'))).toBe(before);
  });

  it('is read back from its stamp', () => {
    const stamp = join(root, 'dist', '.stamp');
    expect(readStamp(stamp)).toBeNull();
    writeStamp(stamp, 'abc');
    expect(readStamp(stamp)).toBe('abc');
  });
});

describe('an installation', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/zod': { version: '4.0.0', integrity: 'sha512-z' },
      'node_modules/only-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'] },
    },
  };
  const installed = { packages: { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-z' } } };
  const place = () => {
    write('package-lock.json', JSON.stringify(lock));
    write('node_modules/.package-lock.json', JSON.stringify(installed));
    const node = pinnedNodeIn(root);
    mkdirSync(dirname(node), { recursive: true });
    writeFileSync(node, '');
  };

  it('is complete when npm noted down what the lock file names', () => {
    place();
    expect(installObstacle(root)).toBeNull();
  });

  it('stays complete when the lock file is merely newer', () => {
    place();
    utimesSync(join(root, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000));
    expect(installObstacle(root)).toBeNull();
  });

  it('is missing in a fresh clone', () => {
    write('package-lock.json', JSON.stringify(lock));
    expect(installObstacle(root)).toContain('not installed');
  });

  it('is not complete when npm was interrupted', () => {
    place();
    write('node_modules/.package-lock.json', '{"packages"');
    expect(installObstacle(root)).toContain('not installed');
  });

  it('is not complete without the pinned Node', () => {
    place();
    rmSync(pinnedNodeIn(root));
    expect(installObstacle(root)).toContain('pinned Node');
  });

  it.each([
    ['a package is missing', {}, 'zod is not installed'],
    [
      'a version differs',
      { 'node_modules/zod': { version: '3.9.9', integrity: 'sha512-z' } },
      'another version',
    ],
    [
      'the bytes differ',
      { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-y' } },
      'another version',
    ],
    [
      'one is too many',
      { ...installed.packages, 'node_modules/old': { version: '1.0.0' } },
      'old is installed',
    ],
    ['it comes from another machine', { ...lock.packages }, 'another kind of machine'],
  ])('is stale when %s', (_, packages, reason) => {
    expect(lockDifference(lock, { packages }, 'linux')).toContain(reason);
  });
});
