import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { sendResponse, toRequest } from './http-adapter.ts';

/** A server that hands its requests over, and its address. */
async function serving(handle: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    void handle(toRequest(incoming, outgoing, 'http://desk')).then((made) => sendResponse(made, outgoing));
  });
  onTestFinished(() => void server.close().closeAllConnections());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('tells when whoever asked has left', async () => {
  const came = Promise.withResolvers<Request>();
  const address = await serving((request) => {
    came.resolve(request);
    return new Promise(() => {});
  });
  const asked = get(address).on('error', () => {});
  const { signal } = await came.promise;
  expect(signal.aborted).toBe(false);
  const left = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  asked.destroy();
  await left;
});

it('does not take an answer that was written for that', async () => {
  const came = Promise.withResolvers<Request>();
  const address = await serving(async (request) => {
    came.resolve(request);
    return new Response('there');
  });
  expect(await (await fetch(address)).text()).toBe('there');
  expect((await came.promise).signal.aborted).toBe(false);
});
