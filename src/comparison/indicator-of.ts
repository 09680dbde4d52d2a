import type { IndicatorKind } from '../examination/indicator.ts';

/** What a check that failed would be a sign of, by its generic identifier (BSI TR-03135-1 §5.2). */
const BY_GENERIC: Readonly<Record<string, IndicatorKind>> = {
  'UV,BR,FU': 'substrate_bright',
  'UV,LU,IS': 'ultraviolet_wrong',
  'UV,LU,FI': 'fibres_wrong',
  'UV,BR,PH': 'portrait_replaced',
  'UV,LU,SP': 'second_portrait_differs',
  'VI,FR,SP': 'second_portrait_differs',
  'TL,TL,WM': 'watermark_wrong',
  'TL,AB,TH': 'fibres_wrong',
  'TL,TL,IS': 'register_off',
  'TL,TR,PD': 'number_differs',
  'OB,BR,AF': 'device_wrong',
  'OB,BR,PH': 'portrait_replaced',
  'OB,FR,PH': 'portrait_replaced',
  'VI,FR,IS': 'microprint_wrong',
  'VI,FR,OP': 'stamp_broken',
  'VI,BR,IS': 'colours_differ',
  'IR,AB,MR': 'infrared_wrong',
  'IR,AB,PH': 'infrared_wrong',
  'IR,TR,IS': 'infrared_wrong',
  'VI,AF,VZ': 'data_altered',
  'VI,AB,VZ': 'typeface_differs',
};

/** Two rules look at print in light from the side: ink that turns, and relief. */
const BY_ROUTINE: Readonly<Record<string, IndicatorKind>> = {
  '5a1de9c4-2f37-47a6-8a0b-c3f19f0be6d4': 'ink_still',
};

/**
 * The kind of sign that is proposed where a check failed; whoever looks decides. `null`: none fits by itself, or nothing failed.
 */
export const indicatorOf = ({
  result,
  generic,
  routine,
}: {
  readonly result: string;
  readonly generic: string;
  readonly routine: string;
}): IndicatorKind | null =>
  result === 'failed' ? (BY_ROUTINE[routine] ?? BY_GENERIC[generic] ?? null) : null;
