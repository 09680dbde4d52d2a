import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromErrorData } from '../../src/contract/errors.ts';
import { INTAKE_NAME_HEADER } from '../../src/contract/media.ts';
import { type BrowserHost, startBrowserHost } from '../../src/hosts/browser.ts';
import { type RunningCore, startCore } from '../../src/hosts/core-host.ts';
import { freshFolder } from '../builders/folder.ts';
import { contractSuite, type Transport } from './suite.ts';

interface Served {
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
  const host = await startBrowserHost(core, 0);
  const entered = await fetch(host.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
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
    importList: async (path, name) => {
      const answer = await core.hostCall('lists.import', { path, name, hashed: true });
      if (!answer.ok) throw fromErrorData(answer.error);
    },
    trustPublisher: async (path, fingerprint) => {
      const answer = await core.hostCall('pack.trust', { path, fingerprint });
      if (!answer.ok) throw fromErrorData(answer.error);
    },
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
