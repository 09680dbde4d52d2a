import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { choose } from './screens.ts';

/** The data page of a specimen: 125 × 88 mm, so that its scale follows from the size of the page. */
const PICTURE = fileURLToPath(
  new URL('../../reference-docs/UTO/UTO-AO-01001/images/data-vi.webp', import.meta.url),
);

/** A model as it is made on the screens. */
export const CURATED = {
  code: 'UTO-AO-09001',
  title: 'Passport with a heron',
  feature: 'Name of the land in the border',
};

/** Makes a model of one picture on the screens, with one feature drawn in it, and publishes it. */
export async function makeModel(page: Page): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type('New model');
  await page.keyboard.press('Enter');
  await field('Code').fill(CURATED.code);
  await field('Title').fill(CURATED.title);
  await button('Begin the draft').click();
  await page.getByRole('heading', { level: 1, name: CURATED.code }).waitFor();

  await button('Add page').click();
  await page.getByRole('heading', { name: 'Data page has no picture yet' }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles(PICTURE);
  await button('Add 1 picture').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('tab', { name: 'Document' }).click();
  for (const [name, value] of [
    ['Series', 'Series 2026'],
    ['Document code', 'P'],
    ['Number', '9'],
    ['Year', '2026'],
    ['Issued from', '2026-01-01'],
    ['Valid for, years', '10'],
  ] as const)
    await field(name).fill(value);
  await button('Add source').click();
  await page.keyboard.type('Own holdings');
  await button('Today').click();

  await button('Data page in visible light, VI').click();
  const picture = page.getByRole('figure', { name: 'data-page' });
  await picture.locator('canvas').first().waitFor();
  await page.keyboard.press('n');
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture is not shown');
  const at = (share: number) => [box.x + share * box.width, box.y + share * box.height] as const;
  await page.mouse.move(...at(0.4));
  await page.mouse.down();
  await page.mouse.move(...at(0.45));
  await page.mouse.move(...at(0.5));
  await page.mouse.up();
  await choose(page, 'Term', 'Microprint');
  await field('Title').fill(CURATED.feature);
  await field('A genuine one').fill('Letters of 0.2 mm, sharp under the loupe.');
  await button('Add a way of imitating it').click();
  await page.keyboard.type('Dots of a colour printer.');

  await button('Ready to publish').waitFor();
  await page.keyboard.press('Control+Enter');
  await field('Why is there this version?').fill('First look at a specimen.');
  await button('Publish').last().click();
  await page.getByRole('figure', { name: `Picture ${CURATED.code}` }).waitFor();
}
