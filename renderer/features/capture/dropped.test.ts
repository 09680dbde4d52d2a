import { describe, expect, it } from 'vitest';
import { sortDropped } from './dropped.ts';

const item = (name: string, isDirectory: boolean) => ({
  kind: 'file',
  getAsFile: () => new File(['x'], name),
  webkitGetAsEntry: () => ({ isDirectory, name }),
});

describe('sortDropped', () => {
  it('takes files, names folders, and passes over text', () => {
    const text = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
    const { files, folders } = sortDropped([item('page.png', false), item('scans', true), text]);
    expect(files.map(({ name }) => name)).toEqual(['page.png']);
    expect(folders).toEqual(['scans']);
  });

  it('takes a file that has no entry, as a program may drop it', () => {
    const made = { kind: 'file', getAsFile: () => new File(['x'], 'made.png'), webkitGetAsEntry: () => null };
    expect(sortDropped([made]).files).toHaveLength(1);
  });
});
