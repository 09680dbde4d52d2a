import { z } from 'zod';
import { BARCODE_KINDS } from '../imaging/barcode.ts';
import { MRZ_FORMATS } from '../mrz/formats.ts';
import { FEATURE_NAMES } from '../seal/profiles.ts';
import { check } from './check.ts';
import { errorData } from './error-data.ts';
import { quad } from './zone.ts';

/** Bytes as hexadecimal digits; a barcode holds at most 4096. */
const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .max(8192);

/** A barcode of a capture, as it was read; `quad` in px of the upright frame. */
export const foundBarcode = z.object({
  frame: z.number().int(),
  kind: z.enum(BARCODE_KINDS),
  quad,
  hex,
  /** The bytes as text, where they are some. */
  text: z.string(),
});
export type FoundBarcode = z.infer<typeof foundBarcode>;

/** What looking for barcodes came to; `error` says why it did not come to its end. */
export const barcodeSearch = z.object({
  /** Day at the workplace, on which seals are judged. */
  searchedOn: z.iso.date(),
  barcodes: z.array(foundBarcode),
  error: errorData.nullable(),
});
export type BarcodeSearchRecord = z.infer<typeof barcodeSearch>;

/** What a feature of a seal says; see FeatureContent for the meaning of the figures. */
const featureContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('zone'), format: z.enum(MRZ_FORMATS), lines: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('count'), count: z.number().int() }),
  z.object({
    kind: z.literal('duration'),
    days: z.number().int(),
    months: z.number().int(),
    years: z.number().int(),
  }),
  z.object({ kind: z.literal('bytes') }),
]);

/** The content of a visible digital seal (ICAO Doc 9303-13 §2). */
export const sealContent = z.object({
  version: z.number().int(),
  issuer: z.string(),
  signer: z.string(),
  reference: z.string(),
  issuedOn: z.iso.date(),
  signedOn: z.iso.date(),
  /** `null` for a profile that is not known here. */
  profile: z.object({ id: z.string(), name: z.string() }).nullable(),
  features: z.array(
    z.object({
      tag: z.number().int(),
      /** `null` for a tag that the profile does not name. */
      name: z.enum(FEATURE_NAMES).nullable(),
      hex,
      content: featureContent.nullable(),
    }),
  ),
});

/** A seal with every place where it was found: each light of a page shows it again. */
export const judgedSeal = z.object({
  /** `null` where the bytes begin like a seal and are none; a check says why. */
  content: sealContent.nullable(),
  places: z.array(z.object({ captureId: z.uuid(), frame: z.number().int(), quad })),
  checks: z.array(check),
});
export type JudgedSeal = z.infer<typeof judgedSeal>;
