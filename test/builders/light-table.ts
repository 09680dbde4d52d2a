import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addPermit, comparePanel } from './compare-tab.ts';
import { choose, deskShown, openScreen } from './screens.ts';
import { serveBuilt } from './served.ts';
import { withStarter } from './starter-library.ts';

/** The front of the residence permit, with what glows on it the wrong way round, held against its model. */
export async function comparePermit(page: Page): Promise<void> {
  await deskShown(page);
  await addPermit(page);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await comparePanel(page).getByText('feature by feature').waitFor();
  await choose(page, 'Model to compare with', 'UTO-HO-01001');
  await comparePanel(page).getByRole('button', { name: 'Compare with the library' }).click();
  await comparePanel(page).getByText('Chosen by hand.').waitFor();
}

/** Captions of the panes that are shown. */
export const captions = (page: Page) => page.locator('[data-caption]').allTextContents();

/** The permit on the light table, in both panes. */
export async function permitOnTable(browser: Browser) {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await comparePermit(page);
  await page.keyboard.press('t');
  await expect.poll(() => captions(page)).toHaveLength(2);
  return { served, page, faults };
}
