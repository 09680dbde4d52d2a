import type { SealHeader } from './header.ts';
import type { SealKey } from './seal-key.ts';

/** A signer of seals whom the user trusts: put in by hand, with where it was had from. */
export interface SealSigner {
  /** Two letters of the country and two symbols, e.g. `DETS`. */
  readonly signer: string;
  /** Serial number of the certificate, hexadecimal. */
  readonly reference: string;
  readonly key: SealKey;
  /** First and last day of the certificate, YYYY-MM-DD; `null` for a bare key, which has none. */
  readonly validity: { readonly from: string; readonly to: string } | null;
  readonly source: string;
}

/** Serial numbers are numbers: version 3 writes them with zeros in front, version 4 without. */
export function sameReference(one: string, other: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/^0+(?=.)/, '');
  return plain(one) === plain(other);
}

/** The signers that a header may mean. More than one when a signer replaced a key without another number. */
export function signersFor(
  { signer, reference }: Pick<SealHeader, 'signer' | 'reference'>,
  known: readonly SealSigner[],
): SealSigner[] {
  return known.filter((one) => one.signer === signer && sameReference(one.reference, reference));
}

/** How a signer is named to people: `DETS, certificate 32`. */
export const signerInWords = ({ signer, reference }: Pick<SealHeader, 'signer' | 'reference'>): string =>
  `${signer}, certificate ${reference}`;
