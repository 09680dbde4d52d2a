import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rgbRasterOf } from '../../src/imaging/rgb-raster.fixture.ts';
import { photographed } from '../../src/imaging/screen-photo.fixture.ts';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { addPictures, checkRows, compareButton, comparePanel, openCompare } from '../builders/compare-tab.ts';
import { openDesk } from '../builders/opened-desk.ts';
import { choose, examinationShown } from '../builders/screens.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const MODEL = 'UTO-AO-01001';
const PAGE = readFileSync(
  fileURLToPath(new URL(`../../reference-docs/UTO/${MODEL}/images/data-vi.webp`, import.meta.url)),
);

/** A picture of the genuine page as one of a document, compared with its model. */
async function compared(buffer: Buffer): ReturnType<typeof openDesk> {
  const desk = await openDesk(browser, await withStarter());
  const { page } = desk;
  await addPictures(page, [{ name: 'page.png', buffer }]);
  await examinationShown(page);
  await openCompare(page);
  await choose(page, 'Model to compare with', MODEL);
  await compareButton(page).click();
  await comparePanel(page).getByText('Chosen by hand.').waitFor();
  return desk;
}

it('says of half a page how much there is, before anything else, and fails nothing that is not there', async () => {
  const { width = 0, height = 0 } = await sharp(PAGE).metadata();
  const half = await sharp(PAGE)
    .extract({ left: 0, top: 0, width: width >> 1, height })
    .png()
    .toBuffer();
  const { page, faults, close } = await compared(half);
  await comparePanel(page)
    .getByText(/^Only (49|50) % of the page is in the picture/)
    .first()
    .waitFor();
  const rows = await checkRows(page).allTextContents();
  expect(rows.filter((row) => row.includes('failed'))).toEqual([]);
  expect(rows.filter((row) => row.includes('undetermined')).length).toBeGreaterThan(0);
  // It stands among the checks of the examination as well, where nothing may look as if all had been seen.
  await page.getByRole('tab', { name: 'Checks' }).click();
  await page.getByRole('button', { name: /Pictures that show one whole page/ }).waitFor();
  await page
    .getByText(/^None of \d+ checks could be made/)
    .filter({ visible: true })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('passes nothing on a photograph of a screen, and says what it saw', async () => {
  const { raster } = photographed(await rgbRasterOf(await sharp(PAGE).resize(738).png().toBuffer()), {
    kind: 'stripes',
    pitchPx: 2.6,
    zoom: 1.5,
    angleDeg: 3,
    tilt: 0.04,
  });
  const { widthPx: wide, heightPx: high } = raster;
  const photo = await sharp(raster.data, { raw: { width: wide, height: high, channels: 3 } })
    .png()
    .toBuffer();
  const { page, faults, close } = await compared(photo);
  await comparePanel(page)
    .getByText(/^A fine regular grid lies over the whole page/)
    .first()
    .waitFor();
  const rows = await checkRows(page).allTextContents();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes('successful'))).toEqual([]);
  expect(await comparePanel(page).textContent()).not.toMatch(/Nothing irregular/);
  expect(faults).toEqual([]);
  await close();
});
