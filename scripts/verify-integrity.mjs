// node scripts/verify-integrity.mjs FILE sha512-… : exit code 0 when the file has that hash, 1 when not.
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { say, whenStarted } from './project.mjs';

/**
 * @param {Uint8Array} bytes
 * @param {string} integrity `sha512-` and the hash in base64, as npm writes it
 * @returns {boolean} whether the bytes have that hash; false as well for any other form of integrity
 */
export function hasIntegrity(bytes, integrity) {
  const [algorithm, expected] = integrity.split(/-(.*)/s);
  if (algorithm !== 'sha512' || !expected) return false;
  const seen = createHash('sha512').update(bytes).digest();
  const wanted = Buffer.from(expected, 'base64');
  return wanted.length === seen.length && timingSafeEqual(wanted, seen);
}

await whenStarted(import.meta.url, async () => {
  const [file, integrity] = process.argv.slice(2);
  if (!file || !integrity) throw new Error('usage: verify-integrity.mjs FILE sha512-…');
  if (!hasIntegrity(readFileSync(file), integrity)) {
    throw new Error(`${file} does not have the hash ${integrity}: it must not be used.`);
  }
  say(`${file}: hash as pinned.`);
});
