import type { Check } from '../examination/check.ts';
import { readSeal, type Seal } from './seal.ts';
import { type Finding, sealCheck } from './seal-checks.ts';
import { SealError } from './seal-error.ts';
import { isSignedWith, signatureLength } from './seal-key.ts';
import { type SealSigner, signerInWords, signersFor } from './signers.ts';

/** A barcode that says of itself that it is a seal: read, or why not. */
export type SealReading = { readonly seal: Seal } | { readonly seal: null; readonly refusal: string };

/** Reads bytes that begin like a seal; what is wrong with them becomes words, for a check to carry. */
export function tryToReadSeal(bytes: Uint8Array): SealReading {
  try {
    return { seal: readSeal(bytes) };
  } catch (error) {
    if (error instanceof SealError) return { seal: null, refusal: error.message };
    throw error;
  }
}

function formatOf(reading: SealReading): Finding {
  if (!reading.seal) return { result: 'failed', seen: 'no whole seal', reason: reading.refusal };
  const { profile, faults, features, header } = reading.seal;
  if (faults.length > 0) return { result: 'failed', seen: 'not as expected', reason: faults.join(' ') };
  if (!profile) {
    const { definition, category } = header;
    const reason = `Seals with the reference ${definition} for the category ${category} are not known here: the header was read, what the ${features.length} features mean was not.`;
    return { result: 'undetermined', seen: 'an unknown profile', reason };
  }
  const unknown = features.filter(({ name }) => name === null).map(({ tag }) => tag);
  const beside =
    unknown.length > 0
      ? ` Beside them stands what the profile does not name: tag ${unknown.join(', ')}.`
      : '';
  const reason = `The seal is built as ${profile.clause} says (${profile.name}).${beside}`;
  return { result: 'successful', seen: profile.name, reason };
}

function datesOf({ header: { issuedOn, signedOn } }: Seal, today: string): Finding {
  const seen = `issued ${issuedOn}, signed ${signedOn}`;
  const late = [issuedOn > today ? 'issued' : '', signedOn > today ? 'signed' : ''].filter(Boolean);
  if (late.length === 0) return { result: 'successful', seen, reason: 'Neither date lies ahead.' };
  return {
    result: 'failed',
    seen,
    reason: `The document would be ${late.join(' and ')} after ${today}. Check the clock of this machine, too.`,
  };
}

function signatureOf(
  seal: Seal,
  signers: readonly SealSigner[],
): { finding: Finding; by: SealSigner | null } {
  const who = signerInWords(seal.header);
  const [first] = signers;
  if (!first) {
    const reason = `No certificate or key of ${who}, is in the trust store: the seal can be read but not judged.`;
    return { finding: { result: 'undetermined', seen: `signed as ${who}`, reason }, by: null };
  }
  const by = signers.find(({ key }) => isSignedWith(seal, key));
  if (by) {
    const reason = `The signature is that of ${who} (${by.key.curve}; key from: ${by.source}).`;
    return { finding: { result: 'successful', seen: `signed by ${who}`, reason }, by };
  }
  const { length } = seal.signature;
  const fits = signers.some(({ key }) => signatureLength(key) === length);
  const why = fits
    ? 'Something in the seal was changed, or somebody else signed it.'
    : `It has ${length} bytes; a key of ${first.key.curve} makes ${signatureLength(first.key)}.`;
  const reason = `The signature is not that of ${who}. ${why}`;
  return { finding: { result: 'failed', seen: 'another signature', reason }, by: null };
}

function validityOf(
  { header: { signedOn } }: Seal,
  { from, to }: NonNullable<SealSigner['validity']>,
  today: string,
): Finding {
  const seen = `valid from ${from} to ${to}`;
  if (signedOn < from || signedOn > to)
    return {
      result: 'failed',
      seen,
      reason: `The seal was signed on ${signedOn}, when the certificate was not valid.`,
    };
  if (today > to)
    return {
      result: 'undetermined',
      seen,
      reason: `The certificate ended on ${to}; it should outlast the documents that were signed with it.`,
    };
  return { result: 'successful', seen, reason: `The seal was signed on ${signedOn}, within its validity.` };
}

/**
 * The checks that a seal allows by itself: structure, dates, signature, certificate. Without its certificate the check of
 * the certificate is left out: it was not made.
 * @param known the trust store
 * @param today day of the examination, YYYY-MM-DD
 */
export function judgeSeal(reading: SealReading, known: readonly SealSigner[], today: string): Check[] {
  const format = sealCheck('format', formatOf(reading));
  const { seal } = reading;
  if (!seal) return [format];
  const { finding, by } = signatureOf(seal, signersFor(seal.header, known));
  return [
    format,
    sealCheck('dates', datesOf(seal, today)),
    sealCheck('signature', finding),
    ...(by?.validity ? [sealCheck('signer_validity', validityOf(seal, by.validity, today))] : []),
  ];
}
