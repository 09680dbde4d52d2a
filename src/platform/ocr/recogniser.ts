import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, PSM } from 'tesseract.js';
import type { SeenSymbol } from '../../imaging/mrz-align.ts';
import type { Plane } from '../../imaging/mrz-plane.ts';
import { ALPHABET } from '../../mrz/alphabet.ts';

/** Reads one line of print; worker and model stay loaded between calls. */
export interface LineRecogniser {
  readonly name: string;
  readonly version: string;
  recognise(line: Plane): Promise<SeenSymbol[]>;
  close(): Promise<void>;
}

/** Name of our own model and where it lies: beside this file, or beside the bundle it became part of. */
const OWN_MODEL = 'ocrb';
const MODELS = fileURLToPath(new URL('./models/', import.meta.url));

function model(): { language: string; folder: string } {
  if (existsSync(join(MODELS, `${OWN_MODEL}.traineddata.gz`))) return { language: OWN_MODEL, folder: MODELS };
  const eng = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  return { language: 'eng', folder: join(dirname(eng), '4.0.0_best_int') };
}

/** A grey picture as tesseract reads it without a decoder: a header and the pixels (Netpbm PGM). */
function pgm({ widthPx, heightPx, data }: Plane): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`), data]);
}

/** Starts tesseract with our model of OCR-B; takes about half a second. Reads nothing but local files. */
export async function createLineRecogniser(): Promise<LineRecogniser> {
  const { language, folder } = model();
  const worker = await createWorker(language, 1, { langPath: folder, cacheMethod: 'none', gzip: true });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.RAW_LINE,
    tessedit_char_whitelist: ALPHABET,
    // Zones are dark on light; trying every line in negative as well costs as much time again.
    tessedit_do_invert: '0',
  });
  return {
    name: `tesseract.js (${language})`,
    version: '7.0.0',
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
