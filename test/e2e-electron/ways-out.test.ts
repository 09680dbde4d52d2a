import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HostilePage, openHostilePage } from './hostile-page.ts';

describe('where a hostile page can go', () => {
  let hostile: HostilePage;
  beforeAll(async () => {
    hostile = await openHostilePage();
  });
  afterAll(() => hostile?.end());
  beforeEach(() => hostile.inPage('window.mark = 1'));

  it('11, 12: cannot embed another page', async () => {
    expect(await hostile.inPage(`typeof document.createElement('webview').loadURL`)).toBe('undefined');
    await hostile.inPage(`for (const tag of ['iframe', 'embed', 'object']) {
      const frame = document.createElement(tag);
      frame[tag === 'object' ? 'data' : 'src'] = '${hostile.http}';
      document.body.append(frame);
    }`);
    await hostile.pause();
    expect(hostile.outside.knocks()).toBe(0);
  });

  it.each([
    ['http', () => hostile.http],
    ['a file', () => 'file:///etc/passwd'],
    ['data', () => 'data:text/html,<p>x</p>'],
    ['another host of our scheme', () => 'lightbench://other/'],
    ['settings of Chromium', () => 'chrome://settings'],
    ['a script', () => 'javascript:document.write(1)'],
  ])('13: cannot navigate to %s', async (_, address) => {
    const before = hostile.page.url();
    await hostile.inPage(`setTimeout(() => { location.href = ${JSON.stringify(address())}; })`);
    await hostile.pause();
    expect(hostile.page.url()).toBe(before);
    expect(await hostile.inPage('window.mark'), 'the page is still the same one').toBe(1);
    expect(hostile.outside.knocks()).toBe(0);
  });

  it('13: cannot leave by a form or a link', async () => {
    await hostile.inPage(`for (const [tag, at] of [['form', 'action'], ['a', 'href']]) {
      const way = document.createElement(tag);
      way[at] = '${hostile.http}';
      document.body.append(way);
      tag === 'form' ? way.submit() : way.click();
    }`);
    await hostile.pause();
    expect(await hostile.inPage('window.mark')).toBe(1);
    expect(hostile.outside.knocks()).toBe(0);
  });

  it('14: cannot open a window', async () => {
    for (const address of [hostile.http, 'about:blank', 'lightbench://app/', ''])
      expect(await hostile.inPage(`window.open(${JSON.stringify(address)}) === null`), address).toBe(true);
    await hostile.inPage(
      `Object.assign(document.createElement('a'), { href: '/', target: '_blank' }).click()`,
    );
    await hostile.pause();
    expect(await hostile.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('cannot connect to anything, whatever the way', async () => {
    const ways = {
      fetch: `await fetch('${hostile.http}', { mode: 'no-cors' })`,
      beacon: `if (!navigator.sendBeacon('${hostile.http}')) throw new RangeError()`,
      request: `await new Promise((yes, no) => {
        const request = new XMLHttpRequest();
        request.onload = yes;
        request.onerror = () => no(new RangeError());
        request.open('GET', '${hostile.http}');
        request.send();
      })`,
      events: `await new Promise((yes, no) => {
        const source = new EventSource('${hostile.http}');
        source.onopen = yes;
        source.onerror = () => { source.close(); no(new RangeError()); };
      })`,
      socket: `await new Promise((yes, no) => {
        const socket = new WebSocket('ws://127.0.0.1:${hostile.outside.tcpPort}');
        socket.onopen = yes;
        socket.onerror = () => no(new RangeError());
      })`,
    };
    for (const [name, script] of Object.entries(ways)) {
      const said = await hostile.asPage(script);
      // sendBeacon only says whether it was queued; the count below tells whether it was sent.
      if (name !== 'beacon') expect(said, name).not.toBe('got undefined');
    }
    await hostile.inPage(`for (const [tag, at] of [['img', 'src'], ['link', 'href'], ['script', 'src'], ['video', 'src']]) {
      const way = document.createElement(tag);
      if (tag === 'link') way.rel = 'stylesheet';
      way[at] = '${hostile.http}';
      document.body.append(way);
    }`);
    await hostile.inPage(`(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${hostile.outside.udpPort}' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1000));
      peer.close();
    })()`);
    expect(hostile.outside.knocks()).toBe(0);
  });

  it('cannot connect even where the content security policy does not reach', async () => {
    const said = await hostile.app.evaluate(
      async ({ session }, addresses) => {
        const answers = addresses.map((address) =>
          session.defaultSession.fetch(address).then(
            () => 'got an answer',
            (error: Error) => error.message,
          ),
        );
        return Promise.all(answers);
      },
      [hostile.http, `http://localhost:${hostile.outside.tcpPort}/`, 'file:///etc/passwd'],
    );
    for (const message of said) expect(message).toMatch(/ERR_BLOCKED_BY_CLIENT/);
    expect(hostile.outside.knocks()).toBe(0);
  });

  it('cannot save what it made up', async () => {
    await hostile.app.evaluate(({ session }) => {
      const seen = { asked: 0, refused: 0 };
      session.defaultSession.on('will-download', (event) => {
        seen.asked++;
        if (event.defaultPrevented) seen.refused++;
        event.preventDefault();
      });
      Object.assign(globalThis, { downloads: seen });
    });
    await hostile.inPage(`for (const href of [URL.createObjectURL(new Blob(['x'])), '/index.html']) {
      Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click();
    }`);
    await expect
      .poll(() => hostile.app.evaluate(() => (globalThis as unknown as { downloads: unknown }).downloads))
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
    const answer = await hostile.inPage<{ status: number; text: string }>(
      `fetch('lightbench://app${path}').then(async (a) => ({ status: a.status, text: await a.text() }))`,
    );
    if (answer.status === 200) expect(answer.text).toBe(page);
    else expect(answer.status).toBe(404);
  });

  it('gets nothing from another host of our scheme, and may only read or hand in', async () => {
    for (const host of ['other', 'app.example.org'])
      expect(await hostile.asPage(`return (await fetch('lightbench://${host}/')).status`), host).toBe(
        'TypeError',
      );
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect(await hostile.asPage(`return (await fetch('/', { method: '${method}' })).status`)).toBe(
        'got 405',
      );
    expect(
      await hostile.asPage(`return (await fetch('/api/system.status', { method: 'POST' })).status`),
    ).toBe('got 405');
  });
});
