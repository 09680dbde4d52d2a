import { describe, expect, it } from 'vitest';
import type { Comparison } from '../comparison/comparison.ts';
import type { FeatureResult } from '../comparison/feature-check.ts';
import type { FieldResult } from '../comparison/visual-zone/index.ts';
import { storedComparison } from '../contract/comparison.ts';
import { model, NO_BYTES } from '../reference/model.fixture.ts';
import { comparisonChecks, failedIn } from './comparison-checks.ts';
import { comparisonRecord, PICTURES_MAX, type Picture } from './comparison-record.ts';

const about = {
  ...{ id: '00000000-0000-4000-8000-000000000001', chosenBy: 'program' as const, candidates: [], fits: [] },
  ...{ margin: 0.4, doubt: null },
  ...{ finishedAt: '2026-03-04T06:00:00.000Z', actor: 'tester', ms: 1 },
};
const picture = (at: number, light: Picture['light'] = 'VI'): Picture => ({
  captureId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  ...{ name: `${at}.png`, sha256: NO_BYTES, light, frame: 0 },
});

/** Ten px to a mm; the page begins at (100, 50). */
const registration = {
  pageToPicture: [10, 0, 100, 0, 10, 50, 0, 0, 1] as const,
  ...{ covered: 20, agreeing: 19, agreement: 0.95, residualMm: 0.02, likeness: 0.9, share: 1 },
};
const remarks = [{ kind: 'partial' as const, text: 'Only 51 % of the page is in the picture.' }];
const placed = {
  ...{ name: '', light: 'VI' as const, page: 'data-page', registration, refusal: null, remarks },
};
const refused = { name: '', page: null, registration: null, by: null, refusal: 'Not there.', remarks: [] };

const feature = (light: FeatureResult['light'], result: FeatureResult['result']): FeatureResult => ({
  ...{ id: `waves ${light}`, feature: 'waves', title: 'Waves', page: 'data-page', light },
  ...{ routine: '3a3e8f88-befd-41f1-a853-c658e1c07a89', name: 'Line print', generic: 'VI,FR,IS' },
  area: { xMm: 1, yMm: 2, widthMm: 10, heightMm: 5 },
  ...{ result, margin: result === 'failed' ? -0.5 : 0.5, value: 0.6, threshold: 0.77 },
  ...{ seen: '0.60', expected: 'lines', rule: 'passed at 0.77 or more.', reason: 'Look at it.' },
});

const ofField: FieldResult = {
  ...{ id: 'surname zone', field: 'surname', title: 'Surname', page: 'data-page', light: 'VI' },
  ...{ routine: '3a3e8f88-befd-41f1-a853-c658e1c07a89', name: 'Visual zone', generic: 'VI,AF,VZ' },
  area: { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 },
  ...{ result: 'failed', margin: -1, seen: 'ERIKSON', expected: 'ERIKSSON', rule: 'The same.' },
  ...{ clause: 'ICAO Doc 9303-3 §4.6', reason: 'A letter is missing.', sign: null },
};

const comparison: Comparison = {
  captures: [
    { ...placed, by: 'reference' },
    { ...refused, light: 'UV' },
  ],
  features: [feature('VI', 'successful'), feature('IR', 'failed')],
  fields: [
    {
      ...{ id: 'surname', title: 'Surname', page: 'data-page' },
      area: { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 },
      readings: [{ text: 'ERIKSON', confidence: 0.98 }],
      checks: [ofField],
    },
  ],
};
const pictures = [picture(1), picture(2, 'UV')];

describe('a comparison as it is kept', () => {
  const record = comparisonRecord(about, pictures, null, { model: model(), comparison });

  it('fits its schema and says where each feature lies in both pictures, in px', () => {
    expect(storedComparison.parse(record)).toEqual(record);
    const [seen, unseen] = record.features;
    expect(seen).toMatchObject({ captureId: picture(1).captureId, frame: 0, referenceSha256: NO_BYTES });
    // x = 100 + 10 · mm, y = 50 + 10 · mm.
    expect(seen?.quad).toEqual([
      [110, 70],
      [210, 70],
      [210, 120],
      [110, 120],
    ]);
    // The model's picture is 100 × 50 px of a page of 25.4 × 12.7 mm.
    expect(seen?.referenceQuad?.[0][0]).toBeCloseTo(100 / 25.4);
    expect(seen?.referenceQuad?.[2][1]).toBeCloseTo((7 * 50) / 12.7);
    // Fields are read in visible light.
    expect(record.fields[0]?.quad?.[0]).toEqual([180, 60]);
    expect(record.matrix).toMatchObject([{ field: 'surname', values: { VZ: 'ERIKSON', MR: null } }]);
    expect(unseen).toMatchObject({ captureId: null, quad: null, referenceSha256: null, referenceQuad: null });
  });

  it('says of every picture that was not placed why', () => {
    expect(record.captures.map(({ page, refusal }) => [page, refusal])).toEqual([
      ['data-page', null],
      [null, 'Not there.'],
    ]);
    const many = Array.from({ length: PICTURES_MAX + 1 }, (_, at) => picture(at));
    const placedAll = { ...comparison, captures: many.slice(1).map(() => ({ ...placed, by: null })) };
    const crowded = comparisonRecord(about, many, null, { model: model(), comparison: placedAll });
    expect(crowded.captures.at(-1)).toMatchObject({ page: null, refusal: expect.stringMatching(/first 24/) });
    const doubt = 'None fits.';
    const unknown = comparisonRecord({ ...about, margin: null, doubt }, pictures, null, null);
    expect(storedComparison.parse(unknown)).toMatchObject({ model: null, features: [] });
    expect(new Set(unknown.captures.map(({ refusal }) => refusal))).toEqual(
      new Set(['No model was held against it. None fits.']),
    );
  });

  it('shows among the checks of its examination, and out of date passes nothing and forgives nothing', () => {
    const results = (isStale: boolean) =>
      comparisonChecks(record, isStale).map(({ id, result, margin }) => [id, result, margin]);
    expect(results(false)).toEqual([
      ['comparison.feature.waves.VI', 'successful', 0.5],
      ['comparison.feature.waves.IR', 'failed', -0.5],
      ['comparison.field.surname.zone', 'failed', -1],
      ['comparison.captures', 'undetermined', null],
      ['comparison.pages', 'undetermined', null],
    ]);
    expect(results(true)).toEqual([
      ['comparison.feature.waves.VI', 'undetermined', null],
      ['comparison.feature.waves.IR', 'failed', -0.5],
      ['comparison.field.surname.zone', 'failed', -1],
      ['comparison.captures', 'undetermined', null],
      ['comparison.pages', 'undetermined', null],
    ]);
    // What is remarkable about a picture stands once, however many pictures it is of.
    const said = comparisonChecks(record, false).find(({ id }) => id === 'comparison.pages');
    expect(said).toMatchObject({ seen: '1 of 2', reason: 'Only 51 % of the page is in the picture.' });
    expect(failedIn(record)).toEqual([
      { name: 'Line print: Waves', margin: -0.5 },
      { name: 'Visual zone: Surname', margin: -1 },
    ]);
  });
});
