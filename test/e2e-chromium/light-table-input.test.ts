import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { addPictures, setLight } from '../builders/compare-tab.ts';
import { captions, holdAgainstPermit, spread } from '../builders/light-table.ts';
import { drawnIn, meanOf } from '../builders/pane-pixels.ts';
import { front } from '../builders/residence-permit.ts';
import { deskShown, examinationShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { withStarter } from '../builders/starter-library.ts';
import { pageIn } from '../builders/table-lay.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Black up to this grey level, white from it on. */
const BIT_AT = 120;

/** The permit in pictures as scanners and cameras may write them; the one of transmitted light shows something else. */
const pictures = async () => [
  { light: 'VI', name: 'cmyk.jpg', buffer: await sharp(front('vi')).toColourspace('cmyk').jpeg().toBuffer() },
  {
    ...{ light: 'UV', name: 'deep.png' },
    buffer: await sharp(front('uv')).resize(700).toColourspace('rgb16').png().toBuffer(),
  },
  {
    // 98.6 megapixels, a little less than the most that is decoded.
    ...{ light: 'IR', name: 'large.jpg' },
    buffer: await sharp(front('ir')).resize(12_500).jpeg().toBuffer(),
  },
  {
    ...{ light: 'OB', name: 'bit.png' },
    buffer: await sharp(front('ob1'))
      .greyscale()
      .threshold(BIT_AT)
      .png({ palette: true, colours: 2 })
      .toBuffer(),
  },
  {
    ...{ light: 'TL', name: 'other.png' },
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#777' } })
      .png()
      .toBuffer(),
  },
];

/** What of the picture that has one bit is white, as a level. */
async function meanOfBits(): Promise<number> {
  const greys = await sharp(front('ob1')).greyscale().raw().toBuffer();
  return (255 * greys.filter((level) => level >= BIT_AT).length) / greys.length;
}

/**
 * How far the mean colour of the document may be from that of the genuine page, which is the same picture as it was: printing inks
 * have no colour as bright as a screen, so those of CMYK come back duller; 255 less each of them would be 100 and more away.
 */
const FARTHEST: Readonly<Record<string, number>> = { VI: 12, UV: 2, IR: 2 };

/** Mean red, green and blue of both sides where their page is. */
async function meansOf(page: Page): Promise<number[][]> {
  const box = await pageIn(page);
  return Promise.all([0, 1].map(async (pane) => meanOf(await drawnIn(page, pane), box)));
}

it('shows pictures of any depth, colour space and size at one scale, or says why one cannot be shown', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await deskShown(page);
  const given = await pictures();
  await addPictures(page, given);
  await examinationShown(page);
  for (const { name, light } of given.slice(1)) await setLight(page, name, light);
  await holdAgainstPermit(page);
  await page.keyboard.press('t');

  const bothIn = async (key: number, light: string) => {
    await page.keyboard.press(String(key));
    await expect.poll(() => captions(page)).toEqual([`This document · ${light}`, `Genuine · ${light}`]);
  };
  const zooms = new Set<string | null>();
  for (const [i, light] of ['VI', 'UV', 'IR', 'OB 1'].entries()) {
    await bothIn(i + 1, light);
    await expect.poll(() => page.locator('[data-done][aria-busy="true"]').count()).toBe(0);
    // Something is drawn, and mm take as much room as in any other picture of the page.
    await expect.poll(() => spread(page)).toBeGreaterThan(20);
    const off = async () => {
      const [own = [], genuine = []] = await meansOf(page);
      const wanted = light === 'OB 1' ? Array(3).fill(await meanOfBits()) : genuine;
      return Math.max(...own.map((level, c) => Math.abs(level - (wanted[c] ?? 0))));
    };
    await expect.poll(off, { message: light }).toBeLessThan(FARTHEST[light] ?? 6);
    zooms.add(await page.getByTestId('viewer-zoom').first().textContent());
  }
  expect(zooms.size).toBe(1);
  await page.keyboard.press('5');
  await page.getByText('This page was not captured in this light (OB).').waitFor();
  await page.keyboard.press('6');
  await page.getByText('other.png (TL) was taken, but is placed on no page: ').waitFor();
  await page.keyboard.press('o');
  await page.getByText('other.png (TL) was taken').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
