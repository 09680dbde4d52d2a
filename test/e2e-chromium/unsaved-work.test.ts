import type { Browser, Dialog, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { editedLines, goToCell, readZone } from '../builders/correcting.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, examinationShown, openScreen, upload, zoneOf } from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

describe('a correction that is not saved', () => {
  let browser: Browser;
  let page: Page;
  let served: Served;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** An examination whose altered year was corrected on the screen and not saved. */
  async function unsaved() {
    served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    ({ page } = await openScreen(browser, served));
    await deskShown(page);
    await readZone(page, ALTERED_LINES);
    id = await examinationShown(page);
    await page.keyboard.press('e');
    await goToCell(page, 1, 22);
    await page.keyboard.press('2');
    expect(await editedLines(page)).toEqual(TD3_LINES);
  }
  async function close() {
    await page.context().close();
    await served.stop();
  }
  const question = () => page.getByRole('dialog', { name: 'Leave without saving?' });
  const log = () => page.getByRole('heading', { level: 1, name: 'Log' });
  async function stays() {
    await question().getByRole('button', { name: 'Go on editing' }).click();
    await question().waitFor({ state: 'hidden' });
    await examinationShown(page);
    expect(await editedLines(page)).toEqual(TD3_LINES);
  }

  it('is asked for at a link, a key and the way back, and stays where the answer is to stay', async () => {
    await unsaved();
    await page.getByRole('link', { name: 'Log' }).first().click();
    await question().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator(':focus').filter({ hasText: 'Go on editing' }).waitFor();
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'hidden' });
    expect(await editedLines(page)).toEqual(TD3_LINES);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Alt+2');
    await question().waitFor();
    await stays();
    await page.evaluate('history.back()');
    await question().waitFor();
    await stays();
    expect(page.url()).toContain(id);
    await close();
  });

  it('goes where the answer is to leave, and nothing was stored', async () => {
    await unsaved();
    await page.getByRole('link', { name: 'Log' }).first().click();
    await question().getByRole('button', { name: 'Discard' }).click();
    await log().waitFor();
    await page.getByRole('link', { name: id }).click();
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);
    // With nothing unsaved nobody asks.
    await page.keyboard.press('e');
    await goToCell(page, 0, 0);
    await page.getByRole('link', { name: 'Log' }).first().click();
    await log().waitFor();
    await close();
  });

  it('is asked for when another picture is chosen', async () => {
    await unsaved();
    await upload(page, 'second.png', await zonePicture(TD3_LINES));
    const second = page.getByRole('button', { name: /^second\.png/ }).first();
    await second.click();
    await question().waitFor();
    await stays();
    await second.click();
    await question().getByRole('button', { name: 'Discard' }).click();
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    await close();
  });

  it('makes the browser ask before the window closes', async () => {
    await unsaved();
    const asked = () => page.waitForEvent('dialog');
    let dialog: Promise<Dialog> = asked();
    await page.close({ runBeforeUnload: true });
    expect((await dialog).type()).toBe('beforeunload');
    await (await dialog).dismiss();
    expect(await editedLines(page)).toEqual(TD3_LINES);
    expect(await question().count()).toBe(0);
    dialog = asked();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await (await dialog).accept();
    await closed;
    await close();
  });
});
