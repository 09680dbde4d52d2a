import { SealError } from './seal-error.ts';

/** Takes bytes one after the other; nothing is read beyond their end. */
export interface ByteReader {
  /** How many were taken. */
  readonly taken: () => number;
  readonly left: () => number;
  /** @throws SealError cut_off */
  readonly take: (count: number) => Uint8Array;
  /** @throws SealError cut_off */
  readonly byte: () => number;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const take = (count: number) => {
    if (at + count > bytes.length)
      throw new SealError('cut_off', `The seal ends after ${bytes.length} bytes, in the middle of a part.`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  return { taken: () => at, left: () => bytes.length - at, take, byte: () => take(1)[0] ?? 0 };
}

/** Lengths up to this stand in the byte itself; above it the low bits say how many bytes follow (ITU-T X.690 §10.1). */
const SHORT_FORM = 127;
const LONG_FORM_MOST = 4;

/**
 * A length in the form of DER (X.690 §10.1), at most five bytes: the shortest form that holds it.
 * @throws SealError length, cut_off
 */
export function readDerLength(reader: ByteReader): number {
  const first = reader.byte();
  if (first <= SHORT_FORM) return first;
  const count = first - SHORT_FORM - 1;
  if (count < 1 || count > LONG_FORM_MOST)
    throw new SealError('length', `A length has ${count} bytes; one to ${LONG_FORM_MOST} can follow.`);
  const length = reader.take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  if (length <= SHORT_FORM || length < 256 ** (count - 1))
    throw new SealError('length', 'A length is not written in its shortest form.');
  return length;
}
