import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { addPictures } from '../builders/compare-tab.ts';
import { holdAgainstPermit } from '../builders/light-table.ts';
import { alteredFront } from '../builders/residence-permit.ts';
import { chooseTheme, deskShown, examinationShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The front of the permit as a JPEG of quality 75 that says which program made it, with a part of it pasted in twice. */
async function pastedFront(): Promise<Buffer> {
  const { visible } = await alteredFront();
  const { width } = await sharp(visible).metadata();
  const size = { width: 180, height: 140 };
  const part = await sharp(visible)
    .extract({ left: 60, top: 200, ...size })
    .png()
    .toBuffer();
  return sharp(visible)
    .composite([{ input: part, left: width - 301, top: 77 }])
    .withExif({ IFD0: { Software: 'Paint 3' } })
    .jpeg({ quality: 75 })
    .toBuffer();
}

/** What the picture in the viewer is drawn like: a few of its px. */
const drawn = (page: Page) =>
  page.evaluate<string>(`(() => {
    const canvas = document.querySelector('figure canvas');
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(width / 4, height / 4, width / 2, height / 2);
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum = (sum * 31 + data[i]) % 4294967291;
    return String(sum);
  })()`);

/** A sheet that is saved, as the browser gets it: its hash is the one that the screen says. */
async function saved(page: Page, save: () => Promise<void>) {
  const saving = page.waitForEvent('download');
  await save();
  const download = await saving;
  const bytes = readFileSync(await download.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await page.getByText(`Its SHA-256 stands in the ledger: ${sha256}`).waitFor();
  const { width, height } = await sharp(bytes).metadata();
  return { name: download.suggestedFilename(), width, height };
}

it('tells of the file of a picture on the light table, and says all the time that it is not about the document', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await deskShown(page);
  await addPictures(page, [{ name: 'front.jpg', buffer: await pastedFront() }]);
  await examinationShown(page);
  await holdAgainstPermit(page);
  await page.keyboard.press('t');
  await page.getByRole('link', { name: 'About the file front.jpg' }).click();

  await page.getByRole('heading', { name: 'About the file' }).waitFor();
  const notice = page.getByText('This is about the file, not the document');
  await notice.waitFor();
  const fact = (name: string) =>
    page
      .locator('dt')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd[1]')
      .textContent();
  await expect.poll(() => fact('Quality')).toBe('75 in the scale of the IJG (usual tables)');
  expect(await fact('Kind')).toBe('JPEG');
  expect(await fact('Colour sampling')).toBe('4:2:0');
  expect(await fact('Software')).toBe('Paint 3');
  expect(await fact('Place \\(GPS\\)')).toBe('none');
  // The first row of the table that cjpeg -quality 75 writes.
  const cells = page.getByRole('table', { name: 'Divisors of brightness' }).getByRole('cell');
  expect((await cells.allTextContents()).slice(0, 8).map(Number)).toEqual([8, 6, 5, 8, 12, 20, 26, 31]);

  const caption = () => page.locator('[data-caption]').textContent();
  await expect.poll(caption).toBe('The picture as it was received. Nothing was done to it.');
  const seen = new Set([await drawn(page)]);
  const another = async () => {
    await expect.poll(async () => seen.has(await drawn(page))).toBe(false);
    seen.add(await drawn(page));
    expect(await notice.isVisible()).toBe(true);
  };
  await page.keyboard.press('2');
  await expect.poll(caption).toMatch(/^Compressed once more as a JPEG of quality 90; .* 15 times\.$/);
  await another();
  await page.getByRole('slider', { name: 'Gain' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(caption).toMatch(/^Compressed once more .* 16 times\.$/);
  await another();
  // Before the next one is there, nothing of it is saved.
  const held = Promise.withResolvers<void>();
  await page.route('**/trace?*kind=noise*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.keyboard.press('3');
  await expect.poll(caption).toMatch(/^Not there yet/);
  await page.keyboard.press('Control+s');
  await page.getByText('Wait until the picture is there: what is kept is what is seen.').waitFor();
  held.resolve();
  await expect.poll(caption).toBe('What a median of 3 × 3 px takes away, 16 times.');
  await another();
  await page.getByText('Copied parts', { exact: true }).first().click();
  await expect.poll(caption).toMatch(/^In pale grey/);
  await another();
  const parts = page.getByRole('region', { name: 'Copied parts' }).getByRole('button');
  await expect.poll(() => parts.count()).toBeGreaterThan(0);
  await parts.first().click();
  await expect.poll(() => page.locator('svg polygon[data-kind="feature"]').count()).toBe(2);

  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  // What is looked at is saved with what the file says of itself, with the button and with a key.
  const first = await saved(page, () => page.getByRole('button', { name: 'Save this view' }).click());
  const second = await saved(page, () => page.keyboard.press('Control+s'));
  for (const { name, width, height } of [first, second]) {
    expect(name).toMatch(/^EX-\d{4}-\d{6}-file-[0-9a-f]{8}\.png$/);
    // Around a picture of 1012 × 638 px.
    expect([width > 1012, height > 638]).toEqual([true, true]);
  }
  // What is looked at stands in the address.
  await page.reload();
  await expect.poll(caption).toMatch(/^In pale grey/);
  await notice.waitFor();

  // The way back, and to here by the palette.
  await page.getByRole('link', { name: 'Light table' }).click();
  await page.getByRole('link', { name: 'About the file front.jpg' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type('Look at the file');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'About the file' }).waitFor();
  expect(faults).toEqual([]);
});
