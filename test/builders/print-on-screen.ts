import type { Page } from 'playwright-core';
import { placeOnScreen, settled, wholesShown } from './light-table.ts';
import { drawnIn, type PanePicture } from './pane-pixels.ts';

/** Darker than any ground of a page, and than the surround: ink. */
const INK_BELOW = 100;
/** Fillers at the end of the upper line of a zone that are looked for. */
const FILLERS = 11;

type Run = readonly [from: number, to: number];

/** Where something is, one run after the other; gaps of less than `gap` are none. */
function runsOf(has: readonly boolean[], gap: number): Run[] {
  const runs: [number, number][] = [];
  has.forEach((it, at) => {
    const last = runs.at(-1);
    if (!it) return;
    if (last && at - last[1] <= gap) last[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

/** Grey of a px (ITU-R BT.601) is that of ink. */
function inkOf({ rgb, widthPx }: PanePicture) {
  return (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = rgb.subarray(3 * (y * widthPx + x), 3 * (y * widthPx + x) + 3);
    return 0.299 * r + 0.587 * g + 0.114 * b < INK_BELOW;
  };
}

/**
 * Where the print of a zone is looked for: a place near the end of its upper line, mm of the page, and how many lines it has.
 * Its upper line has to end in eleven fillers or more.
 */
export interface PrintedZone {
  readonly pageMm: readonly [width: number, height: number];
  readonly endMm: readonly [x: number, y: number];
  readonly lines: number;
}

/** Brings the end of a zone as near as one px of the picture is wide on the screen, by wheel. */
async function lookAtZone(page: Page, { pageMm, endMm }: PrintedZone): Promise<void> {
  await page.keyboard.press('0');
  await settled(page);
  await page.mouse.move(...(await placeOnScreen(page, endMm, pageMm)));
  const zoom = async () =>
    Number.parseFloat((await page.getByTestId('viewer-zoom').first().textContent()) ?? '');
  while ((await zoom()) < 90) {
    await page.mouse.wheel(0, -120);
    await settled(page);
  }
}

/**
 * The left edges of two letters that are ten characters apart in the print of a zone, found in the px of the first pane: the last
 * filler of the upper line and the one ten before it, CSS px of the screen.
 */
async function tenCharactersApart(page: Page, { lines }: PrintedZone) {
  const picture = await drawnIn(page);
  const { widthPx, heightPx, left, top, cssPx } = picture;
  const isInk = inkOf(picture);
  const columns = Array.from({ length: widthPx }, (_, x) => x);
  const rows = Array.from({ length: heightPx }, (_, y) => y);
  // Letters of a zone are more than 2 mm high, and its lines are the last of the page: other print is not looked at.
  const bands = runsOf(
    rows.map((y) => columns.filter((x) => isInk(x, y)).length >= 3),
    2,
  ).filter(([from, to]) => (to - from) * cssPx > 15);
  const [from, to] = bands.at(-lines) ?? [0, 0];
  const letters = runsOf(
    columns.map((x) => rows.slice(from, to + 1).filter((y) => isInk(x, y)).length >= 2),
    1,
  ).slice(-FILLERS);
  const widths = letters.map(([first, last]) => last - first);
  if (letters.length < FILLERS || Math.max(...widths) - Math.min(...widths) > 4)
    throw new Error(`no ${FILLERS} letters alike: ${JSON.stringify({ bands, letters })}`);
  const y = top + ((from + to + 1) / 2) * cssPx;
  return [letters[0], letters.at(-1)].map((letter) => [left + (letter?.[0] ?? 0) * cssPx, y] as const);
}

/** Measures the character pitch of a zone on the print itself, and gives what the table says, mm. */
export async function measurePitch(page: Page, zone: PrintedZone): Promise<number> {
  await lookAtZone(page, zone);
  await wholesShown(page);
  await page.getByRole('button', { name: 'Character pitch', exact: true }).press('Enter');
  for (const [x, y] of await tenCharactersApart(page, zone)) await page.mouse.click(x, y);
  const value = page.locator('[data-measure="pitch"]').last();
  await value.getByText(/\d\.\d\d/).waitFor();
  return Number.parseFloat((await value.textContent()) ?? '');
}
