import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { permitOnTable, settled } from '../builders/light-table.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const done = (page: Page) => page.locator('[data-done]').allTextContents();
const facts = (page: Page) => page.locator('[data-facts]').allTextContents();
const zooms = (page: Page) => page.getByTestId('viewer-zoom').allTextContents();
const tools = (page: Page) => page.getByRole('region', { name: 'Picture tools' });
const walked = (page: Page) => page.getByRole('status').filter({ hasText: /^(Check|Feature) \d+ of \d+:/ });
const form = (page: Page, number: number) => page.getByRole('form', { name: `Finding F${number}` });

/** A table of which the whole pictures with tools, of 1012 px, are refused as the core refuses them. */
async function wholeRefused(page: Page): Promise<void> {
  await page.route(/width=1012&.*tools=/, (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/json',
      body: JSON.stringify({ ok: false, error: { code: 'job.timeout', params: { limit: 10 } } }),
    }),
  );
}

it('says which file a pane shows, that it is coarse, and why the whole of it cannot be had', async () => {
  const { served, page } = await permitOnTable(browser);
  await settled(page);
  // 85.6 mm of 1011 px: those are 300 to an inch. The page was found anew on the picture of the document only.
  await expect
    .poll(() => facts(page))
    .toEqual([
      expect.stringMatching(/^white\.png · 300 dpi · placed ± 0\.0\d mm$/),
      'images/front-vi.webp · 300 dpi',
    ]);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/width=1012&.*tools=/, (route) => void held.then(() => route.continue()));
  await tools(page).getByRole('button', { name: 'Invert', exact: true }).click();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  await expect
    .poll(() => facts(page))
    .toEqual(Array(2).fill(expect.stringMatching(/^coarse, the whole follows · /)));
  letGo();
  await expect.poll(async () => (await facts(page)).join()).not.toContain('coarse');

  await page.unroute(/width=1012&.*tools=/);
  await wholeRefused(page);
  await tools(page).getByRole('button', { name: 'Edges', exact: true }).click();
  const lost =
    /^Invert → Edges .*Only a coarse picture of it: the whole could not be made, and nothing of it/;
  await expect.poll(() => done(page)).toEqual(Array(2).fill(expect.stringMatching(lost)));
  // The reason is that of the refusal, with what to do.
  await expect.poll(async () => (await done(page))[0]).toMatch(/longer than 10 s/);
  await page.keyboard.press('f');
  await page.keyboard.press('Control+Enter');
  await page.getByText('A picture could not be made, so nobody has seen what would be kept.').waitFor();
  expect(await page.locator('[data-finding]').count()).toBe(0);
  await page.context().close();
  await served.stop();
});

it('marks places with number and sign, and follows the wheel over an area with both panes', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await settled(page);
  const marks = page
    .locator('figure')
    .first()
    .getByRole('button', { name: /^\d+: / });
  expect(await marks.count()).toBe(0);
  await page.keyboard.press('n');
  await expect.poll(() => marks.count()).toBeGreaterThan(9);
  const sun = marks.filter({ hasText: /^1 ✕$/ });
  expect(await sun.getAttribute('aria-label')).toBe(
    '1: Bridge by night · Print that glows under ultraviolet: failed',
  );
  await sun.click();
  await expect.poll(() => walked(page).textContent()).toMatch(/^Check 1 of \d+: Bridge by night$/);
  await page.keyboard.press('n');
  await expect.poll(() => marks.count()).toBe(1);

  // The right pane was touched last; the area of the finding lies over the left one.
  await page
    .locator('figure')
    .nth(1)
    .click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('f');
  await form(page, 1).waitFor();
  await settled(page);
  const before = await zooms(page);
  await page.getByRole('button', { name: /^Area of the finding/ }).hover();
  await page.mouse.wheel(0, -240);
  await settled(page);
  const [left, right] = await zooms(page);
  expect(left).toBe(right);
  expect(left).not.toBe(before[0]);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('lays a finding anew as it was seen, and keeps a key of a form from recording another finding', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.keyboard.press(']');
  await expect.poll(() => walked(page).textContent()).toMatch(/^Check 1 of/);
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));
  await settled(page);
  await page.keyboard.press('f');
  // The kind of sign is proposed by the check, and said to be.
  await form(page, 1).getByText('Proposed by the check; change it where you see otherwise.').waitFor();
  expect(await form(page, 1).getByRole('combobox', { name: 'Kind of sign' }).inputValue()).toBe(
    'Ultraviolet print missing or wrong',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finding F1 is recorded.').waitFor();
  await page.locator('[data-finding="1"]').click();
  const asSeen = page.getByRole('link', { name: 'Look at it as it was seen' });
  await asSeen.click();
  await page.getByText('As it was seen for finding F1').waitFor();
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));
  await tools(page).getByRole('button', { name: 'Invert', exact: true }).click();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  if ((await asSeen.count()) === 0) await page.locator('[data-finding="1"]').click();
  await asSeen.click();
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));

  await page.getByRole('link', { name: 'Back to the table as it was' }).click();
  await expect.poll(() => page.getByText('As it was seen for finding F1').count()).toBe(0);
  await page.keyboard.press('f');
  await form(page, 2).waitFor();
  const words = page.getByRole('button', { name: 'Change the words' });
  if ((await words.count()) === 0) await page.locator('[data-finding="1"]').click();
  await words.click();
  const reworded = page.getByLabel('What you see').last();
  await reworded.fill('The bridge stands the wrong way round.');
  await reworded.press('Control+Enter');
  await page.getByText('revision 2').waitFor();
  await form(page, 2).waitFor();
  expect(await page.locator('[data-finding]').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
