import { describe, expect, it } from 'vitest';
import { judgeSeal, tryToReadSeal } from './judge-seal.ts';
import { GROUP_SEAL } from './seal-checks.ts';
import type { SealSigner } from './signers.ts';
import { EXAMPLES, signerOf } from './worked-examples.fixture.ts';

const { visa, arrivalAttestation, emergencyDocument } = EXAMPLES;
const TODAY = '2026-11-28';

function results(bytes: Uint8Array, known: readonly SealSigner[] = [], today = TODAY) {
  const checks = judgeSeal(tryToReadSeal(bytes), known, today);
  return Object.fromEntries(checks.map(({ id, result }) => [id, result]));
}

function check(id: string, bytes: Uint8Array, known: readonly SealSigner[] = [], today = TODAY) {
  return judgeSeal(tryToReadSeal(bytes), known, today).find((one) => one.id === id);
}

/** The visa with one letter of its zone another. */
function altered(): Uint8Array {
  const bytes = visa.slice();
  bytes[21] = 0x53;
  return bytes;
}

describe('a seal by itself', () => {
  it('passes with the key of its signer', () => {
    expect(results(visa, [signerOf('dets32')])).toEqual({
      'seal.format': 'successful',
      'seal.dates': 'successful',
      'seal.signature': 'successful',
    });
    expect(check('seal.signature', visa, [signerOf('dets32')])).toMatchObject({
      group: GROUP_SEAL,
      margin: 1,
      seen: 'signed by DETS, certificate 32',
    });
  });

  it('is read but not judged without the key', () => {
    expect(check('seal.signature', visa, [signerOf('dets27'), signerOf('utts5b')])).toMatchObject({
      result: 'undetermined',
      margin: null,
      reason: expect.stringMatching(/^No certificate or key of DETS, certificate 32, is in the trust store/),
    });
  });

  it('finds its signer whether or not zeros stand before the number', () => {
    expect(check('seal.signature', arrivalAttestation, [signerOf('dets27')])).toMatchObject({
      result: 'successful',
      seen: 'signed by DETS, certificate 00027',
    });
  });

  it('takes the key that fits where a signer has two of one number', () => {
    const wrong = { ...signerOf('utts5b'), signer: 'DETS', reference: '32' };
    expect(results(visa, [wrong])['seal.signature']).toBe('failed');
    expect(results(visa, [wrong, signerOf('dets32')])['seal.signature']).toBe('successful');
  });

  it('fails when it was changed after it was signed', () => {
    expect(check('seal.signature', altered(), [signerOf('dets32')])).toMatchObject({
      result: 'failed',
      margin: -1,
      reason: expect.stringContaining('changed'),
    });
    const wrongCurve = { ...signerOf('utts5b'), signer: 'DETS', reference: '32' };
    expect(check('seal.signature', visa, [wrongCurve])?.reason).toContain(
      'It has 56 bytes; a key of brainpoolP256r1 makes 64.',
    );
  });

  it('that is cut off fails by its structure, and nothing else is said of it', () => {
    expect(results(visa.subarray(0, 100), [signerOf('dets32')])).toEqual({ 'seal.format': 'failed' });
    expect(check('seal.format', visa.subarray(0, 100))?.reason).toContain('ends after 100 bytes');
  });

  it('of an unknown profile is undetermined in its structure, and its signature still counts', () => {
    const bytes = visa.slice();
    bytes[16] = 0x11;
    expect(results(bytes, [signerOf('dets32')])).toMatchObject({
      'seal.format': 'undetermined',
      'seal.signature': 'failed',
    });
  });

  it('was not issued or signed after the day of the examination', () => {
    // Issued 2026-06-13, signed 2023-08-23.
    expect(check('seal.dates', emergencyDocument, [], '2026-06-13')?.result).toBe('successful');
    expect(check('seal.dates', emergencyDocument, [], '2026-06-12')).toMatchObject({
      result: 'failed',
      seen: 'issued 2026-06-13, signed 2023-08-23',
      reason: expect.stringMatching(/issued after 2026-06-12/),
    });
    expect(check('seal.dates', visa, [], '2019-12-31')?.reason).toMatch(/issued and signed after/);
  });

  it.each([
    ['successful', '2021-12-03', '2032-01-01', TODAY],
    ['failed', '2021-12-04', '2032-01-01', TODAY],
    ['failed', '2020-01-01', '2021-12-02', TODAY],
    ['undetermined', '2021-01-01', '2026-11-27', TODAY],
    ['successful', '2021-01-01', '2026-11-28', TODAY],
  ])('is %s with a certificate valid from %s to %s', (result, from, to, today) => {
    expect(results(visa, [signerOf('dets32', { from, to })], today)['seal.signer_validity']).toBe(result);
  });
});
