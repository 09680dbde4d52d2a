import { describe, expect, it } from 'vitest';
import { parseZone } from '../../mrz/index.ts';
import { writeZone } from '../../mrz/write.ts';
import type { DocumentModel } from '../../reference/index.ts';
import { model as modelOf } from '../../reference/model.fixture.ts';
import { compareFields } from './compare-fields.ts';
import { matrixOf } from './matrix.ts';
import { seen } from './seen.fixture.ts';

const TODAY = '2026-11-28';
// The bearer of ICAO Doc 9303-4, appendix A: valid until 15 April 2012.
const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

const area = { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 };
const field = (id: string, mrz: DocumentModel['fields'][number]['mrz'], format = 'capitals') => ({
  ...{ id, label: id, page: 'data-page', area, format, mrz },
});
const model = modelOf({
  validity: { issuedFrom: '2001-01-01', issuedTo: '2010-12-31', years: [5, 10] },
  fields: [
    field('surname', 'primary_identifier'),
    field('given_names', 'secondary_identifier'),
    field('document_number', 'document_number'),
    field('nationality', 'nationality'),
    field('sex', 'sex', 'F, M or X'),
    field('birth_date', 'birth_date', 'DD MMM YYYY'),
    field('personal_number', 'optional_data'),
    field('issue_date', null, 'DD MMM YYYY'),
    field('expiry_date', 'expiry_date', 'DD MMM YYYY'),
    field('card_access_number', null, '6 digits'),
  ],
});

const PRINTED = {
  surname: 'ERIKSSON',
  given_names: 'ANNA MARIA',
  document_number: 'L898902C3',
  nationality: 'UTO',
  sex: 'F',
  birth_date: '12 AUG 1974',
  personal_number: 'ZE 184226 B',
  issue_date: '16 APR 2007',
  expiry_date: '15 APR 2012',
  card_access_number: '123456',
};

type Printed = Partial<Record<keyof typeof PRINTED, string>>;

/** Results by check; each field read twice, `second` being what the other reading saw. */
function results(printed: Printed = {}, lines: readonly string[] = PASSPORT, second: Printed = {}) {
  const read = Object.entries({ ...PRINTED, ...printed }).map(([id, text]) => ({
    field: id,
    readings: [text, second[id as keyof Printed] ?? text].filter(Boolean).map((each) => seen(each)),
    letters: [],
  }));
  const { fields } = parseZone(lines, TODAY);
  const compared = compareFields(model, read, { fields });
  const checks = compared.flatMap((each) => each.checks);
  return { compared, fields, checks, of: (id: string) => checks.find((check) => check.id === id) };
}

const notSuccessful = (found: ReturnType<typeof results>) =>
  found.checks.filter(({ result }) => result !== 'successful').map(({ id, result }) => `${id} ${result}`);

describe('a visual zone that agrees', () => {
  it('passes every check, each with its identifier and margin', () => {
    const found = results();
    expect(notSuccessful(found)).toEqual([]);
    expect(found.checks).toHaveLength(11);
    expect(found.of('surname zone')).toMatchObject({
      generic: 'VI,AF,VZ',
      margin: 1,
      light: 'VI',
      sign: null,
    });
  });

  it('takes a long document number in full', () => {
    // ICAO Doc 9303-5, appendix: number D23145890734, of which nine symbols stand in its field.
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ];
    expect(results({ document_number: 'D23145890734' }, lines).of('document_number zone')?.result).toBe(
      'successful',
    );
    expect(results({ document_number: 'D23145890735' }, lines).of('document_number zone')?.result).toBe(
      'failed',
    );
  });

  it('finds a number beside an ornament', () => {
    expect(results({ document_number: '1 L898902C3' }).of('document_number zone')?.result).toBe('successful');
  });

  it('takes a filler for X', () => {
    const lines = writeZone({ document_code: 'P', issuer: 'UTO', sex: '<' }, 'TD3');
    expect(results({ sex: 'X' }, lines).of('sex zone')?.result).toBe('successful');
    expect(results({ sex: 'M' }, lines).of('sex zone')?.result).toBe('failed');
  });
});

describe('a visual zone that differs', () => {
  it.each([
    ['surname', 'ERIKSDAL', 'surname zone'],
    ['birth_date', '12 AUG 1975', 'birth_date zone'],
    ['document_number', 'L898904C3', 'document_number zone'],
    ['sex', 'M', 'sex zone'],
    ['nationality', 'UTA', 'nationality zone'],
    ['personal_number', 'ZE 184227 B', 'personal_number zone'],
  ] as const)('fails in %s and nowhere else', (id, text, check) => {
    const found = results({ [id]: text });
    expect(notSuccessful(found)).toEqual([`${check} failed`]);
    expect(found.of(check)?.margin).toBe(-1);
  });

  it('is undetermined where readings do not show the same, and successful where one agrees', () => {
    expect(
      results({ surname: 'ERIKSDAL' }, PASSPORT, { surname: 'ERIKSSON' }).of('surname zone')?.result,
    ).toBe('successful');
    expect(
      results({ birth_date: '12 AUG 1975' }, PASSPORT, { birth_date: '12 AUG 1976' }).of('birth_date zone'),
    ).toMatchObject({
      result: 'undetermined',
      margin: null,
    });
  });

  it('does not compare words with codes', () => {
    expect(results({ nationality: 'UTOPIAN' }).of('nationality zone')?.result).toBe('undetermined');
  });

  it('holds words for the nationality against those of the genuine page, where the bearer is of the issuing state', () => {
    const genuine = [{ field: 'nationality', readings: [seen('UTOPIAN/UTOPIA')], letters: [] }];
    const result = (text: string, lines: readonly string[]) => {
      const read = [{ field: 'nationality', readings: [seen(text), seen(text)], letters: [] }];
      const { fields } = parseZone(lines, TODAY);
      return compareFields(model, read, { fields }, genuine)[0]?.checks[0]?.result;
    };
    expect(result('UTOPIAN / UTOPIA', PASSPORT)).toBe('successful');
    expect(result('UTOPIAM/UTOPIA', PASSPORT)).toBe('undetermined');
    const foreign = writeZone({ document_code: 'P', issuer: 'UTO', nationality: 'D' }, 'TD3');
    expect(result('UTOPIAN/UTOPIA', foreign)).toBe('undetermined');
  });

  it('is undetermined where the machine readable zone was read weakly', () => {
    const { fields } = parseZone(PASSPORT, TODAY);
    const confidence = PASSPORT.map((line) => [...line].map(() => 0.4));
    const read = [{ field: 'surname', readings: [seen('OLSEN'), seen('OLSEN')], letters: [] }];
    expect(compareFields(model, read, { fields, confidence })[0]?.checks[0]?.result).toBe('undetermined');
  });
});

describe('the visual zone by itself', () => {
  it('fails a document issued before its series, and one issued after it', () => {
    const before = { issue_date: '16 APR 1998', expiry_date: '15 APR 2008' };
    expect(results(before).of('issue_date series')).toMatchObject({
      result: 'failed',
      sign: 'issued-before-its-series',
    });
    const after = results({ issue_date: '16 APR 2011' }).of('issue_date series');
    expect(after).toMatchObject({ result: 'failed', sign: null });
  });

  it('grants the anniversary and the day before it, and no day more', () => {
    const of = (from: string, to: string) =>
      results({ issue_date: from, expiry_date: to }).of('expiry_date duration');
    expect(of('16 APR 2007', '16 APR 2012')?.result).toBe('successful');
    expect(of('16 APR 2007', '15 APR 2017')?.result).toBe('successful');
    expect(of('29 FEB 2004', '28 FEB 2009')?.result).toBe('successful');
    expect(of('16 APR 2007', '15 APR 2022')).toMatchObject({ result: 'failed', sign: 'expiry-extended' });
    expect(of('16 APR 2007', '15 APR 2009')).toMatchObject({ result: 'undetermined', sign: null });
  });

  it('passes on a date that was read weakly, and fails nothing for it', () => {
    const weak = (text: string) => seen(text, { 0: 0.7 });
    const series = (text: string) =>
      compareFields(
        model,
        [{ field: 'issue_date', readings: [weak(text), weak(text)], letters: [] }],
        null,
      )[0]?.checks[0];
    expect(series('16 APR 2007')?.result).toBe('successful');
    expect(series('16 APR 1998')).toMatchObject({ result: 'undetermined', sign: null });
  });

  it('says nothing of a validity whose beginning stands on a page that was not captured', () => {
    const read = [
      { field: 'expiry_date', readings: [seen('15 APR 2012'), seen('15 APR 2012')], letters: [] },
    ];
    expect(compareFields(model, read, null).flatMap(({ checks }) => checks)).toEqual([]);
  });

  it('leaves open what nothing could be read of', () => {
    expect(results({ issue_date: '' }).of('issue_date series')).toMatchObject({
      result: 'undetermined',
      seen: '–',
    });
  });

  it('wants a card access number of digits', () => {
    expect(results({ card_access_number: '12345K' }).of('card_access_number digits')?.result).toBe('failed');
    expect(results({ card_access_number: '12345O' }).of('card_access_number digits')?.result).toBe(
      'undetermined',
    );
  });
});

describe('the matrix of sources', () => {
  it('says for each field what each source has, and whether they agree', () => {
    const { compared, fields } = results({ surname: 'ERIKSDAL' });
    const rows = matrixOf(model, compared, fields);
    expect(rows[0]).toMatchObject({ values: { VZ: 'ERIKSDAL', MR: 'ERIKSSON' }, result: 'failed' });
    expect(rows.find((row) => row.field === 'issue_date')).toMatchObject({
      values: { VZ: '16 APR 2007', MR: null },
      result: null,
    });
  });
});
