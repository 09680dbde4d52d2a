import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { deskShown, openScreen } from './screens.ts';
import { serveBuilt } from './served.ts';

export const THEMES = ['light', 'dark', 'red'] as const;
export type Theme = (typeof THEMES)[number];

export interface OpenedDesk {
  readonly page: Page;
  /** What the page complained about so far. */
  readonly faults: readonly string[];
  /** Closes the browser's profile and ends the server. */
  close(): Promise<void>;
}

/** A data folder, served and opened in the browser: the desk is shown, in a theme, and nothing moves by itself. */
export async function openDesk(
  browser: Browser,
  folder: string,
  { theme = 'light', ...options }: BrowserContextOptions & { theme?: Theme } = {},
): Promise<OpenedDesk> {
  const served = await serveBuilt(folder, ['--insecure-demo-key']);
  const { page, faults } = await openScreen(browser, served, {
    colorScheme: theme === 'light' ? 'light' : 'dark',
    reducedMotion: 'reduce',
    ...options,
  });
  await deskShown(page);
  if (theme === 'red') {
    // No system asks for it: it is chosen, and remembered.
    await page.evaluate(`localStorage.setItem('lightbench.theme', '"red"')`);
    await page.reload();
    await deskShown(page);
  }
  return {
    page,
    faults,
    close: async () => {
      await page.context().close();
      await served.stop();
    },
  };
}

/** What Chromium reports of a refusal that came as an answer: the screen says it in words. */
export const isRefusal = (fault: string): boolean => fault.includes('400');
