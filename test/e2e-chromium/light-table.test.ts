import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { addPictures, boxed } from '../builders/compare-tab.ts';
import {
  captions,
  comparePermit,
  meanColour,
  permitOnTable,
  placeOnScreen,
  settled,
} from '../builders/light-table.ts';
import { front } from '../builders/residence-permit.ts';
import { chooseTheme, deskShown, examinationShown, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('shows the document and the genuine page in every light, side by side and over each other, by keys alone', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await comparePermit(page);

  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'Light table' }).waitFor();
  await expect.poll(() => captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  await page.keyboard.press('2');
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  // The library has infrared, the examination has not.
  await page.keyboard.press('3');
  await page.getByText('This page was not captured in this light (IR).').waitFor();
  await page.keyboard.press('2');

  // Views are locked: what one does the other does.
  const zooms = () => page.getByTestId('viewer-zoom').allTextContents();
  // Both are there again, and as large as they will be.
  await expect.poll(zooms).toHaveLength(2);
  await expect.poll(async () => new Set(await zooms()).size).toBe(1);
  const before = await zooms();
  await page.keyboard.press('+');
  await expect.poll(async () => (await zooms())[0] !== before[0]).toBe(true);
  await expect.poll(async () => new Set(await zooms()).size).toBe(1);

  // Under both glasses lies the same place, with a mouse and without.
  const glasses = page.locator('[data-magnifier]');
  const under = () =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-magnifier] > div')].map(({ style }) => style.backgroundPosition)`,
    );
  await page.keyboard.press('g');
  await expect.poll(() => glasses.count()).toBe(2);
  const [middle] = await under();
  expect(await under()).toEqual([middle, middle]);
  const pane = await page.locator('figure').first().boundingBox();
  if (!pane) throw new Error('no pane');
  await page.mouse.move(pane.x + pane.width / 3, pane.y + pane.height / 2);
  await expect
    .poll(async () => {
      const [first, second] = await under();
      return first === second && first !== middle;
    })
    .toBe(true);
  await page.keyboard.press('o');
  await page.getByText('Genuine', { exact: true }).waitFor();
  await expect.poll(() => glasses.count()).toBe(2);
  await page.keyboard.press('s');
  await page.keyboard.press('g');
  await expect.poll(() => glasses.count()).toBe(0);

  // The first check is the one that differs most: both panes go there and frame it.
  await page.keyboard.press(']');
  await page.locator('[data-feature][aria-expanded="true"]').getByText('Bridge by night').waitFor();
  await expect.poll(() => boxed(page).count()).toBe(2);
  // Which of all it is, said where it does not scroll away, and round and round: last comes what no rule looks at.
  const walked = page.getByRole('status').filter({ hasText: /^(Check|Feature) \d+ of \d+:/ });
  await expect.poll(() => walked.textContent()).toMatch(/^Check 1 of \d+: Bridge by night$/);
  const count = Number(/of (\d+):/.exec((await walked.textContent()) ?? '')?.[1]);
  await page.keyboard.press('[');
  await expect.poll(() => walked.textContent()).toMatch(new RegExp(`^Feature ${count} of ${count}: `));
  await page.locator('[data-feature][aria-expanded="true"]').waitFor();
  await page.getByRole('button', { name: 'Next feature' }).click();
  await expect.poll(() => walked.textContent()).toMatch(/^Check 1 of \d+: Bridge by night$/);
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);

  await page.keyboard.press('o');
  await expect.poll(() => captions(page)).toEqual(['This document · UV + Genuine: Overlay']);
  const layer = page.locator('[data-layer]');
  await expect.poll(() => layer.count()).toBe(1);
  const style = (name: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('[data-layer]')).${name}`);
  await expect.poll(() => style('opacity')).toBe('0.5');
  await page.keyboard.press('d');
  await expect.poll(() => style('mixBlendMode')).toBe('difference');
  await page.keyboard.press('w');
  const line = page.locator('figure [role="slider"]');
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('52');

  // Held, the genuine page alone; let go, the document again.
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.down('Space');
  await expect.poll(() => captions(page)).toEqual(['Genuine · UV']);
  await page.keyboard.up('Space');
  await page.keyboard.press('b');
  const seen = new Set<string>();
  await expect
    .poll(async () => {
      for (const caption of await captions(page)) seen.add(caption);
      return [...seen].toSorted();
    })
    .toEqual(expect.arrayContaining(['Genuine · UV', 'This document · UV']));
  // Keys go on when a way was chosen by mouse.
  await page.getByText('Difference', { exact: true }).click();
  await expect.poll(() => style('mixBlendMode')).toBe('difference');
  await page.keyboard.down('Space');
  await expect.poll(() => captions(page)).toEqual(['Genuine · UV']);
  await page.keyboard.up('Space');
  await page.keyboard.press('s');
  await expect.poll(() => captions(page)).toHaveLength(2);
  await page.keyboard.down('Space');
  await expect.poll(() => captions(page)).toEqual(['Genuine · UV', 'Genuine · UV']);
  await page.keyboard.up('Space');

  // Two lights at once, four panes locked to each other.
  await page.keyboard.press('q');
  const four = ['This document · UV', 'Genuine · UV', 'This document · VI', 'Genuine · VI'];
  await expect.poll(() => captions(page)).toEqual(four);
  await expect.poll(async () => new Set(await zooms()).size).toBe(1);
  await page.keyboard.press('+');
  await expect.poll(async () => [(await zooms()).length, new Set(await zooms()).size]).toEqual([4, 1]);
  const lower = page.getByRole('group', { name: 'Light of the lower panes' });
  await lower.getByRole('button', { name: 'IR' }).click();
  await page.getByText('This page was not captured in this light (IR).').waitFor();
  await lower.getByRole('button', { name: 'VI', exact: true }).click();
  await expect.poll(() => captions(page)).toEqual(four);
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  await page.keyboard.press('s');
  await expect.poll(() => captions(page)).toHaveLength(2);
  // It stands in the address: what was looked at is there again.
  await page.reload();
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  // Beside the pictures, and drawn after them.
  await expect.poll(() => page.locator('[data-feature][aria-expanded="true"]').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

/** A card, ID-1 (ICAO Doc 9303-5 §2.1). */
const CARD_MM = [85.6, 53.98] as const;

it('measures in mm of the page: lines, character pitch, angles and areas', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await page.keyboard.press('o');
  await expect.poll(() => captions(page)).toHaveLength(1);
  // The pane is wider now.
  await settled(page, 60);
  const click = async (...at: (readonly [number, number])[]) => {
    for (const place of at) {
      const [x, y] = await placeOnScreen(page, place, CARD_MM);
      await page.mouse.click(x, y);
    }
  };
  const value = async (kind: string) =>
    Number.parseFloat((await page.locator(`[data-measure="${kind}"]`).last().textContent()) ?? '');
  const measures = page.getByRole('region', { name: 'Measure and mark' });

  await page.keyboard.press('m');
  await click([20, 20], [60, 20]);
  await expect.poll(() => value('line')).toBeCloseTo(40, 0);
  await measures.getByRole('button', { name: 'Character pitch', exact: true }).click();
  // An inch by ten, and by twenty; it is measured on the print itself in light-table-whole.test.ts.
  await click([20, 30], [45.4, 30]);
  await expect.poll(async () => Math.abs((await value('pitch')) - 2.54)).toBeLessThanOrEqual(0.05);
  await measures.getByLabel('Characters apart').fill('20');
  await expect.poll(async () => Math.abs((await value('pitch')) - 1.27)).toBeLessThanOrEqual(0.03);
  await measures.getByRole('button', { name: 'Angle', exact: true }).click();
  await click([30, 44], [20, 44], [20, 36]);
  await expect.poll(() => value('angle')).toBeCloseTo(90, 0);
  await measures.getByRole('button', { name: 'Area', exact: true }).click();
  await click([60, 30], [70, 30], [70, 40], [60, 40]);
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.abs((await value('area')) - 100)).toBeLessThan(4);
  expect(await measures.getByRole('listitem').count()).toBe(4);

  // Without a mouse: placed at once, its end moved by keys, and everything taken back.
  await measures.getByRole('button', { name: 'Line', exact: true }).click();
  await measures.getByRole('button', { name: 'Place it in the middle' }).click();
  const before = await value('line');
  const end = page.getByRole('button', { name: /Point 2 of Line/ }).last();
  await end.focus();
  await page.keyboard.press('Shift+ArrowRight');
  // Ten px of 300 dpi are 0.85 mm.
  await expect.poll(async () => (await value('line')) - before).toBeCloseTo(0.85, 1);
  await page.keyboard.press('Delete');
  await expect.poll(() => measures.getByRole('listitem').count()).toBe(4);
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => measures.getByRole('listitem').count()).toBe(5);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => measures.getByRole('listitem').count()).toBe(4);
  // Two places that are a tenth farther apart than the model says: so is everything else.
  await measures.getByRole('button', { name: 'Scale by two points', exact: true }).click();
  await click([20, 48], [60, 48]);
  await measures.getByLabel('Distance of the two places in truth, mm').fill('44');
  await measures.getByText(/Measured by your two points.*differ by \+/).waitFor();
  expect(await value('scale')).toBe(44);
  await expect.poll(() => value('line')).toBeCloseTo(44, 0);
  await expect.poll(async () => Math.abs((await value('pitch')) - 1.397)).toBeLessThanOrEqual(0.03);
  await page.getByRole('heading', { name: 'Light table' }).click();
  // In a mirror the same place of the screen is another one of the card, which is 1011 px wide.
  const pointedX = async () => {
    const [x, y] = await placeOnScreen(page, [30, 12], CARD_MM);
    await page.mouse.move(x, y);
    return Number.parseFloat((await page.getByTestId('viewer-position').first().textContent()) ?? '');
  };
  const straight = await pointedX();
  // 30 mm at 300 dpi.
  expect(Math.abs(straight - 354)).toBeLessThan(4);
  await page.keyboard.press('i');
  await page.getByText('Mirrored', { exact: true }).waitFor();
  await expect.poll(async () => Math.abs((await pointedX()) - (1011 - straight))).toBeLessThan(4);
  await page.keyboard.press('i');
  await expect.poll(async () => Math.abs((await pointedX()) - straight)).toBeLessThan(4);
  for (const name of ['Light', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('lays tools over the pictures, says what was done to the view, and does it again after a reload', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const done = () => page.locator('[data-done]').allTextContents();
  const part = page.getByRole('region', { name: 'Picture tools' });
  await expect.poll(done).toEqual(['Nothing was done to this view.', 'Nothing was done to this view.']);
  await expect.poll(async () => (await meanColour(page)).every((value) => value > 0)).toBe(true);
  const [r = 0, g = 0, b = 0] = await meanColour(page);

  // What is white becomes black, in both panes; until then they say that it is not there yet.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/tools=/, (route) => void held.then(() => route.continue()));
  await part.getByRole('button', { name: 'Invert', exact: true }).click();
  await expect.poll(done).toEqual(['Not there yet: Invert', 'Not there yet: Invert']);
  expect(Math.abs(((await meanColour(page))[0] ?? 0) - r)).toBeLessThan(1);
  letGo();
  await expect.poll(done).toEqual(['Invert', 'Invert']);
  // Over each other both have to be there: only then the line is said of what is seen.
  let letGoGenuine = () => {};
  const heldGenuine = new Promise<void>((resolve) => {
    letGoGenuine = resolve;
  });
  const genuineOf = await page.evaluate<string>(
    `/media\\/([0-9a-f]{64})/.exec(document.querySelector('[data-layer] img').src)[1]`,
  );
  const genuineTools = new RegExp(`${genuineOf}.*tools=`);
  await page.route(genuineTools, (route) => void heldGenuine.then(() => route.continue()));
  await page.getByText('Difference', { exact: true }).click();
  await part.getByRole('button', { name: 'Edges', exact: true }).click();
  await expect.poll(async () => (await done())[0]).toMatch(/^Not there yet: Invert → Edges/);
  await page.waitForTimeout(1500);
  expect((await done())[0]).toMatch(/^Not there yet: /);
  letGoGenuine();
  await expect.poll(async () => (await done())[0]).toMatch(/^Invert → Edges/);
  await part.getByRole('button', { name: 'Remove Edges' }).click();
  await page.getByText('Side by side', { exact: true }).click();
  await expect.poll(done).toEqual(['Invert', 'Invert']);
  await expect
    .poll(async () =>
      (await meanColour(page)).map((value, i) => Math.abs(value - (255 - ([r, g, b][i] ?? 0)))),
    )
    .toEqual([expect.closeTo(0, -1), expect.closeTo(0, -1), expect.closeTo(0, -1)]);
  // Held back for a look, and done again.
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('x');
  await expect.poll(done).toEqual(['Nothing was done to this view.', 'Nothing was done to this view.']);
  await expect.poll(async () => Math.abs(((await meanColour(page))[0] ?? 0) - r)).toBeLessThan(3);
  await page.keyboard.press('x');

  await part.getByRole('button', { name: 'Channel', exact: true }).click();
  await part.getByRole('combobox', { name: 'Which' }).selectOption('blue');
  await part.getByRole('button', { name: 'Levels', exact: true }).click();
  await part.getByRole('slider', { name: 'white' }).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
  const chain = 'Invert → Channel (Blue) → Levels (black 0, white 250, gamma 1)';
  await expect.poll(done).toEqual([chain, chain]);
  // Grey now: one plane of three.
  await expect
    .poll(async () => {
      const [red = 0, green = 0] = await meanColour(page);
      return Math.abs(red - green);
    })
    .toBeLessThan(1);
  await part.getByRole('button', { name: 'Do Levels earlier' }).click();
  await expect
    .poll(async () => (await done())[0])
    .toBe('Invert → Levels (black 0, white 250, gamma 1) → Channel (Blue)');
  // The button goes along with its tool.
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.ariaLabel'))
    .toBe('Do Levels earlier');
  await part.getByRole('checkbox', { name: 'Use Invert' }).click();
  await expect
    .poll(async () => (await done())[0])
    .toBe('Levels (black 0, white 250, gamma 1) → Channel (Blue)');
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(done).toEqual([chain, chain]);

  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  await page.reload();
  await expect.poll(done).toEqual([chain, chain]);
  await part.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(done).toEqual(['Nothing was done to this view.', 'Nothing was done to this view.']);

  expect(faults).toEqual([]);
  await page.route(/tools=/, (route) => route.abort());
  // Not Edges: tools are made ready with that, and the browser may still have it.
  await part.getByRole('button', { name: 'Sharpen', exact: true }).click();
  await page.getByText('The picture could not be shown.').first().waitFor();
  await page.context().close();
  await served.stop();
});

it('says why there is nothing on the table, and leads back', async () => {
  const served = await serveBuilt(await withStarter(), ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, { reducedMotion: 'reduce' });
  await deskShown(page);
  await addPictures(page, [{ name: 'white.png', buffer: front('vi') }]);
  const id = await examinationShown(page);
  await page.goto(`${page.url().split('#')[0]}#/examination/${id}/table`);
  await page.getByText('was not held against a model yet').waitFor();
  await page.getByRole('link', { name: 'Back to the examination' }).click();
  await page.getByRole('tab', { name: 'Compare' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
