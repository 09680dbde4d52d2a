import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));

const places: Partial<Record<NodeJS.Platform, { executable: string; resources: string }>> = {
  linux: { executable: 'linux-unpacked/lightbench', resources: 'linux-unpacked/resources' },
  win32: { executable: 'win-unpacked/lightbench.exe', resources: 'win-unpacked/resources' },
};

/** Packages the application unless release/ already holds what dist/ does; says where it is. */
export async function packageApplication(): Promise<{ executable: string; resources: string }> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'package.mjs')]);
  const place = places[process.platform];
  if (!place)
    throw new Error(`where the packaged application stands on ${process.platform} is not known here`);
  return {
    executable: join(root, 'release', place.executable),
    resources: join(root, 'release', place.resources),
  };
}

export interface RunningApplication {
  browser: Browser;
  /** Resolves with the exit code once the application has ended. */
  ended: Promise<number | null>;
  kill(): void;
}

/**
 * Starts the packaged application and attaches to its windows. Its fuses shut out Node's inspector, which
 * Playwright's own Electron launcher needs; Chromium's debugging port of the windows stays open to a command line.
 */
export async function startApplication(executable: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    const address = await debuggingAddress(child);
    await pageLoaded(new URL(address).host);
    const browser = await chromium.connectOverCDP(address, { timeout: 90_000 });
    return { browser, ended, kill: () => child.kill('SIGKILL') } satisfies RunningApplication;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Waits until the window shows its page: a client that attaches while the first page still replaces the empty one waits for ever. */
async function pageLoaded(host: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://${host}/json/list`, { signal: AbortSignal.timeout(60_000) });
    const targets = (await answer.json()) as { type: string; title: string }[];
    if (targets.some(({ type, title }) => type === 'page' && title === 'Lightbench')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no standard error to read');
  const seen: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    seen.push(line);
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error(`the application ended before its window could be reached:\n${seen.join('\n')}`);
}
