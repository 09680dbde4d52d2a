import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PSM } from 'tesseract.js';
import type { SeenSymbol } from '../../imaging/mrz-align.ts';
import type { Plane } from '../../imaging/mrz-plane.ts';
import { ALPHABET } from '../../mrz/alphabet.ts';
import { MODELS } from './models.ts';
import { startWorker, wordsIn } from './worker.ts';

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

/** Starts tesseract with our model of OCR-B; takes about half a second. Reads nothing but local files. */
export async function createLineRecogniser(): Promise<LineRecogniser> {
  const worker = await startWorker(LANGUAGE, MODELS, {
    tessedit_pageseg_mode: PSM.RAW_LINE,
    tessedit_char_whitelist: ALPHABET,
    // Zones are dark on light; trying every line in negative as well costs as much time again.
    tessedit_do_invert: '0',
  });
  return {
    name: 'tesseract.js',
    version: version(),
    recognise: async (line) => (await wordsIn(worker, line)).flat(),
    close: async () => {
      await worker.terminate();
    },
  };
}
