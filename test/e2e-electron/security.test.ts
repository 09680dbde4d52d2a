import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callThroughBridge } from './desktop.ts';
import { type HostilePage, openHostilePage } from './hostile-page.ts';

describe('what a hostile page is given', () => {
  let hostile: HostilePage;
  beforeAll(async () => {
    hostile = await openHostilePage();
  });
  afterAll(() => hostile?.end());

  it('1, 18: comes from our own scheme, as a secure context', async () => {
    expect(await hostile.inPage('[location.origin, isSecureContext]')).toEqual(['lightbench://app', true]);
  });

  it('2: has no Node and no Electron', async () => {
    const names = [
      'require',
      'module',
      'process',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    expect(await hostile.inPage(`${JSON.stringify(names)}.filter((name) => name in window)`)).toEqual([]);
    expect(await hostile.asPage(`return typeof (await import('node:fs'))`)).toBe('TypeError');
  });

  it('2, 3, 4, 6, 8, 9, 10: runs under the preferences that the checklist asks for', async () => {
    const preferences = await hostile.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Undocumented, but the only place where Electron says what holds.
        const contents = window.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
    expect(preferences[0]?.nodeIntegrationInWorker ?? false).toBe(false);
    expect(preferences[0]?.allowRunningInsecureContent ?? false).toBe(false);
    expect(preferences[0]?.experimentalFeatures ?? false).toBe(false);
    expect(preferences[0]?.enableBlinkFeatures ?? '').toBe('');
  });

  it('3, 20: finds two functions on the bridge and cannot replace them', async () => {
    expect(await hostile.inPage('Object.keys(window.lightbench).sort()')).toEqual(['call', 'subscribe']);
    expect(await hostile.inPage('Reflect.ownKeys(window.lightbench).length')).toBe(2);
    await hostile.inPage(`try { window.lightbench = null; window.lightbench.call = null; } catch {}`);
    expect(await hostile.inPage('typeof window.lightbench.call')).toBe('function');
  });

  it.each([
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'persistent-storage',
    'storage-access',
    'window-management',
    'idle-detection',
    'local-fonts',
    'display-capture',
    'screen-wake-lock',
  ])('5: is denied the permission %s', async (name) => {
    expect(
      await hostile.inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`),
    ).toBe('denied');
  });

  it('5: is refused camera, microphone, screen, place and notifications when it asks for them', async () => {
    for (const wish of ['video', 'audio'])
      expect(await hostile.asPage(`await navigator.mediaDevices.getUserMedia({ ${wish}: true })`)).toBe(
        'NotAllowedError',
      );
    expect(await hostile.asPage('return Notification.requestPermission()')).toBe('got denied');
    const place =
      'new Promise((r) => navigator.geolocation.getCurrentPosition(() => r(0), (e) => r(e.code)))';
    expect(await hostile.inPage(place), 'GeolocationPositionError.PERMISSION_DENIED').toBe(1);
    for (const device of ['usb', 'serial', 'hid'])
      expect(
        await hostile.inPage(`navigator.${device}?.${device === 'serial' ? 'getPorts' : 'getDevices'}()`),
      ).toEqual([]);
  });

  it('6: cannot read files of this machine', async () => {
    const file = fileURLToPath(import.meta.url);
    expect(await hostile.asPage(`return (await fetch('file://${file}')).status`)).toBe('TypeError');
    expect(
      await hostile.asPage(`await new Promise((yes, no) => {
      const picture = new Image();
      picture.onload = yes;
      picture.onerror = () => no(new RangeError());
      picture.src = 'file://${tmpdir()}/x.png';
    })`),
    ).toBe('RangeError');
  });

  it('7: cannot run text as a program', async () => {
    expect(await hostile.asPage(`return eval('1')`)).toBe('EvalError');
    expect(await hostile.asPage(`return new Function('return 1')()`)).toBe('EvalError');
    await hostile.inPage(`{
      const inline = document.createElement('script');
      inline.textContent = 'window.ran = 1';
      document.head.append(inline);
      document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="window.ran = 2">');
      const link = document.createElement('script');
      link.src = 'data:text/javascript,window.ran = 3';
      document.head.append(link);
      const blob = document.createElement('script');
      blob.src = URL.createObjectURL(new Blob(['window.ran = 4'], { type: 'text/javascript' }));
      document.head.append(blob);
    }`);
    await hostile.pause();
    expect(await hostile.inPage('window.ran')).toBeUndefined();
    expect(await hostile.asPage(`new Worker(URL.createObjectURL(new Blob(['1']))); return 1`)).not.toBe(
      'got undefined',
    );
  });

  it('15: has no way to the programs of this machine: nothing here opens an address outside', () => {
    const main = readFileSync(new URL('../../dist/node/main.js', import.meta.url), 'utf8');
    expect(main).toContain('BrowserWindow');
    expect(main).not.toMatch(/openExternal|openPath|shell\b.*from "electron"/);
  });

  it('gets a typed refusal for calls that there are not, and for input that is none', async () => {
    for (const name of ['no.such.call', '__proto__', 'constructor', 'toString', ''])
      expect(await callThroughBridge(hostile.page, name, {})).toEqual({
        ok: false,
        error: { code: 'call.unknown', params: { name } },
      });
    for (const name of [7, null, { toString: 1 }, 'x'.repeat(81)])
      expect(await callThroughBridge(hostile.page, name, {})).toMatchObject({
        ok: false,
        error: { code: 'call.unknown' },
      });
    for (const input of ['1n', `'x'.repeat(1024 * 1024)`, '7'])
      expect(await hostile.inPage(`window.lightbench.call('system.status', ${input})`), input).toMatchObject({
        ok: false,
        error: { code: 'input.invalid' },
      });
    expect(await callThroughBridge(hostile.page, 'examination.list', {})).toMatchObject({
      ok: false,
      error: { code: 'key.locked' },
    });
  });

  it('17: reaches no bridge from a frame inside the page', async () => {
    const bridges = await hostile.inPage(`['about:blank', 'srcdoc'].map((kind) => {
      const frame = document.createElement('iframe');
      if (kind === 'srcdoc') frame.srcdoc = '<p>x</p>';
      document.body.append(frame);
      return [typeof frame.contentWindow.lightbench, typeof frame.contentWindow.require];
    })`);
    expect(bridges).toEqual([
      ['undefined', 'undefined'],
      ['undefined', 'undefined'],
    ]);
  });

  it('17: is refused when it calls from a window that is not ours, although it has our bridge', async () => {
    const answer = await hostile.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/node/preload.cjs`;
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('lightbench://app/');
      const said = await foreign.webContents.executeJavaScript(`lightbench.call('system.status', {})`);
      foreign.destroy();
      return said;
    });
    expect(answer).toEqual({ ok: false, error: { code: 'call.forbidden', params: {} } });
  });

  it('13, 17: reaches nothing from a blank page, the only one that it can go to', async () => {
    const answer = await hostile.app.evaluate(async ({ BrowserWindow }) => {
      const [ours] = BrowserWindow.getAllWindows();
      await ours?.loadURL('about:blank');
      const said = await ours?.webContents.executeJavaScript(`lightbench.call('system.status', {})`);
      await ours?.loadURL('lightbench://app/');
      return said;
    });
    expect(answer).toEqual({ ok: false, error: { code: 'call.forbidden', params: {} } });
    expect(await callThroughBridge(hostile.page, 'system.status', {})).toMatchObject({ ok: true });
  });
});
