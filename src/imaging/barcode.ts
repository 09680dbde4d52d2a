import type { Quad } from './geometry.ts';

/**
 * Kinds of barcode that documents carry and that are looked for. Those without a checksum worth its name (Interleaved 2 of 5,
 * Codabar) are not among them: fine line patterns of security print would be read as such.
 */
export const BARCODE_KINDS = [
  'DataMatrix',
  'QRCode',
  'Aztec',
  'PDF417',
  'Code128',
  'Code39',
  'Code93',
] as const;
export type BarcodeKind = (typeof BARCODE_KINDS)[number];

/** A barcode that was found in a frame. */
export interface Barcode {
  readonly kind: BarcodeKind;
  /** Outline in px of the upright frame, from the top left corner of the barcode itself. */
  readonly quad: Quad;
  /** What it holds, before any character set. */
  readonly bytes: Uint8Array;
  /** The same as text, where it is some. */
  readonly text: string;
}

/** Result of looking for barcodes in one frame: possibly none. */
export interface BarcodeSearch {
  readonly barcodes: readonly Barcode[];
  readonly reader: { readonly name: string; readonly version: string };
}
