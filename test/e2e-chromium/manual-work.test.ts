import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { editedLines, goToCell, readZone } from '../builders/correcting.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown, examinationShown, openScreen, upload, zoneOf } from '../builders/screens.ts';
import { type Served, serveBuilt } from '../builders/served.ts';
import { zonePicture } from '../builders/zone-picture.ts';

/** Line 2, cell 23 of the altered zone: the expiry year says 13 where the specimen of the standard says 12. */
const ALTERED = '1:22';

async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await violationsOf(page), what).toEqual([]);
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

  const goToAltered = (page: Page) => goToCell(page, 1, 22);

  it('corrects a character by keyboard alone; both readings are there after a reload', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page, faults } = await open(served);
    await readZone(page, ALTERED_LINES, 'altered.png');
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
    await readZone(page, ALTERED_LINES, 'altered.png');
    await page.getByRole('button', { name: 'Correct' }).click();
    await goToAltered(page);
    await page.getByRole('button', { name: /2 every check digit would fit/ }).waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator(`[data-cell="${ALTERED}"][data-read-as="3"]`).waitFor();
    expect(await editedLines(page)).toEqual(TD3_LINES);
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
    await readZone(page, ALTERED_LINES, 'altered.png');
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

  it('takes a missing character in and a doubled one out, and says where there is no room', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page, faults } = await open(served, 'dark');
    const [names = '', data = ''] = TD3_LINES;
    // What a machine reads that drops an S: ERIKSON.
    const dropped = `${names.replace('ERIKSSON', 'ERIKSON')}<`;
    await readZone(page, [dropped, data]);
    expect(await zoneOf(page)).toEqual([dropped, data]);
    await page.keyboard.press('e');
    await goToCell(page, 0, 9);
    const places = () =>
      page
        .getByTestId('mrz-edit-line')
        .first()
        .locator('button')
        .evaluateAll((cells) => cells.map((c) => c.style.left));
    const before = await places();
    await page.keyboard.press('Insert');
    expect(await editedLines(page)).toEqual([`${dropped.slice(0, 9)}<${dropped.slice(9, -1)}`, data]);
    await page.keyboard.press('s');
    expect(await editedLines(page)).toEqual(TD3_LINES);
    // Shifted cells stay under their pictures and show what was read there.
    expect(await places()).toEqual(before);
    expect(await page.locator('[data-cell="0:10"]').getAttribute('data-read-as')).toBe('O');
    expect(await page.locator('[data-cell="0:8"]').getAttribute('data-read-as')).toBeNull();
    await page.getByText('Under a changed or shifted character stands what was read in its place.').waitFor();
    await page.getByText('Print checks stand as measured.').waitFor();
    await expectAccessible(page, 'shifted');

    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
    expect(await editedLines(page)).toEqual([dropped, data]);
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+y');
    expect(await editedLines(page)).toEqual(TD3_LINES);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+i');
    await page
      .getByRole('alert')
      .getByText('Nothing was inserted: line 2 ends with 0, not with a filler (<).')
      .waitFor();
    expect(await editedLines(page)).toEqual(TD3_LINES);
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    expect(await editedLines(page)).toEqual([names, `${data.slice(1)}<`]);
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.keyboard.press('l');
    expect(await editedLines(page)).toEqual(TD3_LINES);

    await page.keyboard.press('Control+s');
    await page.getByText('Line 1 as a whole').waitFor();
    await expectAccessible(page, 'reason for a shifted line');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('Correction 1, local').waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    expect(await page.locator('[data-cell="0:10"]').getAttribute('data-read-as')).toBe('O');
    expect(faults).toEqual([]);
    await page.context().close();
    await served.stop();
  });

  it('judges the print while the characters change, as it was measured', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page } = await open(served);
    // Stretched by a quarter: characters too high for their pitch (ICAO Doc 9303-3 §4.4).
    const drawn = sharp(await zonePicture(TD3_LINES));
    const { width = 0, height = 0 } = await drawn.metadata();
    const stretched = drawn.resize({ width, height: Math.round(height * 1.25), fit: 'fill' });
    await upload(page, 'stretched.png', await stretched.png().toBuffer());
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    await page.getByRole('region', { name: 'Checks' }).getByText('Height of the characters').waitFor();
    await page.keyboard.press('e');
    await goToCell(page, 1, 0);
    const editor = page.getByRole('region', { name: 'Correction of the zone' });
    const ofPrint = editor.getByText('Height of the characters');
    await ofPrint.waitFor();
    await page.keyboard.press('X');
    await editor.getByText('Document number check digit').waitFor();
    await ofPrint.waitFor();
    await page.context().close();
    await served.stop();
  });

  it('shows a correction after the picture was read again', async () => {
    const served = await serveBuilt(testFolder(), ['--insecure-demo-key']);
    const { page, faults } = await open(served);
    await readZone(page, ALTERED_LINES);
    await page.keyboard.press('e');
    await goToAltered(page);
    await page.keyboard.press('2');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('Correction 1, local').waitFor();
    const id = await examinationShown(page);
    // In words of the page: nothing on the screen reads a picture again that was read.
    const retried = await page.evaluate(`(async () => {
      const call = (name, input) => fetch('/api/' + name, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }).then((answer) => answer.json());
      const examination = async () => (await call('examination.get', { id: '${id}' })).value;
      const { captures } = await examination();
      await call('capture.retry', { captureId: captures[0].id });
      for (;;) {
        const [capture] = (await examination()).captures;
        if (capture.state === 'done') return capture.frames[0].zones.length;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })()`);
    expect(retried).toBe(1);
    await page.reload();
    await page.getByText('Correction 1, local').waitFor();
    expect(await zoneOf(page)).toEqual(TD3_LINES);
    expect(await page.locator(`[data-cell="${ALTERED}"]`).getAttribute('data-read-as')).toBe('3');
    expect(faults).toEqual([]);
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
