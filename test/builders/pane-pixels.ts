import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** What stands in the panes of the light table px by px: as the browser drew the document alone, or all that is on the screen. */
export interface PanePicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Red, green and blue of each px, row by row. */
  readonly rgb: Uint8Array;
  /** CSS px of the screen where its upper left px lies, and CSS px that one of its px takes. */
  readonly left: number;
  readonly top: number;
  readonly cssPx: number;
}

const paneAt = (page: Page, pane: number) => page.locator('figure:has(canvas)').nth(pane);

async function decoded(page: Page, pane: number, bytes: Uint8Array): Promise<PanePicture> {
  const box = await paneAt(page, pane).boundingBox();
  if (!box) throw new Error(`no pane ${pane}`);
  const { data, info } = await sharp(bytes)
    .flatten({ background: SURROUND })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: widthPx, height: heightPx } = info;
  return { widthPx, heightPx, rgb: data, left: box.x, top: box.y, cssPx: box.width / widthPx };
}

/** The surround of all pictures, which shows through where there is none. */
const SURROUND = '#757575';

/** The picture of a pane as it is drawn there, without what lies over it. */
export async function drawnIn(page: Page, pane = 0): Promise<PanePicture> {
  const url = await page.evaluate<string>(
    `[...document.querySelectorAll('figure:has(canvas)')][${pane}].querySelector('canvas').toDataURL()`,
  );
  return decoded(page, pane, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** How long a picture has to stand before it is taken for the one that stays, ms: the viewer shows the whole some time after it has come. */
const STANDS_MS = 800;

/** The picture of a pane, when no other one comes in its place any more. */
export async function standingIn(page: Page, pane = 0): Promise<PanePicture> {
  let picture = await drawnIn(page, pane);
  for (;;) {
    await page.waitForTimeout(STANDS_MS);
    const next = await drawnIn(page, pane);
    if (Buffer.compare(next.rgb, picture.rgb) === 0) return next;
    picture = next;
  }
}

/** All that is seen in a pane. */
export const seenIn = async (page: Page, pane = 0): Promise<PanePicture> =>
  decoded(page, pane, await paneAt(page, pane).screenshot({ animations: 'disabled' }));

/** Red, green and blue of a px. */
export function colourAt({ rgb, widthPx }: PanePicture, x: number, y: number): [number, number, number] {
  const at = 3 * (y * widthPx + x);
  return [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
}

/** Mean of red, green and blue within a box of px. */
export function meanOf(
  picture: PanePicture,
  [left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number],
): number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (const [c, value] of colourAt(picture, x, y).entries()) sums[c] = (sums[c] ?? 0) + value;
  return sums.map((sum) => sum / ((right - left) * (bottom - top)));
}
