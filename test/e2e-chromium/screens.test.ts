import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import {
  deskShown,
  examinationShown,
  openScreen,
  recordSpecimen,
  upload,
  WAIT_MS,
} from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

describe('the screens of an officer', () => {
  let browser: Browser;
  let page: Page;
  let served: Served;
  let picture: Uint8Array;
  beforeAll(async () => {
    browser = await launchChromium();
    picture = await zonePicture(TD3_LINES);
  });
  afterAll(() => browser?.close());

  async function open() {
    served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    ({ page } = await openScreen(browser, served, { viewport: { width: 1280, height: 720 } }));
    await deskShown(page);
  }
  async function close() {
    await page.context().close();
    await served.stop();
  }
  async function violations() {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }
  async function examined() {
    await upload(page, 'page.png', picture);
    const id = await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    return id;
  }

  it('says on the desk that a picture could not be read, and why', async () => {
    await open();
    await upload(page, 'letter.jpg', new TextEncoder().encode('this is a letter'));
    const id = await examinationShown(page);
    await page.getByText('No checks were made: no picture could be read.').waitFor();
    await page.getByRole('link', { name: 'Desk' }).first().click();
    const row = page.getByRole('row').filter({ hasText: id });
    await row.getByText('could not be read', { exact: true }).waitFor();
    const text = await row.textContent();
    expect(text).toContain('This is not a picture that can be read here');
    expect(text).not.toContain('no zone found');
    await close();
  });

  it('finds what has expired in the log', async () => {
    await open();
    const id = await examined();
    await page.getByRole('link', { name: 'Log' }).first().click();
    const choose = async (name: string) => {
      await page.getByRole('combobox', { name: 'Checks' }).click();
      await page.getByRole('option', { name, exact: true }).click();
    };
    await choose('expired');
    await page.getByRole('link', { name: id }).waitFor();
    // Every digit is right, so the zone is consistent: the older filter alone would not have found it.
    await choose('failed');
    await page.getByText('No examination fits this filter.').waitFor();
    await choose('any failed check');
    await page.getByRole('link', { name: id }).waitFor();
    expect(await violations()).toEqual([]);
    await close();
  });

  it('corrects the light of a picture by keyboard, and takes it back', async () => {
    await open();
    await examined();
    const light = (name: string) => page.getByRole('button', { name: `${name}: light of page.png` });
    await light('visible light').waitFor();
    await page.keyboard.press('l');
    await page.locator('[role=menu]:focus-within').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await light('ultraviolet').waitFor();
    await page.getByText('light changed from VI to UV').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('u');
    await light('visible light').waitFor();
    await light('visible light').click();
    await page.getByRole('menuitem', { name: /^IR/ }).click();
    await light('infrared').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await light('visible light').waitFor();
    await close();
  });

  it('fits the picture again after a turn, but leaves a chosen zoom alone', async () => {
    await open();
    await examined();
    const percent = async () =>
      Number.parseInt((await page.getByTestId('viewer-zoom').textContent()) ?? '', 10);
    const box = await page.getByRole('figure').boundingBox();
    const [width, height] = [44 * 30 + 120, 2 * 75 + 400];
    const fitted = (w: number, h: number) => Math.min((box?.width ?? 0) / w, (box?.height ?? 0) / h) * 100;
    const settles = (expected: number) =>
      expect
        .poll(percent, { timeout: WAIT_MS })
        .toSatisfy((value) => Math.abs(Number(value) - expected) <= 1);
    await settles(fitted(width, height));
    await page.keyboard.press('r');
    await settles(fitted(height, width));
    await page.keyboard.press('1');
    await settles(100);
    await page.keyboard.press('r');
    await page.getByTestId('viewer-rotation').filter({ hasText: '180°' }).waitFor();
    await settles(100);
    await close();
  });

  it('shows the entries of the ledger with what was verified, from the log and by key', async () => {
    await open();
    const id = await examined();
    await recordSpecimen(page, 'Seen in Utopia');
    await page.getByRole('link', { name: 'Log' }).first().click();
    await page.getByRole('link', { name: 'Show entries' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Outcome recorded' });
    await row.getByText('not yet').waitFor();
    await page.getByText(/Last signed head: over \d+ entries/).waitFor();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await row.getByText('fits').waitFor();
    expect(await row.textContent()).toContain(id);
    expect(await violations()).toEqual([]);
    await row.getByRole('link', { name: id }).click();
    await examinationShown(page);
    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
    await close();
  });
});
