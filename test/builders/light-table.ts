import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addPermit, comparePanel } from './compare-tab.ts';
import { ownCopy } from './made-once.ts';
import { openDesk } from './opened-desk.ts';
import { choose, deskShown, openScreen } from './screens.ts';
import { serveBuilt } from './served.ts';
import { withStarter } from './starter-library.ts';

/** The front of the residence permit, with what glows on it the wrong way round, held against its model. */
export async function comparePermit(page: Page): Promise<void> {
  await deskShown(page);
  await addPermit(page);
  await holdAgainstPermit(page);
}

/** What is open is held against the model of the permit. */
export const holdAgainstPermit = (page: Page): Promise<void> => holdAgainst(page, 'UTO-HO-01001');

/** What is open is held against a model, chosen by hand. */
export async function holdAgainst(page: Page, model: string): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  await comparePanel(page).getByText('feature by feature').waitFor();
  await choose(page, 'Model to compare with', model);
  await comparePanel(page).getByRole('button', { name: 'Compare with the library' }).click();
  await comparePanel(page).getByText('Chosen by hand.').waitFor();
}

/** Captions of the panes that are shown. */
export const captions = (page: Page) => page.locator('[data-caption]').allTextContents();

/** A data folder with an examination of the permit that was held against its model, as an officer does it on the screens. */
const permitCompared = (browser: Browser): Promise<string> =>
  ownCopy('permit-compared', async () => {
    const data = await withStarter();
    const { page, faults, close } = await openDesk(browser, data);
    await comparePermit(page);
    await close();
    expect(faults).toEqual([]);
    return data;
  });

/** The permit on the light table, in both panes. */
export const permitOnTable = async (browser: Browser) => onTable(browser, await permitCompared(browser));

/** What was held against a model chosen by hand in a data folder, on the light table in both panes. */
export async function onTable(browser: Browser, data: string) {
  const served = await serveBuilt(data, ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await page.getByRole('link', { name: /^EX-/ }).first().click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await comparePanel(page).getByText('Chosen by hand.').waitFor();
  await page.keyboard.press('t');
  await expect.poll(() => captions(page)).toHaveLength(2);
  return { served, page, faults };
}

/**
 * Until the view moves no more, at more than `least` percent: a pane that gets another size is fitted again when the viewer
 * has noticed.
 */
export async function settled(page: Page, least = 0): Promise<void> {
  const zoomsNow = () => page.getByTestId('viewer-zoom').allTextContents();
  await expect
    .poll(async () => {
      const before = await zoomsNow();
      await page.waitForTimeout(400);
      // A pane whose picture is not there yet has no zoom.
      const areThere = before.every((zoom) => Number.parseFloat(zoom) > least);
      return areThere && before.join() === (await zoomsNow()).join();
    })
    .toBe(true);
}

/** mm of a page that is fitted → CSS px of the screen, in the first pane: its middle lies in the middle there, at 300 dpi. */
export async function placeOnScreen(
  page: Page,
  [xMm, yMm]: readonly [number, number],
  [widthMm, heightMm]: readonly [number, number],
) {
  const frame = await page.locator('figure').first().boundingBox();
  const zoom = Number.parseFloat((await page.getByTestId('viewer-zoom').first().textContent()) ?? '') / 100;
  if (!frame) throw new Error('no pane');
  const pxPerMm = (300 / 25.4) * zoom;
  return [
    frame.x + frame.width / 2 + (xMm - widthMm / 2) * pxPerMm,
    frame.y + frame.height / 2 + (yMm - heightMm / 2) * pxPerMm,
  ] as const;
}

/**
 * What `reduce`, the body of a function of the page's script, makes of the levels of the first pane as the browser got it:
 * `data` (RGBA), over the middle fifth of its height and from `left` on so many fifths of its width.
 */
const ofFirstPane = <T>(page: Page, [left, fifths]: readonly [number, number], reduce: string) =>
  page.evaluate<T>(`(() => {
    const drawn = document.querySelector('figure canvas');
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [drawn.width, drawn.height];
    const context = copy.getContext('2d');
    context.drawImage(drawn, 0, 0);
    const [w, h] = [Math.round(copy.width / 5), Math.round(copy.height / 5)];
    const { data } = context.getImageData(${left} * w, 2 * h, ${fifths} * w, h);
    ${reduce}
  })()`);

/** Mean of red, green and blue in the middle of the first pane. */
export const meanColour = (page: Page) =>
  ofFirstPane<number[]>(
    page,
    [2, 1],
    `const sums = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) for (let c = 0; c < 3; c++) sums[c] += data[at + c];
    return sums.map((sum) => sum / (w * h));`,
  );

/** Grey levels between the darkest and the brightest tenth of what the first pane shows. */
export const spread = (page: Page) =>
  ofFirstPane<number>(
    page,
    [1, 3],
    `const greys = [];
    for (let at = 0; at < data.length; at += 4) greys.push(data[at + 1]);
    greys.sort((a, b) => a - b);
    return greys[Math.floor(greys.length * 0.9)] - greys[Math.floor(greys.length * 0.1)];`,
  );

/** Px of the longest side of what is shown until the whole of a page is there. */
const PREVIEW_PX = 800;

/** Widths of the pictures that are shown, pane by pane, px: the glasses over them say which they are. */
export async function widthsShown(page: Page): Promise<number[]> {
  await page.keyboard.press('g');
  const widths = () =>
    page.evaluate<number[]>(
      `[...document.querySelectorAll('[data-magnifier] > div')]
        .map(({ style }) => Number(/[?&]width=(\\d+)/.exec(style.backgroundImage)?.[1]))`,
    );
  await expect.poll(async () => (await widths()).length).toBeGreaterThan(0);
  const shown = await widths();
  await page.keyboard.press('g');
  await expect.poll(async () => (await widths()).length).toBe(0);
  return shown;
}

/** Until the whole of each picture is shown, and not the fewer px that come before it. */
export const wholesShown = (page: Page): Promise<void> =>
  expect.poll(async () => Math.min(...(await widthsShown(page)))).toBeGreaterThan(PREVIEW_PX);
