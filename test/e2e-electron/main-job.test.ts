import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import {
  deskShown,
  examinationShown,
  openFromLog,
  recordSpecimen,
  upload,
  zoneOf,
} from '../builders/screens.ts';
import { type Desktop, openDesktop, runToEnd } from './desktop.ts';

const DEMO = ['--insecure-demo-key'];

async function openDesk(folder: string): Promise<Desktop> {
  const desktop = await openDesktop(folder, DEMO);
  await deskShown(desktop.page);
  return desktop;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the main job on the desktop', () => {
  it('imports, shows the zone, records an outcome, and finds it again after a restart', async () => {
    const folder = testFolder();
    const picture = await fixture('td3.png');
    const first = await openDesk(folder);
    expect(await first.page.getByTestId('demo-banner').textContent()).toContain('nothing here is protected');
    await upload(first.page, 'page.png', picture);
    const id = await examinationShown(first.page);
    await first.page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(first.page)).toEqual(TD3_LINES);
    await recordSpecimen(first.page, 'Seen in Utopia');
    expect(await first.quit()).toBe(0);

    // Neither the picture nor what was read of it lies about in plain, in Chromium's own files least of all.
    const files = filesIn(folder);
    expect(files.some((file) => file.includes('desktop'))).toBe(true);
    const telling = [
      Buffer.from(picture).subarray(64, 128),
      Buffer.from('ERIKSSON'),
      Buffer.from('Seen in Utopia'),
    ];
    for (const file of files)
      for (const secret of telling) expect(readFileSync(file).includes(secret), file).toBe(false);

    const second = await openDesk(folder);
    await openFromLog(second.page, id);
    await second.page.getByText('Seen in Utopia').first().waitFor();
    await second.page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(second.page)).toEqual(TD3_LINES);
    expect([...first.faults, ...second.faults]).toEqual([]);
    expect(await second.quit()).toBe(0);
  });

  it('opens where its window stood, and once only for each data folder', async () => {
    const folder = testFolder();
    const bounds = { x: 40, y: 60, width: 1100, height: 700 };
    const first = await openDesk(folder);
    await first.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      bounds,
    );
    const again = await runToEnd(folder, DEMO);
    expect(again.code, again.said).toBe(0);
    expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await first.quit()).toBe(0);
    const second = await openDesk(folder);
    const found = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(found).toEqual(bounds);
    await second.quit();
  });

  it('says so and ends when no data folder is named', async () => {
    const { code, said } = await runToEnd('--insecure-demo-key');
    expect(code).toBe(1);
    expect(said).toContain('--data needs a folder');
  });
});
