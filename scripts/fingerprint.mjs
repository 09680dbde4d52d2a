import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One hash over the names and contents of files: it changes when, and only when, one of them does.
 * Contents and not times, because a checkout or a copy gives files arbitrary times.
 * @param {string} root the folder that the paths below are relative to
 * @param {readonly string[]} paths files and folders (with all that is in them); absent ones are skipped
 * @param {(path: string) => boolean} [counts] says whether a file counts; all do by default
 * @returns {string} SHA-256, in hexadecimal
 */
export function fingerprint(root, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of filesUnder(root, paths).filter(counts)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {string[]} every file, relative to root, with forward slashes, sorted
 */
export function filesUnder(root, paths) {
  return paths.flatMap((path) => walk(root, path)).sort();
}

/**
 * @param {string} file a stamp
 * @returns {string | null} what it holds; null when there is none
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function walk(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => walk(root, `${path}/${name}`));
}
