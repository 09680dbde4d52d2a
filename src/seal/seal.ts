import { byteReader, readDerLength } from './byte-reader.ts';
import { readRawFeatures, type SealFeature, understandFeatures } from './features.ts';
import { MAGIC, readHeader, type SealHeader } from './header.ts';
import { type FeatureName, profileOf, type SealProfile } from './profiles.ts';
import { SealError } from './seal-error.ts';

/** More than the largest two-dimensional barcode holds. */
export const SEAL_MOST_BYTES = 4096;

/** A visible digital seal (ICAO Doc 9303-13), read but not yet judged. */
export interface Seal {
  readonly header: SealHeader;
  /** `null` where nobody has told us what its features mean. */
  readonly profile: SealProfile | null;
  readonly features: readonly SealFeature[];
  /** Header and message zone: what was signed. */
  readonly signed: Uint8Array;
  /** r and s, each as long as the order of the curve. */
  readonly signature: Uint8Array;
  /** What is not as the profile says, in whole sentences; the seal can be read all the same. */
  readonly faults: readonly string[];
}

function headerFaults({ version, reference }: SealHeader, profile: SealProfile | null): string[] {
  const faults: string[] = [];
  if (profile && !profile.versions.includes(version))
    faults.push(`The seal is of version ${version}; expected: ${profile.versions.join(' or ')}.`);
  if (/^0+$/.test(reference)) faults.push('The number of the certificate is 0, which is reserved for tests.');
  return faults;
}

/** Whether bytes say of themselves that they are a seal; whether they are a whole one is told by reading. */
export const looksLikeSeal = (bytes: Uint8Array): boolean => bytes[0] === MAGIC;

/**
 * Reads the bytes of a barcode as a digital seal.
 * @throws SealError when they are not built like one
 */
export function readSeal(bytes: Uint8Array): Seal {
  if (bytes.length > SEAL_MOST_BYTES)
    throw new SealError('length', `A seal has at most ${SEAL_MOST_BYTES} bytes, not ${bytes.length}.`);
  const reader = byteReader(bytes);
  const header = readHeader(reader);
  const raw = readRawFeatures(reader, header.version);
  const signed = bytes.subarray(0, reader.taken() - 1);
  const signature = reader.take(readDerLength(reader));
  if (reader.left() > 0)
    throw new SealError('length', `${reader.left()} bytes follow the signature, which nobody signed.`);
  const profile = profileOf(header);
  const { features, faults } = understandFeatures(profile, raw);
  return {
    header,
    profile,
    features,
    signed,
    signature,
    faults: [...headerFaults(header, profile), ...faults],
  };
}

/** The feature of that name, when the seal has one. */
export const featureOf = (seal: Seal, name: FeatureName): SealFeature | undefined =>
  seal.features.find((feature) => feature.name === name);
