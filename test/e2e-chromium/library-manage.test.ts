import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_LIMIT_BYTES } from '../../src/contract/media.ts';
import { createSigningKey } from '../../src/platform/crypto/signature.ts';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';
import { libraryOfTwo } from '../builders/library-of-two.ts';
import { isRefusal, type OpenedDesk, openDesk, THEMES, type Theme } from '../builders/opened-desk.ts';
import { PACK, packBeside } from '../builders/packs.ts';
import { type RawEntry, rawZip } from '../builders/raw-zip.ts';

const CODE = 'UTO-AO-01001';

describe('managing the library in the browser', () => {
  let browser: Browser;
  let page: Page;
  let desk: OpenedDesk;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(folder: string, theme: Theme = 'light') {
    desk = await openDesk(browser, folder, { theme });
    page = desk.page;
    await page.keyboard.press('Alt+5');
    await page.getByRole('heading', { level: 1, name: 'Manage the library' }).waitFor();
  }
  async function close() {
    expect(desk.faults.filter((fault) => !isRefusal(fault))).toEqual([]);
    await desk.close();
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const alert = (words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });
  const tab = (name: RegExp) => page.getByRole('tab', { name });
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  const choosePack = (file: string) => page.locator('input[data-kind=pack]').setInputFiles(file);
  const chooseList = (file: string) => page.locator('input[data-kind=list]').setInputFiles(file);

  async function modelPack(change: (models: string) => void = fileModel) {
    const models = join(testFolder(), 'models');
    change(models);
    return packBeside(models);
  }

  /** Types what the publisher told, and waits until the key is trusted. */
  async function trust(fingerprint: string) {
    await page.getByLabel('Fingerprint that the publisher told you').fill(fingerprint);
    await button('Trust this key').click();
    await page.getByText('trusted here', { exact: true }).waitFor();
  }

  it('trusts a publisher by the fingerprint that was told, imports the pack, and undoes it with a reason', async () => {
    const { file, fingerprint } = await modelPack();
    await open(testFolder());
    await choosePack(file);
    await page.getByRole('heading', { name: PACK.title }).waitFor();
    await page.getByText('not trusted here', { exact: true }).waitFor();
    await page.getByText('by telephone, in person, from a printed letter').waitFor();
    expect(await button('Import 1 model').count()).toBe(0);

    const told = page.getByLabel('Fingerprint that the publisher told you');
    await told.fill(fingerprint.slice(0, -5));
    await button('Trust this key').click();
    await page.getByText('A fingerprint has 64 digits: 16 groups of 4.').waitFor();
    await page.getByText('60 of 64 digits').waitFor();
    await told.fill('ab'.repeat(32));
    await button('Trust this key').click();
    await alert('The fingerprint is not that of the key that signed utopia.lbpack.').waitFor();
    await trust(fingerprint.toUpperCase().replaceAll(' ', ':'));

    await page.getByText('1 new', { exact: true }).waitFor();
    await page.getByText(`${CODE} v1`).waitFor();
    await button('Import 1 model').click();
    await page.getByText('2 pictures were stored.').waitFor();
    await button('See the steps, or undo it').click();
    await row(PACK.title).getByRole('button', { name: 'Undo' }).click();
    const question = page.getByRole('dialog', { name: 'Undo step 1?' });
    await question.getByRole('button', { name: 'Undo' }).click();
    await question.getByText('Say why; nothing was changed.').waitFor();
    await question.getByLabel('Why is it undone?').fill('Only a try.');
    await question.getByRole('button', { name: 'Undo' }).click();
    await row('Step 1 undone:').filter({ hasText: 'Only a try.' }).waitFor();
    await row('Pack').getByText('undone', { exact: true }).waitFor();
    expect(await page.getByRole('table').getByRole('button').count()).toBe(0);
    await page.getByText('0 models').waitFor();

    await tab(/^Publishers/).click();
    await row(PACK.publisher).getByRole('button', { name: 'Trust no longer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trust no longer' }).click();
    await row(PACK.publisher).getByText('not trusted here').waitFor();
    await tab(/^Import/).click();
    await choosePack(file);
    await page.getByText('not trusted here', { exact: true }).waitFor();

    await page.keyboard.press('Alt+3');
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
    // The heading is there before the entries are.
    const done = () => page.getByRole('row').locator('td:nth-child(4)').allTextContents();
    await expect
      .poll(done)
      .toEqual([
        'Publisher’s key trusted no longer',
        'Step of the library undone',
        'Models imported',
        'Publisher’s key trusted',
        'Data folder opened',
      ]);
    await close();
  });

  it('refuses in words what is no pack, unsigned, dangerous, changed or too large, and lists every fault', async () => {
    const folder = testFolder();
    const put = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const publicKey = Buffer.from(createSigningKey().publicKey).toString('base64');
    const manifest = { format: 1, ...PACK, publicKey, withdrawn: [], files: [] };
    const archive = (...more: RawEntry[]) =>
      rawZip([{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }, ...more]);
    const signature = { name: 'manifest.sig', bytes: new Uint8Array(64) };
    const refused: [string, RegExp][] = [
      [
        put('letter.lbpack', 'This is no pack.'),
        /letter\.lbpack is not a whole pack.*The library is as it was\./s,
      ],
      [put('bare.lbpack', archive()), /bare\.lbpack has no signature\./],
      [
        put('climbing.lbpack', archive({ name: '../x' })),
        /climbing\.lbpack holds something that no pack may hold/,
      ],
      [put('changed.lbpack', archive(signature)), /changed\.lbpack was changed after it was signed/],
    ];
    const huge = put('huge.lbpack', new Uint8Array(FILE_LIMIT_BYTES + 1));
    await open(testFolder());
    for (const [file, words] of refused) {
      await choosePack(file);
      await alert(words).waitFor();
      await button('Close').click();
    }
    await choosePack(huge);
    await alert('huge.lbpack is larger than 64 MB').waitFor();

    const { file, fingerprint } = await modelPack((models) => {
      const model = fileModel(models);
      writeFileSync(join(model, 'document.json'), '{"format":1');
    });
    await choosePack(file);
    await trust(fingerprint);
    await alert('1 fault keeps it out').waitFor();
    await page.getByText(`UTO/${CODE}/document.json`).waitFor();
    expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });

  it('takes a dropped pack and a dropped list to where they belong', async () => {
    const { file } = await modelPack();
    await open(testFolder());
    const drop = (name: string, bytes: Uint8Array) =>
      page.evaluate(`{
        const dropped = new DataTransfer();
        dropped.items.add(new File([Uint8Array.from(${JSON.stringify([...bytes])})], ${JSON.stringify(name)}));
        for (const type of ['dragover', 'drop'])
          dispatchEvent(new DragEvent(type, { dataTransfer: dropped, cancelable: true, bubbles: true }));
      }`);
    await drop('list.csv', new TextEncoder().encode('number,issuer,status\nL898902C3,UTO,stolen\n'));
    await page.getByRole('heading', { name: 'List from list.csv' }).waitFor();
    await expect.poll(() => tab(/^Lists/).getAttribute('aria-selected')).toBe('true');
    await drop('dropped.lbpack', readFileSync(file));
    await page.getByRole('heading', { name: PACK.title }).waitFor();
    await expect.poll(() => tab(/^Import/).getAttribute('aria-selected')).toBe('true');
    // It went to the library and opened no examination.
    await page.keyboard.press('Alt+1');
    await page.getByText('No examination yet').waitFor();
    await close();
  });

  it('imports a list, replaces it, removes it, and refuses a wrong one with its place', async () => {
    const folder = testFolder();
    const [right, wrong] = [join(folder, 'national.csv'), join(folder, 'wrong.csv')];
    writeFileSync(right, 'number,issuer,status\nL898902C3,UTO,stolen\nD23145890,UTO,lost\n');
    writeFileSync(wrong, 'number,issuer,status\nL898902C3,UTO,eaten\n');
    await open(testFolder());
    await page.keyboard.press('4');
    await page.getByText('No list yet: examinations are looked up in none.').waitFor();
    await chooseList(wrong);
    await button('Import the list').click();
    await alert(/wrong\.csv is not a list of documents that can be used: row 2, status/).waitFor();
    await button('Cancel').click();
    await chooseList(right);
    await page.getByLabel('Name').fill('');
    await button('Import the list').click();
    await page.getByText('Give it a name; nothing was imported.').waitFor();
    await page.getByLabel('Name').fill('National');
    await page.getByLabel('As they are').click();
    await button('Import the list').click();
    await page.getByText('National is taken in: 2 numbers.').waitFor();
    await row('National').filter({ hasText: 'As they are' }).filter({ hasText: 'national.csv' }).waitFor();
    await chooseList(right);
    await page.getByLabel('Name').fill('National');
    await page.getByText('Takes the place of the list of that name, which has 2 numbers.').waitFor();
    // How numbers are kept is remembered as it was chosen last.
    expect(await page.getByLabel('As they are').isChecked()).toBe(true);
    await page.getByLabel('As keyed hashes').click();
    await button('Import the list').click();
    await row('National').filter({ hasText: 'As keyed hashes' }).waitFor();
    await row('National').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No list yet').waitFor();
    await close();
  });

  it('begins an empty library with the specimens that come with the program', async () => {
    await open(testFolder());
    await button('Look at it').click();
    await page.getByText('9 new', { exact: true }).waitFor();
    await button('Import 9 models').click();
    await page.getByText('90 pictures were stored.').waitFor();
    expect(await button('Look at it').count()).toBe(0);
    await page.getByRole('link', { name: 'UTO-BO-01001 v1' }).click();
    await page.getByRole('figure', { name: 'Picture UTO-BO-01001' }).waitFor();
    // From a model to its export; in the browser that is a command.
    await page.getByRole('link', { name: 'Export this model' }).click();
    await page.getByText('lightbench library export DIR UTO-BO-01001').waitFor();
    await close();
  });

  it('shows the commands for folders, and for those models only that were chosen', async () => {
    await open(await libraryOfTwo());
    await page.getByText('lightbench library import DIR').waitFor();
    await page.getByText('lightbench library export DIR', { exact: true }).waitFor();
    await page.getByLabel('Some models').click();
    await page.getByRole('combobox', { name: 'Models to export' }).fill('crane');
    await page.getByRole('option', { name: /UTO-AO-02001/ }).click();
    await page.getByText('lightbench library export DIR UTO-AO-02001').waitFor();
    await button('Copy the command that exports').waitFor();
    await close();
  });

  it.each(THEMES)('has no axe violation, %s', async (theme) => {
    const { file, fingerprint } = await modelPack((models) =>
      fileModel(models, { key: { issuer: 'UTO', type: 'P', number: 7, year: 2016, code: 'UTO-AO-07001' } }),
    );
    const list = join(testFolder(), 'national.csv');
    writeFileSync(list, 'number,issuer,status\nL898902C3,UTO,stolen\n');
    await open(await libraryOfTwo(), theme);
    await page.getByText('2 models').first().waitFor();
    expect(await violationsOf(page), 'import and export').toEqual([]);
    await choosePack(file);
    await button('Trust this key').waitFor();
    expect(await violationsOf(page), 'trust').toEqual([]);
    await trust(fingerprint);
    await button('Import 1 model').click();
    await page.getByText('pictures were stored.').waitFor();
    expect(await violationsOf(page), 'imported').toEqual([]);
    await tab(/^Steps/).click();
    await row(PACK.title).getByRole('button', { name: 'Undo' }).click();
    expect(await violationsOf(page), 'question').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await violationsOf(page), 'steps').toEqual([]);
    await tab(/^Publishers/).click();
    await row(PACK.publisher).waitFor();
    expect(await violationsOf(page), 'publishers').toEqual([]);
    await tab(/^Lists/).click();
    await chooseList(list);
    await button('Import the list').waitFor();
    expect(await violationsOf(page), 'list').toEqual([]);
    await button('Import the list').click();
    await row('national').waitFor();
    expect(await violationsOf(page), 'lists').toEqual([]);
    await close();
  });
});
