import { describe, expect, it } from 'vitest';
import { model } from '../../reference/model.fixture.ts';
import { isUpright, readingArea } from './field-areas.ts';

const field = (id: string, xMm: number, yMm: number, widthMm: number) => ({
  ...{ id, label: id, page: 'data-page', format: 'capitals', mrz: null },
  area: { xMm, yMm, widthMm, heightMm: 3 },
});
const PAGE = { widthMm: 105, heightMm: 74 };

describe('what is read for a field', () => {
  const [type, code, surname, last] = [
    field('type', 40, 10, 4),
    field('code', 50, 10, 6),
    field('surname', 40, 20, 15),
    field('last', 90, 30, 12),
  ];
  const of = (each: typeof type) =>
    readingArea(each, model({ fields: [type, code, surname, last], features: [], mrz: null }), PAGE);

  it('goes on for 20 mm, where nothing else stands in its line', () => {
    expect(of(surname)).toMatchObject({ xMm: 39.3, yMm: 20, heightMm: 3 });
    expect(of(surname).xMm + of(surname).widthMm).toBeCloseTo(75);
  });

  it('ends half a millimetre before the next field, and at the edge of the page', () => {
    expect(of(type).xMm + of(type).widthMm).toBeCloseTo(49.5);
    expect(of(last).xMm + of(last).widthMm).toBeCloseTo(105);
  });

  it('leaves out text that runs up the page', () => {
    expect(isUpright({ xMm: 81, yMm: 12, widthMm: 3, heightMm: 34 })).toBe(true);
    expect(isUpright(surname.area)).toBe(false);
  });
});
