import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Suites that drive real programs wait for windows, child processes and builds, and for what a busy machine shows late. */
const slow = {
  testTimeout: 120_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  expect: { poll: { timeout: 30_000 } },
};

/** Suites that begin with data folders which are made once for a run. */
const withRunFolder = { ...slow, globalSetup: 'test/builders/run-folder.ts' };

function suite(name: string, include: string[], options: object = {}): TestProjectConfiguration {
  return { extends: true, test: { name, include, ...options } };
}

function folder(name: string, options: object = {}): TestProjectConfiguration {
  return suite(name, [`test/${name}/**/*.test.ts`], options);
}

export default defineConfig({
  test: {
    pool: 'forks',
    environment: 'node',
    testTimeout: 20_000,
    projects: [
      suite('unit', [
        'src/**/*.test.ts',
        'renderer/**/*.test.{ts,tsx}',
        'electron/**/*.test.ts',
        'test/bench/**/*.test.ts',
      ]),
      folder('architecture'),
      folder('toolchain'),
      folder('contract', { testTimeout: 60_000, hookTimeout: 60_000 }),
      folder('durability', { ...slow, testTimeout: 600_000 }),
      folder('e2e-chromium', withRunFolder),
      folder('e2e-electron', withRunFolder),
      folder('package', { ...slow, hookTimeout: 300_000 }),
    ],
  },
});
