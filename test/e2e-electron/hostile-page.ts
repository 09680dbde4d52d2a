import { rmSync } from 'node:fs';
import { freshFolder } from '../builders/folder.ts';
import { startDesktop } from './desktop.ts';
import { listen } from './listeners.ts';

/** How long an attempt that must fail gets to succeed. */
const PAUSE_MS = 300;

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security) as behaviour: our window
 * with a page in it under a stranger's control, and servers within reach. The tests carry the numbers of the
 * checklist. Fuses (19): test/package.
 */
export async function openHostilePage() {
  const folder = freshFolder();
  const outside = await listen();
  // Devices that exist, so that a refusal is a refusal and not a lack of devices.
  const desktop = await startDesktop(folder, ['--use-fake-device-for-media-stream']);
  await desktop.page.getByRole('button', { name: 'Set up' }).waitFor();
  const inPage = <T>(script: string): Promise<T> => desktop.page.evaluate<T>(script);
  return {
    ...desktop,
    outside,
    http: `http://127.0.0.1:${outside.tcpPort}/`,
    inPage,
    /** Runs outside of the debugger's own evaluation, which the content security policy does not bind. */
    asPage: (script: string): Promise<string> =>
      inPage(`new Promise((resolve) => setTimeout(async () => {
        try { resolve('got ' + await (async () => { ${script} })()); }
        catch (error) { resolve(error.name); }
      }))`),
    pause: () => inPage(`new Promise((resolve) => setTimeout(resolve, ${PAUSE_MS}))`),
    async end() {
      outside.close();
      await desktop.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type HostilePage = Awaited<ReturnType<typeof openHostilePage>>;
