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

/** Every part of the library's management, with a list handed over and a question asked. */
async function throughManagement(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('heading', { level: 1, name: 'Manage the library' }).waitFor();
  for (const part of ['2', '3', '4']) {
    await page.keyboard.press(part);
    await page.getByRole('tabpanel').waitFor();
  }
  const buffer = Buffer.from('number,issuer,status\nL898902C3,UTO,stolen\n');
  await page
    .locator('input[data-kind=list]')
    .setInputFiles({ name: 'national.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Import the list' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await dialogueShown(page);
  await closeDialogue(page);
}

async function throughHelp(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('heading', { level: 1, name: 'Rules in plain words' }).waitFor();
  await page.getByRole('link', { name: 'Watermark in transmitted light' }).click();
  await page.getByRole('article', { name: 'Watermark in transmitted light' }).waitFor();
}

/** Comparing before anything was compared; what a comparison shows is listened to where one is made. */
async function throughComparing(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Model to compare with' }).click();
  await page.getByText('No model found').waitFor();
  await page.getByRole('tab', { name: 'Checks' }).click();
}

/** A model is begun and given a page; its feature is opened and its publishing asked for. */
async function throughDrafts(page: Page): Promise<void> {
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: 'New model' }).click();
  await dialogueShown(page);
  await page.getByRole('textbox', { name: 'Code' }).fill('UTO-AO-09001');
  await page.getByRole('textbox', { name: 'Title' }).fill('Passport with a heron');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await page.getByRole('button', { name: 'Add page' }).click();
  await page.getByRole('button', { name: 'Data page: rename' }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  for (const tab of ['Zone', 'Fields', 'Alerts', 'Check', 'Features'])
    await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Add without an area' }).click();
  await page.getByRole('option', { name: 'Microprint' }).click();
  await page.getByRole('button', { name: 'Add a way of imitating it' }).click();
  await page.keyboard.press('Control+Enter');
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
    await throughDrafts(page);
    await page.keyboard.press('Alt+1');
    await deskShown(page);
    await upload(page, 'page.png', await zonePicture(TD3_LINES));
    const id = await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    await page.locator('.openseadragon-canvas canvas').first().waitFor();
    await throughComparing(page);
    await recordSpecimen(page, 'Seen in Utopia');
    await openFromLog(page, id);
    await page.getByTestId('mrz-line').first().waitFor();
    await throughManagement(page);
    await throughHelp(page);
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
