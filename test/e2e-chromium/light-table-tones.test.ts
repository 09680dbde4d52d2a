import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, meanColour, permitOnTable, settled } from '../builders/light-table.ts';
import { chooseTheme } from '../builders/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const done = (page: Page) => page.locator('[data-done]').allTextContents();
/** Darkest hundredth, half and lightest hundredth of both sides, as the histogram says them. */
const said = async (page: Page) =>
  (await page.locator('[data-histogram-of] figcaption').allTextContents()).map((words) =>
    (words.match(/\d+/g) ?? []).map(Number),
  );

/** The same of a picture by sharp: levels of its grey (ITU-R BT.601) up to which a share of its px lies. */
async function counted(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  const greys = Array.from({ length: info.width * info.height }, (_, i) => {
    const [r = 0, g = 0, b = 0] = data.subarray(3 * i, 3 * i + 3);
    return Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  }).toSorted((a, b) => a - b);
  const at = (share: number) => greys[Math.ceil(share * greys.length) - 1] ?? 0;
  return [at(0.01), at(0.99), at(0.5)];
}

it('shows how often each level is there, and bends levels along a curve by mouse and by keys', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  const tools = page.getByRole('region', { name: 'Picture tools' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.press('2');
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Nothing was done to this view.'));
  const genuineOf = () =>
    page.evaluate<string>(
      `/media\\/([0-9a-f]{64})/.exec(document.querySelector('[data-layer] img')?.src ?? '')?.[1] ?? ''`,
    );
  const previews = async () => {
    const genuine = await genuineOf();
    return [false, true].map(
      (isGenuine) =>
        asked.find(
          (url) =>
            /strip.*width=800&/.test(url) && !url.includes('tools=') && url.includes(genuine) === isGenuine,
        ) ?? '',
    );
  };
  await expect.poll(async () => (await previews()).every((url) => url !== '')).toBe(true);
  await settled(page);
  const wanted = await Promise.all(
    (await previews()).map(async (url) => {
      const bytes = await page.evaluate<number[]>(
        `fetch(${JSON.stringify(url)}).then((it) => it.arrayBuffer()).then((it) => [...new Uint8Array(it)])`,
      );
      return counted(Uint8Array.from(bytes));
    }),
  );
  await expect.poll(async () => (await meanColour(page)).every((value) => value > 0)).toBe(true);
  const [before = 0] = await meanColour(page);

  // Of all that is seen, on both sides.
  await tools.getByRole('button', { name: 'Curves', exact: true }).click();
  await expect.poll(() => said(page)).toEqual(wanted);
  const points = tools.getByRole('slider', { name: /^Point \d of \d of the curve$/ });
  await expect.poll(() => points.count()).toBe(2);
  // By keys: another point in the middle, raised.
  await tools.getByRole('button', { name: 'Add a point' }).click();
  await expect.poll(() => page.evaluate<string>('document.activeElement.ariaValueText')).toBe('127 to 127');
  for (let n = 0; n < 6; n++) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  const raised = 'Curves (All channels, 0 to 0, 128 to 188, 255 to 255)';
  await expect.poll(() => done(page)).toEqual([raised, raised]);
  await expect.poll(async () => ((await meanColour(page))[0] ?? 0) - before).toBeGreaterThan(5);
  // What is counted is what comes into the tool.
  expect(await said(page)).toEqual(wanted);
  await page.keyboard.press('Delete');
  await expect.poll(() => points.count()).toBe(2);
  await expect.poll(() => page.evaluate<string>('document.activeElement.ariaValueText')).toBe('255 to 255');
  await page.keyboard.press('Control+z');
  await expect.poll(() => points.count()).toBe(3);

  // By mouse: a click sets a point, which goes along until it is let go.
  const plot = await page.locator('[data-curve]').boundingBox();
  if (!plot) throw new Error('no curve');
  const at = (from: number, to: number) =>
    [plot.x + (from / 255) * plot.width, plot.y + (1 - to / 255) * plot.height] as const;
  await page.mouse.move(...at(64, 100));
  await page.mouse.down();
  await page.mouse.move(...at(70, 60), { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => points.count()).toBe(4);
  const bent = /^Curves \(All channels, 0 to 0, (69|70|71) to (59|60|61), 128 to 188, 255 to 255\)$/;
  await expect.poll(async () => (await done(page))[0]).toMatch(bent);
  // One step, however far it went.
  await page.getByRole('heading', { name: 'Light table' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => points.count()).toBe(3);
  await tools.getByRole('combobox', { name: 'Which' }).selectOption('red');
  await expect.poll(async () => (await done(page))[0]).toBe(raised.replace('All channels', 'Red'));
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }

  // After the tools before it: light for dark is the other way round.
  await tools.getByRole('button', { name: 'Invert', exact: true }).click();
  await tools.getByRole('button', { name: 'Levels', exact: true }).click();
  await tools.getByRole('checkbox', { name: 'Use Curves' }).click();
  const isInverted = (levels: number[][]) =>
    levels.every(([dark = 0, light = 0, middle = 0], i) => {
      const [a = 0, b = 0, c = 0] = wanted[i] ?? [];
      // A share of px that ends within a level is a level off.
      return [dark - (255 - b), light - (255 - a), middle - (255 - c)].every((off) => Math.abs(off) <= 1);
    });
  await expect.poll(async () => isInverted(await said(page))).toBe(true);
  // It stands in the address.
  await page.waitForTimeout(600);
  await page.reload();
  await expect.poll(async () => (await done(page))[0]).toBe('Invert → Levels (black 0, white 255, gamma 1)');
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
