import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/contract/drafts.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { violationsOf } from '../builders/axe.ts';
import { launchChromium } from '../builders/chromium.ts';
import { testFolder } from '../builders/folder.ts';
import { dragOn, fingerOn, placesOn } from '../builders/on-picture.ts';
import { type OpenedDesk, openDesk } from '../builders/opened-desk.ts';
import { quadrants } from '../builders/pictures.ts';

const CODE = 'UTO-AO-09001';
/** 125 × 88 mm at 254 dpi, which are 10 px a mm. */
const scan = () => quadrants(1250, 880).png().toBuffer();

describe('pictures of a draft', () => {
  let browser: Browser;
  let page: Page;
  let desk: OpenedDesk;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open() {
    desk = await openDesk(browser, testFolder(), { viewport: { width: 1600, height: 1000 }, hasTouch: true });
    page = desk.page;
    const size = { widthMm: 125, heightMm: 88 };
    const { id, revision, document } = await call<Draft>('draft.create', {
      ...{ code: CODE, title: 'Passport of Utopia', size },
    });
    const pages = [{ id: 'data-page', title: 'Data page' }];
    await call('draft.save', { id, revision, document: { ...document, pages } });
    await page.evaluate(`location.hash = '/drafts/${id}'`);
    await page.getByRole('heading', { level: 1, name: CODE }).waitFor();
    return id;
  }
  async function close() {
    expect(desk.faults).toEqual([]);
    await desk.close();
  }

  async function call<T>(name: string, input: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const answer = await page.evaluate(
      async ([path, init]): Promise<unknown> => (await fetch(path, init)).json(),
      [`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) }] as const,
    );
    const envelope = answer as Envelope<T>;
    if (!envelope.ok) throw new Error(`${name} was refused: ${JSON.stringify(envelope.error)}`);
    return envelope.value;
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialogue = () => page.getByRole('dialog');
  const upload = async (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'image/png', buffer });
  const told = async () => Number.parseFloat((await page.getByTestId('told-dpi').textContent()) || 'NaN');
  const length = (number: number) => page.getByLabel(`Length of distance ${number} in mm`);

  it('measures the scale along distances that are drawn, moved by pixels, and held against each other', async () => {
    const id = await open();
    await upload('page UV.png', await scan());
    const viewer = dialogue().getByRole('figure');
    await viewer.locator('canvas').first().waitFor();
    await dialogue().getByText('told by the file name').waitFor();
    expect(await page.getByRole('combobox', { name: 'Lamp' }).inputValue()).toBe('365 nm');
    expect(await told()).toBe(254);

    await dialogue().getByText('by ruler').click();
    expect(await button(/^Add 0/).isDisabled()).toBe(true);
    await dragOn(page, viewer, [
      [100, 200],
      [1100, 200],
    ]);
    // 1000 px over 100 mm; the mouse goes by whole pixels of the screen.
    await length(1).fill('100');
    expect(Math.abs((await told()) - 254)).toBeLessThan(1);
    const before = await told();
    await button('Distance 1, second end').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowLeft');
    // Nine pixels more over 100 mm: 9 × 25.4 ÷ 100 dpi.
    await expect.poll(async () => (await told()) - before).toBeCloseTo(2.286, 1);

    // Two clicks do what a drag does.
    await button('Draw a distance').click();
    const at = await placesOn(viewer);
    await page.mouse.click(...at([600, 100]));
    expect(await length(2).count()).toBe(0);
    await page.mouse.click(...at([600, 600]));
    await length(2).fill('45');
    await dialogue().getByText('more than 2 % apart').waitFor();
    expect(await button(/^Add 0/).isDisabled()).toBe(true);
    await length(2).fill('50');
    await dialogue().getByText('more than 2 % apart').waitFor({ state: 'detached' });
    const dpi = await told();
    expect(await violationsOf(page)).toEqual([]);
    await button('Add 1 picture').click();
    await dialogue().waitFor({ state: 'hidden' });
    const { document } = await call<Draft>('draft.get', { id });
    expect(document.pages?.[0]?.pictures).toMatchObject([{ light: 'UV', wavelengthNm: 365, dpi }]);
    await close();
  });

  it('takes no light for granted, and gives a drawing up before the dialogue', async () => {
    await open();
    await upload('scan0001.png', await quadrants(1000, 880).png().toBuffer());
    await dialogue().getByText('Still to be said: light, scale').waitFor();
    // What is dropped meanwhile comes to those that are there.
    await upload('later ir.png', await scan());
    await dialogue().getByText('Data page · IR · 254 dpi').waitFor();
    await button('Leave later ir.png out').click();
    await dialogue().getByText('by ruler').click();
    const viewer = dialogue().getByRole('figure');
    await viewer.locator('canvas').first().waitFor();
    // Without a pointer: 500 px in the middle of 1000, 50 mm of the page.
    await button('Draw a distance').focus();
    await page.keyboard.press('Enter');
    await length(1).fill('50');
    await expect.poll(told).toBe(254);
    await button('Take distance 1 away').click();
    await button('Draw a distance').click();
    await expect.poll(() => button('Draw a distance').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => button('Draw a distance').getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('combobox', { name: 'Light' }).click();
    await page.getByRole('option', { name: 'OB' }).click();
    await page.getByRole('textbox', { name: 'Lamp from, in °' }).fill('270');
    await dialogue().getByText('both or neither').waitFor();
    await page.getByRole('textbox', { name: 'Lamp height, in °' }).fill('15');
    await dialogue().getByText('dots an inch').click();
    await page.getByRole('textbox', { name: 'Dots an inch' }).fill('254');
    // 1000 px are 100 mm and not the 125 of the page: it may be added all the same.
    await dialogue().getByText('It shows 100.0 × 88.0 mm').waitFor();
    await button('Add 1 picture').click();
    await dialogue().waitFor({ state: 'hidden' });
    await close();
  });

  it('stops files on their way when asked, and goes on', async () => {
    await open();
    let isSlow = true;
    await page.route('**/intake', async (route) => {
      // Never let through while it is slow: whoever stops it does not wait for an answer.
      if (!isSlow) await route.continue();
    });
    const buffer = await scan();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'vi.png', mimeType: 'image/png', buffer },
        { name: 'uv.png', mimeType: 'image/png', buffer },
      ]);
    await dialogue().getByText('coming in').waitFor();
    await dialogue().getByText('waiting').waitFor();
    await button('Stop').click();
    await expect.poll(() => dialogue().getByText('stopped').count()).toBe(2);
    isSlow = false;
    await button('Go on').click();
    await button('Add 2 pictures').waitFor();
    await button('Cancel').click();
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Discard' })
      .click();
    await dialogue().waitFor({ state: 'hidden' });
    await close();
  });

  it('has areas drawn while it is zoomed and turned, by mouse and finger, and otherwise moves as ever', async () => {
    await open();
    await upload('vi.png', await scan());
    await button('Add 1 picture').click();
    await dialogue().waitFor({ state: 'hidden' });
    const viewer = page.getByRole('figure', { name: 'data-page' });
    await viewer.locator('canvas').first().waitFor();
    const readout = page.getByTestId('area-readout');
    const draw = () => button('Draw a new area').click();
    await page.getByRole('tab', { name: 'Features' }).click();
    const [x, y] = (await placesOn(viewer))([500, 300]);
    await page.mouse.move(x, y);
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -120);
    const zoom = async () => Number.parseInt((await page.getByTestId('viewer-zoom').textContent()) ?? '', 10);
    await expect.poll(zoom).toBeGreaterThan(120);
    await draw();
    // The wheel zooms over the place to draw as well.
    const before = await zoom();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -120);
    await expect.poll(zoom).toBeGreaterThan(before);

    await dragOn(
      page,
      viewer,
      [
        [450, 250],
        [550, 350],
      ],
      true,
    );
    await expect.poll(() => readout.textContent()).toMatch(/mm$/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => readout.textContent()).toBe('');
    expect(await page.getByText('without a title').count()).toBe(0);

    await dragOn(page, viewer, [
      [450, 250],
      [550, 350],
    ]);
    // 10 px a mm.
    await expect.poll(() => readout.textContent()).toMatch(/x (44\.9|45\.0)\d {2}y (24\.9|25\.0)\d/);
    const area = async () =>
      /[\d.]+ × [\d.]+/
        .exec((await readout.textContent()) ?? '')?.[0]
        ?.split(' × ')
        .map(Number);
    for (const side of (await area()) ?? []) expect(Math.abs(side - 10)).toBeLessThan(0.15);

    // Beside the area a drag moves the picture, as ever.
    const drawn = await readout.textContent();
    const here = await (await placesOn(viewer))([500, 300]);
    await dragOn(page, viewer, [
      [600, 300],
      [620, 320],
    ]);
    await expect.poll(() => readout.textContent()).toBe(drawn);
    await expect.poll(async () => (await placesOn(viewer))([500, 300])).not.toEqual(here);
    // Within it, it moves the area: by 3 mm to the right and 2 up.
    await dragOn(page, viewer, [
      [500, 300],
      [530, 280],
    ]);
    await expect.poll(() => readout.textContent()).toMatch(/x (47\.9|48\.0)\d {2}y (22\.9|23\.0)\d/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readout.textContent()).toBe(drawn);

    await page.keyboard.press('0');
    await button('Rotate by 90° clockwise').click();
    await draw();
    await fingerOn(
      page,
      viewer,
      [
        [100, 600],
        [300, 700],
      ],
      [800, 100],
    );
    await expect.poll(() => readout.textContent()).toBe('');
    await fingerOn(page, viewer, [
      [100, 600],
      [300, 700],
    ]);
    await expect
      .poll(() => readout.textContent())
      .toMatch(/x (9\.[89]|10\.[01])\d {2}y (59\.[89]|60\.[01])\d/);
    await expect.poll(() => page.getByText('without a title').count()).toBe(2);
    // A finger that cannot drag: two taps.
    await draw();
    for (const corner of [
      [500, 600],
      [700, 700],
    ] as const)
      await fingerOn(page, viewer, [corner, corner]);
    await expect
      .poll(() => readout.textContent())
      .toMatch(/x (49\.[89]|50\.[01])\d {2}y (59\.[89]|60\.[01])\d/);
    await expect.poll(() => page.getByText('without a title').count()).toBe(3);
    await close();
  });

  it('gives a feature a picture of its own, and takes it back', async () => {
    const id = await open();
    const { revision, document } = await call<Draft>('draft.get', { id });
    const area = { xMm: 10, yMm: 20, widthMm: 30, heightMm: 20 };
    const features = [{ id: 'crane', title: 'Crane', page: 'data-page', area }];
    await call('draft.save', { id, revision, document: { ...document, features } });
    await page.reload();
    await page.getByRole('tab', { name: 'Features' }).click();
    await button(/Crane/).first().click();
    const [choosing] = await Promise.all([
      page.waitForEvent('filechooser'),
      button('Add a detail picture').click(),
    ]);
    const detail = {
      name: 'crane ir.png',
      mimeType: 'image/png',
      buffer: await quadrants(600, 400).png().toBuffer(),
    };
    await choosing.setFiles([detail]);
    await dialogue().getByRole('figure').waitFor();
    // 600 px over 30 mm.
    await expect.poll(() => told()).toBe(508);
    await button('Add 1 picture').click();
    await dialogue().waitFor({ state: 'hidden' });
    await page.getByRole('img', { name: 'Crane' }).waitFor();
    const given = (await call<Draft>('draft.get', { id })).document.features;
    expect(given?.[0]?.crop).toMatchObject({ light: 'IR', dpi: 508, widthPx: 600, heightPx: 400 });
    await button('Take it out').click();
    await page.getByRole('img', { name: 'Crane' }).waitFor({ state: 'detached' });
    expect((await call<Draft>('draft.get', { id })).document.features?.[0]).not.toHaveProperty('crop');
    await close();
  });
});
