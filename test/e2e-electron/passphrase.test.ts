import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../builders/folder.ts';
import { deskShown, setUp, unlock } from '../builders/screens.ts';
import { openDesktop, processIds } from './desktop.ts';

const PASSPHRASE = 'four words do well';

describe('a data folder with a passphrase', () => {
  it('is set up on the screen, refuses a wrong passphrase in words, and opens with the right one', async () => {
    const folder = testFolder();
    // Under a display without a key ring Electron offers `basic_text`, which is refused: the screen asks.
    const first = await openDesktop(folder);
    await setUp(first.page, PASSPHRASE);
    await deskShown(first.page);
    expect(await first.page.getByTestId('demo-banner').count()).toBe(0);
    expect(await first.quit()).toBe(0);

    const second = await openDesktop(folder);
    await unlock(second.page, 'three words will not');
    await second.page.getByText('This passphrase does not open the data folder.').waitFor();
    await second.page.getByText('The data folder was not touched.').waitFor();
    await unlock(second.page, PASSPHRASE);
    await deskShown(second.page);
    expect(await second.quit()).toBe(0);

    const wrongWay = await openDesktop(folder, ['--insecure-demo-key']);
    await wrongWay.page.getByText('is protected by a passphrase, not by').waitFor();
    expect(await wrongWay.quit()).toBe(0);
  });

  it('opens by LIGHTBENCH_PASSPHRASE, which no other process gets to see', async () => {
    const folder = testFolder();
    const { app, page, quit } = await openDesktop(folder, [], {
      LIGHTBENCH_PASSPHRASE: PASSPHRASE,
      NODE_OPTIONS: '--max-http-header-size=12345',
    });
    await deskShown(page);
    const children = [
      ...(await processIds(app, 'Lightbench core')),
      ...(await processIds(app, 'Lightbench imaging')),
    ];
    expect(children.length).toBeGreaterThanOrEqual(1);
    // Only Linux shows the environment of a running process; what is passed has a test of its own beside the code.
    if (process.platform === 'linux') {
      for (const pid of children) {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        expect(environment).toContain('PATH=');
        expect(environment).not.toMatch(/LIGHTBENCH_|NODE_OPTIONS/);
      }
    }
    expect(await app.evaluate(() => process.env.LIGHTBENCH_PASSPHRASE)).toBeUndefined();
    expect(await quit()).toBe(0);
  });
});
