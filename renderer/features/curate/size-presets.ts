import type { SizeMm } from '../../../src/reference/index.ts';

/** Sizes of documents in mm (ICAO Doc 9303-3 §2). */
export const SIZE_PRESETS: readonly { name: string; size: SizeMm }[] = [
  { name: 'ID-1', size: { widthMm: 85.6, heightMm: 53.98 } },
  { name: 'ID-2', size: { widthMm: 105, heightMm: 74 } },
  { name: 'ID-3', size: { widthMm: 125, heightMm: 88 } },
];

/** The size among them that it is; none for any other. */
export const presetOf = ({
  widthMm,
  heightMm,
}: {
  widthMm?: number | undefined;
  heightMm?: number | undefined;
}) => SIZE_PRESETS.find(({ size }) => size.widthMm === widthMm && size.heightMm === heightMm);
