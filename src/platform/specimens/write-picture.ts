import sharp from 'sharp';
import type { Raster } from '../../imaging/raster.ts';
import type { Exposure } from '../../specimens/light/expose.ts';
import type { SpecimenLight } from '../../specimens/page.ts';

/** Every picture that the library has of a page: oblique light from both sides. */
export const EXPOSURES: readonly Exposure[] = [
  { light: 'VI' },
  { light: 'UV' },
  { light: 'IR' },
  { light: 'OB', angle: 1 },
  { light: 'OB', angle: 2 },
  { light: 'TL' },
];

/** `data-vi`, `data-ob2`: name of a page's picture without its extension. */
export const pictureName = (page: string, { light, angle }: Exposure): string =>
  `${page}-${light.toLowerCase()}${light === 'OB' ? (angle ?? 1) : ''}`;

/**
 * WebP quality by light. Microprint and hairlines are looked for in white light; relief, foil and watermark are larger.
 * Measured in docs/adr/0012-starter-library.md.
 */
const QUALITY: Readonly<Record<SpecimenLight, number>> = { VI: 86, UV: 82, IR: 82, OB: 72, TL: 72 };

/** WebP bytes of a specimen in a light, its resolution written in; the same bytes for the same picture. */
export function webpOf(raster: Raster, dpi: number, light: SpecimenLight): Promise<Buffer> {
  const { data, widthPx: width, heightPx: height, channels } = raster;
  return sharp(data, { raw: { width, height, channels } })
    .withMetadata({ density: dpi })
    .webp({ quality: QUALITY[light], effort: 4, smartSubsample: true })
    .toBuffer();
}
