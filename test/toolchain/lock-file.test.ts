import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
const packages = Object.entries(lock.packages);
const names = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));

describe('the lock file', () => {
  // A registry that does not serve a package of another platform makes npm leave it out without a word, and then
  // `npm ci` refuses the lock file on every machine.
  it('holds every package that another one names, those of other platforms too', () => {
    expect(packages.length).toBeGreaterThan(100);
    const missing = packages.flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !names.has(name))
        .map((name) => `${path || 'the project'} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('says nothing about the registry that the packages came from', () => {
    expect(packages.filter(([, entry]) => 'resolved' in entry)).toEqual([]);
  });
});
