import { z } from 'zod';

/** Signers of one file. */
export const SIGNERS_MAX = 2000;
/** A certificate with parameters written out stays far below this, in characters of base64. */
const KEY_MAX = 8192;

const keyText = z.string().trim().min(1).max(KEY_MAX);

/** A signer of digital seals whom the user trusts (ICAO Doc 9303-13 §2.2.1), with its key in one of two forms. */
export const sealSigner = z
  .strictObject({
    /** Subject of the certificate: the two letters of the country, and the two symbols of the signer. */
    country: z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters' }),
    signer: z.string().regex(/^[A-Z0-9]{2}$/, { error: 'two capitals or digits' }),
    /** Serial number of the certificate, hexadecimal. */
    reference: z.string().regex(/^[0-9A-F]{1,40}$/, { error: 'hexadecimal, in capitals' }),
    /** X.509: PEM, or DER in base64. */
    certificate: keyText.optional(),
    /** Without a certificate: SubjectPublicKeyInfo, PEM, or DER in base64. */
    publicKey: keyText.optional(),
    /** Where it was had from, for whoever reads a check. */
    source: z.string().trim().min(1).max(500),
  })
  .refine(({ certificate, publicKey }) => (certificate === undefined) !== (publicKey === undefined), {
    error: 'either certificate or publicKey',
  });
export type SealSignerEntry = z.infer<typeof sealSigner>;

/** The signers of seals whom a station trusts: a JSON file of this form in the data folder. */
export const sealSignerList = z.strictObject({
  version: z.literal(1),
  signers: z.array(sealSigner).max(SIGNERS_MAX),
});
