import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldLines, judgeBearer } from './bearer.ts';
import { identifyFormat } from './formats.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { writeZone } from './write.ts';

const held = (lines: readonly string[], sure = 0.99): HeldLines => ({
  format: identifyFormat(lines),
  lines,
  confidence: lines.map((line) => [...line].map(() => sure)),
});
const example = (title: string) => {
  const found = WORKED_EXAMPLES.find((each) => each.title === title);
  if (!found) throw new Error(`no example ${title}`);
  return held(found.lines);
};

const BEARER = { primary_identifier: 'ERIKSSON', secondary_identifier: 'ANNA<MARIA', nationality: 'UTO' };
type Said = Parameters<typeof writeZone>[0];
/** A visa in the format of ICAO Doc 9303-7 for the bearer of the worked examples, but for what is changed. */
const visa = (change: Said = {}) =>
  held(
    writeZone(
      {
        ...{ document_code: 'V', issuer: 'UTO', document_number: 'V1234567', ...BEARER },
        ...{ birth_date: '740812', sex: 'F', expiry_date: '120415', ...change },
      },
      'MRVB',
    ),
  );
const passport = example('TD3 passport');

describe('zones of two documents', () => {
  it('of one bearer agree: the passport and the card of the standard', () => {
    // ICAO Doc 9303-4 and -5, appendices: Anna Maria Eriksson, born on 12 August 1974.
    expect(judgeBearer([example('TD1 card'), passport])).toMatchObject([
      { name: 'Same bearer: passport and card', result: 'successful', margin: 1 },
    ]);
    expect(judgeBearer([visa(), passport])).toMatchObject([
      { name: 'Same bearer: passport and visa', result: 'successful' },
    ]);
  });

  it('fail where date of birth, sex, nationality or name are another one, and say which', () => {
    // The visa of ICAO Doc 9303-7 is of an Anna Maria Eriksson who was born on 6 August 1969.
    const [found] = judgeBearer([passport, example('MRV-A visa')]);
    expect(found).toMatchObject({ result: 'failed', margin: -1 });
    expect(found?.reason).toContain('date of birth 69-08-06, not 74-08-12');
    for (const change of [{ sex: 'M' }, { nationality: 'D' }, { primary_identifier: 'OLSEN' }])
      expect(judgeBearer([passport, visa(change)])[0]?.result, JSON.stringify(change)).toBe('failed');
  });

  it('are left open by another transliteration, one name more, a part that is open, and a look-alike', () => {
    const muller = (name: string) => ({ primary_identifier: name });
    const german = held(
      writeZone(
        {
          ...{
            document_code: 'P',
            issuer: 'UTO',
            document_number: 'P7654321',
            ...BEARER,
            ...muller('MUELLER'),
          },
          ...{ birth_date: '740812', sex: 'F', expiry_date: '300101' },
        },
        'TD3',
      ),
    );
    expect(judgeBearer([german, visa(muller('MULLER'))])[0]?.result).toBe('undetermined');
    expect(judgeBearer([passport, visa({ secondary_identifier: 'ANNA' })])[0]?.result).toBe('undetermined');
    expect(judgeBearer([passport, visa({ birth_date: '74<<<<' })])[0]?.result).toBe('undetermined');
    const alike = held(visa().lines.map((line) => line.replace('740812', '740B12')));
    expect(judgeBearer([passport, alike])[0]?.result).toBe('undetermined');
  });

  it('are left open by what was read weakly', () => {
    const weak = held(visa({ sex: 'M' }).lines, 0.4);
    expect(judgeBearer([passport, weak])[0]?.result).toBe('undetermined');
    expect(judgeBearer([passport, { ...weak, confidence: undefined }])[0]?.result).toBe('failed');
  });

  it('take a name that had no room as the same', () => {
    const long = { primary_identifier: 'ADOLPHUSBARTHOLOMEWCONSTANTINOPOLIS' };
    const whole = held(
      writeZone(
        {
          ...{ document_code: 'P', issuer: 'UTO', document_number: 'P7654321', ...BEARER, ...long },
          ...{ birth_date: '740812', sex: 'F', expiry_date: '300101' },
        },
        'TD3',
      ),
    );
    // 31 cells for the name in an MRV-B: the surname is cut, and the given names have no room at all.
    expect(judgeBearer([whole, visa(long)])[0]?.result).toBe('successful');
  });

  it('of two nationalities may be of one person, unless one is a visa', () => {
    const irish = passport.lines.map((line) =>
      line.replace('L898902C36UTO', 'X123456784IRL').replace('1204159', '1907041'),
    );
    expect(judgeBearer([passport, held(irish)])[0]?.result).toBe('undetermined');
  });

  it('fail in a surname that is whole, however long the given names are', () => {
    const named = (surname: string, given: string) =>
      visa({ primary_identifier: surname, secondary_identifier: given });
    const long = named('GARCIA<MARQUEZ', 'MARIA<DOLORES<CONCEPCION');
    expect(judgeBearer([passport, long])[0]?.result).toBe('failed');
    expect(judgeBearer([passport, long])[0]?.reason).toContain('surname GARCIA MARQUEZ, not ERIKSSON');
  });

  it('are readings of one document where hardly a symbol differs, and unknown formats are of none', () => {
    expect(judgeBearer([passport, held(passport.lines, 0.7)])).toEqual([]);
    // A digit of the number misread in another light.
    expect(judgeBearer([passport, held(passport.lines.map((line) => line.replace('L898', 'L893')))])).toEqual(
      [],
    );
    expect(judgeBearer([passport, held(['P<UTO'])])).toEqual([]);
    expect(judgeBearer([])).toEqual([]);
  });

  it('of one bearer never fail, whatever the bearer is called', () => {
    const name = fc.stringMatching(/^[A-Z]{1,12}(<[A-Z]{1,12})?$/);
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom('TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'),
        (surname, given, format) => {
          const said = {
            ...{
              issuer: 'UTO',
              nationality: 'UTO',
              primary_identifier: surname,
              secondary_identifier: given,
            },
            ...{ birth_date: '740812', sex: 'F', expiry_date: '300101' },
          };
          const one = writeZone({ ...said, document_code: 'P', document_number: 'P7654321' }, 'TD3');
          const code = format.startsWith('MRV') ? 'V' : 'I';
          const other = writeZone({ ...said, document_code: code, document_number: 'X1234567' }, format);
          expect(judgeBearer([held(one), held(other)])[0]?.result).not.toBe('failed');
        },
      ),
    );
  });
});
