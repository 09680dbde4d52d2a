import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LightbenchError } from '../contract/errors.ts';
import { DEVIATION_FILE, readDeviations } from './deviation-file.ts';

const KNOWN = {
  id: 'uto-2019-expiry',
  kind: 'mrz_check_digit',
  issuer: 'UTO',
  checks: ['expiry_date.check_digit'],
  note: 'The first series of 2019 has 0 for the check digit of the date of expiry.',
  source: 'Invented for this test',
};

/** printf '{"version":1,"deviations":[]}' | sha256sum */
const DIGEST = '2194ad7b6e05e0a5dbbb405f8c352dd0f62473796b41cd19b96f887ca284d74f';

describe('the local list of known deviations', () => {
  let folder: string;
  const write = (text: string) => writeFileSync(join(folder, DEVIATION_FILE), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lightbench-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function refusal(): string {
    try {
      readDeviations(folder);
    } catch (error) {
      if (error instanceof LightbenchError) return `${error.data.code} ${error.message}`;
    }
    return 'nothing was refused';
  }

  it('is empty where there is no file', () => {
    expect(readDeviations(folder)).toEqual({ deviations: [], sha256: null });
  });

  it('is read with the digest of its bytes', () => {
    write('{"version":1,"deviations":[]}');
    expect(readDeviations(folder)).toEqual({ deviations: [], sha256: DIGEST });
    write(JSON.stringify({ version: 1, deviations: [KNOWN] }));
    expect(readDeviations(folder).deviations).toEqual([KNOWN]);
  });

  it.each([
    ['text that is no JSON', 'version 1', /deviations\.invalid/],
    ['another version', '{"version":2,"deviations":[]}', /version/],
    [
      'a field nobody knows',
      JSON.stringify({ version: 1, deviations: [{ ...KNOWN, pattern: '.*' }] }),
      /deviations\.0/,
    ],
    ['two of one id', JSON.stringify({ version: 1, deviations: [KNOWN, KNOWN] }), /same id/],
  ])('refuses %s in words', (_, text, words) => {
    write(text);
    expect(refusal()).toMatch(/^deviations\.invalid/);
    expect(refusal()).toMatch(words);
  });

  it('refuses a file that is too large before it reads it', () => {
    write('');
    truncateSync(join(folder, DEVIATION_FILE), 5 * 1024 * 1024);
    expect(refusal()).toMatch(/larger than/);
  });
});
