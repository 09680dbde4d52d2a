import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshFolder } from '../builders/folder.ts';
import { callThroughBridge, type Desktop, processIds, startDesktop } from './desktop.ts';
import { type Listeners, listen } from './listeners.ts';

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security) as behaviour: what a
 * page under a stranger's control would try. The numbers are those of the checklist. Fuses (19): test/package.
 */
const PAUSE_MS = 300;

describe('a hostile page', () => {
  let desktop: Desktop;
  let outside: Listeners;
  beforeAll(async () => {
    outside = await listen();
    // Devices that exist, so that a refusal is a refusal and not a lack of devices.
    desktop = await startDesktop(freshFolder(), ['--use-fake-device-for-media-stream']);
    await desktop.page.getByRole('button', { name: 'Set up' }).waitFor();
  });
  afterAll(async () => {
    outside.close();
    await desktop.kill();
  });
  beforeEach(() => desktop.page.evaluate('window.mark = 1'));

  const inPage = <T>(script: string) => desktop.page.evaluate<T>(script);
  /** Runs outside of the debugger's own evaluation, which the content security policy does not bind. */
  const asPage = (script: string) =>
    inPage<string>(`new Promise((resolve) => setTimeout(async () => {
      try { resolve('got ' + await (async () => { ${script} })()); }
      catch (error) { resolve(error.name); }
    }))`);
  const pause = () => inPage(`new Promise((resolve) => setTimeout(resolve, ${PAUSE_MS}))`);
  const http = () => `http://127.0.0.1:${outside.tcpPort}/`;

  it('1, 18: comes from our own scheme, as a secure context', async () => {
    expect(await inPage('[location.origin, isSecureContext]')).toEqual(['lightbench://app', true]);
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
    expect(await inPage(`${JSON.stringify(names)}.filter((name) => name in window)`)).toEqual([]);
    expect(await asPage(`return typeof (await import('node:fs'))`)).toBe('TypeError');
  });

  it('2, 3, 4, 6, 8, 9, 10: runs under the preferences that the checklist asks for', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
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
    expect(await inPage('Object.keys(window.lightbench).sort()')).toEqual(['call', 'subscribe']);
    expect(await inPage('Reflect.ownKeys(window.lightbench).length')).toBe(2);
    await inPage(`try { window.lightbench = null; window.lightbench.call = null; } catch {}`);
    expect(await inPage('typeof window.lightbench.call')).toBe('function');
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
    expect(await inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`)).toBe(
      'denied',
    );
  });

  it('5: is refused camera, microphone, screen, place and notifications when it asks for them', async () => {
    for (const wish of ['video', 'audio'])
      expect(await asPage(`await navigator.mediaDevices.getUserMedia({ ${wish}: true })`)).toBe(
        'NotAllowedError',
      );
    expect(await asPage('return Notification.requestPermission()')).toBe('got denied');
    const place =
      'new Promise((r) => navigator.geolocation.getCurrentPosition(() => r(0), (e) => r(e.code)))';
    expect(await inPage(place), 'GeolocationPositionError.PERMISSION_DENIED').toBe(1);
    for (const device of ['usb', 'serial', 'hid'])
      expect(
        await inPage(`navigator.${device}?.${device === 'serial' ? 'getPorts' : 'getDevices'}()`),
      ).toEqual([]);
  });

  it('6: cannot read files of this machine', async () => {
    const file = fileURLToPath(import.meta.url);
    expect(await asPage(`return (await fetch('file://${file}')).status`)).toBe('TypeError');
    expect(
      await asPage(`await new Promise((yes, no) => {
      const picture = new Image();
      picture.onload = yes;
      picture.onerror = () => no(new RangeError());
      picture.src = 'file://${tmpdir()}/x.png';
    })`),
    ).toBe('RangeError');
  });

  it('7: cannot run text as a program', async () => {
    expect(await asPage(`return eval('1')`)).toBe('EvalError');
    expect(await asPage(`return new Function('return 1')()`)).toBe('EvalError');
    await inPage(`{
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
    await pause();
    expect(await inPage('window.ran')).toBeUndefined();
    expect(await asPage(`new Worker(URL.createObjectURL(new Blob(['1']))); return 1`)).not.toBe(
      'got undefined',
    );
  });

  it('11, 12: cannot embed another page', async () => {
    expect(await inPage(`typeof document.createElement('webview').loadURL`)).toBe('undefined');
    await inPage(`for (const tag of ['iframe', 'embed', 'object']) {
      const frame = document.createElement(tag);
      frame[tag === 'object' ? 'data' : 'src'] = '${http()}';
      document.body.append(frame);
    }`);
    await pause();
    expect(outside.knocks()).toBe(0);
  });

  it.each([
    ['http', () => http()],
    ['a file', () => 'file:///etc/passwd'],
    ['data', () => 'data:text/html,<p>x</p>'],
    ['another host of our scheme', () => 'lightbench://other/'],
    ['settings of Chromium', () => 'chrome://settings'],
    ['a script', () => 'javascript:document.write(1)'],
  ])('13: cannot navigate to %s', async (_, address) => {
    const before = desktop.page.url();
    await inPage(`setTimeout(() => { location.href = ${JSON.stringify(address())}; })`);
    await pause();
    expect(desktop.page.url()).toBe(before);
    expect(await inPage('window.mark'), 'the page is still the same one').toBe(1);
    expect(outside.knocks()).toBe(0);
  });

  it('13: cannot leave by a form or a link', async () => {
    await inPage(`for (const [tag, at] of [['form', 'action'], ['a', 'href']]) {
      const way = document.createElement(tag);
      way[at] = '${http()}';
      document.body.append(way);
      tag === 'form' ? way.submit() : way.click();
    }`);
    await pause();
    expect(await inPage('window.mark')).toBe(1);
    expect(outside.knocks()).toBe(0);
  });

  it('14: cannot open a window', async () => {
    for (const address of [http(), 'about:blank', 'lightbench://app/', ''])
      expect(await inPage(`window.open(${JSON.stringify(address)}) === null`), address).toBe(true);
    await inPage(`Object.assign(document.createElement('a'), { href: '/', target: '_blank' }).click()`);
    await pause();
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('15: has no way to the programs of this machine: nothing here opens an address outside', () => {
    const main = readFileSync(new URL('../../dist/node/main.js', import.meta.url), 'utf8');
    expect(main).toContain('BrowserWindow');
    expect(main).not.toMatch(/openExternal|openPath|shell\b.*from "electron"/);
  });

  it('cannot connect to anything, whatever the way', async () => {
    const ways = {
      fetch: `await fetch('${http()}', { mode: 'no-cors' })`,
      beacon: `if (!navigator.sendBeacon('${http()}')) throw new RangeError()`,
      request: `await new Promise((yes, no) => {
        const request = new XMLHttpRequest();
        request.onload = yes;
        request.onerror = () => no(new RangeError());
        request.open('GET', '${http()}');
        request.send();
      })`,
      events: `await new Promise((yes, no) => {
        const source = new EventSource('${http()}');
        source.onopen = yes;
        source.onerror = () => { source.close(); no(new RangeError()); };
      })`,
      socket: `await new Promise((yes, no) => {
        const socket = new WebSocket('ws://127.0.0.1:${outside.tcpPort}');
        socket.onopen = yes;
        socket.onerror = () => no(new RangeError());
      })`,
    };
    for (const [name, script] of Object.entries(ways)) {
      const said = await asPage(script);
      // sendBeacon only says whether it was queued; the count below tells whether it was sent.
      if (name !== 'beacon') expect(said, name).not.toBe('got undefined');
    }
    await inPage(`for (const [tag, at] of [['img', 'src'], ['link', 'href'], ['script', 'src'], ['video', 'src']]) {
      const way = document.createElement(tag);
      if (tag === 'link') way.rel = 'stylesheet';
      way[at] = '${http()}';
      document.body.append(way);
    }`);
    await inPage(`(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${outside.udpPort}' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1000));
      peer.close();
    })()`);
    expect(outside.knocks()).toBe(0);
  });

  it('cannot connect even where the content security policy does not reach', async () => {
    const said = await desktop.app.evaluate(
      async ({ session }, addresses) => {
        const answers = addresses.map((address) =>
          session.defaultSession.fetch(address).then(
            () => 'got an answer',
            (error: Error) => error.message,
          ),
        );
        return Promise.all(answers);
      },
      [http(), `http://localhost:${outside.tcpPort}/`, 'file:///etc/passwd'],
    );
    for (const message of said) expect(message).toMatch(/ERR_BLOCKED_BY_CLIENT/);
    expect(outside.knocks()).toBe(0);
  });

  it('cannot save what it made up', async () => {
    await desktop.app.evaluate(({ session }) => {
      const seen = { asked: 0, refused: 0 };
      session.defaultSession.on('will-download', (event) => {
        seen.asked++;
        if (event.defaultPrevented) seen.refused++;
        event.preventDefault();
      });
      Object.assign(globalThis, { downloads: seen });
    });
    await inPage(`for (const href of [URL.createObjectURL(new Blob(['x'])), '/index.html']) {
      Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click();
    }`);
    await expect
      .poll(() => desktop.app.evaluate(() => (globalThis as unknown as { downloads: unknown }).downloads))
      .toEqual({ asked: 2, refused: 2 });
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/../../node/main.js',
    '/%2e%2e%2fnode%2fmain.js',
    '//etc/passwd',
    '/etc/passwd',
    '/media/../../package.json',
    '/media/..%2f..%2fkey.json',
    '/index.html%00.js',
  ])('gets no file from outside by the path %s', async (path) => {
    const page = readFileSync(new URL('../../dist/renderer/index.html', import.meta.url), 'utf8');
    const answer = await inPage<{ status: number; text: string }>(
      `fetch('lightbench://app${path}').then(async (a) => ({ status: a.status, text: await a.text() }))`,
    );
    if (answer.status === 200) expect(answer.text).toBe(page);
    else expect(answer.status).toBe(404);
  });

  it('gets nothing from another host of our scheme, and may only read or hand in', async () => {
    for (const host of ['other', 'app.example.org'])
      expect(await asPage(`return (await fetch('lightbench://${host}/')).status`), host).toBe('TypeError');
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect(await asPage(`return (await fetch('/', { method: '${method}' })).status`)).toBe('got 405');
    expect(await asPage(`return (await fetch('/api/system.status', { method: 'POST' })).status`)).toBe(
      'got 405',
    );
  });

  it('gets a typed refusal for calls that there are not, and for input that is none', async () => {
    for (const name of ['no.such.call', '__proto__', 'constructor', 'toString', ''])
      expect(await callThroughBridge(desktop.page, name, {})).toEqual({
        ok: false,
        error: { code: 'call.unknown', params: { name } },
      });
    for (const name of [7, null, { toString: 1 }, 'x'.repeat(81)])
      expect(await callThroughBridge(desktop.page, name, {})).toMatchObject({
        ok: false,
        error: { code: 'call.unknown' },
      });
    for (const input of [
      '1n',
      `'x'.repeat(1024 * 1024)`,
      '(() => { const a = []; a.push(a); return a; })()',
      '7',
    ])
      expect(await inPage(`window.lightbench.call('system.status', ${input})`), input).toMatchObject({
        ok: false,
        error: { code: 'input.invalid' },
      });
    expect(await callThroughBridge(desktop.page, 'examination.list', {})).toMatchObject({
      ok: false,
      error: { code: 'key.locked' },
    });
  });

  it('17: reaches no bridge from a frame inside the page', async () => {
    const bridges = await inPage(`['about:blank', 'srcdoc'].map((kind) => {
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
    const answer = await desktop.app.evaluate(async ({ app, BrowserWindow }) => {
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
    const answer = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const [ours] = BrowserWindow.getAllWindows();
      await ours?.loadURL('about:blank');
      const said = await ours?.webContents.executeJavaScript(`lightbench.call('system.status', {})`);
      await ours?.loadURL('lightbench://app/');
      return said;
    });
    expect(answer).toEqual({ ok: false, error: { code: 'call.forbidden', params: {} } });
    expect(await callThroughBridge(desktop.page, 'system.status', {})).toMatchObject({ ok: true });
  });

  it('keeps core and imaging in processes of their own', async () => {
    expect(await processIds(desktop.app, 'Lightbench core')).toHaveLength(1);
  });
});
