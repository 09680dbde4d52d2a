import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../seal/worked-examples.fixture.ts';
import { UTOPIA } from './keys.fixture.ts';
import { KeyRefused, readPublicKey, readSignerCertificate } from './public-key.ts';

const pem = (base64: string, what: string) =>
  `-----BEGIN ${what}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${what}-----\n`;
/** DER with one byte another, at the first place where the bytes stand. */
function changed(base64: string, hex: string, by: number): string {
  const der = Buffer.from(base64, 'base64');
  const at = der.indexOf(Buffer.from(hex, 'hex'));
  der[at] = (der[at] ?? 0) ^ by;
  return der.toString('base64');
}

describe('the key of a signer', () => {
  it('is read as DER in base64 and as PEM', () => {
    expect(readPublicKey(UTOPIA.publicKey)).toEqual({
      curve: 'brainpoolP256r1',
      point: new Uint8Array(KEYS.utts5b.point),
    });
    expect(readPublicKey(pem(UTOPIA.publicKey, 'PUBLIC KEY')).curve).toBe('brainpoolP256r1');
  });

  it.each(['named', 'explicit'] as const)('is read from a certificate whose curve is %s', (form) => {
    expect(readSignerCertificate(UTOPIA[form])).toEqual({
      country: 'UT',
      signer: 'TS',
      reference: '5B',
      key: { curve: 'brainpoolP256r1', point: new Uint8Array(KEYS.utts5b.point) },
      validity: { from: '2023-06-01', to: '2035-06-01' },
    });
    expect(readSignerCertificate(pem(UTOPIA[form], 'CERTIFICATE')).reference).toBe('5B');
  });

  it.each(['brainpoolP224r1', 'brainpoolP320r1', 'secp224r1', 'prime256v1', 'secp384r1'])(
    'of %s is read as OpenSSL writes it',
    (namedCurve) => {
      for (const paramEncoding of ['named', 'explicit'] as const) {
        const { publicKey } = generateKeyPairSync('ec', { namedCurve, paramEncoding });
        const der = publicKey.export({ type: 'spki', format: 'der' });
        expect(readPublicKey(der.toString('base64')).point.at(-1)).toBe(der.at(-1));
      }
    },
  );

  it('counts only with every parameter of its curve: whoever chose the base point could sign for anybody', () => {
    // Symbols of the prime, of a, and of the base point.
    for (const hex of ['a9fb57dba1eea9bc3e66', '26dc5c6ce94a4b44f330', '8bd2aeb9cb7e57cb2c4b'])
      expect(() => readSignerCertificate(changed(UTOPIA.explicit, hex, 1))).toThrow(/its curve is none of/);
  });

  it.each([
    ['words', 'no key at all!', /neither PEM nor base64/],
    ['a certificate in its place', UTOPIA.named, /no public key/],
    ['half of it', UTOPIA.publicKey.slice(0, 60), /no public key|no key/],
    ['a point beside the curve', changed(UTOPIA.publicKey, '08132a72', 1), /does not lie on brainpoolP256r1/],
    [
      'a curve that seals do not use',
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
        .publicKey.export({ type: 'spki', format: 'der' })
        .toString('base64'),
      /its curve is none of/,
    ],
    [
      'a key of RSA',
      generateKeyPairSync('rsa', { modulusLength: 2048 })
        .publicKey.export({ type: 'spki', format: 'der' })
        .toString('base64'),
      /no key of an elliptic curve/,
    ],
  ])('is refused for %s', (_, text, words) => {
    expect(() => readPublicKey(text)).toThrow(words);
  });

  it('is read or refused, whatever the bytes are', () => {
    const good = Buffer.from(UTOPIA.explicit, 'base64');
    const attempt = (der: Uint8Array) => {
      for (const read of [readPublicKey, readSignerCertificate])
        try {
          read(Buffer.from(der).toString('base64'));
        } catch (error) {
          expect(error).toBeInstanceOf(KeyRefused);
        }
    };
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), attempt));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const der = Uint8Array.from(good);
        der[at] = (der[at] ?? 0) ^ by;
        attempt(der);
      }),
      { numRuns: 500 },
    );
  });
});
