import { type Browser, chromium } from 'playwright-core';

/** The machine's own Chromium; `npm test` finds it and passes its path on. */
const executablePath = process.env.LIGHTBENCH_CHROMIUM ?? '/usr/bin/chromium';

/** Headless Chromium that keeps quiet towards the network. As root it runs without its sandbox, in tests only. */
export function launchChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [
      ...root,
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
