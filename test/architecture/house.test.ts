import { describe, expect, it } from 'vitest';
import { projectFiles, readSource } from './sources.ts';

const longest = 400;
const emptyNames = ['utils', 'util', 'helpers', 'common', 'misc'];

describe('the house', () => {
  const files = projectFiles();
  const code = files.filter((file) => /\.(ts|tsx|mjs|css|sh|py)$/.test(file));

  it('holds the folders that are looked at', () => {
    for (const folder of ['electron', 'renderer', 'scripts', 'src', 'test'])
      expect(code.filter((file) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
  });

  it(`has no source file above ${longest} lines`, () => {
    const long = code.map((file) => [file, readSource(file).split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > longest)).toEqual([]);
  });

  it('names folders after what is in them', () => {
    const vague = files.filter((file) =>
      file.split('/').some((part) => emptyNames.includes(part.split('.')[0] ?? '')),
    );
    expect(vague).toEqual([]);
  });

  it('has no TODO without the number of its issue', () => {
    const loose = code.flatMap((file) =>
      readSource(file)
        .split('\n')
        .flatMap((text, index) =>
          /\b(TODO|FIXME)\b(?!\(#\d+\))/.test(text) ? [`${file}:${index + 1}`] : [],
        ),
    );
    expect(loose.filter((place) => !place.startsWith('test/architecture/'))).toEqual([]);
  });
});
