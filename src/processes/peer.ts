import type { ErrorData } from '../contract/errors.ts';
import { fromErrorData, LightbenchError, toErrorData } from '../contract/errors.ts';
import type { Channel } from './channel.ts';

/** Answers one named request; `signal` aborts when the asker no longer wants the answer. */
export type Handler = (input: never, signal: AbortSignal) => unknown;

type Message =
  | { kind: 'ask'; id: number; name: string; input: unknown }
  | { kind: 'drop'; id: number }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; error: ErrorData }
  | { kind: 'event'; topic: string; payload: unknown };

/** Both ends of a channel are peers: each may ask the other and send it events. */
export interface Peer {
  /** @throws LightbenchError whatever the other side refused with; core.unavailable when the line is cut */
  ask<T>(name: string, input: unknown, signal?: AbortSignal): Promise<T>;
  emit(topic: string, payload: unknown): void;
  onEvent(listener: (topic: string, payload: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Puts request and answer, cancellation and events on top of a channel. */
export function createPeer(channel: Channel, handlers: Record<string, Handler> = {}): Peer {
  const waiting = new Map<number, Waiting>();
  const running = new Map<number, AbortController>();
  const listeners: ((topic: string, payload: unknown) => void)[] = [];
  let next = 1;
  let open = true;

  async function answer(id: number, name: string, input: unknown) {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (!handler) throw new LightbenchError('call.unknown', { name });
      const value = await handler(input as never, controller.signal);
      channel.send({ kind: 'answer', id, value });
    } catch (thrown) {
      channel.send({ kind: 'refusal', id, error: toErrorData(thrown) });
    } finally {
      running.delete(id);
    }
  }

  function settle(id: number, act: (entry: Waiting) => void) {
    const entry = waiting.get(id);
    waiting.delete(id);
    if (entry) act(entry);
  }

  channel.onMessage((raw) => {
    const message = raw as Message;
    if (message.kind === 'ask') void answer(message.id, message.name, message.input);
    else if (message.kind === 'drop') running.get(message.id)?.abort();
    else if (message.kind === 'answer') settle(message.id, (entry) => entry.resolve(message.value));
    else if (message.kind === 'refusal')
      settle(message.id, (entry) => entry.reject(fromErrorData(message.error)));
    else if (message.kind === 'event')
      for (const listener of listeners) listener(message.topic, message.payload);
  });
  channel.onClose(() => {
    open = false;
    for (const controller of running.values()) controller.abort();
    for (const entry of waiting.values()) entry.reject(new LightbenchError('core.unavailable'));
    waiting.clear();
  });

  return {
    ask<T>(name: string, input: unknown, signal?: AbortSignal) {
      if (!open) return Promise.reject(new LightbenchError('core.unavailable'));
      const id = next++;
      return new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve: (value) => resolve(value as T), reject });
        signal?.addEventListener('abort', () => channel.send({ kind: 'drop', id }), { once: true });
        channel.send({ kind: 'ask', id, name, input });
      });
    },
    emit: (topic, payload) => channel.send({ kind: 'event', topic, payload }),
    onEvent: (listener) => void listeners.push(listener),
    onClose: (listener) => channel.onClose(listener),
    close: () => channel.close(),
  };
}
