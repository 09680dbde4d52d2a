import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNodeIn } from './project.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * Why `node_modules` cannot be used as it is. What npm noted down about its last completed install is
 * compared with the lock file by contents: a clone or a copy gives files arbitrary times.
 * @param {string} root the project folder
 * @returns {string | null} the reason in words, or null when everything is in place
 */
export function installObstacle(root) {
  const installed = readLockFile(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'dependencies are not installed';
  const lock = readLockFile(join(root, 'package-lock.json'));
  if (!lock) return 'package-lock.json cannot be read';
  const difference = lockDifference(lock, installed);
  if (difference) return difference;
  return existsSync(pinnedNodeIn(root)) ? null : 'the pinned Node is missing';
}

/**
 * @param {LockFile} lock what should be installed
 * @param {LockFile} installed what npm says it installed
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} the first difference in words, or null
 */
export function lockDifference(lock, installed, platform = process.platform) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // npm leaves out optional packages that are meant for other machines.
    if (!found && wanted.optional) continue;
    if (!found) return `${path} is not installed`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${path} is installed in another version`;
    }
  }
  for (const [path, found] of Object.entries(installed.packages)) {
    if (!lock.packages[path]) return `${path} is installed and not in the lock file`;
    if (found.os && !found.os.includes(platform) && !found.os.some((name) => name.startsWith('!'))) {
      return `${path} was installed on another kind of machine`;
    }
  }
  return null;
}

/**
 * @param {string} file
 * @returns {LockFile | null}
 */
function readLockFile(file) {
  try {
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return typeof lock?.packages === 'object' ? lock : null;
  } catch {
    return null;
  }
}
