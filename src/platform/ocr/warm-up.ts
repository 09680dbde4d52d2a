import { drawSymbol } from '../../imaging/ocrb-raster.ts';
import type { Raster } from '../../imaging/raster.ts';

/** Every symbol, in two lines that are built like a zone. */
const LINES = [
  'P<UTOABCDEFGHIJKLMNOPQRSTUVWXYZ<<SPECIMEN<<<',
  '0123456789UTO7408122F1204159QXJKVWZ<<<<<<<06',
];
const PITCH_PX = 22;
const LINE_PX = 55;
const MARGIN_PX = 60;
const [PAPER, INK] = [235, 200];

/**
 * A page with a zone of no document, drawn from the outlines of OCR-B. Reading it once, while the reader is loaded, has everything
 * compiled and every template drawn before the first picture comes.
 */
export function warmUpPage(): Raster {
  const widthPx = 2 * MARGIN_PX + PITCH_PX * Math.max(...LINES.map((line) => line.length));
  const heightPx = 8 * LINE_PX;
  const data = new Uint8Array(widthPx * heightPx).fill(PAPER);
  const window = { left: 0, top: -1.2, width: 1, height: 1.5 };
  LINES.forEach((line, row) => {
    const top = heightPx - MARGIN_PX - (LINES.length - row) * LINE_PX;
    [...line].forEach((symbol, column) => {
      const glyph = drawSymbol(symbol, window, PITCH_PX);
      for (let y = 0; y < glyph.heightPx; y++)
        for (let x = 0; x < glyph.widthPx; x++) {
          const at = (top + y) * widthPx + MARGIN_PX + column * PITCH_PX + x;
          data[at] = PAPER - INK * (glyph.data[y * glyph.widthPx + x] ?? 0);
        }
    });
  });
  return { widthPx, heightPx, channels: 1, data };
}
