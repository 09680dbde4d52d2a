import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
const programs: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron under test, which `npm test` has found. */
export const executable = join(dist, programs[process.platform] ?? 'electron');

/** What tests need on a machine without a graphics card; as root there is no sandbox to run in. */
const testSwitches = ['--enable-unsafe-swiftshader', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** A whole desktop starts within seconds, but not on a machine that does much else at the same time. */
const WAIT_MS = 60_000;

/** The command line of the built application on a data folder. */
export const commandLine = (dataDir: string, args: readonly string[] = []): string[] => [
  root,
  ...testSwitches,
  '--data',
  dataDir,
  ...args,
];

/** Our own environment, without what would answer in the place of the screens. */
function environment(more: Record<string, string>): Record<string, string> {
  const { LIGHTBENCH_PASSPHRASE: _, ...own } = process.env as Record<string, string>;
  return { ...own, ...more };
}

export interface Desktop {
  app: ElectronApplication;
  page: Page;
  /** What the page complained of: uncaught errors and console errors. */
  faults: string[];
  /** Ends the application as the menu does; resolves with its exit code. */
  quit(): Promise<number | null>;
  /** Ends it the hard way, if it is still there. */
  kill(): Promise<unknown>;
}

/** Starts the built application and waits for its window; ended with the test at the latest. */
export async function openDesktop(...start: Parameters<typeof startDesktop>): Promise<Desktop> {
  const desktop = await startDesktop(...start);
  onTestFinished(async () => void (await desktop.kill()));
  return desktop;
}

/** Starts the built application in real Electron and waits for its window; whoever calls it ends it. */
export async function startDesktop(
  dataDir: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: executable,
    args: commandLine(dataDir, args),
    env: environment(env),
    timeout: WAIT_MS,
  });
  const child = app.process();
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const page = await app.firstWindow();
  page.setDefaultTimeout(WAIT_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return {
    app,
    page,
    faults,
    async quit() {
      // The answer may not come any more: the process that would give it ends.
      await app.evaluate(({ app: main }) => main.quit()).catch(() => {});
      return ended;
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Starts the application without looking into it; resolves with exit code and standard error when it ends. */
export async function runToEnd(dataDir: string, args: readonly string[] = []) {
  const child = spawn(executable, commandLine(dataDir, args), { env: environment({}) });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code: code as number | null, said };
}

/** One call through the bridge, as the page would make it; the envelope as it comes. */
export const callThroughBridge = (page: Page, name: unknown, input: unknown): Promise<unknown> =>
  page.evaluate(`window.lightbench.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);

/** Process ids by the name that main gave the process. */
export const processIds = (app: ElectronApplication, name: string): Promise<number[]> =>
  app.evaluate(
    ({ app: main }, wanted) =>
      main
        .getAppMetrics()
        .filter((process) => process.name === wanted)
        .map((process) => process.pid),
    name,
  );

/** What a person would choose in the dialogs of the operating system from now on; null: nothing. */
export const answerDialogs = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === null;
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled, filePaths: canceled ? [] : [chosen] }),
      showSaveDialog: async () => ({ canceled, filePath: chosen ?? '' }),
    });
  }, path);
