import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Served } from './served.ts';

/** What a person does on the screens, in the browser and on the desktop alike. */

/** A picture is read within a second, but not on a machine that does much else at the same time. */
export const WAIT_MS = 60_000;

/** Opens what is served in a browser of its own profile, and collects what the page complains about. */
export async function openScreen(
  browser: Browser,
  served: Served,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(served.url);
  return { page, faults };
}

/** The lines of the zone as the screen shows them. */
export const zoneOf = (page: Page): Promise<string[]> => page.getByTestId('mrz-line').allTextContents();

/** Picks a term of a list by typing it. */
export async function choose(page: Page, label: string, term: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(term);
  await page.getByRole('option').filter({ hasText: term }).first().click();
}

/** Chooses a file in the dialog; a new examination opens from the desk. */
export const upload = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });

/** Records that this is a specimen whose bearer was not assessed. */
export async function recordSpecimen(page: Page, note: string): Promise<void> {
  await choose(page, 'Document', 'Specimen');
  await choose(page, 'Bearer', 'Not assessed');
  await page.getByLabel('Note').fill(note);
  await page.getByRole('button', { name: 'Record outcome' }).click();
  await page.getByText(note).first().waitFor();
}

/** Waits for the screen of an examination and gives its number. */
export async function examinationShown(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: /^EX-\d{4}-\d{6}$/ });
  await heading.waitFor();
  return (await heading.textContent()) ?? '';
}

/** Finds an examination in the log and opens it. */
export async function openFromLog(page: Page, id: string): Promise<void> {
  await page.getByRole('link', { name: 'Log' }).first().click();
  await page.getByRole('link', { name: id }).click();
  await page.getByRole('heading', { level: 1, name: id }).waitFor();
}

export const deskShown = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

/** First start: the passphrase is typed twice. */
export async function setUp(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Set up' }).click();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** The themes of the program, by the names that the palette has for them. */
const THEME_NAMES = { Light: 'light', Dark: 'dark', 'Dim red': 'red' } as const;

/** Chooses a theme in the palette, and waits until everything on the page has its colours. */
export async function chooseTheme(page: Page, name: keyof typeof THEME_NAMES): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type(`${name} theme`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const theme = THEME_NAMES[name];
  const scheme = theme === 'light' ? 'light' : 'dark';
  await page
    .locator(`html[data-theme="${theme}"][data-mantine-color-scheme="${scheme}"]`)
    .waitFor({ state: 'attached' });
  // Controls pass from the colours of one theme to those of the next, which a busy machine shows late.
  await page.evaluate(
    `Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
      .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`,
  );
}
