import { describe, expect, it } from 'vitest';
import type { FieldName } from './layouts.ts';
import { findField, parseZone } from './parse.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

function example(title: string): readonly string[] {
  const found = WORKED_EXAMPLES.find((candidate) => candidate.title === title);
  if (!found) throw new Error(`no example "${title}"`);
  return found.lines;
}

function values(lines: readonly string[], names: readonly FieldName[], today?: string) {
  const { fields } = parseZone(lines, today);
  return names.map((name) => findField(fields, name)?.value);
}

describe('parseZone', () => {
  it.each(WORKED_EXAMPLES)('keeps every symbol as printed: $title', ({ lines, format }) => {
    const zone = parseZone(lines);
    expect(zone.format).toBe(format);
    for (const field of zone.fields.flatMap((outer) => [outer, ...outer.parts])) {
      expect(field.raw).toBe(lines[field.line]?.slice(field.start, field.end));
    }
  });

  it.each(WORKED_EXAMPLES)('document number: $title', ({ lines, documentNumber }) => {
    expect(values(lines, ['document_number'])).toEqual([documentNumber]);
  });

  it('reads the passport of the standard', () => {
    const names = [
      'document_code',
      'issuer',
      'name',
      'primary_identifier',
      'secondary_identifier',
      'nationality',
      'birth_date',
      'sex',
      'expiry_date',
      'optional_data',
    ] as const;
    expect(values(example('TD3 passport'), names, '2012-01-01')).toEqual([
      'P',
      'UTO',
      'ERIKSSON, ANNA MARIA',
      'ERIKSSON',
      'ANNA MARIA',
      'UTO',
      '1974-08-12',
      'female',
      '2012-04-15',
      'ZE184226B',
    ]);
  });

  it('gives no century when the day of the examination is not known', () => {
    expect(values(example('TD3 passport'), ['birth_date', 'expiry_date'])).toEqual(['74-08-12', '12-04-15']);
  });

  it('puts a long document number together and takes it out of the optional data', () => {
    const names = ['document_number', 'document_number_check_digit', 'document_number_continuation'] as const;
    const td1 = example('TD1 card with a long document number');
    expect(values(td1, [...names, 'optional_data_1'])).toEqual(['D23145890734', '9', '734', '']);
    const td2 = example('TD2 card with a long document number');
    expect(values(td2, [...names, 'optional_data'])).toEqual(['D23145890734', '9', '734', '']);
  });

  it('knows the parts of the French number and name', () => {
    const names = ['issue_date', 'issuing_office', 'primary_identifier', 'secondary_identifier'] as const;
    expect(values(example('French identity card'), names, '2012-01-01')).toEqual([
      '1994-09',
      '923',
      'BERTHIER',
      'CORINNE',
    ]);
  });

  it('a name without << has a primary identifier only', () => {
    const lines = example('TD1 card').with(2, 'SPITERI<MANDY<<<<<<<<<<<<<<<<<');
    expect(values(lines, ['name', 'primary_identifier', 'secondary_identifier'])).toEqual([
      'SPITERI MANDY',
      'SPITERI MANDY',
      undefined,
    ]);
  });

  it('says nothing about lines of no known format', () => {
    expect(parseZone(['P<UTO', '12'])).toEqual({ format: null, fields: [] });
    expect(parseZone([])).toEqual({ format: null, fields: [] });
  });

  it('takes any text of the right length without fail', () => {
    const { fields } = parseZone(['ä'.repeat(44), '€'.repeat(44)], '2026-01-01');
    expect(findField(fields, 'birth_date')).toMatchObject({ raw: '€€€€€€', value: '' });
  });
});
