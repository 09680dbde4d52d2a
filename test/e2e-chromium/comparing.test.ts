import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { addPermit, boxed, checkRows, comparePanel } from '../builders/compare-tab.ts';
import { choose, chooseTheme, deskShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const openRows = (page: Page) => comparePanel(page).locator('[data-feature][aria-expanded="true"]').count();

it('holds a document against the library and leads to what differs, by keys alone', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await deskShown(page);
  await addPermit(page);

  await page.getByRole('tab', { name: 'Compare' }).click();
  await comparePanel(page).getByText('feature by feature').waitFor();
  await choose(page, 'Model to compare with', 'UTO-HO-01001');
  await comparePanel(page).getByRole('button', { name: 'Compare with the library' }).click();
  await comparePanel(page).getByText('from the genuine page').first().waitFor();
  await comparePanel(page).getByText('Chosen by hand.').waitFor();

  const first = checkRows(page).first();
  expect(await first.textContent()).toMatch(/failed.*UV,.*−\d\.\d\d/);
  expect(await openRows(page)).toBe(0);

  // What checks answer together leads to the check that says most.
  const inks = comparePanel(page).getByRole('button', { name: /^Inks ?: failed, 1 differs ?\. Do the inks/ });
  await inks.click();
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => openRows(page)).toBe(0);
  await page.keyboard.press(']');
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('figure', { name: 'Picture glow.png' }).waitFor();
  const opened = comparePanel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-expanded="true"]') });
  await opened.getByText(/passed at .* or (more|less)/).waitFor();
  const crops = opened.getByRole('img');
  await expect.poll(() => crops.count()).toBe(2);
  // In words of the page, which the Node side has no types for; the third lies hidden over the first.
  const widths = () =>
    page.evaluate<number[]>(
      `[...document.querySelectorAll('section[aria-label^="Crops"] img')].map((image) => image.naturalWidth)`,
    );
  await expect.poll(async () => (await widths()).every((width) => width > 0)).toBe(true);
  expect(new Set(await widths()).size, 'one scale for all').toBe(1);
  // The frame comes with the picture, which may still be on its way.
  await boxed(page).waitFor({ state: 'attached' });
  expect(await boxed(page).count()).toBe(1);

  const captions = () => opened.locator('figcaption').allTextContents();
  expect(await captions()).toEqual(['This document', 'Genuine']);
  await page.keyboard.down('Space');
  await expect.poll(captions).toEqual(['Genuine', 'Genuine']);
  await page.keyboard.up('Space');
  await expect.poll(captions).toEqual(['This document', 'Genuine']);
  expect(await first.getAttribute('aria-expanded')).toBe('true');

  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }

  await page.keyboard.press(']');
  await expect.poll(() => checkRows(page).nth(1).getAttribute('aria-expanded')).toBe('true');
  expect(await openRows(page)).toBe(1);
  await page.keyboard.press('[');
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => openRows(page)).toBe(0);
  await boxed(page).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /light of glow.png/ }).click();
  await page.getByRole('menuitem', { name: 'IR' }).click();
  await comparePanel(page).getByText('changed since').waitFor();
  // What the policy of the page refuses stands among the faults.
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
