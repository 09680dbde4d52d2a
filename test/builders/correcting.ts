import type { Page } from 'playwright-core';
import { upload } from './screens.ts';
import { zonePicture } from './zone-picture.ts';

/** Adds a picture of a zone and waits until it was read. */
export async function readZone(page: Page, lines: readonly string[], name = 'page.png'): Promise<void> {
  await upload(page, name, await zonePicture(lines));
  await page.getByTestId('mrz-line').first().waitFor();
}

/** Goes to a cell of the editor with the arrow keys, from the first one. */
export async function goToCell(page: Page, line: number, index: number): Promise<void> {
  await page.getByTestId('mrz-edit-line').first().waitFor();
  for (let down = 0; down < line; down++) await page.keyboard.press('ArrowDown');
  for (let cell = 0; cell < index; cell++) await page.keyboard.press('ArrowRight');
  await page.locator(`[data-cell="${line}:${index}"]:focus`).waitFor();
}

/** The lines as they stand in the editor. */
export const editedLines = (page: Page): Promise<string[]> =>
  page.getByTestId('mrz-edit-line').allTextContents();
