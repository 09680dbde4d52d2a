import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { dragOn, fingerOn, type Place, placesOn } from '../builders/on-picture.ts';
import { front, PERMIT } from '../builders/residence-permit.ts';
import { choose, chooseTheme, deskShown, examinationShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { withStarter } from '../builders/starter-library.ts';
import { TILTED_CORNERS, tilted } from '../builders/tilted.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const panel = (page: Page) => page.getByRole('region', { name: 'Compare', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Place by hand' });
const here = (page: Page) => dialog(page).locator('[data-side="picture"] figure');
const there = (page: Page) => dialog(page).locator('[data-side="page"] figure');
const row = (page: Page, number: number) =>
  dialog(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: `${number}`, exact: true }) });
const cell = (page: Page, number: number, column: number) =>
  row(page, number).getByRole('cell').nth(column).textContent();
const save = (page: Page) => dialog(page).getByRole('button', { name: 'Save and compare' });
const said = (page: Page) => dialog(page).getByRole('status').first();
const laid = (page: Page) => there(page).locator('img[style*="matrix3d"]');

/** Compares a picture that the program does not find the page in, and opens it to be placed by hand. */
async function comparedInVain(page: Page): Promise<void> {
  const buffer = await tilted(front('vi'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'tilted.png', mimeType: 'image/png', buffer }]);
  await examinationShown(page);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await choose(page, 'Model to compare with', PERMIT);
  await panel(page).getByRole('button', { name: 'Compare with the library' }).click();
  await panel(page).getByText('The page was not found in the picture.').waitFor();
}

/** The pictures are there and have come to rest. */
async function opened(page: Page): Promise<void> {
  for (const picture of [here(page), there(page)]) {
    await picture.locator('canvas').first().waitFor();
    await picture.locator('svg g[transform]').waitFor({ state: 'attached' });
  }
  await dialog(page).getByRole('heading', { name: 'Place by hand' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H2');
}

const clickOn = async (page: Page, picture: ReturnType<typeof here>, place: Place) =>
  page.mouse.click(...(await placesOn(picture))(place));

/** Where the browser shows places of the picture that is laid over the page, CSS px of the window. */
const shownLaid = (page: Page, places: readonly Place[]) =>
  page.evaluate<[number, number][]>(`(() => {
    const image = document.querySelector('[data-side="page"] img[style*="matrix3d"]');
    const { left, top } = image.parentElement.getBoundingClientRect();
    const matrix = new DOMMatrix(getComputedStyle(image).transform);
    return ${JSON.stringify(places)}.map(([x, y]) => {
      const at = matrix.transformPoint(new DOMPoint(x, y));
      return [left + at.x / at.w, top + at.y / at.w];
    });
  })()`);

it('places a page by points where the program did not find it, and compares by them', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const viewport = { width: 1280, height: 720 };
  const { page, faults } = await openScreen(browser, served, {
    reducedMotion: 'reduce',
    viewport,
    hasTouch: true,
  });
  await deskShown(page);
  await comparedInVain(page);

  await panel(page).getByRole('button', { name: 'Place by hand: tilted.png' }).click();
  await opened(page);
  expect(await said(page).textContent()).toContain('4 more points are needed');
  expect(await save(page).isDisabled()).toBe(true);

  // Corners of the genuine page, px of its picture: the second and the third are exchanged first.
  const { width = 0, height = 0 } = await sharp(front('vi')).metadata();
  const corners: Place[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  for (const [i, j] of [
    [0, 0],
    [1, 2],
    [2, 1],
    [3, 3],
  ] as const) {
    await clickOn(page, here(page), TILTED_CORNERS[i] ?? [0, 0]);
    await row(page, i + 1)
      .getByText('to be set')
      .waitFor();
    await clickOn(page, there(page), corners[j] ?? [0, 0]);
    await row(page, i + 1)
      .getByText('to be set')
      .waitFor({ state: 'detached' });
  }
  await said(page).getByText('Points 2, 3 lie crosswise').waitFor();
  expect(await save(page).isDisabled()).toBe(true);
  expect(await laid(page).count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);

  // Dragged to their places: the one with the mouse, the other with a finger.
  await dragOn(page, there(page), [corners[2] ?? [0, 0], [width / 2, height / 2]]);
  await fingerOn(page, there(page), [corners[1] ?? [0, 0], corners[2] ?? [0, 0]]);
  await dragOn(page, there(page), [[width / 2, height / 2], corners[1] ?? [0, 0]]);
  await said(page).getByText('Four points are always met exactly').waitFor();
  expect(await cell(page, 2, 1)).toBe('85.6, 0.0');
  expect(await cell(page, 3, 1)).toBe('85.6, 54.0');
  expect(await cell(page, 1, 2)).toBe('0.00');
  expect(await save(page).isDisabled()).toBe(false);

  // While Space is held, each corner of what the picture shows lies on that corner of the genuine page.
  await page.keyboard.down('Space');
  await laid(page).waitFor();
  await dialog(page).getByText('This document, laid over the genuine page').waitFor();
  const onPage = await placesOn(there(page));
  for (const [i, [x, y]] of (await shownLaid(page, TILTED_CORNERS)).entries()) {
    const [u, v] = onPage(corners[i] ?? [0, 0]);
    // Clicks are made to whole px of the screen, of which one is 0.2 mm here.
    expect(Math.hypot(x - u, y - v)).toBeLessThan(2);
  }
  await page.keyboard.up('Space');
  await laid(page).waitFor({ state: 'detached' });

  // By keys alone: a fifth point, moved by 1 and by 10 px, makes the residuals, and goes again.
  await page.keyboard.press('a');
  await row(page, 5).waitFor();
  await page.locator('button[data-point="5"]:focus').waitFor();
  await said(page).getByText('contradict each other').waitFor();
  const before = Number((await cell(page, 5, 0))?.split(',')[0]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number((await cell(page, 5, 0))?.split(',')[0])).toBe(before + 1);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => Number((await cell(page, 5, 0))?.split(',')[0])).toBe(before - 9);
  expect(Number(await cell(page, 5, 2))).toBeGreaterThan(1);
  // The page is 53.98 mm high in 638 px: ten px of it are 0.85 mm.
  const high = Number((await cell(page, 5, 1))?.split(', ')[1]);
  await dialog(page).getByRole('button', { name: 'go to point 5 on the genuine page' }).press('Enter');
  await there(page).locator('button[data-point="5"]:focus').waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await expect
    .poll(async () => Math.abs(Number((await cell(page, 5, 1))?.split(', ')[1]) - high - 0.85))
    .toBeLessThan(0.1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Number((await cell(page, 5, 0))?.split(',')[0])).toBe(before);
  await page.keyboard.press('Delete');
  await row(page, 5).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on editing' }).click();
  await page.getByRole('dialog').nth(1).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await panel(page)
    .getByText(/Placed by hand, put right on the genuine page.*% of what is drawn agrees/)
    .waitFor();
  expect(await panel(page).locator('[data-feature]').count()).toBeGreaterThan(3);

  for (const theme of ['Dark', 'Dim red', 'Light'] as const) {
    await chooseTheme(page, theme);
    await page.keyboard.press('h');
    await opened(page);
    // What was saved is there again, with who and when.
    await row(page, 4).waitFor();
    await said(page)
      .getByText(/hold since .*, set by local/)
      .waitFor();
    expect(await violationsOf(page), theme).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }

  await page.keyboard.press('h');
  await opened(page);
  await dialog(page).getByRole('button', { name: 'Take the points back' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await panel(page).getByText('The page was not found in the picture.').waitFor();
  // What the policy of the page refuses stands among the faults.
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
