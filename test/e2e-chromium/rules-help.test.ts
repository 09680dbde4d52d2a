import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULE_CATALOGUE } from '../../src/comparison/help/index.ts';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { openDesk, THEMES } from '../builders/opened-desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Watermark in transmitted light. */
const WATERMARK = '72bbb3b8-f6dd-453a-90d5-c390311622ba';
/** However many there are: each of them is to be found on the screen. */
const RULES = RULE_CATALOGUE.length;

const titled = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Rules in plain words' }).waitFor();
const articles = (page: Page) => page.getByRole('article');
const article = (page: Page, name: string) => page.getByRole('article', { name });

async function inPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('the rules in the program’s help', () => {
  it('are found by key and by palette, searched by words, and read one by one', async () => {
    const { page, faults, close } = await openDesk(browser, testFolder());
    await page.keyboard.press('F1');
    await titled(page);
    expect(await articles(page).count()).toBe(RULES);

    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('behind watermark');
    await expect.poll(() => articles(page).count()).toBe(1);
    const watermark = article(page, 'Watermark in transmitted light');
    await watermark.getByText('passed at 0.80 or more').waitFor();
    await watermark.getByText('TL transmitted light · TL translucent · WM watermark').waitFor();
    await watermark.getByText(/^Less than 95 % of the area is in the picture; with less than 99 %/).waitFor();
    await watermark.getByText('Capture the whole page.').waitFor();

    await page.getByRole('searchbox').fill('no such words');
    await page.getByText('No rule has these words.').waitFor();
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => articles(page).count()).toBe(RULES);

    await page.getByRole('link', { name: 'Watermark in transmitted light' }).click();
    await expect.poll(() => articles(page).count()).toBe(1);
    await watermark.waitFor();
    await page.keyboard.press(']');
    await article(page, 'Thread in transmitted light').waitFor();
    await page.keyboard.press('[');
    await watermark.waitFor();
    expect(page.url()).toContain(WATERMARK);
    await page.keyboard.press('Escape');
    await expect.poll(() => articles(page).count()).toBe(RULES);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

    await inPalette(page, 'Rules in plain');
    await titled(page);
    expect(faults).toEqual([]);
    await close();
  });

  it('have an address each, and whatever else stands in an address is left out', async () => {
    const { page, faults, close } = await openDesk(browser, testFolder());
    await page.evaluate(`location.hash = '/help/rules?rule=${WATERMARK}'`);
    await article(page, 'Watermark in transmitted light').waitFor();
    expect(await articles(page).count()).toBe(1);
    await page.evaluate(`location.hash = '/help/rules?rule=none-such'`);
    await expect.poll(() => articles(page).count()).toBe(RULES);
    expect(faults).toEqual([]);
    await close();
  });

  it('are printed whole, without what is only for the screen', async () => {
    const { page, close } = await openDesk(browser, testFolder(), { theme: 'dark' });
    await page.keyboard.press('F1');
    await titled(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      page.getByRole('banner'),
      page.getByRole('searchbox'),
      page.getByTestId('demo-banner'),
    ])
      expect(await hidden.isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    const colours = `(() => { const { color, backgroundColor } = getComputedStyle(document.querySelector('article'));
      return [color, backgroundColor]; })()`;
    expect(await page.evaluate(colours), 'dark on white').toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
    // A screen that scrolls within itself would be printed on one sheet.
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length).toBeGreaterThan(8);
    await close();
  });

  it.each(THEMES)('have nothing that axe would find in the %s theme', async (theme) => {
    const { page, faults, close } = await openDesk(browser, testFolder(), { theme });
    await page.keyboard.press('F1');
    await titled(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Device seen from the side' }).click();
    await expect.poll(() => articles(page).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
