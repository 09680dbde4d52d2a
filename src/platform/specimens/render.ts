import sharp from 'sharp';
import type { Raster } from '../../imaging/raster.ts';
import { type Exposure, expose } from '../../specimens/light/expose.ts';
import type { PrintedPage } from '../../specimens/page.ts';
import { platesOf } from './plates.ts';

/** Resolution of the starter library's pictures. */
export const SPECIMEN_DPI = 300;

/** A page that is ready to be looked at in any light. */
export interface OpenedPage {
  readonly page: PrintedPage;
  readonly dpi: number;
  /** The picture in a light: infrared one channel, all others three. */
  in(exposure: Exposure): Raster;
}

/** Rasterises a page once, for all its lights. `dpi` 300 unless told; 600 is as far as the factory is meant for. */
export async function openPage(page: PrintedPage, dpi: number = SPECIMEN_DPI): Promise<OpenedPage> {
  const plates = await platesOf(page, dpi);
  return { page, dpi, in: (exposure) => expose(page, plates, dpi, exposure) };
}

/** The picture of a page in one light. For several lights of the same page `openPage` is much faster. */
export async function renderPage(
  page: PrintedPage,
  exposure: Exposure & { readonly dpi?: number },
): Promise<Raster> {
  return (await openPage(page, exposure.dpi)).in(exposure);
}

/** PNG bytes of a picture, its resolution written in; the same bytes for the same picture. */
export function pngOf(raster: Raster, dpi: number): Promise<Buffer> {
  const { data, widthPx: width, heightPx: height, channels } = raster;
  return sharp(data, { raw: { width, height, channels } })
    .withMetadata({ density: dpi })
    .png({ compressionLevel: 6, adaptiveFiltering: true, progressive: false })
    .toBuffer();
}
