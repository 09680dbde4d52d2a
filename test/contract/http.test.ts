import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHOICE_PATH } from '../../src/contract/choices.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { fromErrorData } from '../../src/contract/errors.ts';
import type { CallOutput } from '../../src/contract/index.ts';
import { FILE_LIMIT_BYTES, INTAKE_NAME_HEADER } from '../../src/contract/media.ts';
import { type BrowserHost, startBrowserHost } from '../../src/hosts/browser.ts';
import { type RunningCore, startCore } from '../../src/hosts/core-host.ts';
import { freshFolder } from '../builders/folder.ts';
import { contractSuite, PASSPHRASE, type Transport } from './suite.ts';

interface Served {
  dataDir: string;
  core: RunningCore;
  host: BrowserHost;
  origin: string;
  cookie: string;
  end(): Promise<void>;
}

async function serve(): Promise<Served> {
  const dataDir = freshFolder();
  const core = await startCore({
    dataDir,
    host: 'browser',
    version: '0.0.0',
    opening: { kind: 'ask' },
    imaging: 1,
  });
  const host = await startBrowserHost(core, dataDir, 0);
  const entered = await fetch(host.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    dataDir,
    core,
    host,
    origin: new URL(host.url).origin,
    cookie,
    async end() {
      await host.close();
      await core.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function handOver(
  { origin, cookie }: Pick<Served, 'origin' | 'cookie'>,
  kind: string,
  name: string,
  bytes: Uint8Array,
): Promise<Envelope<CallOutput<'choice.open'>>> {
  const headers = { cookie, [INTAKE_NAME_HEADER]: encodeURIComponent(name) };
  const body = Buffer.from(bytes);
  const answer = await fetch(`${origin}${CHOICE_PATH}?kind=${kind}`, { method: 'POST', body, headers });
  return answer.json() as never;
}

async function httpTransport(): Promise<Transport> {
  const { core, origin, cookie, end } = await serve();
  const headers = { cookie };
  const topics: string[] = [];
  const listening = new AbortController();
  const events = await fetch(`${origin}/events`, { headers, signal: listening.signal });
  (async () => {
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? [])
      topics.push(...[...chunk.matchAll(/^event: (.+)$/gm)].map((match) => match[1] ?? ''));
  })().catch(() => {});
  return {
    call: async (name, input) => {
      const body = JSON.stringify(input);
      return (
        await fetch(`${origin}/api/${encodeURIComponent(name)}`, { method: 'POST', body, headers })
      ).json() as never;
    },
    intake: async (name, bytes) => {
      const named = { ...headers, [INTAKE_NAME_HEADER]: encodeURIComponent(name) };
      return (
        await fetch(`${origin}/intake`, { method: 'POST', body: Buffer.from(bytes), headers: named })
      ).json() as never;
    },
    media: async (url) => {
      const answer = await fetch(origin + url, { headers });
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        disposition: answer.headers.get('content-disposition') ?? '',
        bytes: new Uint8Array(await answer.arrayBuffer()),
      };
    },
    importLibrary: async (path) => {
      const answer = await core.hostCall('library.import_folder', { path });
      if (!answer.ok) throw fromErrorData(answer.error);
    },
    choose: async (kind, file) => handOver({ origin, cookie }, kind, basename(file), readFileSync(file)),
    topics: async () => topics,
    close: async () => {
      listening.abort();
      await end();
    },
  };
}

contractSuite('over HTTP', httpTransport);

describe('the door of the browser host', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.end());

  /** fetch() does not let a caller choose Host or Origin; this does. */
  function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
    const { hostname, port } = new URL(served.origin);
    return new Promise((resolve, reject) => {
      const call = request({ hostname, port, path, method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      call.on('error', reject).end(method === 'POST' ? '{}' : undefined);
    });
  }

  it('lets nobody in without the key of the printed address', async () => {
    expect(await status('/', {})).toBe(403);
    expect(await status('/?key=guess', {})).toBe(403);
    expect(await status('/api/system.status', {}, 'POST')).toBe(403);
    expect(await status('/events', { cookie: 'lightbench=guess' })).toBe(403);
    expect(await status('/api/system.status', { cookie: served.cookie }, 'POST')).toBe(200);
  });

  it('refuses requests made by other sites and under other host names', async () => {
    const { cookie } = served;
    expect(await status('/api/system.status', { cookie, origin: 'http://evil.example' }, 'POST')).toBe(403);
    expect(await status('/api/system.status', { cookie, origin: 'null' }, 'POST')).toBe(403);
    expect(await status('/', { cookie, host: 'evil.example' })).toBe(403);
    expect(
      await status(new URL(served.host.url).pathname + new URL(served.host.url).search, {
        host: 'evil.example',
      }),
    ).toBe(403);
  });

  it('serves the files of the build and nothing else', async () => {
    const { cookie } = served;
    expect(await status('/', { cookie })).toBe(200);
    expect(await status('/examinations/EX-2026-000001', { cookie })).toBe(200);
    for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/node/cli.js', '/key.json'])
      expect(await status(path, { cookie }), path).toBe(404);
    expect(await status('/', { cookie }, 'DELETE')).toBe(405);
  });

  it('sends a policy that lets the page load its own files only', async () => {
    const page = await fetch(served.origin, { headers: { cookie: served.cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('files that a page of the browser host hands over', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.end());

  const call = async (name: string, input: unknown): Promise<Envelope<unknown>> => {
    const headers = { cookie: served.cookie };
    const body = JSON.stringify(input);
    return (await fetch(`${served.origin}/api/${name}`, { method: 'POST', body, headers })).json() as never;
  };
  const folder = () => join(served.dataDir, 'handed-over');
  const kept = () => (existsSync(folder()) ? readdirSync(folder()) : []);
  const bytes = new TextEncoder().encode('This is no pack.');

  it('are refused while the data folder is locked, without the key, and beyond the limit', async () => {
    const locked = await handOver(served, 'pack', 'x.lbpack', bytes);
    expect(locked).toMatchObject({ error: { code: 'key.locked' } });
    await call('system.set_up', { passphrase: PASSPHRASE });
    const stranger = { origin: served.origin, cookie: 'lightbench=guess' };
    expect(await handOver(stranger, 'pack', 'x.lbpack', bytes)).toMatchObject({
      error: { code: 'call.forbidden' },
    });
    for (const kind of ['folder', 'new_folder', 'x', ''])
      expect(await handOver(served, kind, 'x', bytes), kind).toMatchObject({
        error: { code: 'input.invalid' },
      });
    expect(await handOver(served, 'pack', 'x.lbpack', new Uint8Array(FILE_LIMIT_BYTES + 1))).toEqual({
      ok: false,
      error: { code: 'choice.too_large', params: { name: 'x.lbpack', limit: 64 } },
    });
    expect(kept()).toEqual([]);
  });

  it('lie under a name of the host, are called as their user calls them, and go with their handle', async () => {
    const answer = await handOver(served, 'pack', '../../../etc/bad\u0000name.lbpack', bytes);
    const chosen = answer.ok ? answer.value.chosen : null;
    expect(chosen).toMatchObject({ name: 'bad\ufffdname.lbpack', place: null });
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await call('pack.inspect', { chosen: chosen?.id })).toMatchObject({
      error: { code: 'pack.unreadable', params: { name: 'bad\ufffdname.lbpack' } },
    });
    await call('choice.release', { chosen: chosen?.id });
    expect(kept()).toEqual([]);
  });

  it('go when the last page is gone', async () => {
    await handOver(served, 'list', 'a.csv', bytes);
    expect(kept()).toHaveLength(1);
    const page = new AbortController();
    await fetch(`${served.origin}/events`, { headers: { cookie: served.cookie }, signal: page.signal });
    page.abort();
    await expect.poll(kept).toEqual([]);
  });

  it('says in words that there is no dialog', async () => {
    expect(await call('choice.open', { kind: 'folder' })).toMatchObject({
      error: { code: 'choice.no_dialog' },
    });
  });
});
