import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReadResult } from 'zxing-wasm/reader';
import { BARCODE_KINDS, type Barcode, type BarcodeKind, type BarcodeSearch } from '../../imaging/barcode.ts';
import type { Point } from '../../imaging/geometry.ts';
import { type Raster, toGrey } from '../../imaging/raster.ts';

/** Barcodes of one frame; a page of labels has fewer. */
const BARCODES_MAX = 32;
/** More than the largest two-dimensional barcode holds. */
const BYTES_MAX = 4096;

/**
 * Longer side, px, to which larger pictures are reduced: a page of 210 mm at 600 dpi. Seals have modules of 0.3 mm
 * (BSI TR-03137-1 §5.1), six px even of a whole sheet A4; beyond it, a picture of 100 megapixels would fill the memory of a job.
 */
export const BARCODE_PX = 5000;

const WASM = 'zxing-wasm/reader/zxing_reader.wasm';

type Reader = typeof import('zxing-wasm/reader');
let loaded: Promise<Reader> | undefined;

/** Loads the decoder with the first picture: looking for a zone must not wait for it. Its bytes come from a local file only. */
function reader(): Promise<Reader> {
  loaded ??= import('zxing-wasm/reader').then(async (zxing) => {
    const wasmBinary = readFileSync(createRequire(import.meta.url).resolve(WASM));
    // Left to itself the package names a place on a server.
    const locateFile = (name: string) => name;
    await zxing.prepareZXingModule({ overrides: { wasmBinary, locateFile }, fireImmediately: true });
    return zxing;
  });
  return loaded;
}

/** The decoder takes red, green, blue and alpha only. */
function toRgba(raster: Raster) {
  const { widthPx, heightPx, data: grey } = toGrey(raster);
  const pixels = new Uint32Array(grey.length);
  for (let at = 0; at < grey.length; at++) pixels[at] = 0xff000000 | ((grey[at] ?? 0) * 0x010101);
  const data = new Uint8ClampedArray(pixels.buffer);
  return { width: widthPx, height: heightPx, data, colorSpace: 'srgb' as const };
}

const isKind = (name: string): name is BarcodeKind => BARCODE_KINDS.some((kind) => kind === name);

function barcodeOf({ symbology, position, bytes, text }: ReadResult, scale: number): Barcode[] {
  if (!isKind(symbology) || bytes.length > BYTES_MAX) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corner = ({ x, y }: { x: number; y: number }): Point => [x * scale, y * scale];
  const quad = [corner(topLeft), corner(topRight), corner(bottomRight), corner(bottomLeft)] as const;
  // The decoder's bytes lie in its own memory.
  return [{ kind: symbology, quad, bytes: bytes.slice(), text: text.slice(0, BYTES_MAX) }];
}

/**
 * Looks for barcodes in a raster, in every direction. Finding none is a result, not an error.
 * @param scale px of the frame for one px of the raster; quads are told in px of the frame
 */
export async function readBarcodes(raster: Raster, scale = 1): Promise<BarcodeSearch> {
  const zxing = await reader();
  const found = await zxing.readBarcodes(toRgba(raster), {
    formats: [...BARCODE_KINDS],
    maxNumberOfSymbols: BARCODES_MAX,
    textMode: 'Plain',
  });
  return {
    barcodes: found.flatMap((result) => (result.isValid ? barcodeOf(result, scale) : [])),
    reader: { name: 'zxing-cpp', version: zxing.ZXING_WASM_VERSION },
  };
}
