import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled, wholesShown } from '../builders/light-table.ts';
import { colourAt, drawnIn, type PanePicture, seenIn, standingIn } from '../builders/pane-pixels.ts';
import { type Lay, layOf, placeUnder } from '../builders/table-lay.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const zoom = async (page: Page) =>
  Number.parseFloat((await page.getByTestId('viewer-zoom').first().textContent()) ?? '');

/** A place of the first pane, as shares of its width and height, CSS px of the screen. */
async function placeIn(page: Page, across: number, down: number): Promise<[x: number, y: number]> {
  const box = await page.locator('figure').first().boundingBox();
  if (!box) throw new Error('no pane');
  return [Math.round(box.x + across * box.width), Math.round(box.y + down * box.height)];
}

/** Where it lay, to half a px: a page is fitted by its preview first, whose height is rounded otherwise. */
const near = (lays: readonly Lay[]) =>
  lays.map(({ at, perPx, corners, room }) => ({
    at: at.map((px) => expect.closeTo(px, 0)),
    perPx: expect.closeTo(perPx, 4),
    corners: corners.map((corner) => corner.map((px) => expect.closeTo(px, 0))),
    room: room.map((px) => expect.closeTo(px, 0)),
  }));

/** Largest difference of a colour between px of one picture and those of another that lie farther by so many px. */
function farthest(from: PanePicture, to: PanePicture, [dx, dy]: readonly [number, number]): number {
  const { widthPx, heightPx } = from;
  let most = 0;
  for (let y = Math.max(0, -dy); y < heightPx - Math.max(0, dy); y += 3)
    for (let x = Math.max(0, -dx); x < widthPx - Math.max(0, dx); x += 3)
      for (const [c, value] of colourAt(from, x, y).entries())
        most = Math.max(most, Math.abs(value - (colourAt(to, x + dx, y + dy)[c] ?? 0)));
  return most;
}

it('moves by as many px as the pointer is dragged, and by keys, and goes back to where it was', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  await page.keyboard.press('a');
  await expect.poll(() => zoom(page)).toBe(100);
  await wholesShown(page);
  await settled(page);
  const before = await layOf(page);
  const picture = await standingIn(page);

  const [x, y] = await placeIn(page, 0.6, 0.5);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y - 10, { steps: 3 });
  await page.mouse.move(x - 61, y - 37, { steps: 3 });
  await page.mouse.up();
  await settled(page);
  const dragged = await layOf(page);
  for (const [pane, { at }] of dragged.entries()) {
    expect(at[0] - (before[pane]?.at[0] ?? 0)).toBeCloseTo(-61, 3);
    expect(at[1] - (before[pane]?.at[1] ?? 0)).toBeCloseTo(-37, 3);
  }
  // It is the same picture, px for px, so many px farther.
  expect(farthest(picture, await drawnIn(page), [-61, -37])).toBeLessThanOrEqual(2);
  expect(farthest(picture, await drawnIn(page), [0, 0])).toBeGreaterThan(60);

  await page.keyboard.press('z');
  await expect.poll(() => layOf(page)).toEqual(before);
  expect(farthest(picture, await drawnIn(page), [0, 0])).toBe(0);

  // What lies to the right comes into sight, and goes again.
  for (const [key, opposite, axis] of [
    ['ArrowRight', 'ArrowLeft', 0],
    ['ArrowDown', 'ArrowUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    await settled(page);
    const [there] = await layOf(page);
    expect((before[0]?.at[axis] ?? 0) - (there?.at[axis] ?? 0)).toBeGreaterThan(20);
    expect(there?.at[1 - axis]).toBeCloseTo(before[0]?.at[1 - axis] ?? 0, 3);
    await page.keyboard.press(opposite);
    await settled(page);
    expect((await layOf(page))[0]?.at[axis]).toBeCloseTo(before[0]?.at[axis] ?? 0, 3);
  }
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('zooms at the pointer by wheel, and to 100 % and back by double click and by keys', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  const fitted = await layOf(page);
  const place = await placeIn(page, 0.3, 0.6);
  await page.mouse.move(...place);
  const under = await placeUnder(page, place);
  for (const turn of [-120, -120, -120, -120, -120, 120, 120]) {
    const before = await zoom(page);
    await page.mouse.wheel(0, turn);
    await expect.poll(() => zoom(page)).not.toBe(before);
    await settled(page);
    expect(Math.sign((await zoom(page)) - before)).toBe(-Math.sign(turn));
    const now = await placeUnder(page, place);
    // A hundredth of a mm of the page at 300 dpi.
    for (const axis of [0, 1] as const) expect(Math.abs(now[axis] - under[axis])).toBeLessThan(0.12);
  }

  await page.keyboard.press('0');
  await expect.poll(() => layOf(page)).toEqual(near(fitted));
  // All of the card, and nearly as much of the pane as it can have.
  for (const { corners, room } of fitted) {
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThanOrEqual(-0.5);
      expect(x).toBeLessThanOrEqual(room[0] + 0.5);
      expect(y).toBeGreaterThanOrEqual(-0.5);
      expect(y).toBeLessThanOrEqual(room[1] + 0.5);
    }
    const [[left] = [0], [right] = [0]] = corners;
    expect(right - left).toBeGreaterThan(0.9 * room[0]);
  }
  await page.keyboard.press('a');
  await expect.poll(() => zoom(page)).toBe(100);
  // One px of the card on one px of the screen.
  for (const { perPx } of await layOf(page)) expect(perPx).toBeCloseTo(1, 6);
  await page.keyboard.press('0');
  await expect.poll(() => layOf(page)).toEqual(near(fitted));

  await page.mouse.dblclick(...(await placeIn(page, 0.5, 0.5)));
  await expect.poll(() => zoom(page)).toBe(100);
  // In a pane that is twice as wide a px is still a px, and the middle the middle.
  await settled(page);
  const middle = await placeUnder(page, await placeIn(page, 0.5, 0.5));
  await page.keyboard.press('d');
  await expect.poll(() => captions(page)).toHaveLength(1);
  await settled(page);
  expect((await layOf(page))[0]?.perPx).toBeCloseTo(1, 6);
  const still = await placeUnder(page, await placeIn(page, 0.5, 0.5));
  for (const axis of [0, 1] as const) expect(Math.abs(still[axis] - middle[axis])).toBeLessThan(1.5);
  await page.keyboard.press('s');
  await expect.poll(() => captions(page)).toHaveLength(2);
  await settled(page);
  await page.mouse.dblclick(...(await placeIn(page, 0.5, 0.5)));
  await expect.poll(() => layOf(page)).toEqual(near(fitted));
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

/** How many px of one colour stand beside each other, all along a row; those at its ends may go on. */
function runsAlong(picture: PanePicture, y: number): number[] {
  const runs: number[] = [];
  let before = '';
  for (let x = 0; x < picture.widthPx; x++) {
    const colour = colourAt(picture, x, y).join();
    if (colour === before) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
    before = colour;
  }
  return runs.slice(1, -1);
}

it('shows each px of the picture as a block of one colour from 16 times on', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  await page.keyboard.press('a');
  while ((await zoom(page)) < 1600) await page.keyboard.press('+');
  await settled(page);
  await wholesShown(page);
  const times = Math.floor((await zoom(page)) / 100);
  /** Rows of what is drawn and of what is laid over it: every block is as wide as a px of the card is now. */
  const areBlocks = (picture: PanePicture) => {
    const rows = [0.3, 0.5, 0.7].map((share) => runsAlong(picture, Math.round(share * picture.heightPx)));
    for (const runs of rows) {
      expect(runs.length).toBeGreaterThan(3);
      expect(Math.min(...runs)).toBeGreaterThanOrEqual(times - 1);
    }
  };
  for (const pane of [0, 1]) areBlocks(await drawnIn(page, pane));
  // The genuine page alone, which is laid over the document.
  await page.keyboard.down('Space');
  await page.locator('[data-caption]').first().getByText('Genuine').waitFor();
  await page.mouse.move(1, 1);
  areBlocks(await seenIn(page));
  await page.keyboard.up('Space');
  // Below twice its size it is smoothed: such blocks there are not.
  await page.keyboard.press('a');
  await page.keyboard.press('+');
  await settled(page);
  const smooth = await drawnIn(page);
  expect(Math.min(...runsAlong(smooth, Math.round(smooth.heightPx / 2)))).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
