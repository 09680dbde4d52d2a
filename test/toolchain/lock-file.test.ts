import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const packages: [string, LockedPackage][] = Object.entries(lock.packages);
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
