import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled } from '../builders/light-table.ts';
import { chooseTheme } from '../builders/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const verdicts = (page: Page) => page.locator('[data-verdict]').allTextContents();
const elsewhere = (page: Page) =>
  page.getByText('Of another place: the area or the light has changed since.');

it('shows both spectra of what is looked at when they are asked for, and says when they are of another place', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const asked: number[] = [];
  const pictures: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/table.frequencies')) asked.push(response.status());
    if (response.url().includes('/spectrum?')) pictures.push(response.status());
  });
  await settled(page);
  const fold = page.getByRole('button', { name: 'Frequencies', exact: true });
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  await fold.click();
  // Nothing is worked out before it is asked for.
  await page.getByRole('button', { name: 'Look at the frequencies' }).waitFor();
  expect(await verdicts(page)).toEqual([]);
  expect([asked, pictures]).toEqual([[], []]);

  await page.getByRole('button', { name: 'Look at the frequencies' }).click();
  await expect.poll(() => verdicts(page)).toHaveLength(2);
  await expect.poll(() => pictures).toEqual([200, 200]);
  // All of the card that is seen, in pictures of 300 dpi: 0.8 of 150 lines an inch.
  const part = page.locator('[data-frequencies]');
  await part.getByText('VI, at 0.0, 0.0 mm · 85.6 × 54.0 mm').waitFor();
  expect(await part.getByText('This picture can tell up to 120 lpi (11.8 px to a mm).').count()).toBe(2);
  for (const [i, side] of ['This document', 'Genuine'].entries()) {
    const words = (await verdicts(page))[i] ?? '';
    expect(words).toMatch(/^Regular (dots|lines): \d+ lpi at \d+°|^No regular screen found up to 120 lpi$/);
    await page.getByRole('img', { name: `Spectrum, ${side}: ${words}`, exact: true }).waitFor();
    // Each peak of the picture has its row, and both say the same.
    const figure = page.locator('[data-frequencies-of]').nth(i);
    const rows = page.getByRole('table', { name: `Peaks, ${side}` }).locator('[data-peak]');
    expect(await figure.locator('[data-origin]').count()).toBe(await rows.count());
  }
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  expect(await elsewhere(page).count()).toBe(0);

  // Another view, another light, the place of a check: what is shown is of where it was asked for.
  const before = await verdicts(page);
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('+');
  await elsewhere(page).waitFor();
  expect(await verdicts(page)).toEqual(before);
  await page.keyboard.press('0');
  await expect.poll(() => elsewhere(page).count()).toBe(0);
  await page.keyboard.press('2');
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  await elsewhere(page).waitFor();
  await page.keyboard.press('1');
  await expect.poll(() => elsewhere(page).count()).toBe(0);
  await page.keyboard.press(']');
  await elsewhere(page).waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect.poll(() => elsewhere(page).count()).toBe(0);
  // Bridge by night, in ultraviolet.
  await part.getByText('UV, at 2.0, 4.0 mm · 82.0 × 46.0 mm').waitFor();
  await expect.poll(() => verdicts(page)).toHaveLength(2);

  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('says of a light that a side was not captured in, and opens with a key', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.keyboard.press('3');
  await expect.poll(() => captions(page)).toEqual(['Genuine · IR']);
  await page.keyboard.press('y');
  await expect.poll(() => verdicts(page)).toHaveLength(1);
  const own = page.locator('[data-frequencies-of="questioned"]');
  await own.getByText('This page was not captured in this light (IR).').waitFor();
  expect(
    await page.getByRole('button', { name: 'Frequencies', exact: true }).getAttribute('aria-expanded'),
  ).toBe('true');
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
