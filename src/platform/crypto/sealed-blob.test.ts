import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed-blob.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);

describe('sealed blobs', () => {
  it('opens a blob that another program made', () => {
    // Python cryptography, AESGCM(bytes(range(32))).encrypt(bytes(range(100, 112)), b'Utopia', b'LBV1context')
    const blob = Buffer.from(
      '4c4256316465666768696a6b6c6d6e6f1d6fb11610887a4b5567e5992a4d74e8a845bad7a2e8',
      'hex',
    );
    expect(Buffer.from(unseal(blob, KEY, 'context') ?? []).toString()).toBe('Utopia');
  });

  it('gives back what was sealed, with another nonce each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plain, context) => {
        const blob = seal(plain, KEY, context);
        expect(blob.length).toBe(plain.length + 32);
        expect([...(unseal(blob, KEY, context) ?? [])]).toEqual([...plain]);
        expect(seal(plain, KEY, context)).not.toEqual(blob);
      }),
    );
  });

  it('refuses a blob with any bit changed, cut short, under another key or in another context', () => {
    const blob = seal(Buffer.from('Utopia'), KEY, 'context');
    for (let bit = 0; bit < blob.length * 8; bit++) {
      const changed = Uint8Array.from(blob);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(changed, KEY, 'context')).toBeNull();
    }
    for (let length = 0; length < blob.length; length++)
      expect(unseal(blob.subarray(0, length), KEY, 'context')).toBeNull();
    expect(unseal(blob, KEY.with(31, 0), 'context')).toBeNull();
    expect(unseal(blob, KEY, 'contexts')).toBeNull();
  });
});
