import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import {
  addPictures,
  boxed,
  checkRows,
  compareButton,
  comparePanel,
  openCompare,
  setLight,
} from '../builders/compare-tab.ts';
import { deskShown, examinationShown, openFromLog } from '../builders/screens.ts';
import { specimenSet } from '../builders/specimen-set.ts';
import { withStarter } from '../builders/starter-library.ts';
import { lookAgain, recordOnTheTable } from '../builders/table-run.ts';
import { callThroughBridge, type Desktop, openDesktop } from './desktop.ts';

async function openDesk(folder: string): Promise<Desktop> {
  const desktop = await openDesktop(folder, ['--insecure-demo-key']);
  await deskShown(desktop.page);
  return desktop;
}

/** What the ledger says was done to an examination, oldest first. */
async function deeds(page: Page, subject: string): Promise<string[]> {
  const answer = (await callThroughBridge(page, 'ledger.list', { subject, limit: 100 })) as {
    value: { items: { action: string }[] };
  };
  return answer.value.items.map(({ action }) => action).toReversed();
}

/** Three starts, and a comparison of two lights: longer than other tests of the desktop. */
const TIME_MS = 240_000;

/** The data page of a passport: TD3, two lines (ICAO Doc 9303-4 §2.2, §4.2). */
const ZONE = { pageMm: [125, 88], endMm: [118, 74], lines: 2 } as const;

/** In words of the page, which the Node side has no types for. */
const cropWidths = (page: Page) =>
  page.evaluate<number[]>(
    `[...document.querySelectorAll('section[aria-label^="Crops"] img')].map((image) => image.naturalWidth)`,
  );

it(
  'compares an altered specimen with the model that it proposes, shows what differs, and logs it',
  async () => {
    const folder = await withStarter();
    // The picture that glows is another one: what else is seen of the document is as it should be.
    const set = await specimenSet({
      ...{ model: 'UTO-AO-02001', page: 'data', lights: ['VI', 'UV'], seed: 3 },
      indicators: ['uv-wrong'],
    });
    const first = await openDesk(folder);
    const { page } = first;
    await addPictures(page, set);
    const id = await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    const glow = set.find(({ light }) => light === 'UV')?.name ?? '';
    await setLight(page, glow, 'UV');

    await openCompare(page);
    await page.getByPlaceholder('Proposed: UTO-AO-02001').waitFor();
    await compareButton(page).click();
    await comparePanel(page).getByText('Proposed by the program.').waitFor();
    await comparePanel(page).getByText('Held against').getByText('UTO-AO-02001').waitFor();

    const worst = checkRows(page).first();
    expect(await worst.textContent()).toMatch(
      /Print that glows under ultraviolet.*failed.*UV,LU,IS.*−\d\.\d\d/,
    );
    await page.keyboard.press(']');
    await expect.poll(() => worst.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('figure', { name: `Picture ${glow}` }).waitFor();
    await boxed(page).waitFor({ state: 'attached' });
    const opened = comparePanel(page)
      .getByRole('listitem')
      .filter({ has: page.locator('[aria-expanded="true"]') });
    await opened.getByText('Likeness of what is drawn there', { exact: false }).waitFor();
    await opened.getByText('passed at 0.60 or more', { exact: false }).waitFor();
    expect(await opened.locator('figcaption').allTextContents()).toEqual(['This document', 'Genuine']);
    await expect
      .poll(async () => {
        const widths = await cropWidths(page);
        return widths.length >= 2 && widths.every((width) => width > 0);
      })
      .toBe(true);

    expect((await deeds(page, id)).filter((action) => action.startsWith('comparison.'))).toEqual([
      'comparison.started',
      'comparison.finished',
    ]);
    expect(first.faults).toEqual([]);
    expect(await first.quit()).toBe(0);

    // It is kept with the examination, and counts among its checks.
    const second = await openDesk(folder);
    await openFromLog(second.page, id);
    await second.page
      .getByRole('button', { name: /Print that glows under ultraviolet: / })
      .first()
      .waitFor();
    await second.page.getByRole('tab', { name: 'Compare' }).click();
    await comparePanel(second.page).getByText('Proposed by the program.').waitFor();
    expect(await checkRows(second.page).first().textContent()).toMatch(/failed/);
    const recorded = await recordOnTheTable(second.page, ZONE);
    expect(second.faults).toEqual([]);
    expect(await second.quit()).toBe(0);

    const third = await openDesk(folder);
    await openFromLog(third.page, id);
    await lookAgain(third.page, recorded);
    expect((await deeds(third.page, id)).filter((action) => action.startsWith('finding.'))).toEqual([
      'finding.recorded',
    ]);
    expect(third.faults).toEqual([]);
    expect(await third.quit()).toBe(0);

    // Another program finds it in the log, and the chain of the ledger whole.
    const key = ['--data', folder, '--insecure-demo-key'];
    const shown = await lightbench(['log', 'show', id, ...key]);
    const { checks, findings } = JSON.parse(shown.out) as {
      checks: { name: string; generic: string; result: string }[];
      findings: { number: number; text: string; look: { tools: string } }[];
    };
    expect(findings).toMatchObject([{ number: 1, look: { tools: 'contrast(3,10)-channel(red)-invert()' } }]);
    const failed = checks.filter(({ result }) => result === 'failed');
    expect(failed.map(({ generic }) => generic)).toContain('UV,LU,IS');
    expect(failed.map(({ name }) => name).join()).toMatch(/Print that glows under ultraviolet: /);
    expect((await lightbench(['log', 'verify', ...key])).code).toBe(0);
  },
  TIME_MS,
);
