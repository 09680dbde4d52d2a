import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import type { KeyMode } from '../src/contract/system.ts';
import { createChoices } from '../src/hosts/choices.ts';
import { dataDir } from '../src/hosts/data-dir.ts';
import { VERSION } from '../src/hosts/version.ts';
import { readKeyFile } from '../src/platform/crypto/key-file.ts';
import { registerScheme, serveApp } from './app-protocol.ts';
import { parseCommandLine } from './command-line.ts';
import { keepCore } from './core-keeper.ts';
import { startCore } from './core-process.ts';
import { fileDialogs } from './file-dialogs.ts';
import { serveCalls } from './ipc-host.ts';
import { hasKeyStore } from './key-store.ts';
import { setMenu } from './menu.ts';
import { chooseOpening } from './opening.ts';
import { restrictChromium, restrictSession } from './session-policy.ts';
import { focusWindow, openWindow } from './window.ts';

/** The desktop shell: starts the core, opens the window, and ends both in order. */
function main(): void {
  const { data, demo } = parseCommandLine(process.argv.slice(1));
  const folder = dataDir(data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One Lightbench for each data folder: Chromium's own files and the lock stand in it.
  app.setPath('userData', join(folder, 'desktop'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  const passphrase = process.env.LIGHTBENCH_PASSPHRASE;
  delete process.env.LIGHTBENCH_PASSPHRASE;
  registerScheme();
  restrictChromium();
  void app.whenReady().then(() => run(folder, { demo, passphrase }));
}

async function run(folder: string, said: { demo: boolean; passphrase: string | undefined }): Promise<void> {
  const opening = chooseOpening({ ...said, mode: keyModeOf(folder), keyStore: await hasKeyStore() });
  const imaging = Math.min(2, availableParallelism());
  const start = { dataDir: folder, host: 'desktop' as const, version: VERSION, opening, imaging };
  const core = keepCore((heard) => startCore(start, heard), VERSION);

  await restrictSession(session.defaultSession);
  let window: BrowserWindow | null = null;
  const choices = createChoices(
    core,
    folder,
    fileDialogs(() => window),
  );
  serveApp(core, choices);
  serveCalls({ ...core, call: choices.call }, () => window?.webContents ?? null);
  setMenu();
  window = openWindow();
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) void choices.forgetAll();
  });
  window.once('closed', () => {
    window = null;
  });
  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  quitInOrder(async () => {
    await choices.forgetAll();
    await core.stop();
  });
}

/** How the folder was set up. What is wrong with its key file the core says, when it is asked to open it. */
function keyModeOf(folder: string): KeyMode | 'unreadable' | null {
  try {
    return readKeyFile(folder)?.mode ?? null;
  } catch {
    return 'unreadable';
  }
}

/** Holds the program until the core has closed its database. */
function quitInOrder(stop: () => Promise<void>): void {
  let stopping = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    void stop().finally(() => app.exit(0));
  });
}

try {
  main();
} catch (error) {
  dialog.showErrorBox('Lightbench cannot start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
