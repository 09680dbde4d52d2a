import sharp, { type OverlayOptions } from 'sharp';
import type { Rendered } from '../../application/ports.ts';
import { layoutSheet, type SheetPlace, type TableSheet } from '../../report/table-sheet.ts';
import { librariesFor } from '../decode/libraries.ts';
import { withSvgLoader } from '../specimens/svg-loader.ts';
import { loadTypefaces } from '../specimens/typefaces.ts';

/** Little packing, as for pictures that are shown. */
const PNG = { compressionLevel: 6, adaptiveFiltering: false, palette: false, progressive: false } as const;

const art = (inside: string, width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  );

/** The same bytes, not copied: pictures can be large. */
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A picture in its place, laid over what is there before it as the sheet says. */
async function put(bytes: Uint8Array, { left, top, laid }: SheetPlace): Promise<OverlayOptions> {
  const input = viewOf(bytes);
  if (laid?.way === 'difference') return { input, left, top, blend: 'difference' };
  if (laid?.way === 'overlay')
    return { input: await sharp(input).removeAlpha().ensureAlpha(laid.share).png(PNG).toBuffer(), left, top };
  return { input, left, top };
}

/**
 * Draws a finding or a view of the table on one sheet, its pictures px for px; letters are outlines, so the same sheet and pictures give the same
 * bytes on every machine. `pictures`: PNGs that were derived here, in the order of the sides that are there, row by row.
 */
export async function drawSheet(sheet: TableSheet, pictures: readonly Uint8Array[]): Promise<Rendered> {
  const { widthPx: width, heightPx: height, under, over, places } = layoutSheet(sheet, loadTypefaces());
  const laid = await Promise.all(pictures.map((each, i) => put(each, places[i] ?? { left: 0, top: 0 })));
  const bytes = await withSvgLoader(() =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .composite([
        { input: art(under, width, height) },
        ...laid,
        // Nothing over large pictures is not to be drawn in their size.
        ...(over === '' ? [] : [{ input: art(over, width, height) }]),
      ])
      .removeAlpha()
      .png(PNG)
      .toBuffer(),
  );
  const libraries = librariesFor('png', 'png');
  return { bytes, mediaType: 'image/png', widthPx: width, heightPx: height, libraries };
}
