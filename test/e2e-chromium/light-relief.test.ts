import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { captions, onTable, settled, wholesShown } from '../builders/light-table.ts';
import { colourAt, standingIn } from '../builders/pane-pixels.ts';
import { front, PERMIT } from '../builders/residence-permit.ts';
import { withStarter } from '../builders/starter-library.ts';
import { pageIn } from '../builders/table-lay.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/**
 * A data folder with the permit in white light and under lamps at the side: two as the library has them, then the first once and
 * twice more, in files of their own.
 */
async function withLampsAtTheSide(): Promise<string> {
  const [data, pictures] = [await withStarter(), testFolder()];
  const again = (compressionLevel: number) => sharp(front('ob1')).png({ compressionLevel }).toBuffer();
  const files = [
    { name: 'white.webp', light: 'VI', bytes: front('vi') },
    { name: 'left.webp', light: 'OB', bytes: front('ob1') },
    { name: 'right.webp', light: 'OB', bytes: front('ob2') },
    { name: 'left-again.png', light: 'OB', bytes: await again(9) },
    { name: 'left-once-more.png', light: 'OB', bytes: await again(1) },
  ].map((file) => ({ ...file, path: join(pictures, file.name) }));
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  const { out } = await lightbench([
    ...['examine', ...files.map(({ path }) => path)],
    ...files.flatMap(({ path, light }) => ['--light', `${path}=${light}`]),
    ...['--model', PERMIT, '--data', data, '--insecure-demo-key'],
  ]);
  expect(out).toMatch(/^EX-/m);
  return data;
}

const done = (page: Page) => page.locator('[data-done]').allTextContents();
const part = (page: Page) => page.getByRole('region', { name: 'Picture tools' });

/** Grey levels of the document where its page is, when the whole of it is shown with these words above it. */
async function levelsWith(page: Page, words: string): Promise<number[]> {
  await expect.poll(async () => (await done(page))[0]).toBe(words);
  await wholesShown(page);
  const [left, top, right, bottom] = await pageIn(page);
  const picture = await standingIn(page);
  const levels: number[] = [];
  for (let y = top + 2; y < bottom - 2; y += 3)
    for (let x = left + 2; x < right - 2; x += 3) {
      const [red, green, blue] = colourAt(picture, x, y);
      // Grey all over.
      if (red !== green || green !== blue) throw new Error(`${[red, green, blue]} at ${x}, ${y}`);
      levels.push(red);
    }
  return levels;
}

const spreadOf = (levels: readonly number[]) => Math.max(...levels) - Math.min(...levels);

it('shows what leans to one lamp and to the other, and nothing where both are one', async () => {
  const { served, page, faults } = await onTable(browser, await withLampsAtTheSide());
  await settled(page);
  const lights = page.getByRole('group', { name: 'Light', exact: true }).getByRole('button');
  expect((await lights.allTextContents()).filter((name) => name.startsWith('OB'))).toEqual([
    ...['OB 1', 'OB 2', 'OB 3, only this document', 'OB 4, only this document'],
  ]);

  await part(page).getByRole('button', { name: 'Relief', exact: true }).click();
  const relief = await levelsWith(page, 'Relief (OB 1, against OB 2, gain 2)');
  // Of both pages alike: the library has those two.
  expect(await done(page)).toEqual(Array(2).fill('Relief (OB 1, against OB 2, gain 2)'));
  expect(await captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  expect(spreadOf(relief)).toBeGreaterThan(40);
  expect(Math.abs(relief.toSorted((a, b) => a - b)[relief.length >> 1] ?? 0) - 128).toBeLessThan(20);

  // Both lamps one and the same: flat, which is mid grey.
  await part(page).getByRole('combobox', { name: 'Dark' }).selectOption('OB 3');
  const flat = await levelsWith(page, 'Relief (OB 1, against OB 3, gain 2)');
  expect([Math.min(...flat), Math.max(...flat)]).toEqual([128, 128]);
  await page
    .getByText('Relief (OB 1, against OB 3, gain 2) cannot be done here: the library has no picture')
    .waitFor();
  // The other way round: what was so much above mid grey is as much below.
  await part(page).getByRole('combobox', { name: 'Bright' }).selectOption('OB 2');
  const other = await levelsWith(page, 'Relief (OB 2, against OB 3, gain 2)');
  expect(other).toHaveLength(relief.length);
  const sums = other.map((level, i) => level + (relief[i] ?? 0));
  expect(Math.max(...sums.map((sum) => Math.abs(sum - 256)))).toBeLessThanOrEqual(2);

  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('shades the surface from lamps all round, and a flat one evenly', async () => {
  const { served, page, faults } = await onTable(browser, await withLampsAtTheSide());
  await settled(page);
  await part(page).getByRole('button', { name: 'Shading', exact: true }).click();
  const settings = 'lamp 315°, height 30°, first at 0°, clockwise, they rise 30°';
  const shaded = await levelsWith(page, `Shading (${settings}, from OB 1 + OB 2 + OB 3 + OB 4)`);
  expect(spreadOf(shaded)).toBeGreaterThan(40);
  // Three lamps that show the same: nothing leans, and a lamp 30° above it gives half of its light, which is level 188
  // (IEC 61966-2-1: 255 · (1.055 · 0.5^(1 ⁄ 2.4) − 0.055) = 187.5).
  const lights = part(page).getByRole('group', { name: 'Lights' });
  await lights.getByRole('checkbox', { name: 'OB 2' }).click();
  const flat = await levelsWith(page, `Shading (${settings}, from OB 1 + OB 3 + OB 4)`);
  expect(Math.max(...flat.map((level) => Math.abs(level - 187.5)))).toBeLessThanOrEqual(1);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
