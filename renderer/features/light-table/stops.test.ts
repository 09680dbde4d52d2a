import { describe, expect, it } from 'vitest';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import type { SecurityFeature } from '../../../src/reference/index.ts';
import { checksOf, inOrder } from '../compare/checks.ts';
import { proposedDraft } from './findings/proposed-draft.ts';
import { lightFor, type Stop, stopsOf } from './stops.ts';

const AREA = { xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 };
const SEEN = { xMm: 0, yMm: 0, widthMm: 85, heightMm: 54 };

const feature = (id: string, page: string) =>
  ({ id, page, title: `the ${id}`, area: AREA, lights: ['UV', 'TL'] }) as unknown as SecurityFeature;
const check = (of: string, page: string, result: 'failed' | 'successful', reason = '') => ({
  ...{ id: `${of} UV`, feature: of, page, result, title: `the ${of}`, area: AREA, light: 'UV', margin: 0 },
  ...{ reason, generic: 'UV,LU,IS', routine: '00000000-0000-4000-8000-000000000000' },
});

const comparison = {
  features: [
    check('print', 'front', 'successful'),
    check('sun', 'front', 'failed', 'The sun differs from that of 2.5 mm. Look at it under the lamp.'),
    check('stars', 'back', 'failed'),
  ],
  ...{ fields: [], generic: [] },
} as unknown as StoredComparison;
const model = {
  features: ['print', 'sun', 'fibres'].map((id) => feature(id, 'front')).concat(feature('thread', 'inside')),
};
const stops = stopsOf(inOrder(checksOf(comparison)), comparison, model, [{ id: 'front' }, { id: 'back' }]);
const stop = (id: string): Stop => {
  const found = stops.find((each) => each.id === id);
  if (!found) throw new Error(`no stop ${id}`);
  return found;
};

describe('the places that the keys walk to', () => {
  it('are the checks, what differs first, and then what of the model no rule looked at, of the pages that lie there', () => {
    expect(stops.map(({ id }) => id)).toEqual(['sun UV', 'stars UV', 'print UV', 'feature fibres']);
    expect(stop('feature fibres')).toMatchObject({ check: null, title: 'the fibres', area: AREA });
  });

  it('are looked at in a light that shows them: the present one, or the first of the page', () => {
    const [vi, tl, uv] = ['VI', 'TL', 'UV'].map((id) => ({ id, light: id }) as Exposure);
    const page = [vi, tl, uv].filter((each) => each !== undefined);
    expect(lightFor(stop('feature fibres'), uv, page)).toBe('UV');
    expect(lightFor(stop('feature fibres'), vi, page)).toBe('TL');
    expect(lightFor(stop('sun UV'), tl, page)).toBe('UV');
    expect(lightFor(stop('sun UV'), vi, page.slice(0, 2))).toBeUndefined();
  });
});

describe('what a finding begins with', () => {
  const begun = (chosen: Stop | null) =>
    proposedDraft(comparison, chosen, {
      ...{ page: 'front', area: SEEN, withFrequencies: false },
    });

  it('is the feature, the kind of sign and the first sentence of a check that failed', () => {
    expect(begun(stop('sun UV'))).toEqual({
      ...{ page: 'front', feature: 'sun', area: AREA, indicator: 'ultraviolet_wrong', isKindProposed: true },
      ...{ text: 'The sun differs from that of 2.5 mm.', words: 'check', withFrequencies: false },
    });
  });

  it('is how it is seen where a check passed, where no rule looked, and where nothing is chosen', () => {
    const noted = { indicator: null, isKindProposed: false, text: '', words: 'usual' };
    expect(begun(stop('print UV'))).toMatchObject({ ...noted, feature: 'print', area: AREA });
    expect(begun(stop('feature fibres'))).toMatchObject({ ...noted, feature: 'fibres', area: AREA });
    expect(begun(null)).toMatchObject({ ...noted, feature: null, area: SEEN });
  });
});
