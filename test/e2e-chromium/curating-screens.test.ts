import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { greyPicture } from '../builders/library.ts';
import { libraryOfTwo } from '../builders/library-of-two.ts';
import { type OpenedDesk, openDesk, THEMES, type Theme } from '../builders/opened-desk.ts';

const CODE = 'UTO-AO-02001';

describe('the screens on which models are written', () => {
  let browser: Browser;
  let page: Page;
  let desk: OpenedDesk;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(theme: Theme = 'light') {
    desk = await openDesk(browser, await libraryOfTwo(), { theme });
    page = desk.page;
  }
  async function close() {
    await desk.close();
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const title = (on: Page) => on.getByRole('textbox', { name: 'Title', exact: true });
  const dialogue = (name: string) => page.getByRole('dialog', { name });
  const draftShown = () => page.getByText('from version 2').waitFor();
  const gone = (name: string) => dialogue(name).waitFor({ state: 'hidden' });

  /** The draft of a next version, begun on the model's page. */
  async function beginVersion() {
    await page.keyboard.press('Alt+4');
    await page.getByRole('link', { name: CODE, exact: true }).click();
    await button('New version').click();
    await draftShown();
    await page.getByRole('figure').locator('canvas').first().waitFor();
  }

  it.each(THEMES)('have no axe violation, %s', async (theme) => {
    await open(theme);
    await page.keyboard.press('Alt+6');
    await page.getByRole('heading', { name: 'No drafts' }).waitFor();
    expect(await violationsOf(page), 'no drafts').toEqual([]);
    await button('New model').click();
    await dialogue('New model').waitFor();
    await button('Begin the draft').click();
    await page.getByText('Give it a title.').waitFor();
    expect(await violationsOf(page), 'new model').toEqual([]);
    await page.keyboard.press('Escape');
    await gone('New model');

    await beginVersion();
    expect(await violationsOf(page), 'document').toEqual([]);
    for (const list of ['Features', 'Fields']) {
      await page.getByRole('tab', { name: list }).click();
      if (list === 'Features')
        await page.getByRole('list', { name: list }).getByRole('button').first().click();
      else await button('Add without an area').click();
      expect(await violationsOf(page), list).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Zone' }).click();
    expect(await violationsOf(page), 'zone').toEqual([]);
    await page.getByRole('tab', { name: 'Alerts' }).click();
    await button('Add alert').click();
    await button('Add deviation').click();
    expect(await violationsOf(page), 'alerts').toEqual([]);
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('heading', { name: /^Deviation 2/ }).waitFor();
    expect(await violationsOf(page), 'check').toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialogue(`Publish ${CODE}, version 3`).waitFor();
    expect(await violationsOf(page), 'what keeps it back').toEqual([]);
    await page.keyboard.press('Escape');
    await gone(`Publish ${CODE}, version 3`);
    await button('Discard').click();
    await dialogue(`Discard the draft of ${CODE}?`).waitFor();
    expect(await violationsOf(page), 'discard').toEqual([]);
    await page.keyboard.press('Escape');
    await gone(`Discard the draft of ${CODE}?`);
    await page.getByRole('link', { name: '◂ Drafts' }).click();
    await page.getByRole('table').waitFor();
    expect(await violationsOf(page), 'drafts').toEqual([]);
    expect(desk.faults).toEqual([]);
    await close();
  });

  it('show the model’s page as it will be, and ask before a draft is thrown away', async () => {
    await open();
    await beginVersion();
    await title(page).fill('Passport with two cranes');
    await button('Preview').click();
    await page.getByRole('tab', { name: 'Versions' }).waitFor();
    await page.locator('header').filter({ hasText: 'Passport with two cranes' }).nth(1).waitFor();
    await button('Go on writing').click();
    await title(page).waitFor();
    await button('Discard').click();
    await page.locator(':focus').filter({ hasText: 'Keep the draft' }).waitFor();
    await page.keyboard.press('Enter');
    await gone(`Discard the draft of ${CODE}?`);
    await button('Discard').click();
    await dialogue(`Discard the draft of ${CODE}?`).getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'No drafts' }).waitFor();
    expect(desk.faults).toEqual([]);
    await close();
  });

  it('put pages in order, name them, give them a size, and take in what is dropped on the window', async () => {
    await open();
    await beginVersion();
    const pages = () => page.getByRole('list', { name: 'Pages and lights' }).locator('[data-path]');
    const inMenu = async (of: string, item: string) => {
      await page.getByRole('button', { name: `${of}: rename` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await button('Add page').click();
    await inMenu('Page 3', 'Rename');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('Cover');
    await page.keyboard.press('Enter');
    await inMenu('Cover', 'Move up');
    await expect.poll(() => pages().allTextContents()).toEqual(['Data page', 'Cover', 'Visa page']);
    await inMenu('Cover', 'Give it a size of its own');
    const side = (name: string) =>
      page.getByRole('complementary', { name: 'Pages and lights' }).getByLabel(name);
    expect(await side('Width, mm').inputValue()).toBe('25.4');
    await side('Width, mm').fill('101,6');
    await side('Height, mm').fill('50.8');
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('region', { name: 'Page: Cover' }).getByText('Pictures: missing').waitFor();

    // 101.6 × 50.8 mm at 100 dpi are 400 × 200 px.
    const bytes = greyPicture(400, 200, 90).toString('base64');
    // In words of the page, which the Node side has no types for.
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'cover-vi.png', { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    })()`);
    await button('Add 1 picture').click();
    await button('Cover in visible light, VI').waitFor();
    await button('Ready to publish').waitFor();

    await inMenu('Cover', 'Remove the page');
    await expect.poll(() => pages().allTextContents()).toEqual(['Data page', 'Visa page']);
    await page.keyboard.press('Control+z');
    await button('Cover in visible light, VI').waitFor();
    expect(desk.faults).toEqual([]);
    await close();
  });

  it('let nobody write over what somebody else wrote meanwhile', async () => {
    await open();
    await beginVersion();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await title(other).fill('Theirs');
    await other.keyboard.press('Control+s');
    await other
      .getByTestId('saving')
      .filter({ hasText: /^saved/ })
      .waitFor();
    await other.getByRole('link', { name: '◂ Drafts' }).click();
    await other.getByRole('cell', { name: 'Theirs' }).waitFor();

    await title(page).fill('Mine');
    await page
      .getByText(/^The draft was changed in the meantime/)
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '◂ Drafts' }).click();
    await dialogue('Leave without saving?').waitFor();
    await button('Go on editing').click();
    await button('Take over what the other wrote').click();
    await expect.poll(() => title(page).inputValue()).toBe('Theirs');
    await page.keyboard.press('Control+z');
    await expect.poll(() => title(page).inputValue()).toBe('Mine');
    await page.getByRole('link', { name: '◂ Drafts' }).click();
    await page.getByRole('cell', { name: 'Mine' }).waitFor();
    await close();
  });
});
