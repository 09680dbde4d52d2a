import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
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
import { testFolder } from '../builders/folder.ts';
import { openDesk } from '../builders/opened-desk.ts';
import { alteredFront, filePermit, PERMIT } from '../builders/residence-permit.ts';
import { choose, examinationShown } from '../builders/screens.ts';
import { specimenSet } from '../builders/specimen-set.ts';
import { withStarter } from '../builders/starter-library.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The permit’s front in a new examination, ready to be compared. */
async function withPermit(page: Page): Promise<string> {
  const { visible } = await alteredFront();
  await addPictures(page, [{ name: 'white.png', buffer: await sharp(visible).png().toBuffer() }]);
  const id = await examinationShown(page);
  await openCompare(page);
  return id;
}

/** What the ledger says of an examination, newest first. */
async function ledgerOf(page: Page, id: string): Promise<string[]> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
  const rows = page.getByRole('row').filter({ hasText: id });
  await rows.first().waitFor();
  return rows.allTextContents();
}

describe('a comparison that does not come to its end', () => {
  it('is stopped by the officer, and can begin again', async () => {
    const { page, faults, close } = await openDesk(browser, await withStarter());
    const id = await withPermit(page);
    await choose(page, 'Model to compare with', PERMIT);
    await compareButton(page).click();
    await comparePanel(page).getByText('Comparing with the library …').waitFor();
    await comparePanel(page).getByRole('button', { name: 'Stop' }).click();
    await compareButton(page).waitFor();
    await comparePanel(page).getByText('feature by feature').waitFor();
    expect(await checkRows(page).count()).toBe(0);
    // Nobody is told of a failure that was their own wish.
    expect(await comparePanel(page).getByRole('alert').count()).toBe(0);
    expect((await ledgerOf(page, id)).some((row) => row.includes('Comparison stopped'))).toBe(true);

    await page.goBack();
    await openCompare(page);
    await compareButton(page).click();
    await comparePanel(page).getByRole('button', { name: 'Change it or compare again' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('says in words why it failed, what became of the evidence, and what to do', async () => {
    const data = await withStarter();
    // A picture of the model is lost: its file is deleted from the vault.
    const model = JSON.parse(
      readFileSync(new URL(`../../reference-docs/UTO/${PERMIT}/document.json`, import.meta.url), 'utf8'),
    );
    const { sha256 } = model.pages[0].pictures[0];
    rmSync(join(data, 'vault', sha256.slice(0, 2), sha256));
    const { page, close } = await openDesk(browser, data);
    const id = await withPermit(page);
    await choose(page, 'Model to compare with', PERMIT);
    await compareButton(page).click();
    const alert = comparePanel(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(
      new RegExp(
        `${sha256.slice(0, 8)}.*does not match its hash.*left exactly as it is.*restore the vault`,
        's',
      ),
    );
    await comparePanel(page).getByText('comparing did not come to its end').waitFor();
    // A hash is longer than the panel is wide: nothing of what is to be done may be cut off.
    // In words of the page, which the Node side has no types for.
    const beyond = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('[role="alert"]'))`;
    expect(await page.evaluate<number>(beyond)).toBe(0);
    await compareButton(page).waitFor();
    expect((await ledgerOf(page, id)).some((row) => row.includes('Comparison could not be done'))).toBe(true);
    await close();
  });
});

describe('the model', () => {
  it('is proposed by the program, and another is chosen by hand', async () => {
    const [white] = await specimenSet({ model: 'UTO-AO-02001', page: 'data', lights: ['VI'], seed: 5 });
    const { page, faults, close } = await openDesk(browser, await withStarter());
    await addPictures(page, [{ name: 'white.jpg', buffer: white?.buffer ?? Buffer.alloc(0) }]);
    await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    await openCompare(page);
    await page.getByPlaceholder('Proposed: UTO-AO-02001').waitFor();
    await compareButton(page).click();
    await comparePanel(page).getByText('Proposed by the program.').waitFor();
    expect(await comparePanel(page).getByText('Held against').textContent()).toContain('UTO-AO-02001');

    await comparePanel(page).getByRole('button', { name: 'Change it or compare again' }).click();
    await page.getByRole('combobox', { name: 'Model to compare with' }).and(page.locator(':focus')).waitFor();
    await choose(page, 'Model to compare with', 'UTO-AO-01001');
    await comparePanel(page).getByRole('button', { name: 'Compare again', exact: true }).click();
    await comparePanel(page).getByText('Chosen by hand.').waitFor();
    expect(await comparePanel(page).getByText('Held against').textContent()).toContain('UTO-AO-01001');
    expect(faults).toEqual([]);
    await close();
  });

  it('is unknown where none fits, with the reason and a way on', async () => {
    const rings = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#e8dcc8"/>
      ${Array.from({ length: 40 }, (_, i) => `<circle cx="${(i * 331) % 1200}" cy="${(i * 197) % 800}" r="${20 + ((i * 13) % 90)}" fill="none" stroke="#345" stroke-width="3"/>`).join('')}
      <text x="300" y="420" font-size="90" fill="#712">SPECIMEN</text></svg>`;
    const { page, faults, close } = await openDesk(browser, await withStarter());
    await addPictures(page, [
      { name: 'rings.png', buffer: await sharp(Buffer.from(rings)).png().toBuffer() },
    ]);
    await examinationShown(page);
    await openCompare(page);
    // What hardly looks like the document is no proposal.
    await page.getByPlaceholder('The program proposes a model').waitFor();
    await compareButton(page).click();
    await comparePanel(page).getByText('The model is unknown').waitFor();
    await comparePanel(page).getByText('Choose a model by hand if you know it').waitFor();
    expect(await checkRows(page).count()).toBe(0);
    // An unknown model is not a passed one.
    await page.getByRole('tab', { name: 'Checks' }).click();
    await page.getByRole('button', { name: /Model of the document/ }).waitFor();
    await page.getByRole('button', { name: /^Could not be told/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('is unknown, and what shines under ultraviolet is told all the same, with no word of a genuine page', async () => {
    const { page, faults, close } = await openDesk(browser, await withStarter());
    const zone = readFileSync(join(import.meta.dirname, '../fixtures/mrz/td3.png'));
    const { width = 1, height = 1 } = await sharp(zone).metadata();
    const shining = sharp({ create: { width, height, channels: 3, background: '#bccdf5' } });
    await addPictures(page, [
      { name: 'white.png', buffer: zone },
      { name: 'glow.png', buffer: await shining.png().toBuffer() },
    ]);
    await examinationShown(page);
    await setLight(page, 'glow.png', 'UV');
    await openCompare(page);
    await compareButton(page).click();
    await comparePanel(page).getByText('The model is unknown').waitFor();
    expect(await checkRows(page).allTextContents()).toEqual([
      expect.stringMatching(/Ground dull under ultraviolet, whatever the model.*failed.*UV,BR,FU/),
    ]);
    await page.keyboard.press(']');
    await comparePanel(page).getByText('shines under ultraviolet').waitFor();
    await boxed(page).waitFor({ state: 'attached' });
    expect(await comparePanel(page).textContent()).not.toContain('genuine');
    expect(await comparePanel(page).locator('figcaption').allTextContents()).toEqual(['This document']);
    expect(faults).toEqual([]);
    await close();
  });

  it('has no picture in a light: what was captured there stays undetermined, and says so', async () => {
    const models = testFolder();
    filePermit(models);
    const file = join(models, 'UTO', PERMIT, 'document.json');
    const model = JSON.parse(readFileSync(file, 'utf8'));
    for (const page of model.pages)
      page.pictures = page.pictures.filter(({ light }: { light: string }) => light !== 'UV');
    writeFileSync(file, JSON.stringify(model));
    for (const side of ['front', 'back']) rmSync(join(models, 'UTO', PERMIT, 'images', `${side}-uv.webp`));
    const data = join(testFolder(), 'data');
    const imported = await lightbench(['library', 'import', models, '--data', data, '--insecure-demo-key']);
    expect(imported.code, imported.err).toBe(0);

    const { page, faults, close } = await openDesk(browser, data);
    const { visible, ultraviolet } = await alteredFront();
    await addPictures(page, [
      { name: 'white.png', buffer: await sharp(visible).png().toBuffer() },
      { name: 'glow.png', buffer: ultraviolet },
    ]);
    await examinationShown(page);
    await setLight(page, 'glow.png', 'UV');
    await openCompare(page);
    await choose(page, 'Model to compare with', PERMIT);
    await compareButton(page).click();
    await comparePanel(page).getByText('Chosen by hand.').waitFor();
    const glowing = checkRows(page).filter({ hasText: 'Print that glows under ultraviolet' });
    expect(await glowing.textContent()).toMatch(/undetermined/);
    await glowing.click();
    await comparePanel(page)
      .getByText('The library has no picture of this page in this light (UV).')
      .waitFor();
    await comparePanel(page).getByText('not in the library in this light').waitFor();
    await boxed(page).waitFor({ state: 'attached' });

    // What the rule does stands behind its name, over the examination.
    await page.keyboard.press('F1');
    const rule = page.getByRole('dialog', { name: 'What this rule does' });
    await rule.getByRole('heading', { name: 'Print that glows under ultraviolet' }).waitFor();
    await rule.getByText('The library has no picture of the genuine page in this light.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await rule.waitFor({ state: 'hidden' });
    expect(await glowing.getAttribute('aria-expanded')).toBe('true');
    await comparePanel(page)
      .getByRole('button', { name: 'Print that glows under ultraviolet', exact: true })
      .click();
    await rule.getByRole('link', { name: 'Every rule' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rules in plain words' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});
