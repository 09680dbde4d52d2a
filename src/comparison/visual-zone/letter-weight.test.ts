import { describe, expect, it } from 'vitest';
import { GLYPH_PX, type PrintedLetter } from '../../imaging/print-glyphs.ts';
import type { DocumentModel } from '../../reference/index.ts';
import { model as modelOf } from '../../reference/model.fixture.ts';
import { letterWeights } from './letter-weight.ts';
import type { FieldReading } from './reading.ts';

const area = { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 };
const field = (id: string): DocumentModel['fields'][number] => ({
  ...{ id, label: id, page: 'data-page', area, format: 'capitals', mrz: null },
});
const model = modelOf({ fields: ['surname', 'given_names', 'authority', 'number'].map(field) });

/** An upright stroke of so many px: thinner ones are less alike. */
function letter(symbol: string, ink: number, strokePx = 8): PrintedLetter {
  const data = new Float32Array(GLYPH_PX.width * GLYPH_PX.height);
  for (let y = 0; y < GLYPH_PX.height; y++)
    for (let x = 0; x < strokePx; x++) data[y * GLYPH_PX.width + 14 + x] = 1;
  return { symbol, glyph: { data, ink } };
}

const reading = (id: string, text: string, ink: number, strokePx?: number): FieldReading => ({
  field: id,
  readings: [],
  letters: [...text].map((symbol) => letter(symbol, ink, strokePx)),
});

const GENUINE = [
  reading('surname', 'ABCD', 0.2),
  reading('given_names', 'ABEF', 0.2),
  reading('authority', 'CDEF', 0.2),
  reading('number', '0123', 0.4),
];
const page = (surname: FieldReading, ink = 0.2) => [
  surname,
  reading('given_names', 'FADE', ink),
  reading('authority', 'BEDA', ink),
];
const of = (read: readonly FieldReading[], id = 'surname weight') =>
  letterWeights(model, read, GENUINE).find((check) => check.id === id);

describe('the weight of letters', () => {
  it('passes letters as heavy as the genuine ones, and fails those of another typeface', () => {
    expect(of(page(reading('surname', 'DECAF', 0.2)))).toMatchObject({
      result: 'successful',
      margin: 1,
      generic: 'VI,AB,VZ',
      sign: null,
    });
    const thin = of(page(reading('surname', 'DECAF', 0.1, 3)));
    expect(thin).toMatchObject({ result: 'failed', margin: -1, sign: 'visual-font' });
    expect(thin?.reason).toMatch(/thinner or paler/);
    expect(of(page(reading('surname', 'DECAF', 0.4, 14)))?.reason).toMatch(/heavier/);
  });

  it('says the same of a picture in which all print is paler', () => {
    expect(of(page(reading('surname', 'DECAF', 0.1), 0.1))?.result).toBe('successful');
    expect(of(page(reading('surname', 'DECAF', 0.05, 3), 0.1))?.result).toBe('failed');
  });

  it('is left open where the letters keep their shape and lose their ink, as under glare', () => {
    expect(of(page(reading('surname', 'DECAF', 0.1)))).toMatchObject({
      result: 'undetermined',
      margin: null,
      reason: expect.stringMatching(/glare/),
    });
  });

  it('holds a field that is set in a typeface of its own against itself', () => {
    const read = [...page(reading('surname', 'DECAF', 0.2)), reading('number', '3021', 0.4)];
    expect(of(read, 'number weight')?.result).toBe('successful');
  });

  it('fails a field that was written again, and none of two others that were not', () => {
    const results = letterWeights(model, page(reading('surname', 'DECAF', 0.1, 3)), GENUINE).map(
      ({ field: id, result }) => [id, result],
    );
    expect(results).toEqual([
      ['surname', 'failed'],
      ['given_names', 'successful'],
      ['authority', 'successful'],
    ]);
  });

  it('is not told from two letters, from letters that the genuine page does not have, or against one other field', () => {
    expect(of(page(reading('surname', 'DE', 0.1, 3)))).toBeUndefined();
    expect(of(page(reading('surname', 'XYZW', 0.1, 3)))).toBeUndefined();
    expect(of(page(reading('surname', 'DECAF', 0.1, 3)).slice(0, 2))).toBeUndefined();
  });
});
