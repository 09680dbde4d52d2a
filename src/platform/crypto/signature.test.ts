import { describe, expect, it } from 'vitest';
import { createSigningKey, isSignedBy, signBytes } from './signature.ts';

/** RFC 8032 §7.1, test 2; the prefixes are the DER of RFC 8410. */
const RFC8032 = {
  privateKey: `302e020100300506032b657004220420${'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'}`,
  publicKey: `302a300506032b6570032100${'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'}`,
  message: '72',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
    '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('Ed25519', () => {
  it('signs as RFC 8032 does', () => {
    const signature = signBytes(bytes(RFC8032.message), bytes(RFC8032.privateKey));
    expect(Buffer.from(signature).toString('hex')).toBe(RFC8032.signature);
    expect(isSignedBy(bytes(RFC8032.message), signature, bytes(RFC8032.publicKey))).toBe(true);
  });

  it('knows its own signatures only', () => {
    const [mine, other] = [createSigningKey(), createSigningKey()];
    const text = Buffer.from('a tree head');
    const signature = signBytes(text, mine.privateKey);
    expect(isSignedBy(text, signature, mine.publicKey)).toBe(true);
    expect(isSignedBy(Buffer.from('another'), signature, mine.publicKey)).toBe(false);
    expect(isSignedBy(text, signature, other.publicKey)).toBe(false);
    expect(isSignedBy(text, signature.subarray(1), mine.publicKey)).toBe(false);
    expect(isSignedBy(text, signature, Uint8Array.of(1, 2, 3))).toBe(false);
  });
});
