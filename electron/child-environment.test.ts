import { expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';

it('passes what a process needs and nothing else', () => {
  const own = {
    PATH: '/bin',
    HOME: '/home/examiner',
    LC_ALL: 'C.UTF-8',
    SystemRoot: 'C:\\Windows',
    TZ: undefined,
    LIGHTBENCH_PASSPHRASE: 'secret',
    NODE_OPTIONS: '--require ./evil.js',
    ELECTRON_RUN_AS_NODE: '1',
    LD_PRELOAD: './evil.so',
    HTTPS_PROXY: 'http://proxy',
  };
  expect(childEnvironment(own)).toEqual({
    PATH: '/bin',
    HOME: '/home/examiner',
    LC_ALL: 'C.UTF-8',
    SystemRoot: 'C:\\Windows',
  });
});
