import { describe, expect, it } from 'vitest';
import { type DraftModel, draftFaults } from '../../../src/reference/index.ts';
import { model } from '../../../src/reference/model.fixture.ts';
import { byElement, elementOf, placedFaults, tabOf, valueAt } from './fault-places.ts';

const { version: _, reason: __, format: ___, ...WHOLE } = model();
const placed = (document: DraftModel) => placedFaults(document, draftFaults(document));

describe('the place of a fault', () => {
  it.each([
    ['features[3].check.light', 'features', 'features[3]'],
    ['fields[0]', 'fields', 'fields[0]'],
    ['mrz.optionalData[0].meaning', 'zone', 'mrz'],
    ['deviations[1].note', 'alerts', 'deviations[1]'],
    ['pages[0].pictures', 'document', 'pages[0]'],
    ['validity.issuedFrom', 'document', ''],
    ['', 'document', ''],
  ])('%s', (path, tab, element) => {
    expect([tabOf(path), elementOf(path)]).toEqual([tab, element]);
  });

  it('leads to its value', () => {
    expect(valueAt(WHOLE, 'features[1].lights[0]')).toBe('UV');
    expect(valueAt(WHOLE, 'features[7].lights[0]')).toBeUndefined();
    expect(valueAt(WHOLE, '')).toBe(WHOLE);
  });
});

describe('faults at their fields', () => {
  it('are none in a whole model', () => {
    expect(placed(WHOLE)).toEqual([]);
  });

  it('tell what is empty from what is wrong', () => {
    const { series: ____, ...rest } = WHOLE;
    const found = placed({ ...rest, title: '', checkedOn: 'yesterday', features: [{ id: 'waves' }] });
    const of = (field: string) => found.find((fault) => fault.field === field)?.isMissing;
    expect(of('series')).toBe(true);
    expect(of('title')).toBe(true);
    expect(of('checkedOn')).toBe(false);
    expect(of('features[0].term')).toBe(true);
  });

  it('name what is to be told of a part that is not begun', () => {
    const { validity: ____, ...rest } = WHOLE;
    expect(placed(rest).map(({ field }) => field)).toEqual(['validity.issuedFrom', 'validity.years']);
  });

  it('count an area once, however much of it is missing', () => {
    const [first] = WHOLE.features;
    const found = placed({ ...WHOLE, features: [{ ...first, area: { xMm: 1 } }] });
    expect(found.map(({ field }) => field)).toEqual(['features[0].area']);
  });

  it('stand together for each element', () => {
    const found = placed({ ...WHOLE, sources: [], features: [{}, { ...WHOLE.features[1], title: '' }] });
    expect(byElement(found).map(([element]) => element)).toEqual(['features[0]', 'features[1]', '']);
  });
});
