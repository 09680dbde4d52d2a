import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../builders/chromium.ts';
import { writeSection } from './benchmark-sections.ts';
import { machine } from './report.ts';
import { examinedPage, served } from './viewer-desk.ts';
import { drawnGaps, mainThreadTasks, TRACED } from './viewer-trace.ts';

/**
 * `npm run bench:viewer`: the light table in Chromium without a graphics card, on a pair of 8 megapixels. --write puts its
 * section into docs/benchmarks.md.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const TOOLS = ['Levels', 'Local contrast', 'Sharpen'];
const GLIDES_MS = 5000;
const RUNS = 5;

/** ms. */
interface Times {
  readonly first: number;
  readonly tools: readonly number[];
}

/** Waits until both panes have drawn something, as seen from the page itself; ms since `from` of its clock. */
const drawnAfter = (page: Page, from: number) =>
  page.evaluate<number>(`new Promise((resolve) => {
    const isDrawn = (canvas) => {
      const { width, height } = canvas;
      if (!width) return false;
      const at = canvas.getContext('2d').getImageData(width >> 1, height >> 1, 1, 1).data;
      return at[3] > 0;
    };
    const look = () => {
      const all = [...document.querySelectorAll('figure canvas')];
      if (all.length >= 2 && all.every(isDrawn)) resolve(performance.now() - ${from});
      else requestAnimationFrame(look);
    };
    look();
  })`);

/** Opens the table by its key; ms until both pictures are on the screen. */
async function opened(page: Page): Promise<number> {
  const from = await page.evaluate<number>('performance.now()');
  await page.keyboard.press('t');
  return drawnAfter(page, from);
}

/**
 * Lays a tool over both pictures; ms until both panes show it in the density of the screen, from the click as the page was told of
 * it: what the test's own hand takes to find the button (some 50 ms) is not the program's.
 */
async function applied(page: Page, name: string): Promise<number> {
  await page.evaluate(
    `addEventListener('click', ({ timeStamp }) => { window.began = timeStamp; }, { capture: true, once: true })`,
  );
  await page
    .getByRole('region', { name: 'Picture tools' })
    .getByRole('button', { name, exact: true })
    .click();
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      const lines = [...document.querySelectorAll('[data-done]')];
      const isThere = lines.every((line) => line.ariaBusy === 'false' && line.textContent.includes(${JSON.stringify(name)}));
      if (isThere) resolve(performance.now() - window.began);
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

/** Times between frames while something is done, ms. */
async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`(() => {
    window.frames_ = [];
    window.isOver = false;
    let last = performance.now();
    const next = (now) => {
      window.frames_.push(now - last);
      last = now;
      if (!window.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })()`);
  await work();
  return page.evaluate<number[]>(`(window.isOver = true, window.frames_.slice(1))`);
}

const until = (ms: number) => {
  const end = performance.now() + ms;
  return () => performance.now() < end;
};

/** To and fro with the button held, over the left pane. */
async function pan(page: Page): Promise<void> {
  const box = await page.locator('figure').first().boundingBox();
  if (!box) throw new Error('no pane');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const goesOn = until(GLIDES_MS);
  for (let n = 0; goesOn(); n++)
    await page.mouse.move(x + 180 * Math.sin(n / 9), y + 120 * Math.cos(n / 7), { steps: 1 });
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  const goesOn = until(GLIDES_MS);
  for (let n = 0; goesOn(); n++) {
    await page.mouse.wheel(0, Math.trunc(n / 12) % 2 === 0 ? -120 : 120);
    await page.waitForTimeout(40);
  }
}

const at = (values_: readonly number[], share: number) => {
  const sorted = values_.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** From the examination to the table, and tools laid over one by one; ms of each. */
async function openedAndTreated(page: Page): Promise<Times> {
  const first = await opened(page);
  // The whole pictures follow, and then those of each tool.
  await page.waitForTimeout(6000);
  const tools: number[] = [];
  for (const name of TOOLS) {
    tools.push(await applied(page, name));
    await page.waitForTimeout(7000);
  }
  return { first, tools };
}

/** Moves about in the treated pair, traced. */
async function moved(browser: Browser, page: Page) {
  await page.keyboard.press('1');
  await page.waitForTimeout(1000);
  await browser.startTracing(page, { categories: TRACED });
  const [panned, zoomed] = [await frames(page, () => pan(page)), await frames(page, () => zoom(page))];
  const trace = await browser.stopTracing();
  return { panned, zoomed, tasks: mainThreadTasks(trace), drawn: drawnGaps(trace) };
}

function report(
  times: readonly Times[],
  { panned, zoomed, tasks, drawn }: Awaited<ReturnType<typeof moved>>,
) {
  const rate = (gaps: readonly number[]) => 1000 / at(gaps, 0.5);
  const slow = 1000 / at([...panned, ...zoomed], 0.95);
  const long = tasks.filter((ms) => ms > 50);
  const row = (what: string, wanted: string, seen: string, isMet: boolean) =>
    `| ${what} | ${wanted} | ${seen} | ${isMet ? '✓' : '✕'} |`;
  const first = at(
    times.map((each) => each.first),
    0.5,
  );
  const tools = TOOLS.map((_, i) =>
    at(
      times.map((each) => each.tools[i] ?? Number.NaN),
      0.5,
    ),
  );
  const slowest = Math.max(...tools);
  return `## The light table

Written by \`npm run bench:viewer\` on ${new Date().toISOString().slice(0, 10)}: a data page of 8.1 megapixels and the genuine one in the same frame, side by
side at 1920 × 1080, with ${TOOLS.join(', ')} over both. Chromium draws without a graphics card. Times are medians of ${times.length} runs, each on a copy of the data and in a new window. Machine: ${machine()}.

| bar | wanted | measured |  |
| --- | ---: | ---: | ---: |
${[
  row('panning, frames a second, median', '≥ 30', rate(panned).toFixed(0), rate(panned) >= 30),
  row('zooming, frames a second, median', '≥ 30', rate(zoomed).toFixed(0), rate(zoomed) >= 30),
  `| both, as the compositor drew them, median · slowest 5 of 100 |  | ${rate(drawn).toFixed(0)} · ${(1000 / at(drawn, 0.95)).toFixed(0)} |  |`,
  `| both, frames a second of the slowest 5 of 100 |  | ${slow.toFixed(0)} |  |`,
  row(
    'tasks of the main thread above 50 ms',
    '0',
    `${long.length} of ${tasks.length}, longest ${(tasks[0] ?? 0).toFixed(0)} ms`,
    long.length === 0,
  ),
  row('first pictures on the screen after the key', '≤ 300 ms', `${first.toFixed(0)} ms`, first <= 300),
  row(
    'a tool on both pictures in the density of the screen, slowest of three',
    '≤ 250 ms',
    `${slowest.toFixed(0)} ms (${tools.map((ms) => ms.toFixed(0)).join(', ')})`,
    slowest <= 250,
  ),
].join('\n')}`;
}

/** The examination with its comparison in sight, long enough for what is made ahead. */
async function comparedIn(context: BrowserContext, url: string, id: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  await page.evaluate(`location.hash = '#/examination/${id}'`);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByText('Held against').first().waitFor();
  await page.waitForTimeout(4000);
  return page;
}

/** A run on data that nobody has looked at yet, in a window of its own. */
async function run(browser: Browser, folder: string, examined: string, id: string, isLast: boolean) {
  const data = mkdtempSync(join(folder, 'run-'));
  cpSync(examined, data, { recursive: true });
  const { url, child } = await served(data);
  try {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await comparedIn(context, url, id);
    const times = await openedAndTreated(page);
    const movement = isLast ? await moved(browser, page) : undefined;
    await context.close();
    return { times, movement };
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lightbench-viewer-'));
const browser = await launchChromium();
try {
  const { id, data } = await examinedPage(folder);
  const times: Times[] = [];
  for (let n = 1; n <= RUNS; n++) {
    const done = await run(browser, folder, data, id, n === RUNS);
    times.push(done.times);
    if (!done.movement) continue;
    const section = report(times, done.movement);
    console.log(section);
    if (values.write) writeSection('bench:viewer', section);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
