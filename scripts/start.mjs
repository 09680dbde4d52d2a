// `npm start`: the desktop application, or the browser host where the machine cannot show it.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { endLike, run } from './child.mjs';
import { desktopObstacle, thisMachine } from './desktop.mjs';
import { obtainElectron } from './electron-dist.mjs';
import { pinnedNode, root, say, whenStarted } from './project.mjs';
import { ensureInstalled, projectEnvironment } from './setup.mjs';

/** An Electron that ends with a failure this soon could not start: a missing library, or a refused sandbox. */
const startUpMs = 5_000;

await whenStarted(import.meta.url, async () => {
  await ensureInstalled();
  await ensureBuilt();
  const reason = desktopObstacle(thisMachine()) ?? (await runDesktop());
  if (reason) await runBrowserHost(reason);
});

/** @returns {Promise<string | null>} why the application could not be started, or null after it has run */
async function runDesktop() {
  const electron = await obtainElectron();
  if ('reason' in electron) return electron.reason;
  const start = performance.now();
  const end = await run(electron.executable, [root, ...process.argv.slice(2)], {
    env: projectEnvironment(),
  });
  const asked = end.signal === 'SIGINT' || end.signal === 'SIGTERM' || end.code === 0;
  if (!asked && performance.now() - start < startUpMs) return 'Electron does not start here (see above)';
  endLike(end);
  return null;
}

/** @param {string} reason why it is not the desktop application */
async function runBrowserHost(reason) {
  say(`Starting in the browser instead of the desktop window: ${reason}.`);
  const cli = join(root, 'dist', 'node', 'cli.js');
  endLike(await run(pinnedNode, [cli, 'serve', ...process.argv.slice(2)], { env: projectEnvironment() }));
}
