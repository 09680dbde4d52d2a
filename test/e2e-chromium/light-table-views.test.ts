import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled } from '../builders/light-table.ts';
import { chooseTheme } from '../builders/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('goes back to where the view was, step by step, and forth again, beside what was drawn', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const drawings = page.getByRole('region', { name: 'Measure and mark' });
  const chosen = page.locator('[data-feature][aria-expanded="true"]');
  const back = page.getByRole('button', { name: 'Back to the last view' });
  const forth = page.getByRole('button', { name: 'Forth to the view after it' });
  /** What the captions, the panes and the list say of the view. */
  const viewNow = async () => ({
    captions: await captions(page),
    zooms: await page.getByTestId('viewer-zoom').allTextContents(),
    turns: await page.getByTestId('viewer-rotation').allTextContents(),
    opacity: await page
      .getByRole('slider', { name: 'Opacity of the genuine page' })
      .evaluateAll((all) => all.map((slider) => slider.ariaValueNow)),
    chosen: await chosen.count(),
  });
  await settled(page);
  expect(await back.getAttribute('aria-disabled')).toBe('true');

  await page.keyboard.press('m');
  await drawings.getByRole('button', { name: 'Place it in the middle' }).click();
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: 'Light table' }).click();
  const views = [await viewNow()];
  const pane = await page.locator('figure').first().boundingBox();
  if (!pane) throw new Error('no pane');
  await page.mouse.move(pane.x + pane.width / 3, pane.y + pane.height / 3);
  const steps = [
    // Three turns of the wheel are one step.
    () => Promise.all([0, 1, 2].map(() => page.mouse.wheel(0, -120))),
    () => page.keyboard.press('r'),
    () => page.keyboard.press('2'),
    // The pane gets another size.
    () => page.keyboard.press('o'),
    // How much of it is seen: a step of a twentieth.
    () => page.keyboard.press('.'),
    () => page.keyboard.press(']'),
  ];
  for (const step of steps) {
    const before = views.at(-1);
    await step();
    await expect.poll(viewNow).not.toEqual(before);
    await settled(page);
    views.push(await viewNow());
  }
  expect(views.at(-1)?.chosen).toBe(1);
  expect(views.map(({ opacity }) => opacity.join())).toEqual(['', '', '', '', '50', '55', '55']);

  for (const view of views.slice(0, -1).toReversed()) {
    await page.keyboard.press('z');
    await expect.poll(viewNow).toEqual(view);
    await settled(page);
    expect(await viewNow()).toEqual(view);
  }
  expect(await back.getAttribute('aria-disabled')).toBe('true');
  for (const view of views.slice(1)) {
    await page.keyboard.press('Shift+Z');
    await expect.poll(viewNow).toEqual(view);
    await settled(page);
  }
  expect(await forth.getAttribute('aria-disabled')).toBe('true');

  // With a mouse as well; what was drawn has its own way back.
  await back.click();
  await expect.poll(viewNow).toEqual(views.at(-2));
  expect(await drawings.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawings.getByRole('listitem').count()).toBe(0);
  expect(await viewNow()).toEqual(views.at(-2));
  for (const name of ['Light', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }

  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('?');
  const row = page.getByRole('dialog', { name: 'Keys' }).locator('dl > div');
  await row.filter({ hasText: 'Back to the last view' }).getByText('Z', { exact: true }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
