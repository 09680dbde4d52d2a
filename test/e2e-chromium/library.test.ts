import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { libraryOfTwo } from '../builders/library-of-two.ts';
import { isRefusal, type OpenedDesk, openDesk, THEMES, type Theme } from '../builders/opened-desk.ts';
import { choose } from '../builders/screens.ts';

describe('the reference library on the screen', () => {
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
    await page.keyboard.press('Alt+4');
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  }
  async function close() {
    expect(desk.faults).toEqual([]);
    await desk.close();
  }

  const card = (code: string) => page.getByRole('link', { name: code, exact: true });
  const modelShown = (code: string) => page.getByRole('figure', { name: `Picture ${code}` }).waitFor();
  const focused = () => page.locator(':focus').textContent();
  const goTo = (address: string) => page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  const marks = () => page.getByRole('figure').first().getByRole('button');
  const row = (name: string) => page.getByRole('complementary').getByRole('button', { name });
  const light = (words: string) => page.getByRole('button', { name: words });

  it('finds a model by a word of a feature, and walks its features and lights by keys alone', async () => {
    await open(await libraryOfTwo());
    await card('UTO-AO-01001').waitFor();
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('glowing thr');
    await card('UTO-AO-01001').waitFor({ state: 'detached' });
    expect(page.url()).toContain('text=glowing');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('UTO-AO-02001');
    await page.keyboard.press('Enter');
    await modelShown('UTO-AO-02001');
    await marks().first().waitFor();
    expect(await marks().allTextContents()).toEqual(['1', '3']);

    await page.keyboard.press(']');
    await page.getByText('Unbroken lines of two inks.').waitFor();
    expect(page.url()).toContain('feature=waves');
    await page.keyboard.press(']');
    await page.getByText('The crane beats its wings.').waitFor();
    expect(await row('Crane in flight').getAttribute('aria-expanded')).toBe('true');
    expect(await marks().nth(1).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('[');
    await page.getByText('(VI, FR, IS)').waitFor();
    await page.getByText('threshold 0.4').waitFor();

    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'In this light: UV' }).waitFor();
    await expect.poll(() => marks().allTextContents()).toEqual(['2']);
    expect(await light('ultraviolet').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('3');
    await page.getByText('No feature shows in this light.').waitFor();
    await page.keyboard.press('Escape');
    expect(page.url()).not.toContain('feature=');

    await page.getByRole('link', { name: '◂ Library' }).click();
    await card('UTO-AO-02001').waitFor();
    expect(page.url()).toContain('text=glowing');
    expect(await focused()).toBe('UTO-AO-02001');
    await close();
  });

  it('leads from the list to the light and page where a feature shows, and from a number to its record', async () => {
    await open(await libraryOfTwo());
    await card('UTO-AO-02001').click();
    await modelShown('UTO-AO-02001');
    await row('Glowing threads').click();
    await expect.poll(() => marks().allTextContents()).toEqual(['2']);
    expect(await light('ultraviolet').getAttribute('aria-pressed')).toBe('true');
    await row('Stars').click();
    await expect.poll(() => marks().allTextContents()).toEqual(['4']);
    expect(await page.getByRole('button', { name: 'Visa page' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Data page', exact: true }).click();
    await expect.poll(() => marks().allTextContents()).toEqual(['1', '3']);
    const crane = marks().filter({ hasText: '3' });
    const zoom = async () => Number.parseInt((await page.getByTestId('viewer-zoom').textContent()) ?? '', 10);
    const before = await zoom();
    await crane.click();
    await page.getByText('The crane beats its wings.').waitFor();
    await expect.poll(zoom).toBeGreaterThan(before);
    const near = await zoom();
    await row('Waves behind the data').hover();
    await page.locator('[data-state="pointed"]').first().waitFor();
    // Another light takes the picture's place; the view stays where it is.
    await page.keyboard.press('2');
    await expect.poll(() => marks().allTextContents()).toEqual(['2']);
    expect(await zoom()).toBe(near);
    await page.keyboard.press('m');
    await expect.poll(() => marks().count()).toBe(0);
    await close();
  });

  it('shows the light that was asked for last, also while another is on its way', async () => {
    await open(await libraryOfTwo());
    await card('UTO-AO-02001').click();
    await modelShown('UTO-AO-02001');
    await page.keyboard.press('m');
    /** Shade of grey in the middle of the picture: 60 in visible light, 61 in ultraviolet, 62 in infrared. */
    const shade = async () => {
      const box = await page.getByRole('figure').first().locator('canvas').first().boundingBox();
      if (!box) throw new Error('no picture is shown');
      const clip = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 };
      const [grey] = await sharp(await page.screenshot({ clip }))
        .raw()
        .toBuffer();
      return grey;
    };
    await expect.poll(shade).toBe(60);
    const held: (() => void)[] = [];
    await page.route('**/display*', async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await expect.poll(() => held.length).toBe(2);
    for (const go of held) go();
    await expect.poll(shade).toBe(62);
    await close();
  });

  it('opens an older version, says so, and leads back to the one that holds', async () => {
    await open(await libraryOfTwo());
    await card('UTO-AO-02001').click();
    await modelShown('UTO-AO-02001');
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('Stars seen again.').waitFor();
    await page.getByRole('button', { name: 'Show version 1' }).click();
    await page.getByText('an older one that does not hold any more').waitFor();
    await page.getByText('Passport of Utopia, with a crane').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Show version 2, which holds' }).click();
    await page.getByText('an older one').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('version');
    await close();
  });

  it('puts two series side by side, locked together, in the same light', async () => {
    await open(await libraryOfTwo());
    await card('UTO-AO-01001').click();
    await modelShown('UTO-AO-01001');
    await page.keyboard.press('b');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('crane flight');
    await page.getByRole('option', { name: 'UTO-AO-02001' }).click();
    const viewers = page.getByRole('figure', { name: 'arrow keys' });
    await expect.poll(() => viewers.count()).toBe(2);
    const zooms = () => page.getByTestId('viewer-zoom').allTextContents();
    const rotations = () => page.getByTestId('viewer-rotation').allTextContents();
    await viewers.nth(1).hover();
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => new Set(await zooms()).size).toBe(1);
    await page.getByRole('button', { name: 'Rotate' }).first().click();
    await expect.poll(rotations).toEqual(['90°', '90°']);
    const zoom = async () => (await zooms()).map((text) => Number.parseInt(text, 10));
    const [before = 0] = await zoom();
    await page.getByRole('button', { name: 'Zoom in' }).nth(1).click();
    await expect.poll(async () => Math.min(...(await zoom()))).toBeGreaterThan(before);
    expect(new Set(await zoom()).size).toBe(1);
    await page.keyboard.press('2');
    await expect.poll(() => page.getByText(/· Data page · UV$/).count()).toBe(2);
    await page.getByRole('tab', { name: 'Differences' }).click();
    await page.getByRole('heading', { name: 'Only on UTO-AO-02001: 2 features' }).waitFor();
    expect(page.url()).toContain('beside=UTO-AO-02001');
    await page.getByRole('button', { name: 'Put nothing beside it' }).click();
    await expect.poll(() => viewers.count()).toBe(1);
    await page.getByRole('link', { name: 'superseded by UTO-AO-02001' }).click();
    await modelShown('UTO-AO-02001');
    await close();
  });

  it('keeps its filter in the address, and says which part of it to let go of', async () => {
    await open(await libraryOfTwo());
    await page.getByText('2 models').waitFor();
    await page.getByLabel('With a forgery alert').check();
    await page.getByText('1 model', { exact: true }).waitFor();
    await choose(page, 'Feature', 'Kinegram');
    await page.getByText('No model has all of this.').waitFor();
    await page.reload();
    const looser = page.getByRole('listitem').filter({ hasText: 'Without the feature “Kinegram”' });
    await looser.getByText('1 model').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Without an alert too' }).getByRole('button').click();
    await card('UTO-AO-02001').waitFor();
    expect(page.url()).toContain('term=kinegram');
    await page.getByLabel('From').fill('20');
    await page.getByLabel('To').fill('1999');
    await page.getByText('No model has all of this.').waitFor();
    expect(page.url()).not.toContain('yearFrom');
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.getByText('2 models').waitFor();
    await close();
  });

  it('says how to fill an empty library, and what is wrong with an address', async () => {
    await open(testFolder());
    await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
    await page.getByRole('link', { name: 'Manage the library' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Manage the library' }).waitFor();
    await page.getByRole('link', { name: '◂ Library' }).click();
    await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
    await goTo('/library/UTO-XX-00000');
    await page.getByRole('alert').getByText('The reference library has no UTO-XX-00000.').waitFor();
    expect(desk.faults.filter((fault) => !isRefusal(fault))).toEqual([]);
    await desk.close();
  });

  it.each(THEMES)('has no axe violation, %s', async (theme) => {
    await open(await libraryOfTwo(), theme);
    await card('UTO-AO-01001').waitFor();
    expect(await violationsOf(page), 'grid').toEqual([]);
    await card('UTO-AO-01001').click();
    await modelShown('UTO-AO-01001');
    await page.keyboard.press(']');
    await page.getByText('Unbroken lines of two inks.').waitFor();
    expect(await violationsOf(page), 'feature').toEqual([]);
    for (const tab of ['Alerts (1)', 'Document', 'Versions']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await violationsOf(page), tab).toEqual([]);
    }
    await goTo('/library/UTO-AO-02001?version=1&beside=UTO-AO-01001');
    await page.getByRole('tab', { name: 'Differences' }).click();
    await page
      .getByRole('heading', { name: /^Only on/ })
      .first()
      .waitFor();
    expect(await violationsOf(page), 'side by side').toEqual([]);
    await close();
  });
});
