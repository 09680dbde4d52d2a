import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MrzSymbolError } from './alphabet.ts';
import { MRZ_FORMATS, type MrzFormat } from './formats.ts';
import { judgeZone } from './judge.ts';
import { type FieldName, rowOf } from './layouts.ts';
import { findField, parseZone } from './parse.ts';
import { randomInput } from './random-zones.fixture.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { MrzFieldError, writeZone, type ZoneInput } from './write.ts';

const TODAY = '2026-01-01';
const SEX: Record<string, string> = { M: 'male', F: 'female', '<': 'unspecified' };

describe.each(MRZ_FORMATS)('%s', (format) => {
  it('what is written is read back and judged consistent', () => {
    fc.assert(
      fc.property(fc.noBias(fc.integer()), (seed) => {
        const input = randomInput(format, seed);
        const lines = writeZone(input, format);
        const zone = parseZone(lines, TODAY);
        const read = Object.fromEntries(
          Object.keys(input).map((name) => [name, findField(zone.fields, name as FieldName)?.value]),
        );
        const written = input.sex === undefined ? input : { ...input, sex: SEX[input.sex] };
        const { overall } = judgeZone(lines, { today: TODAY });
        // One comparison a zone: there are eighty thousand.
        expect({ format: zone.format, read, overall }).toEqual({
          format,
          read: written,
          overall: 'successful',
        });
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('writeZone', () => {
  it('composes the passport of the standard', () => {
    const input = {
      document_code: 'P',
      issuer: 'UTO',
      primary_identifier: 'Eriksson',
      secondary_identifier: 'Anna Maria',
      document_number: 'L898902C3',
      nationality: 'UTO',
      birth_date: '1974-08-12',
      sex: 'F',
      expiry_date: '2012-04-15',
      optional_data: 'ZE184226B',
    };
    expect(writeZone(input, 'TD3')).toEqual(
      WORKED_EXAMPLES.find(({ title }) => title === 'TD3 passport')?.lines,
    );
  });

  it.each(['TD1', 'TD2'] as const)('%s: composes the long number of the standard', (format) => {
    const input = {
      document_code: 'I',
      issuer: 'UTO',
      primary_identifier: 'STEVENSON',
      secondary_identifier: 'PETER JOHN',
      document_number: 'D23145890734',
      nationality: 'UTO',
      birth_date: '340712',
      sex: 'M',
      expiry_date: '950712',
    };
    const title = `${format} card with a long document number`;
    expect(writeZone(input, format)).toEqual(
      WORKED_EXAMPLES.find((example) => example.title === title)?.lines,
    );
  });

  it.each<[string, ZoneInput, MrzFormat]>([
    ['a number too long for a passport', { document_number: 'A123456789' }, 'TD3'],
    ['a number too long for a card', { document_number: 'A'.repeat(24) }, 'TD1'],
    ['a filler in the part that runs on', { document_number: 'A12345678 12' }, 'TD1'],
    ['a date in another notation', { birth_date: '12.8.1974' }, 'TD3'],
    ['a code of four letters', { issuer: 'UTOP' }, 'TD3'],
  ])('refuses %s', (_, input, format) => {
    expect(() => writeZone(input, format)).toThrow(MrzFieldError);
  });

  it('gives a number of nine symbols its digit when optional data follow', () => {
    const [first] = writeZone(
      { document_code: 'I', issuer: 'UTO', document_number: 'D23145890', optional_data_1: 'ZE184226B' },
      'TD1',
    );
    // ICAO Doc 9303-5, appendix B: the check digit of D23145890 is 7.
    expect(first).toBe('I<UTOD231458907ZE184226B<<<<<<');
  });

  it('refuses letters outside A–Z', () => {
    expect(() => writeZone({ primary_identifier: 'Müller' }, 'TD3')).toThrow(MrzSymbolError);
  });

  it('cuts a long name and leaves room for the secondary identifier', () => {
    const input = { primary_identifier: 'A'.repeat(60), secondary_identifier: 'Bea' };
    expect(writeZone(input, 'TD3')[0]?.slice(5)).toBe(`${'A'.repeat(36)}<<B`);
    expect(rowOf('TD3', 'name')).toMatchObject({ start: 5, end: 44 });
  });

  it('writes hyphens as fillers and drops apostrophes (ICAO Doc 9303-3 §4.6)', () => {
    const input = { primary_identifier: "D'Arc-Lys", secondary_identifier: 'Jean, Luc' };
    expect(writeZone(input, 'TD3')[0]?.slice(5, 23)).toBe('DARC<LYS<<JEAN<LUC');
  });
});
