import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FONT = fileURLToPath(new URL('../../renderer/shared/fonts/OCRB.otf', import.meta.url));
/** 300 dpi, so that OCR-B size 1 has its 10 characters an inch: 30 px a cell. */
const DPI = 300;
const CELL_PX = DPI / 10;
const LINE_PX = 75;
const MARGIN_PX = 60;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One line of print, drawn wide and then set to the pitch of the standard. */
async function drawLine(text: string): Promise<Buffer> {
  const drawn = sharp({ text: { text: escaped(text), font: 'OCR B 12', fontfile: FONT, dpi: DPI } });
  const width = Math.round(CELL_PX * text.length - CELL_PX * 0.25);
  return drawn.negate({ alpha: false }).resize({ width, height: 34, fit: 'fill' }).png().toBuffer();
}

/**
 * PNG of a machine readable zone as a flatbed scanner would give it at 300 dpi: black on near white, no background print.
 * For tests that need a zone whose lines they choose.
 */
export async function zonePicture(lines: readonly string[]): Promise<Uint8Array> {
  const width = CELL_PX * Math.max(...lines.map((line) => line.length)) + 2 * MARGIN_PX;
  const height = LINE_PX * lines.length + 400;
  const overlays = await Promise.all(
    lines.map(async (line, n) => ({ input: await drawLine(line), left: MARGIN_PX, top: 320 + LINE_PX * n })),
  );
  return sharp({ create: { width, height, channels: 3, background: '#f4f1ea' } })
    .composite(overlays.map((overlay) => ({ ...overlay, blend: 'multiply' as const })))
    .withMetadata({ density: DPI })
    .png()
    .toBuffer();
}
