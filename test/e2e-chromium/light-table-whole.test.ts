import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../builders/chromium.ts';
import { addPictures, setLight } from '../builders/compare-tab.ts';
import { holdAgainst } from '../builders/light-table.ts';
import { deskShown, examinationShown, openFromLog, openScreen } from '../builders/screens.ts';
import { serveBuilt } from '../builders/served.ts';
import { specimenSet } from '../builders/specimen-set.ts';
import { withStarter } from '../builders/starter-library.ts';
import { lookAgain, recordOnTheTable } from '../builders/table-run.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The back of a card: TD1, three lines (ICAO Doc 9303-5 §2.1, §4.2). */
const ZONE = { pageMm: [85.6, 53.98], endMm: [79, 38], lines: 3 } as const;

it('from a set of lights to a finding that is seen again as it was after a restart', async () => {
  const folder = await withStarter();
  const set = await specimenSet({
    ...{ model: 'UTO-BO-01001', page: 'back', lights: ['VI', 'UV', 'IR'], seed: 3 },
    indicators: ['uv-wrong'],
  });
  const first = await serveBuilt(folder, ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, first);
  await deskShown(page);
  await addPictures(page, set);
  const id = await examinationShown(page);
  await page.getByTestId('mrz-line').first().waitFor();
  for (const { name, light } of set.slice(1)) await setLight(page, name, light);
  await holdAgainst(page, 'UTO-BO-01001');
  const recorded = await recordOnTheTable(page, ZONE);
  expect(faults).toEqual([]);
  await page.context().close();
  expect(await first.stop()).toBe(0);

  const second = await serveBuilt(folder, ['--insecure-demo-key']);
  const again = await openScreen(browser, second);
  await openFromLog(again.page, id);
  await lookAgain(again.page, recorded);
  expect(again.faults).toEqual([]);
  await again.page.context().close();
  expect(await second.stop()).toBe(0);
});
