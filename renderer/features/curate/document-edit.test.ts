import { describe, expect, it } from 'vitest';
import type { DraftModel } from '../../../src/reference/index.ts';
import { picture } from '../../../src/reference/model.fixture.ts';
import {
  changedAt,
  moved,
  rounded,
  withLight,
  withoutPicture,
  withPage,
  withPicturesOf,
} from './document-edit.ts';
import { calledAfterTitle, withFeature, withFeatureId, withoutFeature, withTerm } from './feature-edit.ts';

const [VI, UV] = [picture('VI'), picture('UV', { wavelengthNm: 365 })];
const DRAFT: DraftModel = {
  pages: [{ id: 'data-page', title: 'Data page', pictures: [VI, UV] }],
  features: [
    { id: 'waves', title: 'Waves' },
    { id: 'feature', title: 'Crane in flight' },
  ],
  alerts: [{ id: 'inkjet', features: ['waves', 'feature'] }],
};

describe('pages', () => {
  it('get an id of their own', () => {
    const next = withPage(withPage(DRAFT, 'Data page'), 'Visa page');
    expect(next.pages?.map(({ id }) => id)).toEqual(['data-page', 'data-page-2', 'visa-page']);
    expect(DRAFT.pages).toHaveLength(1);
  });

  it('change places with their neighbours, and stay at the ends', () => {
    const two = withPage(DRAFT, 'Visa page');
    expect(moved(two, 'pages', 1, -1).pages?.map(({ id }) => id)).toEqual(['visa-page', 'data-page']);
    expect(moved(two, 'pages', 1, 1)).toBe(two);
    expect(moved(two, 'pages', 0, -1)).toBe(two);
  });

  it('let go of a picture; one that gets another light says nothing of the old one', () => {
    expect(withoutPicture(DRAFT, VI.file).pages?.[0]?.pictures).toEqual([UV]);
    const { wavelengthNm: _, ...rest } = UV;
    expect(withLight(DRAFT, UV.file, 'IR').pages?.[0]?.pictures).toEqual([VI, { ...rest, light: 'IR' }]);
    expect(withLight(DRAFT, UV.file, 'UV').pages?.[0]?.pictures).toEqual([VI, UV]);
  });
});

describe('features', () => {
  it('are called after their titles once, and alerts follow', () => {
    const called = calledAfterTitle(DRAFT, 1);
    expect(called.features?.[1]?.id).toBe('crane-in-flight');
    expect(called.alerts?.[0]?.features).toEqual(['waves', 'crane-in-flight']);
    expect(calledAfterTitle(called, 1)).toBe(called);
    expect(calledAfterTitle(called, 0)).toBe(called);
  });

  it('begin with what is usual for their term, until something else is said', () => {
    const begun = withTerm({ features: [{ id: 'feature', lights: ['UV'] }] }, 0, 'fluorescent_fibres');
    expect(begun.features?.[0]).toEqual({
      id: 'fluorescent-fibres',
      term: 'fluorescent_fibres',
      title: 'Fluorescent fibres',
      lights: ['UV'],
      level: 2,
      tool: 'uv_lamp',
    });
    const other = withTerm(begun, 0, 'planchettes');
    expect(other.features?.[0]).toMatchObject({ title: 'Planchettes', level: 2, tool: 'uv_lamp' });
    const named = changedAt(begun, 'features', 0, { title: 'Sparks' });
    expect(calledAfterTitle(named, 0).features?.[0]?.id).toBe('sparks');
    expect(withTerm(named, 0, 'planchettes').features?.[0]?.title).toBe('Sparks');
  });

  it('get an id that no other has', () => {
    expect(withFeature(DRAFT, { page: 'data-page' }).features?.at(-1)).toEqual({
      id: 'feature-2',
      page: 'data-page',
    });
    expect(withFeatureId(DRAFT, 0, 'lines').alerts?.[0]?.features).toEqual(['lines', 'feature']);
  });

  it('take their names out of the alerts when they go', () => {
    const next = withoutFeature(DRAFT, 0);
    expect(next.features?.map(({ id }) => id)).toEqual(['feature']);
    expect(next.alerts?.[0]?.features).toEqual(['feature']);
  });

  it('lie where they were drawn, to a hundredth of a millimetre', () => {
    expect(rounded({ xMm: 1.0049, yMm: 2.005, widthMm: 10.126, heightMm: 0.3 })).toEqual({
      xMm: 1,
      yMm: 2.01,
      widthMm: 10.13,
      heightMm: 0.3,
    });
  });
});

describe('pictures that another window added', () => {
  it('come to what is written here', () => {
    const here: DraftModel = {
      ...DRAFT,
      title: 'Typed here',
      features: [{ id: 'waves', title: 'Wide waves' }],
    };
    const there: DraftModel = {
      ...DRAFT,
      title: 'Before',
      pages: [{ id: 'data-page', title: 'Data page', pictures: [VI] }],
      features: [{ id: 'waves', title: 'Waves', crop: VI }],
    };
    expect(withPicturesOf(here, there)).toEqual({
      ...here,
      pages: [{ id: 'data-page', title: 'Data page', pictures: [VI] }],
      features: [{ id: 'waves', title: 'Wide waves', crop: VI }],
    });
  });

  it('leave pages alone that only this window has', () => {
    const here = withPage(DRAFT, 'Visa page');
    expect(withPicturesOf(here, DRAFT)).toEqual(here);
  });
});
