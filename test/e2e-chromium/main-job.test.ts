import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import {
  deskShown,
  examinationShown,
  openFromLog,
  openScreen,
  recordSpecimen,
  setUp,
  unlock,
  upload,
  zoneOf,
} from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

describe('the main job in a browser', () => {
  let browser: Browser;
  let good: Uint8Array;
  let altered: Uint8Array;
  beforeAll(async () => {
    browser = await launchChromium();
    good = await zonePicture(TD3_LINES);
    altered = await zonePicture(ALTERED_LINES);
  });
  afterAll(() => browser?.close());

  const open = (served: Served) => openScreen(browser, served);

  it('imports, shows the zone, records an outcome, and finds it again after a restart', async () => {
    const folder = testFolder();
    const first = await serveBuilt(folder, ['--insecure-demo-key']);
    const { page, faults } = await open(first);
    await deskShown(page);
    expect(await page.getByTestId('demo-banner').textContent()).toContain('nothing here is protected');
    await upload(page, 'page.png', good);
    const id = await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    await recordSpecimen(page, 'Seen in Utopia');
    await page.context().close();
    expect(await first.stop()).toBe(0);

    const second = await serveBuilt(folder, ['--insecure-demo-key']);
    const again = await open(second);
    await openFromLog(again.page, id);
    await again.page.getByText('Seen in Utopia').first().waitFor();
    await again.page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(again.page)).toEqual(TD3_LINES);
    expect([...faults, ...again.faults]).toEqual([]);
    await again.page.context().close();
    await second.stop();
  });

  it('shows what does not fit first, with seen and expected', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page } = await open(served);
    await upload(page, 'altered.png', altered);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);
    const checks = page.getByRole('region', { name: 'Checks' });
    const text = (await checks.textContent()) ?? '';
    expect(text.indexOf('Does not fit')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Does not fit')).toBeLessThan(text.indexOf('Nothing irregular'));
    // The year of expiry was changed from 12 to 13: the way back must be among what would mend the zone.
    const reasoning = page.getByTestId('reasoning');
    const all = reasoning.getByRole('button', { name: /^Show all/ });
    if ((await all.count()) > 0) await all.click();
    const mend = reasoning.getByRole('listitem').filter({ hasText: 'Line 2, cell 23' });
    expect(await mend.allTextContents()).toContainEqual(expect.stringContaining('3 → 2'));
    await page.context().close();
    await served.stop();
  });

  it('says in words why a file is refused, and goes on', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page } = await open(served);
    await upload(page, 'letter.jpg', new TextEncoder().encode('this is a letter'));
    await page.getByText('This is not a picture that can be read here').first().waitFor();
    await page.getByText('The file is kept as received.').first().waitFor();
    await page.getByRole('link', { name: 'Desk' }).first().click();
    await upload(page, 'page.png', good);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    await page.context().close();
    await served.stop();
  });

  it('sets a passphrase up on the screen, and asks for it the next time', async () => {
    const folder = testFolder();
    const first = await serveBuilt(folder);
    const { page } = await open(first);
    await setUp(page, 'four words do well');
    await deskShown(page);
    await page.context().close();
    await first.stop();
    const second = await serveBuilt(folder);
    const again = (await open(second)).page;
    await unlock(again, 'three words will not');
    await again.getByText('This passphrase does not open the data folder.').waitFor();
    await unlock(again, 'four words do well');
    await deskShown(again);
    await again.context().close();
    await second.stop();
  });

  it('takes a dropped and a pasted picture', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    for (const kind of ['drop', 'paste'] as const) {
      const { page } = await open(served);
      await deskShown(page);
      // In words of the page, which the Node side has no types for.
      await page.evaluate(`(() => {
        const bytes = Uint8Array.from(atob('${Buffer.from(good).toString('base64')}'), (c) => c.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'page.png', { type: 'image/png' }));
        const on = { bubbles: true, cancelable: true };
        const events = {
          drop: ['dragenter', 'dragover', 'drop'].map((type) => new DragEvent(type, { ...on, dataTransfer: data })),
          paste: [new ClipboardEvent('paste', { ...on, clipboardData: data })],
        };
        for (const event of events['${kind}']) document.body.dispatchEvent(event);
      })()`);
      await page.getByTestId('mrz-line').first().waitFor();
      expect(await zoneOf(page)).toEqual(TD3_LINES);
      await page.context().close();
    }
    await served.stop();
  });
});
