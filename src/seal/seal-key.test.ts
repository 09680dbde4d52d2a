import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVE_NAMES, type CurveName } from './curves.ts';
import { readSeal, type Seal } from './seal.ts';
import { isKey, isSignedWith, type SealKey, signatureLength } from './seal-key.ts';
import { EXAMPLES, KEYS } from './worked-examples.fixture.ts';

const { arrivalAttestation, insuranceCard, residencePermit, visa, addressSticker, residenceSticker } =
  EXAMPLES;

/** The digest that ICAO Doc 9303-13 §2.4 has for each curve, in OpenSSL's words. */
const DIGESTS: Record<CurveName, string> = {
  brainpoolP224r1: 'sha224',
  brainpoolP256r1: 'sha256',
  brainpoolP320r1: 'sha384',
  brainpoolP384r1: 'sha384',
  brainpoolP512r1: 'sha512',
  'P-224': 'sha224',
  'P-256': 'sha256',
  'P-384': 'sha384',
};

/** The same seal signed anew by OpenSSL, which takes no part in the program. */
function signedByOpenSsl(curve: CurveName): { seal: Seal; key: SealKey } {
  const namedCurve = curve === 'P-224' ? 'secp224r1' : curve;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  const length = signatureLength({ curve, point: new Uint8Array() });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const seal = readSeal(visa);
  const signature = sign(DIGESTS[curve], seal.signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { seal: { ...seal, signature }, key: { curve, point: spki.subarray(-(length + 1)) } };
}

describe('the signature of a seal', () => {
  it.each([
    ['DETS 27', KEYS.dets27, [arrivalAttestation, insuranceCard, residencePermit]],
    ['DETS 32', KEYS.dets32, [visa, addressSticker, residenceSticker]],
    ['UTTS 5B', KEYS.utts5b, [EXAMPLES.emergencyDocument]],
  ] as const)('of %s fits every worked example that names it, and no other', (_, key, own) => {
    for (const bytes of Object.values(EXAMPLES))
      expect(isSignedWith(readSeal(bytes), key)).toBe(own.some((one) => one === bytes));
  });

  it.each(CURVE_NAMES)('that OpenSSL made with %s is right', (curve) => {
    const { seal, key } = signedByOpenSsl(curve);
    expect(isKey(key)).toBe(true);
    expect(isSignedWith(seal, key)).toBe(true);
    const other = signedByOpenSsl(curve).key;
    expect(isSignedWith(seal, other)).toBe(false);
  });

  it('is wrong as soon as one byte of seal or signature is another', () => {
    const seal = readSeal(visa);
    const part = fc.constantFrom('signed', 'signature');
    fc.assert(
      fc.property(part, fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, by) => {
        const bytes = seal[which as 'signed' | 'signature'].slice();
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        expect(isSignedWith({ ...seal, [which]: bytes }, KEYS.dets32)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', 0, 0],
    ['zeros', 56, 0],
    ['the largest numbers', 56, 255],
    ['too many bytes', 64, 1],
  ])('of %s is wrong, not an error', (_, length, value) => {
    const seal = { ...readSeal(visa), signature: new Uint8Array(length).fill(value) };
    expect(isSignedWith(seal, KEYS.dets32)).toBe(false);
  });
});

describe('a key', () => {
  it('is a point on its curve', () => {
    expect(isKey(KEYS.utts5b)).toBe(true);
    const beside = KEYS.utts5b.point.slice();
    beside[64] = (beside[64] ?? 0) ^ 1;
    expect(isKey({ curve: 'brainpoolP256r1', point: beside })).toBe(false);
    expect(isKey({ curve: 'P-256', point: KEYS.utts5b.point })).toBe(false);
    expect(isKey({ curve: 'P-256', point: Uint8Array.of(0) })).toBe(false);
    expect(isKey({ curve: 'P-256', point: new Uint8Array() })).toBe(false);
  });
});
