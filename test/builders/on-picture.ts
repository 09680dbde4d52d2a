import type { Locator, Page } from 'playwright-core';

/** A place in px of the picture that a viewer shows. */
export type Place = readonly [x: number, y: number];

/** Where places of the picture in a viewer lie, in CSS px of the page, as the view stands now. */
export async function placesOn(viewer: Locator): Promise<(place: Place) => Place> {
  const box = await viewer.boundingBox();
  const matrix = await viewer.locator('svg g[transform]').first().getAttribute('transform');
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (matrix?.match(/-?[\d.e-]+/g) ?? []).map(Number);
  if (!box) throw new Error('the picture is not shown');
  return ([x, y]) => [box.x + a * x + c * y + e, box.y + b * x + d * y + f];
}

/** Drags with the mouse from one place of the picture to another; `held`: the button stays down. */
export async function dragOn(
  page: Page,
  viewer: Locator,
  [from, to]: readonly [Place, Place],
  held = false,
): Promise<void> {
  const at = await placesOn(viewer);
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await page.mouse.move(...at(to));
  if (!held) await page.mouse.up();
}

/** The same with a finger. `second`: another finger comes down before the first is lifted. */
export async function fingerOn(
  page: Page,
  viewer: Locator,
  [from, to]: readonly [Place, Place],
  second: Place | null = null,
): Promise<void> {
  const at = await placesOn(viewer);
  const session = await page.context().newCDPSession(page);
  const point = (place: Place, id: number) => {
    const [x, y] = at(place);
    return { x, y, id };
  };
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const middle: Place = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  await touch('touchStart', [point(from, 1)]);
  await touch('touchMove', [point(middle, 1)]);
  await touch('touchMove', [point(to, 1)]);
  if (second) await touch('touchStart', [point(to, 1), point(second, 2)]);
  await touch('touchEnd', []);
  await session.detach();
}
