import { describe, expect, it } from 'vitest';
import { parseZone } from '../../mrz/index.ts';
import type { ReadZone } from './against-zone.ts';
import type { MatrixRow } from './matrix.ts';
import { type SealedDatum, type SourceRow, sourceMatrix } from './source-matrix.ts';

/** The passport of ICAO Doc 9303-4, appendix A. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const zoneOf = (lines: readonly string[]): ReadZone => ({ fields: parseZone(lines, '2012-01-01').fields });
const ZONE = zoneOf(LINES);

const row = (
  field: string,
  zoneField: MatrixRow['zoneField'],
  seen: string | null,
  result: MatrixRow['result'],
): MatrixRow => ({ field, title: field, zoneField, values: { VZ: seen, MR: null }, result });

const NUMBER = row('document_number', 'document_number', 'L898902C3', 'successful');
const SURNAME = row('surname', 'primary_identifier', 'ERIKSON', 'failed');
const BIRTH = row('birth_date', 'birth_date', '12 AUG/AOUT 1974', 'undetermined');
const PLACE = row('birth_place', null, 'ZENITH', null);

const only = (rows: SourceRow[], field: string) => {
  const found = rows.find((each) => each.field === field);
  if (!found) throw new Error(`no row ${field}`);
  return found;
};
const matrix = (barcodes: string[] = [], seals: SealedDatum[][] = [], zone: ReadZone | null = ZONE) =>
  sourceMatrix([NUMBER, PLACE, BIRTH, SURNAME], { zone, barcodes, seals });

describe('what each source says', () => {
  it('puts first what differs, then what is open', () => {
    expect(matrix().map(({ field, standing }) => [field, standing])).toEqual([
      ['surname', 'differs'],
      ['birth_date', 'open'],
      ['document_number', 'agrees'],
      ['birth_place', 'alone'],
    ]);
  });

  it('has both zones verbatim, with what symbols mean', () => {
    const { VZ, MR } = only(matrix(), 'birth_date').said;
    expect(VZ.text).toBe('12 AUG/AOUT 1974');
    expect(MR).toMatchObject({ text: '740812', meaning: '1974-08-12', standing: 'open' });
    expect(only(matrix(), 'surname').said.MR).toMatchObject({ text: 'ERIKSSON', meaning: null });
    expect(only(matrix(), 'birth_place').said.MR).toMatchObject({ text: null, standing: 'silent' });
  });

  it('tells what was not read from what says nothing', () => {
    const unread = [row('surname', 'primary_identifier', null, null), row('height', null, null, null)];
    const rows = sourceMatrix(unread, { zone: null, barcodes: [], seals: [] });
    expect(only(rows, 'surname').said).toMatchObject({
      VZ: { standing: 'unread' },
      MR: { standing: 'unread' },
      DS: { standing: 'silent' },
    });
    expect(only(rows, 'height').standing).toBe('silent');
  });
});

describe('a barcode', () => {
  const of = (text: string) => only(matrix([text]), 'document_number').said.BC;

  it('agrees where it holds the number, alone or among other things', () => {
    expect(of('L898902C3')).toMatchObject({ text: 'L898902C3', standing: 'agrees' });
    expect(of('UTO;L898902C3;2012')).toMatchObject({ standing: 'agrees' });
  });

  it('differs where it is built like the number and is another one', () => {
    expect(of('L898902C4')).toMatchObject({ text: 'L898902C4', standing: 'differs' });
    expect(only(matrix(['L898902C4']), 'document_number').standing).toBe('differs');
  });

  it('says nothing of the number otherwise', () => {
    expect(of('https://example.org').standing).toBe('silent');
  });
});

describe('a digital seal', () => {
  const sealed = (lines: readonly string[], zone: ReadZone | null = ZONE) =>
    matrix([], [[{ kind: 'zone', format: 'TD3', lines }]], zone);

  it('agrees symbol by symbol with the zone', () => {
    const rows = sealed(LINES);
    expect(only(rows, 'surname').said.DS).toMatchObject({ text: 'ERIKSSON', standing: 'agrees' });
    expect(only(rows, 'birth_date').said.DS).toMatchObject({ text: '740812', standing: 'agrees' });
  });

  it('differs in the field that was altered, and in no other', () => {
    const rows = sealed([LINES[0] ?? '', (LINES[1] ?? '').replace('740812', '790812')]);
    expect(only(rows, 'birth_date').said.DS).toMatchObject({ text: '790812', standing: 'differs' });
    expect(only(rows, 'document_number').said.DS.standing).toBe('agrees');
  });

  it('leaves open what was read weakly in the printed zone', () => {
    const weak = LINES.map((line) => [...line].map(() => 0.3));
    const rows = sealed([LINES[0] ?? '', `X${(LINES[1] ?? '').slice(1)}`], { ...ZONE, confidence: weak });
    expect(only(rows, 'document_number').said.DS.standing).toBe('open');
  });

  it('says nothing beyond the part of the lines that it holds', () => {
    const rows = sealed([LINES[0] ?? '', (LINES[1] ?? '').slice(0, 12)]);
    expect(only(rows, 'document_number').said.DS.standing).toBe('agrees');
    expect(only(rows, 'birth_date').said.DS.standing).toBe('silent');
  });

  it('may hold a name in words', () => {
    const rows = matrix([], [[{ kind: 'text', name: 'surname', text: 'Eriksson' }]]);
    expect(only(rows, 'surname').said.DS).toMatchObject({ text: 'Eriksson', standing: 'agrees' });
  });
});
