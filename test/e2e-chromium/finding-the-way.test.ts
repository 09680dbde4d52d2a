import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { goToCell, readZone } from '../builders/correcting.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, openScreen } from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';

/** Worked example of ICAO Doc 9303-6, Appendix B. */
const CARD_LINES = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

describe('what tells an officer where they are and what they can do', () => {
  let browser: Browser;
  let page: Page;
  let served: Served;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(colorScheme: 'light' | 'dark' = 'light') {
    served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    ({ page } = await openScreen(browser, served, { colorScheme }));
    await deskShown(page);
  }
  async function close() {
    await page.context().close();
    await served.stop();
  }

  it('lists the keys of the editor on the sheet while it is open', async () => {
    await open();
    await readZone(page, TD3_LINES);
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    const row = (name: string) => sheet.locator('dl > div').filter({ hasText: name });
    await page.keyboard.press('?');
    await sheet.waitFor();
    expect(await row('Take out').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await goToCell(page, 0, 2);
    await page.getByRole('button', { name: 'Keys' }).first().click();
    for (const [name, keys] of [
      ['Insert; the rest moves right', 'InsertCtrlI'],
      ['Take out; the rest moves left', 'DeleteCtrlBackspace'],
      ['Character as read', 'Backspace'],
      ['Put the candidate', 'Alt1Alt2Alt3Alt4'],
      ['Undo', 'CtrlZ'],
    ] as const)
      expect(await row(name).first().locator('dd').textContent(), name).toBe(keys);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await close();
  });

  it('offers what the present screen can do before what every screen can', async () => {
    await open('dark');
    await readZone(page, TD3_LINES);
    const titles = async () => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Commands' });
      await palette.locator('input:focus').waitFor();
      const text = (await palette.textContent()) ?? '';
      await page.keyboard.press('Escape');
      await palette.waitFor({ state: 'hidden' });
      return (...names: string[]) => names.map((name) => text.indexOf(name));
    };
    const before = (await titles())('Record outcome', 'Desk', 'Ledger');
    expect(before[0]).toBeGreaterThanOrEqual(0);
    expect(before).toEqual(before.toSorted((a, b) => a - b));
    await page.keyboard.press('e');
    await goToCell(page, 0, 2);
    const editing = (await titles())('Take out', 'Record outcome', 'Desk');
    expect(editing[0]).toBeGreaterThanOrEqual(0);
    expect(editing).toEqual(editing.toSorted((a, b) => a - b));
    await close();
  });

  it('names both documents of an examination, and counts more', async () => {
    await open();
    await readZone(page, TD3_LINES);
    const documents = page.getByTestId('documents');
    await documents.filter({ hasText: /^P UTO L898902C3$/ }).waitFor();
    await readZone(page, CARD_LINES, 'card.png');
    await documents.filter({ hasText: /^P UTO L898902C3 · I UTO D23145890$/ }).waitFor();
    // A second picture of the same card is no third document.
    await readZone(page, CARD_LINES, 'card again.png');
    await page.getByRole('button', { name: 'Type a zone' }).first().click();
    await page.getByLabel('Lines of the zone').fill(TD3_LINES.join('\n').replace('L898902C3', 'X898902C3'));
    await page.getByRole('button', { name: 'Add to the examination' }).click();
    await documents.filter({ hasText: /^P UTO L898902C3 and 2 more$/ }).waitFor();
    await close();
  });

  it('marks the log in the bar on the page of the ledger too', async () => {
    await open();
    const current = () => page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current]');
    expect(await current().allTextContents()).toEqual(['Desk']);
    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
    expect(await current().allTextContents()).toEqual(['Log']);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });

  it('takes days the ISO way, and says when something is none', async () => {
    await open();
    await readZone(page, TD3_LINES);
    await page.keyboard.press('Alt+2');
    const from = page.getByLabel('From');
    await from.fill('29991231');
    await page.getByText('No examination fits this filter.').waitFor();
    expect(page.url()).toContain('2999-12-31');
    expect(await from.inputValue()).toBe('2999-12-31');
    await from.fill('2026-02-30');
    await page.keyboard.press('Tab');
    await page.getByText('no such day').waitFor();
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await from.fill('30.2.2026');
    await page.keyboard.press('Tab');
    await page.getByText('write YYYY-MM-DD').waitFor();
    await from.fill('');
    await page.getByRole('link', { name: /^EX-/ }).waitFor();
    expect(page.url()).not.toContain('2999');
    await close();
  });
});
