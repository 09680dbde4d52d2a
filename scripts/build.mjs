import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { elapsed, pinnedNode, root, say, whenStarted } from './project.mjs';
import { ensureInstalled, projectEnvironment } from './setup.mjs';

const sources = [
  'electron',
  'renderer',
  'src',
  'vite.config.ts',
  'vite.node.config.ts',
  'vite.preload.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'dist', '.stamp');

/** One `vite build` each; the folders they write into do not overlap. */
const parts = ['vite.node.config.ts', 'vite.preload.config.ts', 'vite.config.ts'];

/**
 * Builds `dist/` when a source differs from what it was built of; silent when nothing is to do.
 * @param {{ force?: boolean }} [options] force: build in any case
 * @returns {Promise<void>} throws when a part does not build
 */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && readStamp(stamp) === sourceFingerprint()) return;
  await withLock('build', async () => {
    // Taken before the build: an edit made meanwhile makes the result stale, as it should.
    const wanted = sourceFingerprint();
    if (!force && readStamp(stamp) === wanted) return;
    const start = performance.now();
    say('Building, because the sources are newer (some seconds) …');
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    for (const config of parts) await buildPart(config);
    writeStamp(stamp, wanted);
    say(`Built in ${elapsed(start)}.`);
  });
}

function sourceFingerprint() {
  return fingerprint(root, sources, (path) => !/\.test\.tsx?$/.test(path));
}

/** @param {string} config */
async function buildPart(config) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  let output = '';
  const { code } = await run(pinnedNode, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    env: projectEnvironment(),
    onOutput: (text) => {
      output += text;
    },
  });
  if (output.trim()) say(output.trimEnd());
  if (code !== 0) throw new Error(`The build failed (${config}); the reason stands above.`);
}

await whenStarted(import.meta.url, async () => {
  await ensureInstalled();
  await ensureBuilt({ force: true });
});
