// `npm run package`: the unpacked application for this machine, in release/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { run } from './child.mjs';
import { obtainElectron } from './electron-dist.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { elapsed, pinnedNode, root, say, whenStarted } from './project.mjs';
import { ensureInstalled, projectEnvironment } from './setup.mjs';

const release = join(root, 'release');
const stamp = join(release, '.stamp');

await whenStarted(import.meta.url, async () => {
  await ensureInstalled();
  await ensureBuilt();
  const electron = await obtainElectron();
  if ('reason' in electron) throw new Error(`Nothing was packaged: ${electron.reason}.`);
  const parts = ['dist/.stamp', 'electron-builder.yml', 'package.json', 'reference-docs'];
  const wanted = `${fingerprint(root, parts)} ${electron.version}`;
  if (readStamp(stamp) === wanted) return;
  const start = performance.now();
  say('Packaging the application (about half a minute) …');
  rmSync(release, { recursive: true, force: true });
  await electronBuilder([
    '--dir',
    `--config.electronDist=${electron.dist}`,
    `--config.electronVersion=${electron.version}`,
  ]);
  writeStamp(stamp, wanted);
  say(`Packaged in ${elapsed(start)}: ${release}`);
});

/** @param {readonly string[]} args */
async function electronBuilder(args) {
  const script = join(root, 'node_modules', 'electron-builder', 'cli.js');
  let output = '';
  const { code } = await run(pinnedNode, [script, ...args], {
    cwd: root,
    env: projectEnvironment(),
    onOutput: (text) => {
      output += text;
    },
  });
  if (code === 0) return;
  say(output.trimEnd());
  throw new Error('electron-builder failed; its lines stand above.');
}
