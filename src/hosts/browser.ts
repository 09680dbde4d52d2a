import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALL_LIMIT_BYTES } from '../contract/call.ts';
import type { CoreLink } from '../processes/core-protocol.ts';
import { createChoices } from './choices.ts';
import { createGateway, envelopeResponse } from './gateway.ts';
import { sendResponse, toRequest } from './http-adapter.ts';
import { rendererFiles, rendererRoot } from './renderer-files.ts';

/**
 * The browser host: the same renderer and core over HTTP on this machine only. Whoever opens the printed
 * address gets a cookie; requests without it, from another site, or under another host name are refused.
 */
const COOKIE = 'lightbench';

export interface BrowserHost {
  /** Address to open, with the key that lets its reader in. */
  url: string;
  close(): Promise<void>;
}

const same = (a: string, b: string) => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > CALL_LIMIT_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
}

/**
 * Serves on 127.0.0.1. Port 0 takes a free one.
 * @param dataDir that of the core
 * @throws Error when the port is taken
 */
export async function startBrowserHost(link: CoreLink, dataDir: string, port: number): Promise<BrowserHost> {
  const key = randomBytes(24).toString('base64url');
  const root = rendererRoot();
  const choices = createChoices(link, dataDir, null);
  const gateway = createGateway(link, choices, root, rendererFiles(root));
  const streams = new Set<ServerResponse>();
  let origin = '';

  link.onEvent((topic, payload) => {
    for (const stream of streams) stream.write(`event: ${topic}\ndata: ${JSON.stringify(payload)}\n\n`);
  });

  function isOurs(request: IncomingMessage): boolean {
    const { host, origin: from } = request.headers;
    if (!origin.endsWith(`//${host}`)) return false;
    if (from !== undefined && from !== origin) return false;
    return same(cookieOf(request), key);
  }

  function letIn(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname !== '/' || !same(url.searchParams.get('key') ?? '', key)) return false;
    if (!origin.endsWith(`//${request.headers.host}`)) return false;
    const cookie = `${COOKIE}=${key}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' }).end();
    return true;
  }

  async function call(request: IncomingMessage, name: string): Promise<Response> {
    let input: unknown;
    try {
      input = await readJson(request);
    } catch {
      return envelopeResponse({
        ok: false,
        error: { code: 'input.invalid', params: { detail: 'not JSON' } },
      });
    }
    return envelopeResponse(await choices.call(name, input));
  }

  function openStream(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': hello\n\n');
    streams.add(response);
    request.once('close', () => {
      streams.delete(response);
      // Every page listens for as long as it is there.
      if (streams.size === 0) void choices.forgetAll();
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (letIn(request, response)) return;
    if (!isOurs(request))
      return sendResponse(
        envelopeResponse({ ok: false, error: { code: 'call.forbidden', params: {} } }),
        response,
      );
    const path = new URL(request.url ?? '/', origin).pathname;
    if (path === '/events') return openStream(request, response);
    if (path.startsWith('/api/') && request.method === 'POST')
      return sendResponse(await call(request, path.slice('/api/'.length)), response);
    return sendResponse(await gateway(toRequest(request, response, origin)), response);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: `${origin}/?key=${key}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await choices.forgetAll();
    },
  };
}
