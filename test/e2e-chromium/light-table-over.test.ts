import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled, wholesShown } from '../builders/light-table.ts';
import { colourAt, type PanePicture, seenIn } from '../builders/pane-pixels.ts';
import { pageIn } from '../builders/table-lay.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The permit in ultraviolet, in which it differs from the genuine page, in one pane and without anything over it. */
async function inOnePane(browser: Browser) {
  const opened = await permitOnTable(browser);
  const { page } = opened;
  // So wide that what is set of each way has its room in the bar: the pane is as high in all of them.
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.keyboard.press('2');
  await page.keyboard.press('o');
  await expect.poll(() => captions(page)).toEqual(['This document · UV + Genuine: Overlay']);
  await settled(page);
  // Px of the pictures on px of the screen, so that neither is smoothed otherwise than the other.
  await page.keyboard.press('a');
  await settled(page);
  await wholesShown(page);
  return opened;
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Opacity of the genuine page' });
const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();

/** Opacity of the genuine page, by keys: a step of ten is a tenth. */
async function setShare(page: Page, percent: number): Promise<void> {
  await slider(page).focus();
  await page.keyboard.press('Home');
  for (let now = 0; now < percent; now++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider(page).getAttribute('aria-valuenow')).toBe(String(percent));
  await toKeys(page);
}

/** The document alone and the genuine page alone, as they are seen. */
async function bothAlone(page: Page): Promise<[document: PanePicture, genuine: PanePicture]> {
  await setShare(page, 0);
  const document = await seenIn(page);
  await setShare(page, 100);
  return [document, await seenIn(page)];
}

/** Largest distance of what is seen within a box from what both pictures make together by hand, level by level. */
function farthestFrom(
  seen: PanePicture,
  [document, genuine]: readonly [PanePicture, PanePicture],
  together: (a: number, b: number) => number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  let most = 0;
  for (let y = top; y < bottom; y += 7)
    for (let x = left; x < right; x += 5) {
      const [a, b] = [colourAt(document, x, y), colourAt(genuine, x, y)];
      for (const [c, level] of colourAt(seen, x, y).entries())
        most = Math.max(most, Math.abs(level - together(a[c] ?? 0, b[c] ?? 0)));
    }
  return most;
}

it('mixes both pages by the share that is set, and shows their difference, as strong as it is set, level by level', async () => {
  const { served, page, faults } = await inOnePane(browser);
  const both = await bothAlone(page);
  const box = await pageIn(page);
  expect((box[2] - box[0]) * (box[3] - box[1])).toBeGreaterThan(400_000);
  const far = (a: number, b: number) => Math.abs(a - b);
  // They are not the same picture, or everything below would hold of anything.
  expect(farthestFrom(both[0], [both[1], both[1]], (a) => a, box)).toBeGreaterThan(100);
  for (const percent of [20, 50, 75]) {
    await setShare(page, percent);
    const mixed = (a: number, b: number) => a + ((b - a) * percent) / 100;
    expect(farthestFrom(await seenIn(page), both, mixed, box), `${percent} %`).toBeLessThanOrEqual(2);
  }
  await page.keyboard.press('d');
  await expect.poll(() => captions(page)).toEqual(['This document · UV + Genuine: Difference']);
  const seen = await seenIn(page);
  expect([seen.widthPx, seen.heightPx]).toEqual([both[0].widthPx, both[0].heightPx]);
  expect(farthestFrom(seen, both, far, box)).toBeLessThanOrEqual(2);
  // Four times as strong, which is said; the level that a blend may be off is four as well.
  for (let n = 0; n < 3; n++) await page.keyboard.press('.');
  await expect.poll(() => captions(page)).toEqual(['This document · UV + Genuine: Difference 4 times']);
  const strong = (a: number, b: number) => Math.min(255, 4 * Math.abs(a - b));
  expect(farthestFrom(await seenIn(page), both, strong, box)).toBeLessThanOrEqual(8);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('shows the document up to the line of the swipe and the genuine page from there on, wherever it is drawn to', async () => {
  const { served, page, faults } = await inOnePane(browser);
  const both = await bothAlone(page);
  const [left, top, right, bottom] = await pageIn(page);
  // From the middle: it begins where the opacity was left.
  await setShare(page, 50);
  await page.keyboard.press('w');
  const line = page.locator('figure').getByRole('slider');
  await line.waitFor();
  const pane = await page.locator('figure').first().boundingBox();
  if (!pane) throw new Error('no pane');
  /** The line itself is drawn 2 px wide, and half a px may be either's. */
  const areOnTheirSides = async (share: number) => {
    await page.mouse.move(1, 1);
    const seen = await seenIn(page);
    const at = Math.round(share * seen.widthPx);
    expect(farthestFrom(seen, both, (a) => a, [left, top, at - 4, bottom])).toBeLessThanOrEqual(2);
    expect(farthestFrom(seen, both, (_, b) => b, [at + 4, top, right, bottom])).toBeLessThanOrEqual(2);
  };
  // By mouse: from where it stands to three tenths of the pane.
  const before = await line.boundingBox();
  if (!before) throw new Error('no line');
  await page.mouse.move(before.x + before.width / 2, pane.y + pane.height / 2);
  await page.mouse.down();
  await page.mouse.move(pane.x + 0.3 * pane.width, pane.y + pane.height / 3, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('30');
  await areOnTheirSides(0.3);
  // By keys: a fiftieth of the width each time.
  await line.focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('50');
  await toKeys(page);
  await areOnTheirSides(0.5);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
