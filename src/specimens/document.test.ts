import { describe, expect, it } from 'vitest';
import { picture as pictureOf, feature as referenceFeature } from '../reference/model.fixture.ts';
import { documentModel } from '../reference/model.ts';
import { ruleFaults } from '../reference/rules.ts';
import { area } from './area.ts';
import { documentOf, storedArea } from './document.ts';
import type { SpecimenModel } from './model.ts';
import type { Feature, PrintedPage } from './page.ts';

const { page: _, area: __, ...plain } = referenceFeature('waves');
const waves: Feature = { ...plain, area: area(1, 2, 10, 5) };

/** 25.4 × 12.7 mm, as the fixture's pictures of 100 × 50 px at 100 dpi. */
const PAGE: PrintedPage = {
  id: 'data',
  title: 'Data page',
  widthMm: 25.4,
  heightMm: 12.7,
  cornerMm: 0,
  substrate: {
    name: 'paper',
    material: 'paper',
    colour: [250, 250, 250],
    underUv: [10, 10, 20],
    infrared: 0.9,
    transmitted: [240, 230, 210],
    cloudiness: 0,
    roughnessUm: 0,
  },
  layers: [],
  features: [waves],
  fields: [{ name: 'surname', caption: 'Surname / Nomo', text: 'LUNA', area: area(8, 1, 10, 1.004) }],
  portrait: null,
  zone: { format: 'TD3', lines: [], area: area(1, 9, 20, 3) },
};
const BACK: PrintedPage = { ...PAGE, id: 'visa', title: 'Visa page', fields: [], zone: null };

const MODEL: SpecimenModel = {
  id: 'UTO-AO-07001',
  title: 'Passport of a test',
  type: 'P',
  number: 7,
  year: 2020,
  documentCode: 'P',
  format: 'TD3',
  rules: { issued: [2020, 2023], validYears: 10, prefix: 'UX', digits: 7 },
  supersededBy: 'UTO-AO-08001',
  draw: () => [PAGE, BACK],
};

const shot = (page: string) => pictureOf('VI', { file: `images/${page}-vi.png` });
const drawn = () =>
  documentOf(MODEL, [
    { page: PAGE, pictures: [shot('data')] },
    { page: BACK, pictures: [shot('visa')] },
  ]);

describe('the entry of a drawn document', () => {
  it('obeys the schema and every rule of the library', () => {
    expect(documentModel.parse(drawn())).toEqual(drawn());
    expect(ruleFaults(drawn())).toEqual([]);
  });

  it('says from the description what the key, the validity and the zone are', () => {
    const { key, validity, mrz, supersededBy } = drawn();
    expect(key).toEqual({ issuer: 'UTO', type: 'P', number: 7, year: 2020, code: 'UTO-AO-07001' });
    expect(validity).toEqual({ issuedFrom: '2020-01-01', issuedTo: '2023-12-31', years: [10] });
    expect(supersededBy).toBe('UTO-AO-08001');
    expect(mrz).toMatchObject({ page: 'data', documentCodes: ['P<'], numberPattern: 'UX#######' });
  });

  it('names a part of a second page after its page when the first has one of that name', () => {
    expect(drawn().features.map(({ id, page }) => [id, page])).toEqual([
      ['waves', 'data'],
      ['visa-waves', 'visa'],
    ]);
  });

  it('tells which field of the zone a printed field must agree with', () => {
    expect(drawn().fields).toEqual([
      {
        id: 'surname',
        label: 'Surname / Nomo',
        page: 'data',
        area: { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 },
        format: 'capitals with diacritics',
        mrz: 'primary_identifier',
      },
    ]);
  });

  it('cuts an area off at the edges of the page', () => {
    expect(storedArea(area(-2, 10, 40, 9), PAGE)).toEqual({ xMm: 0, yMm: 10, widthMm: 25.4, heightMm: 2.7 });
  });

  it('wants a page', () => {
    expect(() => documentOf(MODEL, [])).toThrow(RangeError);
  });
});
