import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
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
    expect(words).toMatch(
      /^Regular (dots|lines): \d+ lpi \(\d+ a cm\) at \d+°|^No regular screen found up to 120 lpi$/,
    );
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

/** A picture that is saved with the button of a name, as the browser gets it. */
async function savedWith(page: Page, name: string) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const saved = await saving;
  const bytes = readFileSync(await saved.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await page.getByText(`Its SHA-256 stands in the ledger: ${sha256}`).waitFor();
  return { name: saved.suggestedFilename(), ...(await sharp(bytes).metadata()) };
}

it('puts what the spectra show into a finding, which shows it again, and saves them without one', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.keyboard.press(']');
  await page.locator('[data-feature][aria-expanded="true"]').getByText('Bridge by night').waitFor();
  // Spectra that are not there yet are recorded by nobody.
  const held = Promise.withResolvers<void>();
  await page.route('**/table.frequencies', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.keyboard.press('y');
  await page.keyboard.press('f');
  const form = page.getByRole('form', { name: 'Finding F1' });
  await form.getByText('Looking at the frequencies …').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Wait until both pictures are there: what is kept is what is seen.').waitFor();
  expect(await form.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  held.resolve();
  await expect.poll(() => verdicts(page)).toHaveLength(2);
  const [own = '', genuine = ''] = await verdicts(page);
  const said = `This document: ${own} · Genuine: ${genuine}`;

  const sheet = await savedWith(page, 'Save the spectra');
  expect(sheet.name).toMatch(/^EX-\d{4}-\d{6}-frequencies-[0-9a-f]{8}\.png$/);
  expect(sheet.width).toBeGreaterThan(1000);

  await page.keyboard.press('f');
  const isWith = form.getByRole('checkbox', { name: 'With what the spectra show' });
  expect(await isWith.isChecked()).toBe(true);
  await form.getByText(`UV, at 2.0, 4.0 mm · 82.0 × 46.0 mm · ${said}`).waitFor();
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  // They say something by themselves; without them, without words and without a kind of sign nothing is said.
  await form.getByRole('textbox', { name: 'What you see' }).fill('');
  await form.locator('[aria-label="No kind of sign"]').click();
  const record = form.getByRole('button', { name: 'Record', exact: true });
  expect(await record.isEnabled()).toBe(true);
  await isWith.uncheck();
  expect(await record.isEnabled()).toBe(false);
  await isWith.check();
  await record.click();
  await page.getByText('Finding F1 is recorded.').waitFor();
  const first = page.locator('[data-finding="1"]');
  await first.getByText(said).waitFor();

  // Of another place they belong to no other finding, unless somebody says so.
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('1');
  await elsewhere(page).waitFor();
  await page.keyboard.press('f');
  const second = page.getByRole('form', { name: 'Finding F2' });
  expect(await second.getByRole('checkbox', { name: 'With what the spectra show' }).isChecked()).toBe(false);
  await page.keyboard.press('Escape');

  // With the examination it is shown as it was found, and on the table again.
  await page.getByRole('link', { name: /^◂ EX-/ }).click();
  await page.getByRole('button', { name: 'Findings (1)' }).waitFor();
  await first.click();
  for (const [side, words] of [
    ['This document', own],
    ['Genuine', genuine],
  ] as const)
    await page.getByRole('img', { name: `Spectrum, ${side}: ${words}`, exact: true }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Look at it as it was seen' }).click();
  await expect.poll(() => verdicts(page)).toEqual([own, genuine]);
  expect(await elsewhere(page).count()).toBe(0);

  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
