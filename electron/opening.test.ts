import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseOpening, isRealKeyStore } from './opening.ts';

const plain: Circumstances = { demo: false, passphrase: undefined, mode: null, keyStore: true };

describe('how the data folder is opened', () => {
  it.each<[string, Partial<Circumstances>, ReturnType<typeof chooseOpening>]>([
    ['a new folder, with a key store', {}, { kind: 'keystore' }],
    ['a new folder, without one', { keyStore: false }, { kind: 'ask' }],
    ['a sealed folder', { mode: 'keystore' }, { kind: 'keystore' }],
    // It cannot be opened then, but the reason must be the key store, not a passphrase that never was.
    ['a sealed folder, without its key store', { mode: 'keystore', keyStore: false }, { kind: 'keystore' }],
    ['a folder with a passphrase, although there is a key store', { mode: 'passphrase' }, { kind: 'ask' }],
    ['a demonstration folder, without asking for it', { mode: 'demo' }, { kind: 'ask' }],
    ['a folder whose key file cannot be read', { mode: 'unreadable' }, { kind: 'ask' }],
    ['the demonstration key', { demo: true, passphrase: 'x', mode: 'passphrase' }, { kind: 'demo' }],
    [
      'a passphrase of the environment',
      { passphrase: 'correct horse', mode: 'passphrase' },
      { kind: 'passphrase', passphrase: 'correct horse' },
    ],
    ['an empty passphrase of the environment', { passphrase: '', keyStore: false }, { kind: 'ask' }],
  ])('%s', (_, given, expected) => {
    expect(chooseOpening({ ...plain, ...given })).toEqual(expected);
  });
});

describe('a key store', () => {
  it.each<[NodeJS.Platform, boolean, string, boolean]>([
    ['linux', true, 'gnome_libsecret', true],
    ['linux', true, 'kwallet6', true],
    ['linux', true, 'basic_text', false],
    ['linux', true, 'unknown', false],
    ['linux', false, 'gnome_libsecret', false],
    ['darwin', true, 'unknown', true],
    ['win32', true, 'unknown', true],
    ['win32', false, 'unknown', false],
  ])('on %s, available %s, backend %s: real %s', (platform, available, backend, real) => {
    expect(isRealKeyStore(platform, available, backend)).toBe(real);
  });
});
