import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { compareButton, comparePanel, openCompare } from '../builders/compare-tab.ts';
import { openDesk } from '../builders/opened-desk.ts';
import { chooseTheme, examinationShown, upload } from '../builders/screens.ts';
import { specimenSet } from '../builders/specimen-set.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const matrix = (page: Page) => page.getByRole('table', { name: 'What each source says of each field' });
const rowOf = (page: Page, title: RegExp) =>
  matrix(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) });

/** Adds a picture and waits until it was held against the model that the program proposes. */
async function compared(page: Page, name: string, picture: Uint8Array): Promise<void> {
  await upload(page, name, picture);
  await examinationShown(page);
  await page.getByTestId('mrz-line').first().waitFor();
  await openCompare(page);
  await compareButton(page).click();
  await comparePanel(page).getByText('Proposed by the program.').waitFor();
}

describe('what each source says', () => {
  it('shows the name that was altered in one zone, verbatim, and where it stands', async () => {
    const [white] = await specimenSet({
      ...{ model: 'UTO-AO-02001', page: 'data', lights: ['VI'], seed: 7 },
      indicators: ['name-altered'],
    });
    const { page, faults, close } = await openDesk(browser, await withStarter());
    await compared(page, 'white.jpg', white?.buffer ?? Buffer.alloc(0));

    await page.getByRole('button', { name: /^What each source says: 1 of \d+ fields differs$/ }).waitFor();
    const first = matrix(page).getByRole('row').nth(1);
    expect(await first.getByRole('rowheader').textContent()).toMatch(/^Surname.*differ$/);
    // The zone has the name that the document was issued for: it is what the zone's own lines say.
    const surname = /^PPUTO([A-Z]+)<</.exec(
      (await page.getByTestId('mrz-line').first().textContent()) ?? '',
    )?.[1];
    const [visual, zone] = await first.getByRole('button').all();
    expect(surname).toMatch(/^[A-Z]{3,}$/);
    expect(await zone?.textContent()).toBe(surname);
    expect(await visual?.textContent()).not.toBe(surname);
    const birth = rowOf(page, /^Date of birth/);
    expect(await birth.getByRole('rowheader').textContent()).toMatch(/agree$/);
    expect(await birth.getByRole('button').last().textContent()).toMatch(/^\d{6}\d{4}-\d\d-\d\d$/);
    expect(await rowOf(page, /^Height/).textContent()).toMatch(/one source.*says nothing of it/);

    await visual?.click();
    const crop = page.getByRole('img', { name: /^Visual zone: Surname/ });
    await crop.waitFor();
    await page.locator('svg polygon[data-kind="feature"]').waitFor({ state: 'attached' });
    await zone?.click();
    await page.getByRole('img', { name: /^Machine readable zone: Surname/ }).waitFor();
    await crop.waitFor({ state: 'detached' });
    for (const name of ['Light', 'Dark', 'Dim red'] as const) {
      await chooseTheme(page, name);
      expect(await violationsOf(page), name).toEqual([]);
    }
    await zone?.focus();
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: /^Machine readable zone: Surname/ }).waitFor({ state: 'detached' });
    await page.locator('svg polygon[data-kind="feature"]').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('holds a digital seal against the zone field by field', async () => {
    const [white] = await specimenSet({ model: 'UTO-CO-02001', page: 'visa', lights: ['VI'], seed: 11 });
    // The seal of another visa (BSI TR-03137-1, annex F), beside the label: it was taken from there.
    const seal = readFileSync(fileURLToPath(new URL('../fixtures/barcodes/visa-seal.png', import.meta.url)));
    const { width = 0 } = await sharp(white?.buffer).metadata();
    const sealed = await sharp(white?.buffer)
      .extend({ right: 700, background: '#fff' })
      .composite([{ input: seal, left: width + 100, top: 100 }])
      .png()
      .toBuffer();
    const { page, faults, close } = await openDesk(browser, await withStarter());
    await compared(page, 'sealed.png', sealed);
    await page.getByRole('button', { name: /What each source says: \d of \d+ fields differ/ }).waitFor();
    expect(await matrix(page).getByRole('columnheader').allTextContents()).toEqual([
      'Field',
      'Visual',
      'MRZ',
      'Seal',
    ]);
    const surname = rowOf(page, /^Surname/i);
    expect(await surname.getByRole('rowheader').textContent()).toMatch(/differ$/);
    const said = surname.getByRole('button').last();
    expect(await said.textContent()).toBe('DENT');
    await said.click();
    await page.getByRole('img', { name: /^Digital seal: Surname/i }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
