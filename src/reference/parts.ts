import { z } from 'zod';
import { LIGHTS } from '../examination/light.ts';

/** Sizes in mm; no page of a travel document is larger than a broadsheet. */
const MAX_MM = 1000;
export const lengthMm = z.number().positive().max(MAX_MM);
const placeMm = z.number().min(0).max(MAX_MM);

export const sizeMm = z.strictObject({ widthMm: lengthMm, heightMm: lengthMm });
export type SizeMm = z.infer<typeof sizeMm>;

/** A rectangle on a page, in mm: origin at the page's upper left corner, x to the right, y down. */
export const areaMm = z.strictObject({ xMm: placeMm, yMm: placeMm, widthMm: lengthMm, heightMm: lengthMm });
export type AreaMm = z.infer<typeof areaMm>;

/** Lone surrogates have no UTF-8, so they can be neither hashed nor stored. */
const WELL_FORMED = { error: 'half of a surrogate pair stands alone' };
const isWellFormed = (words: string) => words.isWellFormed();

/** One line of words; `text` may run over several. */
export const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\S(.*\S)?$/u, { error: 'one line, without blanks at its ends' })
  .refine(isWellFormed, WELL_FORMED);
export const text = z.string().trim().min(1).max(4000).refine(isWellFormed, WELL_FORMED);

/** Name of a part inside its document model. */
export const partId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, { error: 'small letters, digits, - and _ between them' });

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 small hexadecimal digits' });

/**
 * Names of picture files: in the folder images/, in small letters, so that no two differ in case only and none leads
 * anywhere else.
 */
export const PICTURE_FILE = /^images\/[a-z0-9][a-z0-9_-]{0,99}\.(png|jpg|jpeg|webp|tif|tiff)$/;

export const pictureFile = z.strictObject({
  file: z.string().regex(PICTURE_FILE, {
    error: 'images/ and a name of small letters, digits, - and _, then .png or alike',
  }),
  /** SHA-256 of the file's bytes. */
  sha256,
  light: z.enum(LIGHTS),
  /** Dots an inch, the same in both directions. */
  dpi: z.number().min(50).max(10_000),
  widthPx: z.number().int().min(1).max(100_000),
  heightPx: z.number().int().min(1).max(100_000),
});

/** A picture of a whole page. Of the same light there may be several, told apart by wavelength or angle. */
export const pagePicture = pictureFile.extend({
  /** Centre of the lamp's band in nm; UV 365 where nothing is said. */
  wavelengthNm: z.number().int().min(200).max(1100).optional(),
  /** Where the light comes from: azimuth clockwise from the page's upper edge, elevation above the page, in degrees. */
  angle: z
    .strictObject({ azimuthDeg: z.number().min(0).lt(360), elevationDeg: z.number().min(0).max(90) })
    .optional(),
});
export type PagePicture = z.infer<typeof pagePicture>;
export type PictureFile = z.infer<typeof pictureFile>;

export const page = z.strictObject({
  id: partId,
  title: line,
  /** Where it differs from the document's size (a spread, a fold-out). */
  size: sizeMm.optional(),
  pictures: z.array(pagePicture).min(1).max(40),
});
export type Page = z.infer<typeof page>;
