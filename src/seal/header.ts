import type { ByteReader } from './byte-reader.ts';
import { c40Length, decodeC40 } from './c40.ts';
import { DATE_BYTES, decodeDate } from './seal-date.ts';
import { SealError } from './seal-error.ts';

/** First byte of every seal (ICAO Doc 9303-13 §2.2). */
export const MAGIC = 0xdc;
/** The byte says one less than the version. */
const VERSIONS = new Map([
  [0x02, 3],
  [0x03, 4],
] as const);
export type SealVersion = 3 | 4;

/** What stands in front of the features: who issued and signed, when, and how the rest is to be understood. */
export interface SealHeader {
  readonly version: SealVersion;
  /** Issuing state or organisation, ICAO code without fillers, e.g. `D`. */
  readonly issuer: string;
  /** Two letters of the signer's country and two symbols for the signer, e.g. `DETS`. */
  readonly signer: string;
  /** Hexadecimal serial number of the signer's certificate as it stands in the seal, e.g. `32`, `00027`. */
  readonly reference: string;
  /** Days YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly signedOn: string;
  /** Document feature definition reference, 1–254. */
  readonly definition: number;
  /** Document type category, 1–254; odd ones are ICAO's. */
  readonly category: number;
}

const SIGNER_SYMBOLS = 4;
/** Version 3: the reference has five symbols. Version 4: two symbols say how many follow (§2.2.1). */
const REFERENCE_SYMBOLS = 5;
const COUNT_SYMBOLS = 2;

function numberOfHex(text: string): number {
  if (!/^[0-9A-F]+$/.test(text))
    throw new SealError(
      'header',
      `The reference of the certificate holds "${text}", which is not hexadecimal.`,
    );
  return Number.parseInt(text, 16);
}

function signerOf(text: string): string {
  if (!/^[A-Z]{2}[0-9A-Z]{2}$/.test(text))
    throw new SealError('header', `"${text}" is no signer: two letters of a country and two symbols.`);
  return text;
}

function referenceOf(text: string): string {
  numberOfHex(text);
  return text;
}

function readSignerOfThree(reader: ByteReader) {
  const text = decodeC40(reader.take(c40Length(SIGNER_SYMBOLS + REFERENCE_SYMBOLS)));
  return {
    signer: signerOf(text.slice(0, SIGNER_SYMBOLS)),
    reference: referenceOf(text.slice(SIGNER_SYMBOLS)),
  };
}

function readSignerOfFour(reader: ByteReader) {
  // Six symbols fill four bytes exactly, so they can be read before it is known how many follow.
  const known = SIGNER_SYMBOLS + COUNT_SYMBOLS;
  const head = reader.take(c40Length(known));
  const start = decodeC40(head);
  const signer = signerOf(start.slice(0, SIGNER_SYMBOLS));
  const count = numberOfHex(start.slice(SIGNER_SYMBOLS));
  if (count === 0) throw new SealError('header', 'The reference of the certificate is empty.');
  const reference = decodeC40(reader.take(c40Length(known + count) - head.length));
  if (reference.length !== count)
    throw new SealError(
      'header',
      `The reference of the certificate has ${reference.length} symbols, not ${count}.`,
    );
  return { signer, reference: referenceOf(reference) };
}

function issuerOf(text: string): string {
  const code = text.trimEnd();
  if (!/^[A-Z]{1,3}$/.test(code))
    throw new SealError('header', `"${code}" is no code of an issuing state or organisation.`);
  return code;
}

function oneTo254(value: number, what: string): number {
  if (value === 0 || value === 255)
    throw new SealError('header', `The ${what} is ${value}, which is never used.`);
  return value;
}

/**
 * Reads the header of a seal, versions 3 and 4 (ICAO Doc 9303-13 §2.2).
 * @throws SealError
 */
export function readHeader(reader: ByteReader): SealHeader {
  if (reader.left() === 0 || reader.byte() !== MAGIC)
    throw new SealError('not_a_seal', 'The bytes do not begin as a digital seal does.');
  const byte = reader.byte();
  const version = VERSIONS.get(byte as 2 | 3);
  if (version === undefined)
    throw new SealError('version', `The seal is of version ${byte + 1}; versions 3 and 4 can be read.`);
  return {
    version,
    issuer: issuerOf(decodeC40(reader.take(c40Length(3)))),
    ...(version === 3 ? readSignerOfThree(reader) : readSignerOfFour(reader)),
    issuedOn: decodeDate(reader.take(DATE_BYTES)),
    signedOn: decodeDate(reader.take(DATE_BYTES)),
    definition: oneTo254(reader.byte(), 'document feature definition reference'),
    category: oneTo254(reader.byte(), 'document type category'),
  };
}
