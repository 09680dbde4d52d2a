import type { Locator, Page } from 'playwright-core';
import { alteredFront } from './residence-permit.ts';
import { examinationShown } from './screens.ts';

/** The Compare tab of an examination, as a person uses it. */

/** A file as a file chooser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly buffer: Uint8Array;
}

export const comparePanel = (page: Page): Locator =>
  page.getByRole('region', { name: 'Compare', exact: true });
export const checkRows = (page: Page): Locator => comparePanel(page).locator('[data-feature]');
/** The frame round a feature on the big picture. */
export const boxed = (page: Page): Locator => page.locator('svg polygon[data-kind="feature"]');

export const compareButton = (page: Page): Locator =>
  comparePanel(page).getByRole('button', { name: 'Compare with the library' });

/** Brings the tab into sight; it can compare when every picture has been read. */
export async function openCompare(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  await compareButton(page).waitFor();
}

/** Hands pictures to the file chooser of the screen; their light is that of the choice beside it. */
export async function addPictures(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, buffer }) => ({ name, mimeType: 'image/png', buffer: Buffer.from(buffer) })),
    );
}

/** Says in which light a picture was taken. */
export async function setLight(page: Page, name: string, light: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`light of ${name}`) }).click();
  await page.getByRole('menuitem', { name: light }).click();
  await page.getByRole('button', { name: new RegExp(`^${light}.*light of ${name}`) }).waitFor();
}

/** An examination of the permit: its front in white light, and what glows on it the wrong way round. */
export async function addPermit(page: Page): Promise<void> {
  const { visible, ultraviolet } = await alteredFront();
  await addPictures(page, [
    { name: 'white.png', buffer: visible },
    { name: 'glow.png', buffer: ultraviolet },
  ]);
  await examinationShown(page);
  await setLight(page, 'glow.png', 'UV');
}
