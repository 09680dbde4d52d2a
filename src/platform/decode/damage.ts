import { LightbenchError } from '../../contract/errors.ts';

export const CUT_OFF = 'the file is cut off';
export const BAD_HEADER = 'its header is damaged';

/** `detail` is a plain clause that goes on after "The picture could not be decoded:". */
export function damaged(detail: string, cause?: unknown): LightbenchError {
  return new LightbenchError('image.damaged', { detail }, { cause });
}

/** What libvips and its codecs say, and what a user is told instead; the first that fits counts. */
const PLAIN_WORDS: readonly [RegExp, string][] = [
  [
    /built in|unsupported codec|no decoding plugin/i,
    'it is compressed in a way that is not read here (HEIC, for example)',
  ],
  [
    /premature end|truncated|not enough data|unexpected end|end of file|end of input|bad read|read error|read gave/i,
    CUT_OFF,
  ],
  [/corrupt header|unsupported image format/i, BAD_HEADER],
];

/** Runs a decoder; whatever it throws becomes image.damaged in plain words, without the library's own text. */
export async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof LightbenchError) throw thrown;
    const message = thrown instanceof Error ? thrown.message : '';
    const detail = PLAIN_WORDS.find(([pattern]) => pattern.test(message))?.[1];
    throw damaged(detail ?? 'its picture data are damaged', thrown);
  }
}
