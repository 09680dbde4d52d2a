import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { desktopObstacle, hasDisplay } from '../../scripts/desktop.mjs';
import { findElectron } from '../../scripts/electron-dist.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lightbench-toolchain-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(path: string, text = '') {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('the Chromium that the tests drive', () => {
  it('is the first one on the PATH', () => {
    const chrome = place('a/google-chrome');
    const env = { PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
    expect(findChromium(env, 'linux')).toBe(chrome);
    const chromium = place('b/chromium');
    expect(findChromium(env, 'linux')).toBe(chromium);
  });

  it('is the one that LIGHTBENCH_CHROMIUM names, and no other', () => {
    place('a/chromium');
    const mine = place('mine');
    expect(findChromium({ PATH: join(folder, 'a'), LIGHTBENCH_CHROMIUM: mine }, 'linux')).toBe(mine);
    expect(findChromium({ PATH: join(folder, 'a'), LIGHTBENCH_CHROMIUM: `${mine}-not` }, 'linux')).toBeNull();
  });

  it('is none on a machine without one', () => {
    expect(findChromium({ PATH: folder }, 'linux')).toBeNull();
  });
});

describe.runIf(process.platform === 'linux')('Electron', () => {
  it('is the one that ELECTRON_OVERRIDE_DIST_PATH names, and no other', () => {
    place('.cache/electron/electron');
    const executable = place('given/electron');
    place('given/version', 'v42.0.0\n');
    const dist = join(folder, 'given');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: dist }, folder)).toEqual({
      dist,
      executable,
      version: '42.0.0',
    });
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'empty') }, folder)).toBeNull();
  });

  it('is otherwise one in the cache folder, then the downloaded one', () => {
    expect(findElectron({}, folder)).toBeNull();
    const downloaded = place('node_modules/electron/dist/electron');
    expect(findElectron({}, folder)?.executable).toBe(downloaded);
    const cached = place('.cache/electron/electron');
    expect(findElectron({}, folder)?.executable).toBe(cached);
  });
});

describe('the desktop application', () => {
  it('needs a display on Linux', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
    expect(desktopObstacle({ platform: 'linux', env: {}, uid: 1000 })).toContain('display');
    expect(
      desktopObstacle({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 }),
    ).toBeNull();
    expect(desktopObstacle({ platform: 'darwin', env: {}, uid: 501 })).toBeNull();
  });

  it('does not run as root, which would mean without a sandbox', () => {
    expect(desktopObstacle({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 })).toContain('root');
  });
});
