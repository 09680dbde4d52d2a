import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { dragOn } from '../builders/on-picture.ts';
import { type OpenedDesk, openDesk } from '../builders/opened-desk.ts';
import { choose } from '../builders/screens.ts';

const IMAGES = fileURLToPath(new URL('../../reference-docs/UTO/UTO-AO-01001/images/', import.meta.url));
const CODE = 'UTO-AO-09001';

/** The data page of a specimen: 125 × 88 mm in 1476 × 1039 px, which is 300 dpi (1476 ÷ 125 × 25.4 = 299.9). */
const file = (name: string) => ({
  name,
  mimeType: 'image/webp',
  buffer: readFileSync(`${IMAGES}${name}`),
});

describe('a model made on the screens', () => {
  let browser: Browser;
  let page: Page;
  let desk: OpenedDesk;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open() {
    desk = await openDesk(browser, testFolder(), { viewport: { width: 1600, height: 1000 } });
    page = desk.page;
  }
  async function close() {
    expect(desk.faults).toEqual([]);
    await desk.close();
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name });
  const dialogue = () => page.getByRole('dialog');
  /** A feature in the list. */
  const row = (title: string) =>
    page.getByRole('list', { name: 'Features' }).getByRole('button', { name: `${title} ` });
  const picture = () => page.getByRole('figure', { name: 'data-page' });
  const draftShown = () => page.getByRole('heading', { level: 1, name: CODE }).waitFor();

  async function begin() {
    await page.keyboard.press('Control+k');
    await dialogue().locator(':is(input, textarea):focus').waitFor();
    await page.keyboard.type('New model');
    await page.keyboard.press('Enter');
    await field('Code').fill('uto-ao-09001');
    await page.getByText('Means: ordinary passport').waitFor();
    await field('Title').fill('Passport with a heron');
    await button('Begin the draft').click();
    await draftShown();
  }

  /** Two lights: the scale of one follows from the page, that of the other is measured along its upper edge. */
  async function addPictures() {
    await button('Add page').click();
    await page.getByRole('heading', { name: 'Data page has no picture yet' }).waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('data-vi.webp'), file('data-uv.webp')]);
    await button('Add 2 pictures').waitFor();
    await dialogue().getByRole('button', { name: 'data-uv.webp' }).first().click();
    await dialogue().getByText('by ruler').click();
    const viewer = dialogue().getByRole('figure');
    await viewer.locator('canvas').first().waitFor();
    await dragOn(page, viewer, [
      [100, 500],
      [1281, 500],
    ]);
    await page.getByLabel('Length of distance 1 in mm').fill('100');
    await button('Add 2 pictures').click();
    await dialogue().waitFor({ state: 'hidden' });
    await button('Data page in visible light, VI').waitFor();
    await button('Data page in ultraviolet').waitFor();
  }

  async function writeFacts() {
    await tab('Document').click();
    await field('Series').fill('Series 2026');
    await field('Document code').fill('p');
    await field('Number').fill('9');
    await field('Year').fill('2026');
    await field('Issued from').fill('2026-01-01');
    await field('Valid for, years').fill('10, 5');
    await button('Add source').click();
    await page.locator(':is(input, textarea):focus').waitFor();
    await page.keyboard.type('Own holdings');
    await button('Today').click();
  }

  /** 300 dpi are 11.81 px a mm: 118 px are 9.99 mm. */
  async function drawFeatures() {
    await button('Data page in visible light, VI').click();
    await picture().locator('canvas').first().waitFor();
    await page.keyboard.press('n');
    await dragOn(page, picture(), [
      [118, 236],
      [354, 472],
    ]);
    await expect.poll(() => field('from left').inputValue()).toMatch(/^(9\.9|10\.0)/);
    expect(await field('wide, mm').inputValue()).toMatch(/^(19\.9|20\.0)/);
    await choose(page, 'Term', 'Microprint');
    expect(await field('Title').inputValue()).toBe('Microprint');
    await field('Title').fill('Name of the land in the border');
    await field('A genuine one').fill('Letters of 0.2 mm, sharp under the loupe.');
    await button('Add a way of imitating it').click();
    await page.locator(':is(input, textarea):focus').waitFor();
    await page.keyboard.type('Dots of a colour printer.');
    await button('Attach (VI, FR, IS)').click();
    expect(await field('Id').inputValue()).toBe('name-of-the-land-in-the-border');

    await page.getByRole('tab', { name: 'Features' }).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('n');
    await dragOn(page, picture(), [
      [590, 118],
      [826, 354],
    ]);
    await choose(page, 'Term', 'UV fluorescent ink');
    await row('UV fluorescent ink').waitFor();
  }

  /** A feature goes and comes back; what was typed is one step. */
  async function takeBack() {
    await page.getByRole('tab', { name: 'Features' }).focus();
    await page.keyboard.press('Delete');
    await row('UV fluorescent ink').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row('UV fluorescent ink').waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await row('UV fluorescent ink').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row('UV fluorescent ink').click();
    await field('Title').fill('A heron');
    await page.keyboard.type(' and a fish');
    await page.keyboard.press('Control+z');
    expect(await field('Title').inputValue()).toBe('UV fluorescent ink');
  }

  /** What is missing keeps it back, and leads to its place. */
  async function mend() {
    await page.keyboard.press('Control+Enter');
    await dialogue().getByText('It cannot be published yet: 1 thing is missing or wrong.').waitFor();
    await button('Show what is missing').click();
    await button('A genuine one: missing').click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Glows blue at 365 nm.');
    await button('Ready to publish').waitFor();
  }

  async function publish(version: number, reason: string) {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: `Publish ${CODE}, version ${version}` }).waitFor();
    await field('Why is there this version?').fill(reason);
    await button('Publish').last().click();
    await page.getByRole('figure', { name: `Picture ${CODE}` }).waitFor();
  }

  it('is begun, pictured, drawn, checked, published, found, and published again as version 2', async () => {
    await open();
    await begin();
    await addPictures();
    await writeFacts();
    await drawFeatures();
    await takeBack();
    await mend();
    await publish(1, 'First look at two specimens.');
    await expect
      .poll(() => page.getByRole('figure').first().getByRole('button').allTextContents())
      .toEqual(['1']);

    await page.getByRole('link', { name: '◂ Library' }).click();
    await page.getByRole('link', { name: 'Drafts (0)' }).waitFor();
    await page.keyboard.press('/');
    await page.locator(':is(input, textarea):focus').waitFor();
    await page.keyboard.type('letters loupe');
    await page.getByRole('link', { name: CODE, exact: true }).click();

    await button('New version').click();
    await draftShown();
    await page.getByText('from version 1').waitFor();
    await tab('Document').click();
    await field('Title').fill('Passport with a heron in flight');
    // Leaving saves what is not saved yet.
    await page.getByRole('link', { name: '◂ Drafts' }).click();
    await page.getByRole('row', { name: /heron in flight.*from version 1/ }).waitFor();
    await page.getByRole('link', { name: CODE }).click();
    await draftShown();
    await publish(2, 'The title says what is seen.');
    await page.getByText('Passport with a heron in flight').first().waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('First look at two specimens.').waitFor();
    await button('Show version 1').click();
    await page.getByText('an older one that does not hold any more').waitFor();
    await page.getByText('Passport with a heron', { exact: true }).first().waitFor();
    await close();
  });
});
