import type { Opening } from '../application/session.ts';
import type { Envelope, MediaAnswer } from '../contract/envelope.ts';
import type { IntakeReceipt } from '../contract/examination.ts';
import type { SystemStatus } from '../contract/system.ts';
import type { Peer } from './peer.ts';

/** First message from a host to its core. */
export interface CoreStart {
  dataDir: string;
  host: SystemStatus['host'];
  version: string;
  opening: Opening;
  /** Imaging processes at most. */
  imaging: number;
}

/** What a host can ask of its core; every host has this and nothing else. */
export interface CoreLink {
  /** Passes a screen's call on. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  /** Makes a call of the host's own; nothing that a screen asks for may come this way. */
  hostCall(name: string, input: unknown): Promise<Envelope<unknown>>;
  receive(name: string, bytes: Uint8Array): Promise<Envelope<IntakeReceipt>>;
  /** @param signal aborts when nobody waits for the picture any more */
  media(path: string, query: string, signal?: AbortSignal): Promise<Envelope<MediaAnswer>>;
  onEvent(listener: (topic: string, payload: unknown) => void): void;
}

/** Host's end of the line to a core. */
export function coreLink(
  peer: Peer,
): CoreLink & { start(options: CoreStart): Promise<SystemStatus>; stop(): Promise<void> } {
  return {
    start: (options) => peer.ask<SystemStatus>('core.start', options),
    stop: () => peer.ask<void>('core.stop', null),
    call: (name, input) => peer.ask<Envelope<unknown>>('core.call', { name, input }),
    hostCall: (name, input) => peer.ask<Envelope<unknown>>('core.host_call', { name, input }),
    receive: (name, bytes) => peer.ask<Envelope<IntakeReceipt>>('core.receive', { name, bytes }),
    media: (path, query, signal) => peer.ask<Envelope<MediaAnswer>>('core.media', { path, query }, signal),
    onEvent: (listener) => peer.onEvent(listener),
  };
}
