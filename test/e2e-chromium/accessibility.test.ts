import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

describe('the screens and those who cannot use a mouse or see well', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(['light', 'dark'] as const)('has no axe violation on any screen, %s', async (colorScheme) => {
    const folder = testFolder();
    const locked = await serveBuilt(folder);
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(locked.url);
    await page.getByRole('button', { name: 'Set up' }).waitFor();
    expect(await violationsOf(page), 'first set-up').toEqual([]);
    await locked.stop();

    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    expect(await violationsOf(page), 'desk').toEqual([]);
    const buffer = Buffer.from(await zonePicture(TD3_LINES));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer });
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await violationsOf(page), 'examination').toEqual([]);
    await page.getByRole('link', { name: 'Log' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Log' }).waitFor();
    await page.getByRole('link', { name: /^EX-/ }).first().waitFor();
    expect(await violationsOf(page), 'log').toEqual([]);
    await context.close();
    await served.stop();
  });

  it('opens the palette and an examination by keyboard alone', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const page = await (await browser.newContext()).newPage();
    await page.goto(served.url);
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('Log');
    await page.getByRole('dialog').locator('[data-selected]').filter({ hasText: 'Log' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Log' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.context().close();
    await served.stop();
  });
});
