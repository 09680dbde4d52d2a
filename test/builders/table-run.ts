import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { boxed } from './compare-tab.ts';
import { captions, settled, wholesShown } from './light-table.ts';
import { standingIn } from './pane-pixels.ts';
import { measurePitch, type PrintedZone } from './print-on-screen.ts';

/** What an examiner does on the light table from the first look to a finding, in the browser and on the desktop alike. */

/** What is on the light table: words of the page, places on the screen, and the pictures themselves. */
export interface TableSeen {
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** CSS px: how pictures are laid into their panes, and what is drawn over them. */
  readonly places: readonly number[];
  /** The px under a place of the screen, px of the page, and how far in the view is. */
  readonly under: readonly string[];
  /** SHA-256 of the levels that are drawn in each pane. */
  readonly pictures: readonly string[];
  /** Width and height of a pane, CSS px. */
  readonly room: readonly [number, number];
}

const PLACES = `[...document.querySelectorAll('figure svg g[transform], figure svg polyline, figure svg polygon')]
  .flatMap((it) => (it.getAttribute('transform') ?? it.getAttribute('points')).match(/-?[\\d.]+(e-?\\d+)?/g).map(Number))`;

/** Where the first pane lies on the screen, and how large it is, CSS px. */
async function firstPane(
  page: Page,
): Promise<readonly [x: number, y: number, width: number, height: number]> {
  const box = await page.locator('figure').first().boundingBox();
  if (!box) throw new Error('no pane');
  return [box.x, box.y, box.width, box.height];
}

/** The line that says which finding is looked at lies over the screen: panes that give it no room are as large as they were. */
const liftLine = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('header ~ p[role="status"] { position: fixed; bottom: 0; z-index: 9; }');
    document.adoptedStyleSheets.push(sheet);
  })()`);

/** What is seen side by side, with the pointer at one place of the first pane. */
async function tableSeen(page: Page): Promise<TableSeen> {
  const texts = (selector: string) => page.locator(selector).allTextContents();
  const [x, y, ...room] = await firstPane(page);
  await page.mouse.move(x + room[0] / 4, y + room[1] / 4);
  const pictures = await Promise.all([0, 1].map((nth) => standingIn(page, nth)));
  return {
    words: {
      captions: await captions(page),
      done: await texts('[data-done]'),
      measures: await texts('[data-measure]'),
      check: await texts('[data-walked]'),
      drawings: await texts('[data-drawing]'),
    },
    places: await page.evaluate<number[]>(PLACES),
    under: [
      ...(await texts('[data-testid="viewer-position"]')),
      ...(await texts('[data-testid="viewer-zoom"]')),
    ],
    pictures: pictures.map(({ rgb }) => createHash('sha256').update(rgb).digest('hex')),
    room,
  };
}

/** Ways that have a measure, what it is called, and what its slider says. */
const AMOUNTS = [
  ['b', 'Changes a second'],
  ['o', 'Opacity of the genuine page'],
] as const;

const amount = (page: Page, name: string) => page.getByRole('slider', { name });

/** Names of the checks that a key walks to, as many as are asked for. */
async function walked(page: Page, key: string, steps: number): Promise<string[]> {
  const said = page.locator('[data-walked]');
  const names: string[] = [];
  for (let n = 0; n < steps; n++) {
    const before = await said.textContent();
    await page.keyboard.press(key);
    await expect.poll(() => said.textContent()).not.toBe(before);
    names.push((await said.textContent()) ?? '');
  }
  return names;
}

/** Through the checks and back to the first by keys, which is what the ultraviolet gives away: each has its number and its frame. */
async function walkTheChecks(page: Page): Promise<void> {
  const forth = await walked(page, ']', 4);
  const count = Number(/of (\d+):/.exec(forth[0] ?? '')?.[1]);
  expect(forth.map((name) => name.slice(0, name.indexOf(':')))).toEqual(
    [1, 2, 3, 4].map((number) => `Check ${number} of ${count}`),
  );
  expect(await walked(page, '[', 3)).toEqual(forth.slice(0, 3).toReversed());
  await expect.poll(() => captions(page)).toEqual(['This document · UV', 'Genuine · UV']);
  await expect.poll(() => boxed(page).count()).toBe(2);
}

/** Blinks: the document and the genuine page, one after the other, in one pane. */
async function blink(page: Page): Promise<void> {
  await page.keyboard.press('b');
  const seen = new Set<string>();
  await expect
    .poll(async () => {
      for (const caption of await captions(page)) seen.add(caption.slice(0, caption.indexOf(' · ')));
      return [...seen].toSorted();
    })
    .toEqual(['Genuine', 'This document']);
}

/** Sets each way that has a measure to another one than it has by itself. */
async function setAmounts(page: Page): Promise<string[]> {
  const set: string[] = [];
  for (const [key, name] of AMOUNTS) {
    await page.keyboard.press(key);
    const slider = amount(page, name);
    const before = await slider.getAttribute('aria-valuenow');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).not.toBe(before);
    set.push((await slider.getAttribute('aria-valuenow')) ?? '');
    await toKeys(page);
  }
  return set;
}

/** The keys are those of the table again. */
const toKeys = (page: Page) => page.getByRole('heading', { name: 'Light table' }).click();

/** What was seen when a finding was recorded, and what the sliders were set to. */
export interface Recorded {
  readonly seen: TableSeen;
  readonly amounts: readonly string[];
}

/**
 * From the screen of an examination that was compared: to the table and through its checks, blinking, the pitch of the zone
 * measured on the print, three tools, and a finding; all by keys but the places that are measured.
 */
export async function recordOnTheTable(page: Page, zone: PrintedZone): Promise<Recorded> {
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'Light table' }).waitFor();
  await walkTheChecks(page);
  await blink(page);
  const amounts = await setAmounts(page);
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await expect.poll(() => captions(page)).toEqual(['This document · VI', 'Genuine · VI']);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Place it in the middle' }).press('Enter');
  await page
    .locator('[data-measure="line"]')
    .getByText(/\d\.\d\d mm/)
    .waitFor();
  // Ten characters of a zone take an inch (ICAO Doc 9303-3 §4.3).
  expect(Math.abs((await measurePitch(page, zone)) - 2.54)).toBeLessThanOrEqual(0.05);
  const tools = page.getByRole('region', { name: 'Picture tools' });
  for (const name of ['Local contrast', 'Channel', 'Invert'])
    await tools.getByRole('button', { name, exact: true }).press('Enter');
  const chain = 'Local contrast (limit 3, tile 10 mm) → Channel (Red) → Invert';
  // Of both panes, or one of them is still on its way in what is kept here.
  await expect.poll(() => page.locator('[data-done]').allTextContents()).toEqual([chain, chain]);
  expect(await page.getByText('The picture could not be shown.').count()).toBe(0);
  await toKeys(page);
  await wholesShown(page);
  await settled(page);
  const seen = await tableSeen(page);
  await page.keyboard.press('f');
  await page.getByRole('form', { name: 'Finding F1' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finding F1 is recorded.').waitFor();
  return { seen, amounts };
}

/** From the list of the examination the finding is opened again, and seen just as it was. */
export async function lookAgain(page: Page, { seen, amounts }: Recorded): Promise<void> {
  await liftLine(page);
  await page.locator('[data-finding="1"]').click();
  await page.getByRole('link', { name: 'Look at it as it was seen' }).click();
  await page.getByText('As it was seen for finding F1').waitFor();
  await expect.poll(() => page.locator('[data-measure]').allTextContents()).toEqual(seen.words.measures);
  await wholesShown(page);
  await settled(page);
  // Places go through mm of the page and back: less than a tenth of a px is nothing that anybody sees.
  await expect
    .poll(() => tableSeen(page))
    .toEqual({ ...seen, places: seen.places.map((px) => expect.closeTo(px, 1)) });
  for (const [i, [key, name]] of AMOUNTS.entries()) {
    await page.keyboard.press(key);
    await expect.poll(() => amount(page, name).getAttribute('aria-valuenow')).toBe(amounts[i]);
  }
}
