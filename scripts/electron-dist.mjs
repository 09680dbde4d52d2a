import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { elapsed, pinnedNode, root, say } from './project.mjs';

/**
 * @typedef {{ dist: string, executable: string, version: string }} Electron an unpacked Electron
 */

const reachTimeoutMs = 8_000;
const downloadTimeoutMs = 10 * 60_000;

/**
 * Finds an unpacked Electron on this machine. `ELECTRON_OVERRIDE_DIST_PATH` names one and then nothing else
 * is tried.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [folder] the project folder
 * @returns {Electron | null}
 */
export function findElectron(env = process.env, folder = root) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const places = override
    ? [override]
    : [join(folder, '.cache', 'electron'), join(folder, 'node_modules', 'electron', 'dist')];
  for (const dist of places) {
    const executable = join(dist, executableName());
    if (existsSync(executable)) return { dist, executable, version: versionOf(dist) };
  }
  return null;
}

/**
 * Finds Electron, or lets its npm package download it, in bounded time.
 * @returns {Promise<Electron | { reason: string }>} the reason why there is none, in words for a person
 */
export async function obtainElectron() {
  const found = findElectron();
  if (found) return found;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return { reason: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron in it' };
  }
  if (!(await downloadSiteAnswers())) {
    return { reason: 'Electron is not on this machine and its download site cannot be reached' };
  }
  return (await download()) ?? { reason: 'Electron could not be downloaded' };
}

async function download() {
  const start = performance.now();
  say('Downloading Electron (over 100 MB, once) …');
  const { code } = await run(pinnedNode, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: ['ignore', 2, 2],
    timeout: downloadTimeoutMs,
  });
  const found = code === 0 ? findElectron() : null;
  if (found) say(`Downloaded in ${elapsed(start)}.`);
  return found;
}

/** Electron's installer has no time-out of its own, so a quick question comes first. */
async function downloadSiteAnswers() {
  const { ELECTRON_MIRROR, ELECTRON_GET_USE_PROXY } = process.env;
  // A proxy is the installer's business: this question would not go through it.
  if (ELECTRON_GET_USE_PROXY) return true;
  try {
    const site = ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases';
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(reachTimeoutMs) });
    return true;
  } catch {
    return false;
  }
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} dist */
function versionOf(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}
