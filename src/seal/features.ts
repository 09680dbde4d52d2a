import type { MrzFormat } from '../mrz/formats.ts';
import { type ByteReader, readDerLength } from './byte-reader.ts';
import { decodeC40 } from './c40.ts';
import type { SealVersion } from './header.ts';
import type { FeatureName, FeatureRow, SealProfile } from './profiles.ts';
import { SealError } from './seal-error.ts';

/** Tag that begins the signature zone instead of a feature (ICAO Doc 9303-13 §2.4). */
export const SIGNATURE_TAG = 0xff;

/** A feature as it stands in the seal. */
export interface RawFeature {
  readonly tag: number;
  readonly bytes: Uint8Array;
}

/** What a feature says, as far as the profile of its seal is known. */
export type FeatureContent =
  /** The first symbols of each line of a zone, fillers as `<`. */
  | { readonly kind: 'zone'; readonly format: MrzFormat; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** 0 stands for any number of entries. */
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'duration'; readonly days: number; readonly months: number; readonly years: number }
  | { readonly kind: 'bytes' };

export interface SealFeature extends RawFeature {
  /** `null` for a tag that the profile does not know. */
  readonly name: FeatureName | null;
  /** `null` when the bytes are not what the profile says. */
  readonly content: FeatureContent | null;
}

/**
 * The features up to the tag of the signature, which is taken as well.
 * Version 3 has one byte for a length, version 4 the form of DER (ICAO Doc 9303-13 §2.3).
 * @throws SealError
 */
export function readRawFeatures(reader: ByteReader, version: SealVersion): RawFeature[] {
  const features: RawFeature[] = [];
  for (let tag = reader.byte(); tag !== SIGNATURE_TAG; tag = reader.byte()) {
    if (features.some((other) => other.tag === tag))
      throw new SealError('features', `The feature ${tag} stands in the seal twice.`);
    const length = version === 3 ? reader.byte() : readDerLength(reader);
    features.push({ tag, bytes: reader.take(length) });
  }
  if (features.length === 0) throw new SealError('features', 'The seal holds no feature.');
  return features;
}

function zoneOf(text: string, { zone }: FeatureRow): FeatureContent {
  const [first, second] = zone?.symbols ?? [0, 0];
  if (!zone || text.length !== first + second)
    throw new SealError(
      'features',
      `The zone in the seal has ${text.length} symbols, not ${first + second}.`,
    );
  const symbols = text.replaceAll(' ', '<');
  return { kind: 'zone', format: zone.format, lines: [symbols.slice(0, first), symbols.slice(first)] };
}

function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SealError('features', 'A name in the seal is no UTF-8.');
  }
}

function contentOf(row: FeatureRow, bytes: Uint8Array): FeatureContent {
  const { kind, least, most } = row;
  if (bytes.length < least || bytes.length > most) {
    const expected = least === most ? String(least) : `${least} to ${most}`;
    throw new SealError('features', `It has ${bytes.length} bytes; expected: ${expected}.`);
  }
  const [first = 0, second = 0, third = 0] = bytes;
  if (kind === 'zone') return zoneOf(decodeC40(bytes), row);
  if (kind === 'text') return { kind, text: decodeC40(bytes).trimEnd() };
  if (kind === 'utf8') return { kind: 'text', text: utf8Of(bytes) };
  if (kind === 'count') return { kind, count: first };
  if (kind === 'duration') return { kind, days: first, months: second, years: third };
  return { kind };
}

function understood(profile: SealProfile, raw: RawFeature, faults: string[]): SealFeature {
  const row = profile.features.find(({ tag }) => tag === raw.tag);
  if (!row) return { ...raw, name: null, content: null };
  try {
    return { ...raw, name: row.name, content: contentOf(row, raw.bytes) };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    faults.push(`Feature ${raw.tag} (${row.name.replaceAll('_', ' ')}): ${error.message}`);
    return { ...raw, name: row.name, content: null };
  }
}

/**
 * The features with their meaning, and in words what of them is not as the profile says. A tag that it does not know
 * is no fault (ICAO Doc 9303-13 §2.3.1).
 */
export function understandFeatures(
  profile: SealProfile | null,
  raw: readonly RawFeature[],
): { features: SealFeature[]; faults: string[] } {
  if (!profile) return { features: raw.map((one) => ({ ...one, name: null, content: null })), faults: [] };
  const faults: string[] = [];
  const features = raw.map((one) => understood(profile, one, faults));
  const has = (tag: number) => raw.some((one) => one.tag === tag);
  for (const { tag, name, required } of profile.features)
    if (required && !has(tag)) faults.push(`Feature ${tag} (${name.replaceAll('_', ' ')}) is missing.`);
  const { oneOf } = profile;
  if (oneOf && oneOf.filter(has).length !== 1)
    faults.push(`Exactly one of the features ${oneOf.join(' and ')} must be there.`);
  return { features, faults };
}
