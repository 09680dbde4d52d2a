import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { CURATED, makeModel } from '../builders/curated-model.ts';
import { testFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';
import { deskShown } from '../builders/screens.ts';
import { answerDialogs, callThroughBridge, type Desktop, openDesktop } from './desktop.ts';

const PHRASE = { LIGHTBENCH_PACK_PASSPHRASE: 'correct horse battery staple' };

async function openStation(folder: string): Promise<Desktop> {
  const desktop = await openDesktop(folder, ['--insecure-demo-key']);
  await deskShown(desktop.page);
  return desktop;
}

async function openManagement(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('heading', { level: 1, name: 'Manage the library' }).waitFor();
}

/** Looks for a model by words, as one does at the bench. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  await page.keyboard.press('/');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(words);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The dialogs of the operating system are the one thing that is replaced here: nobody is there to answer them. */
describe('the library on its way from one station to another', () => {
  it('takes a model from pictures at the first to what a search finds at the second', async () => {
    const place = testFolder();
    const first = await openStation(testFolder());
    await makeModel(first.page);
    await openManagement(first.page);
    await answerDialogs(first.app, null);
    await button(first.page, 'Export …').click();
    await answerDialogs(first.app, join(place, 'from the first'));
    await button(first.page, 'Export …').click();
    const done = first.page.getByRole('status').filter({ hasText: 'Exported as from the first' });
    await done
      .filter({ hasText: `in ${place}` })
      .filter({ hasText: '1 model, 1 picture' })
      .waitFor();
    expect(readdirSync(place)).toEqual(['from the first']);
    expect(readdirSync(join(place, 'from the first', 'UTO', CURATED.code))).toEqual(
      expect.arrayContaining(['document.json', 'images']),
    );
    // Nothing is ever replaced: the same place is refused in words.
    await button(first.page, 'Export …').click();
    await first.page.getByRole('alert').filter({ hasText: 'exists already.' }).waitFor();
    expect(first.faults).toEqual([]);
    expect(await first.quit()).toBe(0);

    const second = await openStation(testFolder());
    await search(second.page, 'heron');
    await second.page.getByRole('heading', { name: 'The library is empty' }).waitFor();
    await openManagement(second.page);
    await answerDialogs(second.app, join(place, 'from the first'));
    await button(second.page, 'Choose a folder …').click();
    await second.page.getByText('1 new', { exact: true }).waitFor();
    await button(second.page, 'Import 1 model').click();
    await second.page.getByText('1 picture was stored.').waitFor();
    await search(second.page, 'heron border');
    await second.page.getByRole('link', { name: CURATED.code, exact: true }).click();
    await second.page.getByRole('figure', { name: `Picture ${CURATED.code}` }).waitFor();
    await second.page.getByRole('button', { name: CURATED.feature }).first().waitFor();
    await second.page.getByRole('tab', { name: 'Versions' }).click();
    await second.page.getByText('First look at a specimen.').waitFor();
    expect(second.faults).toEqual([]);
    expect(await second.quit()).toBe(0);
  });

  it("takes a publisher's pack in once its key is trusted, and out again by a step back", async () => {
    const folder = testFolder();
    const [models, key, pack] = ['models', 'office.key.json', 'utopia.lbpack'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    fileModel(models);
    const fingerprint = (await lightbench(['pack', 'keygen', key], PHRASE)).out.replace('fingerprint ', '');
    const naming = ['--title', 'Passports of Utopia', '--publisher', 'Document office', '--out', pack];
    expect((await lightbench(['pack', 'make', models, '--key', key, ...naming], PHRASE)).code).toBe(0);

    const data = testFolder();
    const { app, page, faults, quit } = await openStation(data);
    await openManagement(page);
    await answerDialogs(app, pack);
    await page.keyboard.press('Control+o');
    await page.getByText('not trusted here', { exact: true }).waitFor();
    await page.getByLabel('Fingerprint that the publisher told you').fill(fingerprint);
    await button(page, 'Trust this key').click();
    await page.getByText('trusted here', { exact: true }).waitFor();
    await button(page, 'Import 1 model').click();
    await page.getByText('2 pictures were stored.').waitFor();
    await search(page, 'guilloche');
    await page.getByRole('link', { name: 'UTO-AO-01001', exact: true }).waitFor();

    await openManagement(page);
    await page.keyboard.press('2');
    const step = page.getByRole('row').filter({ hasText: 'Passports of Utopia' });
    await step.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('Why is it undone?').fill('Only a try.');
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row').filter({ hasText: 'Only a try.' }).waitFor();
    await search(page, 'guilloche');
    await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
    // A file that was chosen in a dialog is read where it lies.
    expect(existsSync(join(data, 'handed-over'))).toBe(false);
    expect(faults).toEqual([]);
    expect(await quit()).toBe(0);
  });

  it('forgets what was chosen when the page is loaded anew', async () => {
    const models = testFolder();
    fileModel(models);
    const { app, page, quit } = await openStation(testFolder());
    await answerDialogs(app, models);
    const look = (chosen: string) => callThroughBridge(page, 'library.inspect_folder', { chosen });
    const answer = (await callThroughBridge(page, 'choice.open', { kind: 'folder' })) as {
      value: { chosen: { id: string } };
    };
    const { id } = answer.value.chosen;
    expect(await look(id)).toMatchObject({ ok: true, value: { errors: 0 } });
    await page.evaluate(`location.hash = '/library'`);
    expect(await look(id)).toMatchObject({ ok: true });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    expect(await look(id)).toMatchObject({ ok: false, error: { code: 'choice.unknown' } });
    await quit();
  });
});
