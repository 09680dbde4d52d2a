import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled, wholesShown, widthsShown } from '../builders/light-table.ts';
import { colourAt, drawnIn, type PanePicture, seenIn } from '../builders/pane-pixels.ts';
import { chooseTheme } from '../builders/screens.ts';
import { layOf } from '../builders/table-lay.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('surrounds the page with the same mid-grey whatever the theme', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  const greys: number[][] = [];
  for (const name of ['Light', 'Dark'] as const) {
    await chooseTheme(page, name);
    // Above and below a card that is as wide as its pane.
    for (const pane of [0, 1]) {
      const picture = await seenIn(page, pane);
      const [lay] = await layOf(page);
      expect(lay?.at[1]).toBeGreaterThan(20);
      for (const y of [4, picture.heightPx - 5])
        greys.push(colourAt(picture, Math.round(picture.widthPx / 2), y));
    }
  }
  expect(new Set(greys.map(String)).size).toBe(1);
  const [[red = 0, green = 0, blue = 0] = []] = greys;
  // Grey, and neither bright nor dark: half of the light is level 188, half of what the eye sees 119 (CIE 15, L* = 50).
  expect([green, blue]).toEqual([red, red]);
  expect(Math.abs(red - 119)).toBeLessThan(8);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

/** The whole of the card: 85.6 mm at the 300 dpi of its pictures, which are as wide as the px that it takes up, px. */
const WIDTH_PX = 1012;

/** How far px are from those beside them, all together: what is sharper has more of it. */
function detailOf(picture: PanePicture): number {
  let sum = 0;
  for (let y = 1; y < picture.heightPx; y += 2)
    for (let x = 1; x < picture.widthPx; x++)
      sum += Math.abs((colourAt(picture, x, y)[1] ?? 0) - (colourAt(picture, x - 1, y)[1] ?? 0));
  return sum;
}

it('shows fewer px of the page first, and the whole of it as soon as that is there', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  // What is not one of the previews, which are 800 px wide.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/strip.*[?&]width=(?!800&)/, (route) => void held.then(() => route.continue()));
  await page.reload();
  await expect.poll(() => captions(page)).toHaveLength(2);
  await settled(page);
  expect(await widthsShown(page)).toEqual([800, 800]);
  await page.keyboard.press('a');
  await settled(page);
  const [before, lay] = [await drawnIn(page), await layOf(page)];
  letGo();
  await expect.poll(() => widthsShown(page)).toEqual([WIDTH_PX, WIDTH_PX]);
  await expect.poll(async () => detailOf(await drawnIn(page)) / detailOf(before)).toBeGreaterThan(1.05);
  // Nothing moves for it.
  const after = await layOf(page);
  for (const [pane, { at, perPx }] of after.entries()) {
    for (const axis of [0, 1] as const)
      expect(Math.abs(at[axis] - (lay[pane]?.at[axis] ?? 0))).toBeLessThan(1);
    expect(perPx).toBeCloseTo(lay[pane]?.perPx ?? 0, 4);
  }
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

/** What each glass shows: which picture, and which place of it is in its middle. */
const glasses = (page: Page) =>
  page.evaluate<{ picture: string; place: string }[]>(
    `[...document.querySelectorAll('[data-magnifier] > div')].map(({ style }) => ({
      picture: /media\\/([0-9a-f]{64})/.exec(style.backgroundImage)?.[1],
      place: style.backgroundPosition,
    }))`,
  );

it('magnifies the same place of four panes, and says in each that it is turned and mirrored', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.keyboard.press('2');
  await page.keyboard.press('q');
  const four = ['This document · UV', 'Genuine · UV', 'This document · VI', 'Genuine · VI'];
  await expect.poll(() => captions(page)).toEqual(four);
  await settled(page);
  await page.keyboard.press('g');
  await expect.poll(async () => (await glasses(page)).length).toBe(4);
  const [middle] = await glasses(page);
  // Over the last pane; all four follow.
  const pane = await page.locator('figure').last().boundingBox();
  if (!pane) throw new Error('no pane');
  await page.mouse.move(pane.x + pane.width / 4, pane.y + pane.height / 2);
  await expect.poll(async () => (await glasses(page))[0]?.place).not.toBe(middle?.place);
  // Each has the picture of its pane: in white light the document is the very file of the library.
  const pictures = async () => (await glasses(page)).map(({ picture }) => picture);
  await expect.poll(async () => new Set(await pictures()).size).toBe(3);
  const [first, second, third, fourth] = await pictures();
  expect([first === second, third === fourth]).toEqual([false, true]);
  expect(new Set((await glasses(page)).map(({ place }) => place)).size).toBe(1);

  await page.keyboard.press('r');
  await page.keyboard.press('i');
  const said = page.locator('figure').getByText('Mirrored · Turned by 90°');
  await expect.poll(() => said.count()).toBe(4);
  await page.keyboard.press('i');
  for (let n = 0; n < 3; n++) await page.keyboard.press('r');
  await expect
    .poll(() =>
      page
        .locator('figure')
        .getByText(/Mirrored|Turned/)
        .count(),
    )
    .toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('blinks as often as it is told to', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await wholesShown(page);
  // Time goes on when the test says so.
  await page.clock.install();
  await page.keyboard.press('b');
  await expect.poll(() => captions(page)).toHaveLength(1);
  const slider = page.getByRole('slider', { name: 'Changes a second' });
  await slider.focus();
  const changesIn = async (seconds: number) => {
    let count = 0;
    let [before] = await captions(page);
    for (let ms = 0; ms < 1000 * seconds; ms += 50) {
      await page.clock.runFor(50);
      const [now] = await captions(page);
      if (now !== before) count++;
      before = now;
    }
    return count;
  };
  for (const rate of [0.5, 3]) {
    await page.keyboard.press(rate < 1 ? 'Home' : 'End');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe(String(rate));
    expect(Math.abs((await changesIn(6)) - 6 * rate)).toBeLessThanOrEqual(1);
  }
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
