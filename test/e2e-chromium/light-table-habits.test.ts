import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable } from '../builders/light-table.ts';
import { smallTargets } from '../builders/targets.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();
const drawingsOf = (page: Page) => page.getByRole('region', { name: 'Measure and mark' });

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
