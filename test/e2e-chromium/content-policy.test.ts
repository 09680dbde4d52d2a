import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, examinationShown, openFromLog, recordSpecimen, upload } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

const WAIT_MS = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A page in a theme that tells of everything that its content security policy refused. */
async function openListening(theme: string): Promise<{ page: Page; refused: string[] }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(WAIT_MS);
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (text: string) => void refused.push(text));
  await page.addInitScript(`
    localStorage.setItem('lightbench.theme', '${JSON.stringify(theme)}');
    addEventListener('securitypolicyviolation', (event) =>
      tellRefused(event.effectiveDirective + ' ' + event.blockedURI));
  `);
  return { page, refused };
}

const dialogueShown = (page: Page) => page.getByRole('dialog').waitFor();

async function closeDialogue(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function throughOverlays(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await dialogueShown(page);
  await closeDialogue(page);
  await page.keyboard.press('?');
  await dialogueShown(page);
  await closeDialogue(page);
}

it.each(['light', 'dark', 'red'])(
  'asks on no screen for what its policy refuses, theme %s',
  async (theme) => {
    const { page, refused } = await openListening(theme);
    const locked = await serveBuilt(testFolder());
    await page.goto(locked.url);
    await page.getByRole('button', { name: 'Set up' }).waitFor();
    await locked.stop();

    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    await page.goto(served.url);
    await deskShown(page);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe(theme);
    await throughOverlays(page);
    await upload(page, 'page.png', await zonePicture(TD3_LINES));
    const id = await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    await page.locator('.openseadragon-canvas canvas').first().waitFor();
    await recordSpecimen(page, 'Seen in Utopia');
    await openFromLog(page, id);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(refused).toEqual([]);

    // What would be heard, were something refused.
    await page.evaluate(`document.head.append(
    Object.assign(document.createElement('style'), { textContent: 'body { opacity: 0 }' }))`);
    await expect.poll(() => refused).toEqual(['style-src-elem inline']);
    expect(await page.evaluate('getComputedStyle(document.body).opacity')).toBe('1');
    await page.context().close();
    await served.stop();
  },
);
