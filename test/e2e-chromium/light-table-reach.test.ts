import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, placeOnScreen, settled } from '../builders/light-table.ts';
import { smallTargets } from '../builders/targets.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A card, ID-1 (ICAO Doc 9303-5 §2.1). */
const CARD_MM = [85.6, 53.98] as const;
const done = (page: Page) => page.locator('[data-done]').allTextContents();
const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();
const drawingsOf = (page: Page) => page.getByRole('region', { name: 'Measure and mark' });

/** Left, top, width and height of the area of the finding that is written, mm. */
const areaShown = async (page: Page) =>
  ((await page.locator('[data-finding-area]').textContent()) ?? '').match(/[\d.]+/g)?.map(Number) ?? [];

/** Farthest of some figures from those that are wanted. */
const off = (values: readonly number[], wanted: readonly number[]) =>
  Math.max(...wanted.map((value, i) => Math.abs(value - (values[i] ?? Number.NaN))));

it('has no target smaller than 24 px, whatever lies open on it', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.setViewportSize({ width: 1280, height: 720 });
  const tools = page.getByRole('region', { name: 'Picture tools' });
  await page.keyboard.press('m');
  await drawingsOf(page).getByRole('button', { name: 'Place it in the middle' }).click();
  await drawingsOf(page).getByRole('button', { name: 'Scale by two points', exact: true }).click();
  await drawingsOf(page).getByRole('button', { name: 'Place it in the middle' }).click();
  for (const name of ['Curves', 'Light stack', 'Sharpen'])
    await tools.getByRole('button', { name, exact: true }).click();
  await tools.getByRole('slider', { name: 'amount' }).waitFor();
  await toKeys(page);
  await page.keyboard.press('o');
  await page.keyboard.press('g');
  await expect.poll(() => captions(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Move the view by buttons' }).click();
  await toKeys(page);
  await page.keyboard.press('f');
  await page.getByRole('form', { name: 'Finding F1' }).waitFor();
  for (const mode of ['Swipe', 'Four panes']) {
    await page.getByText(mode, { exact: true }).click();
    const { small, measured } = await smallTargets(page);
    expect(small, mode).toEqual([]);
    // Lights, ways, tools, kinds, panes, fields: it is not an empty screen that passes.
    expect(measured).toBeGreaterThan(60);
  }
  await tools.getByRole('button', { name: /^Curves \(/ }).click();
  await tools
    .getByRole('slider', { name: /of the curve$/ })
    .first()
    .waitFor();
  await tools.getByRole('button', { name: /^Light stack \(/ }).click();
  await tools.getByRole('checkbox', { name: 'UV' }).waitFor();
  expect((await smallTargets(page)).small).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('needs no dragging: views, areas, points and panels are moved by clicks', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  const at = (...place: readonly [number, number]) => placeOnScreen(page, place, CARD_MM);
  const click = async (...place: readonly [number, number]) => page.mouse.click(...(await at(...place)));

  // The area of a finding: two corners.
  await page.keyboard.press('f');
  const form = page.getByRole('form', { name: 'Finding F1' });
  await form.getByRole('button', { name: 'Draw another area' }).click();
  await form.getByText('click two opposite corners').waitFor();
  await click(20, 10);
  expect(await areaShown(page)).toEqual([0, 0, 85.6, 54]);
  await click(50, 30);
  await expect.poll(async () => off(await areaShown(page), [20, 10, 30, 20])).toBeLessThan(0.6);
  // Escape takes back the first corner and nothing else.
  await form.getByRole('button', { name: 'Draw another area' }).click();
  await click(60, 40);
  await page.keyboard.press('Escape');
  await click(70, 45);
  await click(60, 35);
  await expect.poll(async () => off(await areaShown(page), [60, 35, 10, 10])).toBeLessThan(0.6);
  // A side of it: its handle, and where that goes.
  await page.locator('[data-way="1 1"]').click();
  await click(75, 50);
  await expect.poll(async () => off(await areaShown(page), [60, 35, 15, 15])).toBeLessThan(0.6);
  await form.getByRole('button', { name: 'Cancel' }).click();

  // A point of what was drawn, by two clicks as well, and as one step.
  const line = async () =>
    Number.parseFloat((await page.locator('[data-measure="line"]').last().textContent()) ?? '');
  await toKeys(page);
  await page.keyboard.press('m');
  await click(20, 20);
  await click(60, 20);
  await expect.poll(async () => Math.abs((await line()) - 40)).toBeLessThan(0.6);
  const end = page.getByRole('button', { name: /Point 2 of Line/ }).first();
  await end.click();
  await drawingsOf(page).getByText('Click where point 2 of Line').waitFor();
  expect(await end.getAttribute('aria-pressed')).toBe('true');
  await click(50, 20);
  await expect.poll(async () => Math.abs((await line()) - 30)).toBeLessThan(0.6);
  await expect.poll(() => end.getAttribute('aria-pressed')).toBe('false');
  expect(await drawingsOf(page).getByRole('listitem').count()).toBe(1);
  // Escape leaves it where it is.
  await end.click();
  await page.keyboard.press('Escape');
  await expect.poll(() => end.getAttribute('aria-pressed')).toBe('false');
  await toKeys(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs((await line()) - 40)).toBeLessThan(0.6);

  // The view, and with it that of the other pane.
  const pane = await page.locator('figure').first().boundingBox();
  if (!pane) throw new Error('no pane');
  await page.keyboard.press('+');
  await settled(page);
  const xOf = async (which: number) => {
    const there = await page.locator('figure').nth(which).boundingBox();
    if (!there) throw new Error('no pane');
    await page.mouse.move(there.x + there.width / 2, there.y + there.height / 2);
    return Number.parseFloat((await page.getByTestId('viewer-position').nth(which).textContent()) ?? '');
  };
  const before = await xOf(0);
  const zoom = Number.parseFloat((await page.getByTestId('viewer-zoom').first().textContent()) ?? '') / 100;
  await page.getByRole('button', { name: 'Move the view by buttons' }).first().click();
  await page.getByRole('button', { name: 'Look farther right' }).click();
  // By 15 % of the width of the pane.
  const moved = (0.15 * pane.width) / zoom;
  for (const which of [0, 1])
    await expect.poll(async () => Math.abs((await xOf(which)) - before - moved)).toBeLessThan(4);
  await page.getByRole('button', { name: 'Look farther left' }).click();
  await expect.poll(async () => Math.abs((await xOf(0)) - before)).toBeLessThan(4);

  // The panel beside the pictures; what lies under the second click is not pressed.
  const divider = page.getByRole('separator', { name: 'Checks beside the light table' });
  const width = async () => Number(await divider.getAttribute('aria-valuenow'));
  const first = await width();
  const lies = await divider.boundingBox();
  if (!lies) throw new Error('no divider');
  await page.mouse.click(lies.x, lies.y + lies.height / 2);
  const drawn = await drawingsOf(page).getByRole('listitem').count();
  await page.mouse.click(lies.x - 100, lies.y + lies.height / 2);
  await expect.poll(width).toBe(first + 100);
  await page.mouse.move(lies.x - 200, lies.y + lies.height / 2);
  expect(await width()).toBe(first + 100);
  expect(await drawingsOf(page).getByRole('listitem').count()).toBe(drawn);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('gives a key to whatever can be done on it, and sets by keys what sliders set', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const row = (label: string) => sheet.locator('dl > div').filter({ hasText: label });
  const give = async (label: string, key: string) => {
    await page.keyboard.press('?');
    await row(label)
      .getByRole('button', { name: `Give “${label}” a key` })
      .click();
    await page.keyboard.press(key);
    await expect.poll(() => row(label).locator('dd').textContent()).toBe(key.toUpperCase());
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  };
  await give('Lay over: Invert', 'j');
  await page.keyboard.press('j');
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  await give('Draw: Box', 'u');
  await page.keyboard.press('u');
  const box = drawingsOf(page).getByRole('button', { name: 'Box', exact: true });
  await expect.poll(() => box.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('u');
  await expect.poll(() => box.getAttribute('aria-pressed')).toBe('false');
  // It is kept, and taken away again.
  await page.reload();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  await page.keyboard.press('j');
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Invert → Invert'));
  await page.keyboard.press('?');
  await row('Lay over: Invert')
    .getByRole('button', { name: 'Take the key of “Lay over: Invert” away' })
    .click();
  await row('Lay over: Invert').getByRole('button', { name: 'Give “Lay over: Invert” a key' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });

  const opacity = () =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('[data-layer]')).opacity`);
  await page.keyboard.press('o');
  await expect.poll(opacity).toBe('0.5');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  await expect.poll(opacity).toBe('0.55');
  await page.keyboard.press('b');
  const rate = page.getByRole('slider', { name: 'Changes a second' });
  await expect.poll(() => rate.getAttribute('aria-valuenow')).toBe('1.5');
  for (let n = 0; n < 5; n++) await page.keyboard.press('.');
  // Three a second, and no more (WCAG 2.2, 2.3.1).
  await expect.poll(() => rate.getAttribute('aria-valuenow')).toBe('3');
  await page.keyboard.press('g');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type('Magnifier stronger');
  await page.keyboard.press('Enter');
  const power = page.getByRole('slider', { name: 'Power of the magnifier' });
  await expect.poll(() => power.getAttribute('aria-valuenow')).toBe('5');
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
