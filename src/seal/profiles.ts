import type { MrzFormat } from '../mrz/formats.ts';
import type { SealVersion } from './header.ts';

/** How the bytes of a feature are to be understood. */
export type FeatureKind = 'zone' | 'text' | 'count' | 'duration' | 'utf8' | 'bytes';

export const FEATURE_NAMES = [
  'zone',
  'number_of_entries',
  'duration_of_stay',
  'passport_number',
  'visa_type',
  'additional',
  'register_number',
  'insurance_number',
  'surname',
  'first_name',
  'name_at_birth',
  'sheet_number',
  'document_number',
  'municipality',
  'address',
  'postal_code',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** One row of a profile; lengths in bytes. */
export interface FeatureRow {
  readonly tag: number;
  readonly name: FeatureName;
  readonly kind: FeatureKind;
  readonly least: number;
  readonly most: number;
  readonly required: boolean;
  /** Of a zone: its format; the seal holds its first `symbols` of line 1 and of line 2. */
  readonly zone?: { readonly format: MrzFormat; readonly symbols: readonly [number, number] };
}

/** What the features of a seal mean, told by the last two bytes of its header. */
export interface SealProfile {
  readonly id: string;
  readonly name: string;
  readonly definition: number;
  readonly category: number;
  readonly versions: readonly SealVersion[];
  readonly features: readonly FeatureRow[];
  /** Tags of which exactly one must be there. */
  readonly oneOf?: readonly number[];
  readonly clause: string;
}

interface Lengths {
  least: number;
  most: number;
  required?: boolean;
}

function feature(tag: number, name: FeatureName, kind: FeatureKind, lengths: Lengths): FeatureRow {
  return { tag, name, kind, required: true, ...lengths };
}

const exactly = (bytes: number, required = true): Lengths => ({ least: bytes, most: bytes, required });

function zone(
  tag: number,
  format: MrzFormat,
  bytes: number,
  symbols: readonly [number, number],
  required = true,
): FeatureRow {
  return { ...feature(tag, 'zone', 'zone', exactly(bytes, required)), zone: { format, symbols } };
}

const name = (tag: number, which: FeatureName, required = true) =>
  feature(tag, which, 'utf8', { least: 1, most: 90, required });
/** Both lines of a zone of format TD2. */
const td2 = (tag: number) => zone(tag, 'TD2', 48, [36, 36]);
const MUNICIPALITY = feature(2, 'municipality', 'text', exactly(6));

/** ICAO Doc 9303-7 §9, 9303-8 §6 and BSI TR-03137-1 v2.5; the last two bytes of a header tell which one holds. */
export const PROFILES: readonly SealProfile[] = [
  {
    id: 'visa',
    name: 'Visa',
    definition: 0x5d,
    category: 0x01,
    versions: [3, 4],
    features: [
      zone(1, 'MRVA', 48, [44, 28], false),
      zone(2, 'MRVB', 44, [36, 28], false),
      feature(3, 'number_of_entries', 'count', exactly(1, false)),
      feature(4, 'duration_of_stay', 'duration', exactly(3)),
      feature(5, 'passport_number', 'text', exactly(6)),
      feature(6, 'visa_type', 'bytes', { least: 1, most: 4, required: false }),
      feature(7, 'additional', 'bytes', { least: 0, most: 254, required: false }),
    ],
    oneOf: [1, 2],
    clause: 'ICAO Doc 9303-7 §9.1',
  },
  {
    id: 'emergency_travel_document',
    name: 'Emergency travel document',
    definition: 0x5e,
    category: 0x03,
    versions: [4],
    features: [td2(2)],
    clause: 'ICAO Doc 9303-8 §6.1',
  },
  {
    id: 'arrival_attestation',
    name: 'Arrival attestation document',
    definition: 0xfd,
    category: 0x02,
    versions: [3],
    features: [td2(2), feature(3, 'register_number', 'text', exactly(8))],
    clause: 'BSI TR-03137-1 §6.2',
  },
  {
    id: 'social_insurance_card',
    name: 'Social insurance card',
    definition: 0xfc,
    category: 0x04,
    versions: [3],
    features: [
      feature(1, 'insurance_number', 'text', exactly(8)),
      name(2, 'surname'),
      name(3, 'first_name'),
      name(4, 'name_at_birth', false),
    ],
    clause: 'BSI TR-03137-1 §7.2',
  },
  {
    id: 'residence_permit',
    name: 'Residence permit',
    definition: 0xfb,
    category: 0x06,
    versions: [4],
    features: [td2(2), feature(3, 'passport_number', 'text', exactly(6))],
    clause: 'BSI TR-03137-1 §8.2',
  },
  {
    id: 'residence_permit_sheet',
    name: 'Supplementary sheet of a residence permit',
    definition: 0xfa,
    category: 0x06,
    versions: [4],
    features: [td2(4), feature(5, 'sheet_number', 'text', exactly(6))],
    clause: 'BSI TR-03137-1 §8.4',
  },
  {
    id: 'address_sticker',
    name: 'Address sticker of an identity card',
    definition: 0xf9,
    category: 0x08,
    versions: [4],
    features: [
      feature(1, 'document_number', 'text', exactly(6)),
      MUNICIPALITY,
      feature(3, 'address', 'text', { least: 6, most: 18 }),
    ],
    clause: 'BSI TR-03137-1 §9.2',
  },
  {
    id: 'residence_sticker',
    name: 'Place of residence sticker of a passport',
    definition: 0xf8,
    category: 0x0a,
    versions: [4],
    features: [
      feature(1, 'document_number', 'text', exactly(6)),
      MUNICIPALITY,
      feature(3, 'postal_code', 'text', exactly(4)),
    ],
    clause: 'BSI TR-03137-1 §10.2',
  },
];

export function profileOf(header: { definition: number; category: number }): SealProfile | null {
  return (
    PROFILES.find(
      ({ definition, category }) => definition === header.definition && category === header.category,
    ) ?? null
  );
}
