import { LightbenchError } from '../../../src/contract/errors.ts';
import type { CoreClient } from '../../../src/contract/index.ts';
import { unwrap } from './envelope.ts';

/** Sends a request and opens the envelope of its answer; a connection that fails means that the core is gone. */
export async function request<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, init)
    .then((response) => response.json() as Promise<unknown>)
    .catch((thrown: unknown) => {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
      throw new LightbenchError('core.unavailable', {}, { cause: thrown });
    });
  return unwrap<T>(answer);
}

/** The transport of the browser host: POST for calls, server-sent events for the rest. */
export function httpClient(): CoreClient {
  let source: EventSource | null = null;
  let listeners = 0;
  return {
    call: (name: string, input: unknown) =>
      request<never>(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }),
    subscribe(topic, listener) {
      source ??= new EventSource('/events');
      const from = source;
      const heard = (event: MessageEvent<string>) => listener(JSON.parse(event.data));
      from.addEventListener(topic, heard);
      listeners += 1;
      return () => {
        from.removeEventListener(topic, heard);
        listeners -= 1;
        if (listeners > 0) return;
        source?.close();
        source = null;
      };
    },
  };
}
