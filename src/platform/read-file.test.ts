import { spawn } from 'node:child_process';
import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../test/builders/folder.ts';
import { readUnchanged } from './read-file.ts';

const refusalOf = (path: string) =>
  readUnchanged(path).then(
    () => 'none',
    (error) => error.data.code,
  );

describe('reading a file as evidence', () => {
  it('gives name and bytes', async () => {
    const path = join(testFolder(), 'page 1.png');
    writeFileSync(path, Buffer.from([1, 2, 3]));
    const file = await readUnchanged(path);
    expect(file.name).toBe('page 1.png');
    expect([...file.bytes]).toEqual([1, 2, 3]);
  });

  it('refuses what is no file, and sizes outside the limits', async () => {
    const folder = testFolder();
    const [empty, large, below] = [
      join(folder, 'empty'),
      join(folder, 'large'),
      join(folder, 'file', 'below'),
    ];
    writeFileSync(empty, '');
    writeFileSync(large, '');
    truncateSync(large, 64 * 1024 * 1024 + 1);
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'x');
    expect(await refusalOf(join(folder, 'folder'))).toBe('input.folder');
    expect(await refusalOf(join(folder, 'none'))).toBe('input.missing');
    expect(await refusalOf(below)).toBe('input.missing');
    expect(await refusalOf(empty)).toBe('input.empty');
    expect(await refusalOf(large)).toBe('input.too_large');
  });

  it('refuses a file that another program is still writing', async () => {
    const path = join(testFolder(), 'growing.tif');
    writeFileSync(path, Buffer.alloc(8 * 1024 * 1024));
    const append = `const fs=require('node:fs');const f=fs.openSync(process.argv[1],'a');for(;;)fs.writeSync(f,'x')`;
    const writer = spawn(process.execPath, ['-e', append, path]);
    onTestFinished(() => void writer.kill('SIGKILL'));
    const size = statSync(path).size;
    while (statSync(path).size === size) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await refusalOf(path)).toBe('input.changed');
  });
});
