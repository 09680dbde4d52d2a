import { ECParameters, id_ecPublicKey } from '@peculiar/asn1-ecc';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { CURVE_NAMES, CURVES, type CurveName } from '../../seal/curves.ts';
import { isKey, type SealKey } from '../../seal/seal-key.ts';

/** A key or certificate that cannot be used; the message goes on after its place in the file. */
export class KeyRefused extends Error {}

/** What a certificate says of its signer. Nobody checks here who signed it: it is trusted by hand. */
export interface SignerCertificate {
  readonly country: string;
  readonly signer: string;
  /** Serial number, hexadecimal, capitals. */
  readonly reference: string;
  readonly key: SealKey;
  /** Days YYYY-MM-DD. */
  readonly validity: { readonly from: string; readonly to: string };
}

const COUNTRY = '2.5.4.6';
const COMMON_NAME = '2.5.4.3';

const numberOf = (bytes: ArrayBuffer | Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes as Uint8Array).toString('hex') || '0'}`);

/** DER out of PEM, or out of bare base64. */
function derOf(text: string): Uint8Array {
  const base64 = text.replace(/-----(BEGIN|END) [A-Z ]+-----/g, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new KeyRefused('it is neither PEM nor base64');
  return Buffer.from(base64, 'base64');
}

function parsed<T>(der: Uint8Array, kind: new () => T, what: string): T {
  try {
    return AsnConvert.parse(der, kind);
  } catch (error) {
    throw new KeyRefused(`it is no ${what}`, { cause: error });
  }
}

/**
 * The curve of a key. Certificates of travel documents write its parameters out instead of naming it (ICAO Doc 9303-12
 * §4.1.6.3); every one of them must be that of a known curve, the base point too, or anybody could make a key to fit.
 */
function curveOf({ namedCurve, specifiedCurve }: ECParameters): CurveName {
  const found = CURVE_NAMES.find((name) => {
    const { oid, p, a, b, n, Gx, Gy } = CURVES[name];
    if (namedCurve !== undefined) return namedCurve === oid;
    if (!specifiedCurve) return false;
    const { fieldID, curve, base, order } = specifiedCurve;
    const width = p.toString(16).length;
    const point = `04${Gx.toString(16).padStart(width, '0')}${Gy.toString(16).padStart(width, '0')}`;
    return (
      // A positive INTEGER of DER: tag, length, and the number with a zero byte in front where its first bit is set.
      numberOf(Buffer.from(fieldID.parameters).subarray(2)) === p &&
      numberOf(curve.a) === a &&
      numberOf(curve.b) === b &&
      numberOf(order) === n &&
      Buffer.from(base.buffer).toString('hex') === point
    );
  });
  if (!found) throw new KeyRefused(`its curve is none of ${CURVE_NAMES.join(', ')}`);
  return found;
}

function keyOf({ algorithm, subjectPublicKey }: SubjectPublicKeyInfo): SealKey {
  if (algorithm.algorithm !== id_ecPublicKey || !algorithm.parameters)
    throw new KeyRefused('it is no key of an elliptic curve');
  const parameters = parsed(new Uint8Array(algorithm.parameters), ECParameters, 'key of an elliptic curve');
  const key = { curve: curveOf(parameters), point: new Uint8Array(subjectPublicKey) };
  if (!isKey(key)) throw new KeyRefused(`its point does not lie on ${key.curve}`);
  return key;
}

/**
 * A public key (SubjectPublicKeyInfo), as PEM or as DER in base64.
 * @throws KeyRefused
 */
export function readPublicKey(text: string): SealKey {
  return keyOf(parsed(derOf(text), SubjectPublicKeyInfo, 'public key (SubjectPublicKeyInfo)'));
}

/** The values of an attribute in a name; there should be one. */
function attribute({ subject }: Certificate['tbsCertificate'], type: string): string {
  const values = subject.flatMap((set) => set.filter((one) => one.type === type));
  return values.map(({ value }) => value.toString()).join(' ');
}

/**
 * The certificate of a signer (X.509), as PEM or as DER in base64.
 * @throws KeyRefused
 */
export function readSignerCertificate(text: string): SignerCertificate {
  const { tbsCertificate: body } = parsed(derOf(text), Certificate, 'X.509 certificate');
  const { notBefore, notAfter } = body.validity;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return {
    country: attribute(body, COUNTRY).toUpperCase(),
    signer: attribute(body, COMMON_NAME),
    reference: numberOf(body.serialNumber).toString(16).toUpperCase(),
    key: keyOf(body.subjectPublicKeyInfo),
    validity: { from: day(notBefore.getTime()), to: day(notAfter.getTime()) },
  };
}
