import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('puts a command on a key of its user, which it keeps, and gives it back', async () => {
  const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, {});
  await deskShown(page);
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const row = sheet.locator('dl > div').filter({ hasText: 'Commands' }).first();
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await page.keyboard.press('?');
  await sheet.waitFor();
  expect(await row.locator('dd').textContent()).toBe('CtrlK');

  await row.getByRole('button', { name: 'Change the key of “Commands”' }).click();
  await page.keyboard.press('F1');
  // Two commands on one key: the one that has it is named, and nothing is changed.
  await row.getByText('F1 belongs to').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor();
  expect(await row.locator('dd').textContent()).toBe('CtrlK');
  await row.getByRole('button', { name: 'Change the key of “Commands”' }).click();
  await page.keyboard.press('q');
  await expect.poll(() => row.locator('dd').textContent()).toBe('Q');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });

  await page.reload();
  await deskShown(page);
  await page.keyboard.press('Control+k');
  expect(await palette.count()).toBe(0);
  await page.keyboard.press('q');
  await palette.locator('input:focus').waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });

  await page.keyboard.press('?');
  await row.getByRole('button', { name: 'Give “Commands” its own key again' }).click();
  await expect.poll(() => row.locator('dd').textContent()).toBe('CtrlK');
  expect(await sheet.getByRole('button', { name: 'Give all commands' }).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
