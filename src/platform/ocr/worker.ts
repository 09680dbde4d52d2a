import { createWorker, OEM, type WorkerParams } from 'tesseract.js';
import type { SeenSymbol } from '../../imaging/mrz-align.ts';
import type { Plane } from '../../imaging/mrz-plane.ts';

/** A grey picture as tesseract reads it without a decoder: a header and the pixels (Netpbm PGM). */
function pgm({ widthPx, heightPx, data }: Plane): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`), data]);
}

/**
 * Starts tesseract with a model of a folder; nothing but that file is read. tesseract.js reports a model that does not load to
 * its error handler only, and throws outside of any call where there is none.
 */
export async function startWorker(language: string, folder: string, parameters: Partial<WorkerParams>) {
  const failed = Promise.withResolvers<never>();
  const worker = await Promise.race([
    createWorker(language, OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none',
      gzip: true,
      errorHandler: (reason: unknown) => failed.reject(new Error(`tesseract: ${String(reason)}`)),
    }),
    failed.promise,
  ]);
  await worker.setParameters(parameters);
  return worker;
}

export type OcrWorker = Awaited<ReturnType<typeof startWorker>>;

/** The words of a line from left to right, each in its symbols; x in px of `line`. */
export async function wordsIn(worker: OcrWorker, line: Plane): Promise<SeenSymbol[][]> {
  const { data } = await worker.recognize(pgm(line), {}, { blocks: true, text: false });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((row) => row.words)
    .map(({ symbols }) =>
      symbols.map(({ text, confidence, bbox }) => ({
        symbol: text,
        confidence: Math.max(0, Math.min(1, confidence / 100)),
        x0: bbox.x0,
        x1: bbox.x1,
      })),
    );
}
