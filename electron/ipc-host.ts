import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CALL_LIMIT_BYTES } from '../src/contract/call.ts';
import type { Envelope } from '../src/contract/envelope.ts';
import type { ErrorCode, ErrorParams } from '../src/contract/errors.ts';
import type { CoreLink } from '../src/processes/core-protocol.ts';
import { isOwnAddress } from './address.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc-channels.ts';

const NAME_LIMIT = 80;

/**
 * The one door between page and core: calls come in, events go out. The core validates what is asked; here it
 * is only settled who asks. `ours` is the window's page, or null while there is none.
 */
export function serveCalls(link: CoreLink, ours: () => WebContents | null): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
    if (!isTrusted(event, ours())) return refusal('call.forbidden');
    if (typeof name !== 'string') return refusal('call.unknown', { name: typeof name });
    if (name.length > NAME_LIMIT) return refusal('call.unknown', { name: name.slice(0, NAME_LIMIT) });
    const text = asJson(input);
    if (text === null) return refusal('input.invalid', { detail: 'not JSON' });
    if (Buffer.byteLength(text) > CALL_LIMIT_BYTES)
      return refusal('input.invalid', { detail: `larger than ${CALL_LIMIT_BYTES} bytes` });
    // What the browser host would have got: no value that JSON cannot carry takes another road here.
    return link.call(name, JSON.parse(text));
  });
  link.onEvent((topic, payload) => {
    const contents = ours();
    if (contents && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, topic, payload);
  });
}

/** Only the main frame of our own window, while it shows a page of ours. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, ours: WebContents | null): boolean {
  if (!ours || sender !== ours || !senderFrame) return false;
  return senderFrame === ours.mainFrame && isOwnAddress(senderFrame.url);
}

function asJson(input: unknown): string | null {
  try {
    return JSON.stringify(input ?? null);
  } catch {
    return null;
  }
}

function refusal(code: ErrorCode, params: ErrorParams = {}): Envelope<never> {
  return { ok: false, error: { code, params } };
}
