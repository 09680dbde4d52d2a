import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, permitOnTable, settled } from '../builders/light-table.ts';
import { choose, chooseTheme } from '../builders/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const zooms = (page: Page) => page.getByTestId('viewer-zoom').allTextContents();
const done = (page: Page) => page.locator('[data-done]').allTextContents();
const form = (page: Page, number: number) => page.getByRole('form', { name: `Finding F${number}` });
/** What the title of the screen is clicked for: the keys are those of the table again. */
const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();
const values = (page: Page) => page.locator('[data-measure]').allTextContents();

/** mm of `12.0, 4.5 mm · 20.0 × 10.0 mm`: left, top, width, height. */
const areaShown = async (page: Page) =>
  ((await page.locator('[data-finding-area]').textContent()) ?? '').match(/[\d.]+/g)?.map(Number) ?? [];

/** Widths of the pictures in an element, px; 0 for one that did not come. */
const widths = (page: Page, selector: string) =>
  page.evaluate<number[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((image) => image.complete ? image.naturalWidth : 0)`,
  );

it('records what is seen in two keystrokes, lists it with the examination, and shows it again as it was', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const drawings = page.getByRole('region', { name: 'Measure and mark' });
  const tools = page.getByRole('region', { name: 'Picture tools' });

  await page.keyboard.press(']');
  await page.locator('[data-feature][aria-expanded="true"]').getByText('Bridge by night').waitFor();
  await tools.getByRole('button', { name: 'Invert', exact: true }).click();
  for (const kind of ['Line', 'Arrow', 'Number', 'Text']) {
    await drawings.getByRole('button', { name: kind, exact: true }).click();
    await drawings.getByRole('button', { name: 'Place it in the middle' }).click();
  }
  await drawings.getByLabel('What it says').fill('mirrored');
  await drawings.getByRole('button', { name: 'Scale by two points', exact: true }).click();
  await drawings.getByRole('button', { name: 'Place it in the middle' }).click();
  await drawings.getByLabel('Distance of the two places in truth, mm').fill('12.5');
  await toKeys(page);
  await page.keyboard.press('w');
  await page.keyboard.press('r');
  await page.keyboard.press('i');
  await page.getByText('Mirrored · Turned by 90°').waitFor();
  for (let n = 0; n < 3; n++) await page.keyboard.press('+');
  await expect.poll(() => done(page)).toEqual(['Invert']);
  await expect
    .poll(async () => {
      const [before] = await zooms(page);
      await page.waitForTimeout(400);
      return before === (await zooms(page))[0];
    })
    .toBe(true);
  const seen = { zoom: await zooms(page), values: await values(page), captions: await captions(page) };
  expect(seen.values[0]).toMatch(/ mm$/);

  await page.keyboard.press('f');
  // Of the check that is looked at: where, and what differs.
  await form(page, 1).waitFor();
  expect(await areaShown(page)).toEqual([2, 4, 82, 46]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finding F1 is recorded.').waitFor();
  const first = page.locator('[data-finding="1"]');
  await first.getByText('Bridge by night differs from the genuine document.').waitFor();

  // What changes on the table afterwards is none of it.
  await tools.getByRole('button', { name: 'Remove all' }).click();
  await drawings.getByRole('button', { name: 'Remove Line' }).click();
  await toKeys(page);
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await expect.poll(() => captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));

  await page.getByRole('link', { name: /^◂ EX-/ }).click();
  await page.getByRole('button', { name: 'Findings (1)' }).waitFor();
  await first.click();
  // Seen with the tool, and as it is; both sides at one scale.
  await expect
    .poll(async () => (await widths(page, 'figure img[alt^="F1"]')).every((px) => px > 0))
    .toBe(true);
  const sizes = await widths(page, 'figure img[alt^="F1"]');
  expect([sizes.length, new Set(sizes.slice(0, 2)).size, new Set(sizes.slice(2)).size]).toEqual([4, 1, 1]);
  await page.getByText('As it was seen: Invert').waitFor();
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^EX-\d{4}-\d{6}-F1\.png$/);
  const bytes = readFileSync(await saved.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await page.getByText(`Its SHA-256 stands in the ledger: ${sha256}`).waitFor();
  expect((await sharp(bytes).metadata()).width).toBeGreaterThan(1000);

  await page.getByRole('link', { name: 'Look at it as it was seen' }).click();
  await page.getByText('As it was seen for finding F1').waitFor();
  await expect.poll(() => done(page)).toEqual(['Invert']);
  const again = async () => ({
    zoom: await zooms(page),
    values: await values(page),
    captions: await captions(page),
  });
  await expect.poll(again).toEqual(seen);
  await page.getByText('Mirrored · Turned by 90°').waitFor();
  await page.getByLabel('What it says').waitFor();
  expect(await page.getByLabel('What it says').inputValue()).toBe('mirrored');
  // Also after a reload, when nothing but the ledger's rows is left.
  await page.reload();
  await expect.poll(again).toEqual(seen);

  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('finds the table as it was left, and keeps a finding from saying nothing', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const drawings = page.getByRole('region', { name: 'Measure and mark' });
  await page.keyboard.press('2');
  await page.keyboard.press('m');
  await drawings.getByRole('button', { name: 'Place it in the middle' }).click();
  const [line] = await values(page);
  await page.getByRole('link', { name: /^◂ EX-/ }).click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('link', { name: 'Look at both on the light table' }).click();
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  await expect.poll(() => values(page)).toEqual([line]);
  await toKeys(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => values(page)).toEqual([]);

  // A check that is looked at and closed leaves the view where it is.
  await page.keyboard.press(']');
  await settled(page);
  const there = await zooms(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-feature][aria-expanded="true"]').count()).toBe(0);
  await settled(page);
  expect(await zooms(page)).toEqual(there);
  await page.keyboard.press('0');
  await settled(page);

  // What is seen is saved without a finding, by a key.
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const saved = await saving;
  const bytes = readFileSync(await saved.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(saved.suggestedFilename()).toMatch(
    new RegExp(`^EX-\\d{4}-\\d{6}-view-${sha256.slice(0, 8)}\\.png$`),
  );
  await page.getByText(`Its SHA-256 stands in the ledger: ${sha256}`).waitFor();

  // Of no check: all of the card that is seen, which is all of it.
  await page.keyboard.press('f');
  await form(page, 1).waitFor();
  expect(await areaShown(page)).toEqual([0, 0, 85.6, 54]);
  const record = form(page, 1).getByRole('button', { name: 'Record', exact: true });
  // It says how it was seen until somebody says more, and never nothing.
  const text = form(page, 1).getByLabel('What you see');
  expect(await text.inputValue()).toBe('Seen in UV.');
  await text.fill('');
  expect(await record.isDisabled()).toBe(true);
  await choose(page, 'What', 'Bridge by night');
  expect(await areaShown(page)).toEqual([2, 4, 82, 46]);
  const area = page.getByRole('button', { name: /^Area of the finding/ });
  await area.focus();
  await page.keyboard.press('Shift+ArrowDown');
  // Ten px of 300 dpi are 0.85 mm.
  await expect.poll(async () => (await areaShown(page))[1]).toBeCloseTo(4.85, 1);
  await page.keyboard.press('Shift+Alt+ArrowLeft');
  await expect.poll(async () => (await areaShown(page))[2]).toBeCloseTo(81.15, 1);
  await choose(page, 'Kind of sign', 'Ultraviolet print missing or wrong');
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  await record.click();
  await page.getByText('Finding F1 is recorded.').waitFor();

  const first = page.locator('[data-finding="1"]');
  await first.click();
  await page.getByRole('button', { name: 'Change the words' }).click();
  await page.getByLabel('What you see').fill('The bridge stands the wrong way round.');
  await page.getByRole('button', { name: 'Save the words' }).click();
  await page.getByText('revision 2').waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByLabel('Why it is taken back').fill('Glare');
  await page.getByRole('button', { name: 'Take back' }).click();
  await first.getByText('Taken back: Glare').waitFor();
  expect(await page.getByRole('button', { name: 'Change the words' }).count()).toBe(0);

  // Given up, nothing of it stays.
  await toKeys(page);
  await page.keyboard.press('f');
  await form(page, 2).waitFor();
  await page.keyboard.type('a scratch');
  await page.keyboard.press('Escape');
  await expect.poll(() => form(page, 2).count()).toBe(0);
  await toKeys(page);
  await page.keyboard.press('f');
  expect(await page.getByLabel('What you see').inputValue()).toBe('Seen in UV.');
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('records nothing that is not on the screen', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const tools = page.getByRole('region', { name: 'Picture tools' });
  const wait = page.getByText('Wait until both pictures are there: what is kept is what is seen.');
  await page.keyboard.press('2');
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));
  await settled(page);

  // One of both is held back.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const genuine = await page.evaluate<string>(
    `/media\\/([0-9a-f]{64})/.exec(document.querySelector('[data-layer] img').src)[1]`,
  );
  await page.route(new RegExp(`${genuine}.*tools=`), (route) => void held.then(() => route.continue()));
  await tools.getByRole('button', { name: 'Invert', exact: true }).click();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Not there yet: Invert']);
  await page.keyboard.press('f');
  await form(page, 1).getByLabel('What you see').fill('a cut');
  await page.keyboard.press('Control+Enter');
  await wait.waitFor();
  expect(await page.locator('[data-finding]').count()).toBe(0);
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  letGo();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  await expect.poll(() => wait.count()).toBe(0);
  expect(await form(page, 1).getByLabel('What you see').inputValue()).toBe('a cut');

  // What cannot be had will not be seen by waiting.
  expect(faults).toEqual([]);
  await page.route(/tools=.*edges/, (route) => route.abort());
  await tools.getByRole('button', { name: 'Edges', exact: true }).click();
  await expect.poll(async () => (await done(page))[0]).toMatch(/^Could not be made: Invert → Edges/);
  const record = form(page, 1).getByRole('button', { name: 'Record', exact: true });
  await record.click();
  const failed = page.getByText('A picture could not be made, so nobody has seen what would be kept.');
  await failed.waitFor();
  // Nor is such a view saved.
  await page.keyboard.press('Control+s');
  await expect.poll(() => failed.count()).toBe(2);
  expect(await page.locator('[data-finding]').count()).toBe(0);
  await tools.getByRole('button', { name: 'Remove Edges' }).click();
  await expect.poll(() => done(page)).toEqual(['Invert', 'Invert']);
  await record.click();
  await page.getByText('Finding F1 is recorded.').waitFor();
  await page.context().close();
  await served.stop();
});
