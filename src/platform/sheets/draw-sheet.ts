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

const levelsOf = (bytes: Buffer) =>
  sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** How far two pictures are from each other, colour by colour, so many times: to the level, which a blend of sharp's is not. */
async function differenceOf(under: Buffer, over: Buffer, gain: number): Promise<OverlayOptions> {
  const [own, other] = await Promise.all([levelsOf(under), levelsOf(over)]);
  if (own.data.length !== other.data.length) throw new RangeError('both have as many px');
  const { width, height } = own.info;
  const levels = own.data.map((level, i) => Math.min(255, gain * Math.abs(level - (other.data[i] ?? 0))));
  return { input: viewOf(levels), raw: { width, height, channels: 3 } };
}

/** A picture in its place, laid over the one before it as the sheet says. */
async function put(pictures: readonly Uint8Array[], i: number, place: SheetPlace): Promise<OverlayOptions> {
  const { left, top, laid } = place;
  const [under, over] = [pictures[i - 1], pictures[i]];
  if (!over || (laid && !under)) throw new RangeError('a picture of the sheet is missing');
  const own = viewOf(over);
  if (!laid || !under) return { input: own, left, top };
  const before = viewOf(under);
  if (laid.way === 'difference') return { ...(await differenceOf(before, own, laid.gain)), left, top };
  return { input: await sharp(own).removeAlpha().ensureAlpha(laid.share).png(PNG).toBuffer(), left, top };
}

/**
 * Draws a finding or a view of the table on one sheet, its pictures px for px; letters are outlines, so the same sheet and pictures give the same
 * bytes on every machine. `pictures`: PNGs that were derived here, in the order of the sides that are there, row by row.
 */
export async function drawSheet(sheet: TableSheet, pictures: readonly Uint8Array[]): Promise<Rendered> {
  const { widthPx: width, heightPx: height, under, over, places } = layoutSheet(sheet, loadTypefaces());
  const laid = await Promise.all(pictures.map((_, i) => put(pictures, i, places[i] ?? { left: 0, top: 0 })));
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
