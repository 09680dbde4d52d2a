import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { requireSize } from '../application/intake.ts';
import { CHOICE_PATH, UPLOADED_KINDS } from '../contract/choices.ts';
import type { Envelope } from '../contract/envelope.ts';
import { type ErrorCode, LightbenchError, toErrorData } from '../contract/errors.ts';
import { FILE_LIMIT_BYTES, INTAKE_NAME_HEADER, INTAKE_PATH } from '../contract/media.ts';
import type { CoreLink } from '../processes/core-protocol.ts';
import type { Choices } from './choices.ts';

/** What the renderer may load: its own files and nothing else. Neither scripts nor styles may stand inline. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SAFETY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
};

const STATUS: Partial<Record<ErrorCode, number>> = {
  'call.unknown': 404,
  'media.unknown': 404,
  'call.forbidden': 403,
  'key.locked': 423,
  'core.unavailable': 503,
  internal: 500,
};

type Answered = (
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers?: Record<string, string>,
) => Response;

const answer: Answered = (status, body, headers = {}) =>
  new Response(body, { status, headers: { ...SAFETY_HEADERS, 'cache-control': 'no-store', ...headers } });

export const envelopeResponse = (envelope: Envelope<unknown>): Response =>
  answer(envelope.ok ? 200 : (STATUS[envelope.error.code] ?? 400), JSON.stringify(envelope), {
    'content-type': 'application/json',
  });

/**
 * Reads a body up to the file limit. What comes beyond it is read and dropped, so that the sender hears the
 * refusal: a connection that is cut while it sends tells it nothing.
 * @returns how many bytes were sent; above the limit none of them are kept
 */
async function readBody(request: Request): Promise<{ size: number; bytes: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > FILE_LIMIT_BYTES) chunks.length = 0;
    else chunks.push(chunk);
  }
  const [first] = chunks;
  // Electron hands the body of a file over in one piece; joining it would only copy it.
  return { size, bytes: chunks.length === 1 && first ? first : Buffer.concat(chunks) };
}

const nameOf = ({ headers }: Request) => decodeURIComponent(headers.get(INTAKE_NAME_HEADER) ?? 'unnamed');

async function answered(work: () => Promise<Envelope<unknown>>): Promise<Response> {
  try {
    return envelopeResponse(await work());
  } catch (thrown) {
    return envelopeResponse({ ok: false, error: toErrorData(thrown) });
  }
}

const intake = (link: CoreLink, request: Request) =>
  answered(async () => {
    const name = nameOf(request);
    const { size, bytes } = await readBody(request);
    requireSize(name, size);
    return link.receive(name, bytes);
  });

const handOver = (choices: Choices, request: Request, query: URLSearchParams) =>
  answered(async () => {
    const name = nameOf(request);
    const kind = UPLOADED_KINDS.find((known) => known === query.get('kind'));
    const { size, bytes } = await readBody(request);
    if (!kind) throw new LightbenchError('input.invalid', { detail: 'kind' });
    if (size > FILE_LIMIT_BYTES)
      throw new LightbenchError('choice.too_large', { name, limit: FILE_LIMIT_BYTES / 1024 / 1024 });
    return choices.receive(kind, name, bytes);
  });

async function media(link: CoreLink, url: URL, signal: AbortSignal): Promise<Response> {
  const envelope = await link.media(url.pathname, url.search, signal);
  if (!envelope.ok) return envelopeResponse(envelope);
  const { bytes, mediaType, original } = envelope.value;
  // Content addresses never change their bytes; personal data must still not outlive the session on disk.
  const headers: Record<string, string> = { 'content-type': mediaType };
  if (original) headers['content-disposition'] = 'attachment';
  return answer(200, new Uint8Array(bytes), headers);
}

/** Serves the renderer's files by a list of what the build made, never by joining a path that was asked for. */
async function asset(root: string, known: ReadonlySet<string>, pathname: string): Promise<Response> {
  const name = known.has(pathname) ? pathname : '/index.html';
  if (name === '/index.html' && extname(pathname) !== '' && pathname !== name) return answer(404, null);
  const body = await readFile(join(root, name));
  return answer(200, new Uint8Array(body), {
    'content-type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
  });
}

/**
 * Answers what the renderer fetches: its own files, pictures by content address, and files coming in.
 * The desktop serves it under its own scheme, the browser host over HTTP; calls take another road.
 */
export function createGateway(
  link: CoreLink,
  choices: Choices,
  rendererRoot: string,
  files: readonly string[],
) {
  const known = new Set(files.map((file) => `/${file.replaceAll('\\', '/')}`));
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.pathname === INTAKE_PATH && request.method === 'POST') return intake(link, request);
    if (url.pathname === CHOICE_PATH && request.method === 'POST')
      return handOver(choices, request, url.searchParams);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null);
    if (url.pathname.startsWith('/media/')) return media(link, url, request.signal);
    return asset(rendererRoot, known, url.pathname);
  };
}
