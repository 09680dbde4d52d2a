import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { START_PAGE } from './address.ts';
import { MIN_HEIGHT_PX, MIN_WIDTH_PX, placeWindow, type WindowState } from './window-state.ts';

/** Neutral mid-grey (sRGB): the eye judges the brightness of a picture by what is around it. */
const BACKGROUND = '#808080';

/** Opens the window where it stood and shows it once there is something in it. */
export function openWindow(): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json');
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = placeWindow(readKept(file), screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WIDTH_PX,
    minHeight: MIN_HEIGHT_PX,
    title: 'Lightbench',
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => keep(file, window));
  reloadOnce(window);
  void window.loadURL(START_PAGE);
  return window;
}

/** Brings the window to the front, for a second start of the program. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** A page whose process ended comes back once; if that does not help, more reloads would not either. */
function reloadOnce(window: BrowserWindow): void {
  let reloaded = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (reloaded) {
      const text = 'Everything that was acknowledged is stored. Start Lightbench again.';
      dialog.showErrorBox(`The window of Lightbench ended twice (${reason}).`, text);
      window.destroy();
      return;
    }
    reloaded = true;
    // Not from within the event: Chromium is still taking the old page apart and would go down with it.
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}

function readKept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keep(file: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A full disk must not keep the window from closing; it opens at its usual place next time.
  }
}
