import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, examinationShown, openScreen, upload, zoneOf } from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

/** Line 2, cell 23 of the altered zone: the expiry year says 13 where the specimen of the standard says 12. */
const ALTERED = '1:22';

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join()}`,
  );
  expect(found, what).toEqual([]);
}

describe('manual work on a zone in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(served: Served, colorScheme: 'light' | 'dark' = 'light') {
    const opened = await openScreen(browser, served, { colorScheme });
    await deskShown(opened.page);
    return opened;
  }

  /** Goes to the altered cell of the editor with the arrow keys. */
  async function goToAltered(page: Page): Promise<void> {
    await page.getByTestId('mrz-edit-line').first().waitFor();
    await page.keyboard.press('ArrowDown');
    for (let cell = 0; cell < 22; cell++) await page.keyboard.press('ArrowRight');
    await page.locator(`[data-cell="${ALTERED}"]:focus`).waitFor();
  }

  it('corrects a character by keyboard alone; both readings are there after a reload', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page, faults } = await open(served);
    await upload(page, 'altered.png', await zonePicture(ALTERED_LINES));
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);

    await page.keyboard.press('e');
    await goToAltered(page);
    const checks = page.getByRole('region', { name: 'Correction of the zone' });
    await checks.getByText('Expiry date check digit').waitFor();
    await page.keyboard.press('2');
    await checks.getByText('Expiry date check digit').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await checks.getByText('Expiry date check digit').waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await checks.getByText('Expiry date check digit').waitFor({ state: 'hidden' });
    await expectAccessible(page, 'editor');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Go on editing' }).press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByRole('radio', { name: 'Other' }).check();
    await page.getByRole('button', { name: 'Save correction' }).press('Enter');
    await page.getByText('Say why; nothing was stored.').waitFor();
    await expectAccessible(page, 'reason');
    await page.getByLabel('Reason in words').fill('seen with a lens');
    await page.getByRole('button', { name: 'Save correction' }).press('Enter');
    await page.getByText('seen with a lens').waitFor();

    await page.reload();
    await page.getByText('seen with a lens').waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    const cell = page.locator(`[data-cell="${ALTERED}"]`);
    expect(await cell.getAttribute('data-read-as')).toBe('3');
    expect(await cell.getAttribute('aria-label')).toBe('2, corrected; read as 3');
    expect(await page.getByRole('region', { name: 'Checks' }).textContent()).not.toContain('check digit9');
    await expectAccessible(page, 'corrected');
    await page.locator('label', { hasText: 'As read' }).click();
    await page.getByText('Expiry date check digit: 9 ≠ 2').waitFor();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);
    expect(faults).toEqual([]);
    await page.context().close();
    await served.stop();
  });

  it('proposes the character that makes the digits fit, by key', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page } = await open(served, 'dark');
    await upload(page, 'altered.png', await zonePicture(ALTERED_LINES));
    await page.getByTestId('mrz-line').first().waitFor();
    await page.getByRole('button', { name: 'Correct' }).click();
    await goToAltered(page);
    await page.getByRole('button', { name: /2 every check digit would fit/ }).waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator(`[data-cell="${ALTERED}"][data-read-as="3"]`).waitFor();
    expect(await page.getByTestId('mrz-edit-line').allTextContents()).toEqual(TD3_LINES);
    await expectAccessible(page, 'editor, dark');
    // Alt 1 goes to the desk elsewhere; here it must not.
    expect(page.url()).toContain('/examination/');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);
    await page.context().close();
    await served.stop();
  });

  it('stores nothing over a correction that was made meanwhile', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page } = await open(served);
    await upload(page, 'altered.png', await zonePicture(ALTERED_LINES));
    await page.getByTestId('mrz-line').first().waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [screen, symbol] of [
      [page, '4'],
      [other, '2'],
    ] as const) {
      await screen.getByRole('button', { name: 'Correct' }).click();
      await goToAltered(screen);
      await screen.keyboard.press(symbol);
      await screen.keyboard.press('Control+s');
      await screen.getByRole('button', { name: 'Save correction' }).waitFor();
    }
    await other.getByRole('button', { name: 'Save correction' }).click();
    await other.getByText('Correction 1, local').waitFor();
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('The zone was corrected in the meantime, by local (revision 1).').waitFor();
    await page.getByText('Look at what holds now, then correct it again.').waitFor();
    await other.reload();
    await other.getByText('Correction 1, local').waitFor();
    expect(await zoneOf(other)).toEqual(TD3_LINES);
    await page.context().close();
    await served.stop();
  });

  it('takes a typed zone, and one that was pasted from a swipe reader', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page, faults } = await open(served, 'dark');
    await page.getByRole('button', { name: 'Type a zone' }).click();
    const field = page.getByLabel('Lines of the zone');
    await field.fill(ALTERED_LINES.join('\n').toLowerCase());
    await page.getByText('Expiry date check digit: 9 ≠ 2').waitFor();
    await expectAccessible(page, 'entry');
    await field.fill(TD3_LINES.join('').toLowerCase());
    await page.getByText('Expiry date check digit').waitFor({ state: 'hidden' });
    await field.press('Enter');
    const typed = await examinationShown(page);
    await page.getByRole('heading', { name: 'Typed zone' }).waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    await expectAccessible(page, 'typed zone');

    await page.getByRole('link', { name: 'Desk' }).first().click();
    await page.getByRole('link', { name: typed }).waitFor();
    const text = JSON.stringify(`\u0002${ALTERED_LINES.join('\r')}\r\u0003`);
    // In words of the page, which the Node side has no types for.
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${text});
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
      );
    })()`);
    await page.getByRole('button', { name: 'Judge this zone' }).click();
    await page.getByRole('button', { name: 'Store as an examination' }).click();
    await page.getByRole('heading', { name: 'Zone from a swipe reader' }).waitFor();
    expect(await zoneOf(page)).toEqual(ALTERED_LINES);
    expect(await examinationShown(page)).not.toBe(typed);
    expect(faults).toEqual([]);
    await page.context().close();
    await served.stop();
  });
});
