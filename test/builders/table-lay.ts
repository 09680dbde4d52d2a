import type { Page } from 'playwright-core';

/** How the page lies in a pane, as the outline over it is drawn: CSS px of the pane. */
export interface Lay {
  /** Its upper left corner. */
  readonly at: readonly [x: number, y: number];
  /** CSS px for one px of the page. */
  readonly perPx: number;
  /** Its corners: upper left, upper right, lower right, lower left. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly room: readonly [width: number, height: number];
}

/** How the page lies in each pane. */
export async function layOf(page: Page): Promise<Lay[]> {
  const panes = await page.evaluate<{ matrix: number[]; size: number[]; room: [number, number] }[]>(
    `[...document.querySelectorAll('section:has(> figure canvas)')].map((pane) => {
      const svg = pane.querySelector('figure svg:has(> g[transform])');
      const { width, height } = svg.getBoundingClientRect();
      return {
        matrix: svg.firstElementChild.getAttribute('transform').match(/-?[\\d.]+(e-?\\d+)?/g).map(Number),
        size: /(\\d+) × (\\d+) px/.exec(pane.textContent).slice(1).map(Number),
        room: [width, height],
      };
    })`,
  );
  return panes.map(({ matrix: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], size: [w = 0, h = 0], room }) => {
    const on = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;
    return { at: [e, f], perPx: Math.hypot(a, b), corners: [on(0, 0), on(w, 0), on(w, h), on(0, h)], room };
  });
}

/** What lies under a place of the screen in the first pane, px of the page, while it is neither turned nor mirrored. */
export async function placeUnder(
  page: Page,
  [x, y]: readonly [number, number],
): Promise<[x: number, y: number]> {
  const box = await page.locator('figure').first().boundingBox();
  const [lay] = await layOf(page);
  if (!box || !lay) throw new Error('no pane');
  return [(x - box.x - lay.at[0]) / lay.perPx, (y - box.y - lay.at[1]) / lay.perPx];
}

/** What of the pane the page covers, less a px at its edges. */
export async function pageIn(
  page: Page,
): Promise<[left: number, top: number, right: number, bottom: number]> {
  const [lay] = await layOf(page);
  const [[left, top] = [0, 0], , [right, bottom] = [0, 0]] = lay?.corners ?? [];
  const [width = 0, height = 0] = lay?.room ?? [];
  return [
    Math.max(0, Math.ceil(left) + 1),
    Math.max(0, Math.ceil(top) + 1),
    Math.min(Math.floor(width), Math.floor(right) - 1),
    Math.min(Math.floor(height), Math.floor(bottom) - 1),
  ];
}
