import type { Opening } from '../src/application/session.ts';
import type { KeyMode } from '../src/contract/system.ts';

/** What decides how the data folder is opened. */
export interface Circumstances {
  /** --insecure-demo-key was given. */
  demo: boolean;
  /** LIGHTBENCH_PASSPHRASE, if set. */
  passphrase: string | undefined;
  /** How the folder is protected; null when it is new. */
  mode: KeyMode | 'unreadable' | null;
  /** Whether the operating system's key store really protects what it seals. */
  keyStore: boolean;
}

/**
 * What was said on the command line or in the environment comes first, then how the folder was set up.
 * A new folder is sealed by the key store where there is a real one; elsewhere the screen asks for a passphrase.
 */
export function chooseOpening({ demo, passphrase, mode, keyStore }: Circumstances): Opening {
  if (demo) return { kind: 'demo' };
  if (passphrase) return { kind: 'passphrase', passphrase };
  if (mode === 'keystore' || (mode === null && keyStore)) return { kind: 'keystore' };
  return { kind: 'ask' };
}

/**
 * Whether a key store protects anything. Electron's `basic_text` backend encrypts with a key that is printed in
 * Chromium's source, so whoever reads the disk reads the data; 'unknown' may be the same.
 */
export function isRealKeyStore(platform: NodeJS.Platform, available: boolean, backend: string): boolean {
  if (!available) return false;
  return platform !== 'linux' || (backend !== 'basic_text' && backend !== 'unknown');
}
