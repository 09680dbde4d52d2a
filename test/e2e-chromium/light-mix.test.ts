import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { captions, meanColour, permitOnTable } from '../builders/light-table.ts';
import { chooseTheme } from '../builders/screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const done = (page: Page) => page.locator('[data-done]').allTextContents();
const part = (page: Page) => page.getByRole('region', { name: 'Picture tools' });
/** The keys are those of the table again. */
const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();

/** Lays a tool over both pictures by the list of commands. */
async function lay(page: Page, tool: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.locator('input:focus').waitFor();
  await page.keyboard.type(`Lay over: ${tool}`);
  await palette
    .locator('[data-selected]')
    .filter({ hasText: `Lay over: ${tool}` })
    .waitFor();
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
}

/** The mean of what is seen in the middle of the first pane, when another picture has come and changes no more. */
async function meanAfter(page: Page, earlier: readonly number[]): Promise<number[]> {
  let mean: number[] = [];
  await expect
    .poll(async () => {
      const before = mean;
      mean = await meanColour(page);
      const isNew = mean.some((value, i) => Math.abs(value - (earlier[i] ?? 0)) > 1);
      return isNew && String(mean) === String(before);
    })
    .toBe(true);
  return mean;
}

it('mixes another light into both pictures, says so, and does it again after a reload', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await expect.poll(() => captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  const visible = await meanAfter(page, []);
  await page.keyboard.press('2');
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  const ultraviolet = await meanAfter(page, visible);
  await page.keyboard.press('1');

  await lay(page, 'Mix');
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Mix (with UV, added, amount 0.5)'));
  await part(page).getByRole('combobox', { name: 'How' }).focus();
  await page.keyboard.press('ArrowDown');
  await part(page).getByRole('slider', { name: 'amount' }).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
  const chain = 'Mix (with UV, subtracted, amount 0.25)';
  await expect.poll(() => done(page)).toEqual([chain, chain]);
  // What glows is dark beside what is seen in white light: a quarter of it can be taken away everywhere.
  const wanted = visible.map((value, i) => value - (ultraviolet[i] ?? 0) / 4);
  const off = async () => {
    const mean = await meanColour(page);
    return Math.max(...wanted.map((value, i) => Math.abs(value - (mean[i] ?? 0))));
  };
  await expect.poll(off).toBeLessThan(1.5);
  expect(Math.max(...wanted.map((value, i) => Math.abs(value - (visible[i] ?? 0))))).toBeGreaterThan(5);

  // It is one step back and forth, and stands in the address.
  await toKeys(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => done(page)).toEqual(Array(2).fill('Mix (with UV, subtracted, amount 0.3)'));
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => done(page)).toEqual([chain, chain]);
  await expect
    .poll(() => decodeURIComponent(page.url()).replaceAll('+', ' '))
    .toContain('mix(UV,subtract,0.25)');
  await page.reload();
  await expect.poll(() => done(page)).toEqual([chain, chain]);
  await expect.poll(off).toBeLessThan(1.5);

  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('keeps what was seen with another light with a finding', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await lay(page, 'Mix');
  const chain = 'Mix (with UV, added, amount 0.5)';
  await expect.poll(() => done(page)).toEqual([chain, chain]);
  await toKeys(page);
  await page.keyboard.press('f');
  await page.getByRole('form', { name: 'Finding F1' }).waitFor();
  await page.getByLabel('What you see').fill('It glows otherwise.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finding F1 is recorded.').waitFor();
  await page.locator('[data-finding="1"]').click();
  await page.getByText(`As it was seen: ${chain}`).waitFor();
  const pictures = page.locator('figure img[alt^="F1"]');
  await expect.poll(() => pictures.count()).toBe(4);
  const [seen = '', , asItIs = ''] = await page.evaluate<string[]>(
    `[...document.querySelectorAll('figure img[alt^="F1"]')].map(({ src }) => src)`,
  );
  const levels = async (address: string) => {
    const { channels } = await sharp(await (await page.request.get(address)).body()).stats();
    return channels.map(({ mean }) => mean);
  };
  const [kept, before] = [await levels(seen), await levels(asItIs)];
  expect(kept.slice(0, 3).every((mean, i) => mean > (before[i] ?? 0))).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});

it('says on which side a light is not there, and shows no picture as if it had been done', async () => {
  const { served, page, faults } = await permitOnTable(browser);
  await lay(page, 'Mix');
  await expect.poll(() => done(page)).toHaveLength(2);
  await part(page).getByRole('combobox', { name: 'With' }).selectOption('IR');
  const infrared = 'Mix (with IR, added, amount 0.5)';
  const undone = (step: string, lights: string) =>
    page.getByText(`${step} cannot be done here: this page was not captured in ${lights}.`);
  await undone(infrared, 'IR').waitFor();
  await expect.poll(() => done(page)).toEqual([infrared]);
  await expect.poll(() => captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  // Over each other there would be nothing to lie over: it is said beside the genuine page.
  await toKeys(page);
  await page.keyboard.press('o');
  await undone(infrared, 'IR').waitFor();
  expect(await done(page)).toEqual([infrared]);
  await page.keyboard.press('s');

  // What begins anew says of what stands before it that it does nothing.
  await lay(page, 'Light stack');
  const stack = 'Light stack (Second, from VI + UV)';
  await expect.poll(() => done(page)).toEqual([stack, stack]);
  await part(page).getByText(`${infrared}: does nothing: what follows begins anew`).waitFor();
  const lights = part(page).getByRole('group', { name: 'Lights' });
  expect(await lights.getByRole('checkbox', { name: 'VI' }).isDisabled()).toBe(true);
  await lights.getByRole('checkbox', { name: 'TL, only the genuine page' }).focus();
  await page.keyboard.press('Space');
  await undone('Light stack (Second, from VI + UV + TL)', 'TL').waitFor();
  for (const name of ['Light', 'Dark', 'Dim red'] as const) {
    await chooseTheme(page, name);
    expect(await violationsOf(page), name).toEqual([]);
  }
  await part(page).getByRole('button', { name: 'Remove all' }).click();

  await lay(page, 'Relief');
  await undone('Relief (OB 1, against OB 2, gain 2)', 'OB 1, OB 2').waitFor();
  await expect.poll(() => done(page)).toEqual(['Relief (OB 1, against OB 2, gain 2)']);
  const [bright, dark] = ['Bright', 'Dark'].map((name) => part(page).getByRole('combobox', { name }));
  // Settings are drawn after the pictures.
  await expect
    .poll(() => bright?.locator('option').allTextContents())
    .toEqual(['OB 1, only the genuine page']);
  await expect.poll(() => dark?.locator('option').allTextContents()).toEqual(['OB 2, only the genuine page']);
  // Three lamps are needed; the page was pictured under two.
  expect(await part(page).getByRole('button', { name: 'Shading', exact: true }).isDisabled()).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
  await served.stop();
});
