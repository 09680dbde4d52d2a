import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixture, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, examinationShown, openFromLog, upload, zoneOf } from '../builders/screens.ts';
import { openDesktop, processIds } from './desktop.ts';

const DEMO = ['--insecure-demo-key'];
const CORE = 'Lightbench core';
const IMAGING = 'Lightbench imaging';

/** Waits until there is a process of that name other than `not`. */
async function processOther(
  app: ElectronApplication,
  name: string,
  not: readonly number[] = [],
): Promise<number> {
  let found: number | undefined;
  await expect
    .poll(
      async () => {
        found = (await processIds(app, name)).find((pid) => !not.includes(pid));
        return found;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return found ?? 0;
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the desktop when its processes end', () => {
  it('finishes an import although its imaging process was killed', async () => {
    const { app, page, faults, quit } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    const warm = await processOther(app, IMAGING);
    await upload(page, 'page.png', await fixture('td3.png'));
    await examinationShown(page);
    process.kill(warm, 'SIGKILL');
    await processOther(app, IMAGING, [warm]);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    expect(faults).toEqual([]);
    expect(await quit()).toBe(0);
  });

  it('starts the core again, keeps what was acknowledged, and tells the screen', async () => {
    const { app, page, quit } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    await page.evaluate(
      `window.lightbench.subscribe('system.changed', (status) => { window.told = status.state; })`,
    );
    await upload(page, 'page.png', await fixture('td3.png'));
    const id = await examinationShown(page);
    const [core = 0] = await processIds(app, CORE);
    const imaging = await processIds(app, IMAGING);
    process.kill(core, 'SIGKILL');
    await processOther(app, CORE, [core]);
    await expect.poll(() => page.evaluate('window.told'), { timeout: 30_000 }).toBe('open');
    await openFromLog(page, id);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    // The imaging processes of the lost core went with it.
    await expect.poll(() => imaging.filter(isAlive)).toEqual([]);
    expect(await quit()).toBe(0);
  });

  it('says that the core is not running once restarting does not help, and still ends in order', async () => {
    const { app, page, quit } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    const seen: number[] = [];
    for (let time = 0; time < 6; time++) {
      const pid = await processOther(app, CORE, seen);
      seen.push(pid);
      process.kill(pid, 'SIGKILL');
    }
    await page.getByText('The core process is not running.').first().waitFor();
    await page.getByText('Everything that was acknowledged is stored.').first().waitFor();
    expect(await processIds(app, CORE)).toEqual([]);
    expect(await quit()).toBe(0);
  });

  it('brings the page back when its process ends', async () => {
    const { app, page, quit } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    // A page whose process is gone answers nothing: only after it has loaded again may it be asked.
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      return loaded;
    });
    const shown = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      );
    await expect.poll(shown, { timeout: 30_000 }).toContain('Desk');
    expect(await quit()).toBe(0);
  });

  it('leaves no process behind when main is killed', async () => {
    const { app, page, kill } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    await processOther(app, IMAGING);
    const children = [...(await processIds(app, CORE)), ...(await processIds(app, IMAGING))];
    await kill();
    for (let time = 0; time < 100 && children.some(isAlive); time++) await wait(100);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('keeps pictures out of main and the core, and the database out of main and imaging', async () => {
    const { app, page, quit } = await openDesktop(testFolder(), DEMO);
    await deskShown(page);
    await upload(page, 'page.png', await fixture('td3.png'));
    await page.getByTestId('mrz-line').first().waitFor();
    // Only Linux says which libraries a running process has opened.
    if (process.platform === 'linux') {
      const has = (pid: number | undefined, library: RegExp) =>
        library.test(readFileSync(`/proc/${pid}/maps`, 'utf8'));
      const pids = {
        main: app.process().pid,
        core: (await processIds(app, CORE))[0],
        imaging: await processOther(app, IMAGING),
      };
      const pictures = Object.entries(pids).filter(([, pid]) => has(pid, /libvips|sharp/));
      const database = Object.entries(pids).filter(([, pid]) => has(pid, /better[-_]sqlite3/));
      expect(pictures.map(([name]) => name)).toEqual(['imaging']);
      expect(database.map(([name]) => name)).toEqual(['core']);
    }
    expect(await quit()).toBe(0);
  });
});
