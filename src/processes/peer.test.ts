import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LightbenchError } from '../contract/errors.ts';
import type { Channel } from './channel.ts';
import { createPeer, type Handler } from './peer.ts';

const over = (port: MessagePort): Channel => ({
  send: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', listener),
  onClose: (listener) => port.on('close', listener),
  close: () => port.close(),
});

function pair(handlers: Record<string, Handler>) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return { near: createPeer(over(port1)), far: createPeer(over(port2), handlers) };
}

describe('a peer', () => {
  it('brings an answer back to its own question, whatever the order', async () => {
    const { near } = pair({
      later: async (ms: number) => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return ms;
      },
    });
    expect(await Promise.all([near.ask('later', 30), near.ask('later', 1), near.ask('later', 15)])).toEqual([
      30, 1, 15,
    ]);
  });

  it('carries bytes as bytes', async () => {
    const { near } = pair({ reversed: (bytes: Uint8Array) => bytes.toReversed() });
    expect(await near.ask('reversed', new Uint8Array([1, 2, 255]))).toEqual(new Uint8Array([255, 2, 1]));
  });

  it('brings a typed refusal over, and anything unforeseen as internal', async () => {
    const { near } = pair({
      refuse: () => {
        throw new LightbenchError('image.no_such_frame', { frame: 4 });
      },
      fail: () => {
        throw new TypeError('x is undefined');
      },
    });
    await expect(near.ask('refuse', null)).rejects.toMatchObject({
      data: { code: 'image.no_such_frame', params: { frame: 4 } },
    });
    await expect(near.ask('fail', null)).rejects.toMatchObject({ data: { code: 'internal' } });
    await expect(near.ask('constructor', null)).rejects.toMatchObject({ data: { code: 'call.unknown' } });
  });

  it('tells the other side when an answer is no longer wanted', async () => {
    const { near } = pair({
      wait: (_: null, signal: AbortSignal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new LightbenchError('job.cancelled')));
        }),
    });
    const controller = new AbortController();
    const answer = near.ask('wait', null, controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
  });

  it('refuses what is open when the line is cut, and everything after', async () => {
    const { near, far } = pair({ never: () => new Promise(() => {}) });
    const open = near.ask('never', null);
    far.close();
    await expect(open).rejects.toMatchObject({ data: { code: 'core.unavailable' } });
    await expect(near.ask('never', null)).rejects.toMatchObject({ data: { code: 'core.unavailable' } });
  });

  it('delivers events with topic and payload', async () => {
    const { near, far } = pair({});
    const seen = new Promise((resolve) => near.onEvent((topic, payload) => resolve([topic, payload])));
    far.emit('examination.changed', { examinationId: 'EX-2026-000001' });
    expect(await seen).toEqual(['examination.changed', { examinationId: 'EX-2026-000001' }]);
  });
});
