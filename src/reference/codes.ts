/** Properties of a generic check identifier, the YY of (XX, YY, ZZ) (BSI TR-03135-1 §5.2). */
export const CHECK_PROPERTIES = {
  AB: 'absorbent',
  BR: 'bright',
  FR: 'spatial frequency',
  LU: 'luminescent',
  TL: 'translucent',
  TR: 'transparent',
} as const;
export type CheckProperty = keyof typeof CHECK_PROPERTIES;

/** Features of a generic check identifier, the ZZ of (XX, YY, ZZ) (BSI TR-03135-1 §5.2). */
export const CHECK_FEATURES = {
  FI: 'fibres',
  FU: 'full page',
  IS: 'static print',
  MR: 'machine readable zone',
  OM: 'overprinted machine readable zone',
  CA: 'card access number',
  PD: 'personalised perforation',
  PS: 'static perforation',
  PH: 'photo',
  SP: 'secondary photo',
  OP: 'overprinted photo',
  TH: 'thread',
  VZ: 'visual zone',
  WM: 'watermark',
  ID: 'other personalised feature',
  AF: 'additional feature',
} as const;
export type CheckFeature = keyof typeof CHECK_FEATURES;

/** Inspection levels (ICAO Doc 9303-2): 1 quick look, 2 trained with simple equipment, 3 forensic. */
export const INSPECTION_LEVELS = [1, 2, 3] as const;
export type InspectionLevel = (typeof INSPECTION_LEVELS)[number];

/** What a feature is looked at with. */
export const TOOLS = {
  eye: 'naked eye',
  touch: 'finger tip',
  loupe: 'magnifier, 8 to 20 times',
  microscope: 'microscope',
  uv_lamp: 'ultraviolet lamp',
  ir_viewer: 'infrared viewer',
  transmitted_light: 'light from behind',
  oblique_light: 'light from the side',
  coaxial_light: 'light along the line of view',
  reader: 'document reader or detector',
  laboratory: 'laboratory',
} as const;
export type Tool = keyof typeof TOOLS;

/** Severity of a forgery alert, from least to most. */
export const SEVERITIES = ['information', 'caution', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Kinds of documents by the first letter after the country in a PRADO code. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  A: 'passport',
  B: 'identity card',
  C: 'visa',
  D: 'stamp',
  F: 'driving licence',
  H: 'residence permit',
  J: 'seafarer’s document',
};

/** Who a document is for, by the second letter. */
export const CATEGORY_TYPES: Readonly<Record<string, string>> = {
  O: 'ordinary',
  D: 'diplomatic',
  S: 'service',
  E: 'emergency',
  P: 'emergency',
  Y: 'related',
  F: 'military',
};

/** 'ordinary passport' for UTO-AO-01001; 'document' where a letter is not known. */
export function categoryOf(code: string): string {
  const [category = '', type = ''] = code.split('-')[1] ?? '';
  return [CATEGORY_TYPES[type], CATEGORIES[category] ?? 'document'].filter(Boolean).join(' ');
}
