import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LightbenchError } from '../../contract/errors.ts';
import { UTOPIA } from './keys.fixture.ts';
import { readSigners, SIGNER_FILE } from './signer-file.ts';

const ENTRY = { country: 'UT', signer: 'TS', reference: '5B', source: 'ICAO Doc 9303-8, Appendix B' };
const BARE = { ...ENTRY, publicKey: UTOPIA.publicKey };
const CERTIFIED = { ...ENTRY, certificate: UTOPIA.explicit };
const list = (...signers: object[]) => JSON.stringify({ version: 1, signers });

/** printf '{"version":1,"signers":[]}' | sha256sum */
const DIGEST = 'c1a66b0e33008323d22ec0e61653c6f5d4cd420f2cfdc8a625df5e6c9378282f';

describe('the trusted signers of seals', () => {
  let folder: string;
  const write = (text: string) => writeFileSync(join(folder, SIGNER_FILE), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lightbench-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function refusal(): string {
    try {
      readSigners(folder);
    } catch (error) {
      if (error instanceof LightbenchError) return `${error.data.code} ${error.message}`;
    }
    return 'nothing was refused';
  }

  it('are none where there is no file', () => {
    expect(readSigners(folder)).toEqual({ signers: [], sha256: null });
  });

  it('are read with the digest of their bytes, as bare keys and as certificates', () => {
    write(list());
    expect(readSigners(folder)).toEqual({ signers: [], sha256: DIGEST });
    write(list(BARE, CERTIFIED));
    const { signers } = readSigners(folder);
    expect(signers).toMatchObject([
      { signer: 'UTTS', reference: '5B', key: { curve: 'brainpoolP256r1' }, validity: null },
      { signer: 'UTTS', reference: '5B', validity: { from: '2023-06-01', to: '2035-06-01' } },
    ]);
    expect(signers[0]?.key).toEqual({ curve: 'brainpoolP256r1', point: signers[1]?.key.point });
  });

  it('may have the number of their certificate with zeros in front', () => {
    write(list({ ...CERTIFIED, reference: '0005B' }));
    expect(readSigners(folder).signers).toHaveLength(1);
  });

  it.each([
    ['text that is no JSON', 'version 1', /signers\.invalid/],
    ['another version', '{"version":2,"signers":[]}', /version/],
    ['a field nobody knows', list({ ...BARE, trusted: true }), /signers\.0/],
    ['neither key nor certificate', list(ENTRY), /either certificate or publicKey/],
    ['both', list({ ...BARE, certificate: UTOPIA.named }), /either certificate or publicKey/],
    [
      'a country in small letters',
      list({ ...BARE, country: 'ut' }),
      /signers\.0\.country: two capital letters/,
    ],
    ['a number that is not hexadecimal', list({ ...BARE, reference: 'XY' }), /signers\.0\.reference/],
    [
      'a key that is none',
      list(BARE, { ...BARE, publicKey: 'AAAA' }),
      /signers\.1\.publicKey: it is no public key/,
    ],
    [
      'the certificate of another signer',
      list({ ...CERTIFIED, signer: 'TT' }),
      /signers\.0\.certificate: it is that of UTTS, number 5B, not of UTTT/,
    ],
    [
      'the certificate of another number',
      list({ ...CERTIFIED, reference: '5C' }),
      /number 5B, not of UTTS, number 5C/,
    ],
    ['too many', list(...Array(2001).fill(BARE)), /signers: /],
  ])('are refused in words for %s', (_, text, words) => {
    write(text);
    expect(refusal()).toMatch(/^signers\.invalid/);
    expect(refusal()).toMatch(words);
  });

  it('are refused before a file that is too large is read', () => {
    write('');
    truncateSync(join(folder, SIGNER_FILE), 5 * 1024 * 1024);
    expect(refusal()).toMatch(/larger than/);
  });
});
