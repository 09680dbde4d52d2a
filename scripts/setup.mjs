import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './child.mjs';
import { installObstacle } from './installed.mjs';
import { withLock } from './lock.mjs';
import { elapsed, pinnedNode, root, say } from './project.mjs';

/**
 * Installs the dependencies when they are missing or differ from the lock file; silent when nothing is to do.
 * @returns {Promise<void>} throws when they cannot be installed
 */
export async function ensureInstalled() {
  if (!installObstacle(root)) return;
  await withLock('setup', async () => {
    const obstacle = installObstacle(root);
    if (!obstacle) return;
    const start = performance.now();
    say(`Installing, because ${obstacle} (about a minute) …`);
    await install();
    if (!existsSync(pinnedNode)) await npm('rebuild', 'node', '--ignore-scripts=false');
    const remaining = installObstacle(root);
    if (remaining) throw new Error(`The installation is not complete: ${remaining}. Read npm's lines above.`);
    say(`Installed in ${elapsed(start)}.`);
  });
}

/**
 * The environment for programs of the project: the pinned Node and the installed commands come first.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(env = process.env) {
  const path = [dirname(pinnedNode), join(root, 'node_modules', '.bin'), env.PATH ?? ''].join(delimiter);
  return { ...env, PATH: path };
}

async function install() {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await npm('ci', ...flags)) === 0) return;
  // For instance Windows, where npm cannot delete the Node that is running this.
  say('`npm ci` failed; trying `npm install` on what is there …');
  if ((await npm('install', '--no-save', ...flags)) !== 0) {
    throw new Error('The dependencies could not be installed. Is the package registry within reach?');
  }
}

/**
 * @param {...string} args
 * @returns {Promise<number>} npm's exit code
 */
async function npm(...args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Standard output goes to standard error: it is not the output of the command that the user gave.
  const { code } = await run(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return code;
}
