import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { SeenSymbol } from '../../imaging/mrz-align.ts';
import type { Plane } from '../../imaging/mrz-plane.ts';
import { ALPHABET } from '../../mrz/alphabet.ts';
import { MODELS } from './models.ts';

/** Reads one line of print; worker and model stay loaded between calls. */
export interface LineRecogniser {
  readonly name: string;
  /** Version of the program and the beginning of the model's SHA-256. */
  readonly version: string;
  /** Symbols from left to right; x in px of `line`. */
  recognise(line: Plane): Promise<SeenSymbol[]>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Our model of OCR-B. */
const LANGUAGE = 'ocrb';

function version(): string {
  const bytes = readFileSync(join(MODELS, `${LANGUAGE}.traineddata.gz`));
  const program = require('tesseract.js/package.json') as { version: string };
  return `${program.version} with ${LANGUAGE} ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}

/** A grey picture as tesseract reads it without a decoder: a header and the pixels (Netpbm PGM). */
function pgm({ widthPx, heightPx, data }: Plane): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`), data]);
}

/**
 * Starts the worker. tesseract.js reports a model that does not load to its error handler only, and throws outside of
 * any call where there is none.
 */
async function startWorker() {
  const failed = Promise.withResolvers<never>();
  const worker = await Promise.race([
    createWorker(LANGUAGE, OEM.LSTM_ONLY, {
      langPath: MODELS,
      cacheMethod: 'none',
      gzip: true,
      errorHandler: (reason: unknown) => failed.reject(new Error(`tesseract: ${String(reason)}`)),
    }),
    failed.promise,
  ]);
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.RAW_LINE,
    tessedit_char_whitelist: ALPHABET,
    // Zones are dark on light; trying every line in negative as well costs as much time again.
    tessedit_do_invert: '0',
  });
  return worker;
}

/** Starts tesseract with our model of OCR-B; takes about half a second. Reads nothing but local files. */
export async function createLineRecogniser(): Promise<LineRecogniser> {
  const worker = await startWorker();
  return {
    name: 'tesseract.js',
    version: version(),
    async recognise(line) {
      const { data } = await worker.recognize(pgm(line), {}, { blocks: true, text: false });
      const words = (data.blocks ?? [])
        .flatMap((block) => block.paragraphs)
        .flatMap((paragraph) => paragraph.lines)
        .flatMap((row) => row.words);
      return words
        .flatMap((word) => word.symbols)
        .map(({ text, confidence, bbox }) => ({
          symbol: text,
          confidence: Math.max(0, Math.min(1, confidence / 100)),
          x0: bbox.x0,
          x1: bbox.x1,
        }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
