import type { ErrorData } from './errors.ts';

/** How an answer travels over every transport. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

/** A picture or an original on its way to the screen. */
export interface MediaAnswer {
  bytes: Uint8Array;
  mediaType: string;
  /** Whether the bytes are untrusted originals, which are only ever offered as a download. */
  original: boolean;
}
