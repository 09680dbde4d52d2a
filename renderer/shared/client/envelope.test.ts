import { describe, expect, it } from 'vitest';
import { LightbenchError } from '../../../src/contract/errors.ts';
import { bridgeClient } from './bridge-client.ts';
import { knownError, unwrap } from './envelope.ts';
import { request } from './http-client.ts';
import { sendFile } from './intake.ts';

function refusal(run: () => unknown) {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof LightbenchError) return thrown.data;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.catch((reason: unknown) => reason);
  if (thrown instanceof LightbenchError) return thrown.data;
  throw new Error('no refusal', { cause: thrown });
};

describe('unwrap', () => {
  it('gives the value, whatever it is', () => {
    expect(unwrap({ ok: true, value: null })).toBeNull();
    expect(unwrap({ ok: true, value: { entries: 3 } })).toEqual({ entries: 3 });
  });

  it('throws the refusal with its code and parameters', () => {
    const answer = { ok: false, error: { code: 'key.weak', params: { limit: 8 } } };
    expect(refusal(() => unwrap(answer))).toEqual({ code: 'key.weak', params: { limit: 8 } });
  });

  it.each([null, 7, 'ok', {}, { ok: true }, { ok: false }, { ok: false, error: {} }, { ok: 1, value: 2 }])(
    'takes %j for no answer at all',
    (answer) => {
      expect(refusal(() => unwrap(answer)).code).toBe('internal');
    },
  );
});

describe('knownError', () => {
  it('keeps the name of a code that is not in the list', () => {
    expect(knownError({ code: 'moon.full', params: {} })).toEqual({
      code: 'internal',
      params: { detail: 'moon.full' },
    });
  });

  it('does not take what every object inherits for a code', () => {
    expect(knownError({ code: 'toString', params: {} }).code).toBe('internal');
  });
});

describe('the transports', () => {
  it('says that the core is gone when nobody answers', async () => {
    // Port 1 is one that fetch never connects to.
    expect(await refusalOf(request('http://127.0.0.1:1/api/system.status', {}))).toEqual({
      code: 'core.unavailable',
      params: {},
    });
  });

  it('lets a stop by the user through as it is', async () => {
    const stopped = AbortSignal.abort();
    await expect(request('http://127.0.0.1:1/intake', { signal: stopped })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
  });

  it('opens the envelopes that come over the bridge', async () => {
    const asked: unknown[] = [];
    const client = bridgeClient({
      call: async (name, input) => {
        asked.push([name, input]);
        return { ok: false, error: { code: 'examination.unknown', params: { id: 'EX-2026-000001' } } };
      },
      subscribe: () => () => undefined,
    });
    expect(await refusalOf(client.call('examination.get', { id: 'EX-2026-000001' }))).toEqual({
      code: 'examination.unknown',
      params: { id: 'EX-2026-000001' },
    });
    expect(asked).toEqual([['examination.get', { id: 'EX-2026-000001' }]]);
  });
});

describe('sendFile', () => {
  const { signal } = new AbortController();

  it('refuses an empty file before it is sent', async () => {
    expect(await refusalOf(sendFile(new File([], 'nothing.png'), signal))).toEqual({
      code: 'input.empty',
      params: { name: 'nothing.png' },
    });
  });

  it('refuses one byte over 64 MB, with the limit in MB', async () => {
    const file = new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'huge.tif');
    expect(await refusalOf(sendFile(file, signal))).toEqual({
      code: 'input.too_large',
      params: { name: 'huge.tif', limit: 64 },
    });
  });
});
