import { describe, expect, it } from 'vitest';
import { findField } from '../mrz/index.ts';
import { documentZone } from './document-zone.ts';

/** Worked example of ICAO Doc 9303-4, Appendix B. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const TODAY = '2012-01-02';

describe('what a zone says of its document', () => {
  it('is issuer, code, number and expiry, with its fields for the visual zone', () => {
    const confidence = LINES.map((line) => Array(line.length).fill(1));
    const { lines, facts, read } = documentZone('TD3', LINES, confidence, TODAY);
    expect(lines).toEqual(LINES);
    expect(facts).toEqual({
      format: 'TD3',
      documentCode: 'P<',
      issuer: 'UTO',
      number: 'L898902C3',
      expiry: '2012-04-15',
    });
    expect(read.confidence).toBe(confidence);
    expect(findField(read.fields, 'primary_identifier')?.value).toBe('ERIKSSON');
  });

  it('has no expiry where the day is not printed, and says nothing in an unknown format', () => {
    const [names = '', data = ''] = LINES;
    const withoutDay = documentZone('TD3', [names, data.replace('120415', '1204<<')], undefined, TODAY);
    expect(withoutDay.facts).toMatchObject({ number: 'L898902C3', expiry: null });
    const facts = { format: '', documentCode: '', issuer: '', number: '', expiry: null };
    expect(documentZone(null, ['P<UTO'], undefined, TODAY)).toMatchObject({ facts, read: { fields: [] } });
  });
});
