import { describe, expect, it } from 'vitest';
import { feature, model, picture } from '../../../src/reference/model.fixture.ts';
import { changed, featureAt, neighbour, readModelView, shownOf, surroundings, wayTo } from './model-view.ts';

const PAGES = [
  {
    id: 'data-page',
    title: 'Data page',
    pictures: [picture('VI'), picture('UV', { wavelengthNm: 365 }), picture('UV', { wavelengthNm: 254 })],
  },
  { id: 'visa-page', title: 'Visa page', pictures: [picture('VI'), picture('IR')] },
];
const passport = model({
  pages: PAGES,
  features: [
    feature('waves'),
    feature('fibres', { lights: ['UV'] }),
    feature('arms', { lights: ['VI', 'UV'], area: { xMm: 2, yMm: 3, widthMm: 2, heightMm: 2 } }),
    feature('drop', { page: 'visa-page', lights: ['IR'] }),
    feature('seal', { lights: ['CX'] }),
  ],
});

/** What is shown; the schema grants every model a picture. */
function show(view: Parameters<typeof shownOf>[1] = {}) {
  const shown = shownOf(passport, view);
  if (!shown) throw new Error('nothing is shown');
  return shown;
}
const ids = (features: readonly { id: string }[]) => features.map(({ id }) => id);

describe('the view in the address', () => {
  it('keeps what it understands', () => {
    const view = {
      version: 2,
      page: 'data-page',
      light: 'UV 365 nm',
      feature: 'waves',
      beside: 'UTO-AO-01001',
    };
    expect(readModelView(view)).toEqual(view);
  });

  it.each([{ version: 0 }, { version: 'x' }, { page: 7 }, { light: '' }, { beside: '../..' }, { more: 1 }])(
    'leaves out %j',
    (search) => expect(readModelView(search)).toEqual({}),
  );

  it('names only what was chosen', () => {
    expect(changed({ version: 1, feature: 'waves' }, { feature: undefined })).toEqual({ version: 1 });
  });
});

describe('what is shown of a model', () => {
  it('begins with the first picture of the first page', () => {
    const { page, picture: first, here, otherLights, otherPages } = show();
    expect([page.id, first.light]).toEqual(['data-page', 'VI']);
    expect(ids(here)).toEqual(['waves', 'arms']);
    expect(ids(otherLights)).toEqual(['fibres', 'seal']);
    expect(ids(otherPages)).toEqual(['drop']);
  });

  it('numbers a feature the same in every light', () => {
    const numbers = (light: string) => show({ light }).here.map(({ id, number }) => [id, number]);
    expect(numbers('VI')).toEqual([
      ['waves', 1],
      ['arms', 3],
    ]);
    expect(numbers('UV 254 nm')).toEqual([
      ['fibres', 2],
      ['arms', 3],
    ]);
  });

  it('takes another picture in the light that was asked for, and the first where there is none', () => {
    expect(show({ light: 'UV 313 nm' }).picture.wavelengthNm).toBe(365);
    expect(show({ page: 'visa-page', light: 'UV 365 nm' }).picture.light).toBe('VI');
    expect(show({ page: 'nowhere' }).page.id).toBe('data-page');
  });
});

describe('the way to a feature', () => {
  const way = (id: string, view: Parameters<typeof show>[0]) => {
    const wanted = passport.features.find((known) => known.id === id);
    return wanted && wayTo(passport, wanted, show(view));
  };

  it('stays in the light that is shown where the feature shows in it', () => {
    expect(way('arms', { light: 'UV 254 nm' })).toEqual({
      page: 'data-page',
      light: 'UV 254 nm',
      feature: 'arms',
    });
  });

  it('changes light and page where it must', () => {
    expect(way('fibres', {})).toMatchObject({ page: 'data-page', light: 'UV 365 nm' });
    expect(way('drop', {})).toMatchObject({ page: 'visa-page', light: 'IR' });
  });

  it('leaves the light where no picture shows the feature', () => {
    expect(way('seal', { light: 'UV 254 nm' })).toMatchObject({ light: 'UV 254 nm' });
  });
});

describe('from feature to feature', () => {
  it('goes round those that are shown, both ways', () => {
    const next = (chosen: string | undefined, step: 1 | -1) =>
      neighbour(show(chosen ? { feature: chosen } : {}), step)?.id;
    expect(next(undefined, 1)).toBe('waves');
    expect(next(undefined, -1)).toBe('arms');
    expect(next('waves', 1)).toBe('arms');
    expect(next('arms', 1)).toBe('waves');
    expect(next('waves', -1)).toBe('arms');
    // A feature that is not seen here: from the beginning.
    expect(next('drop', 1)).toBe('waves');
  });
});

describe('places on the picture', () => {
  // 254 dpi: ten px for each mm.
  const at = { ...picture('VI'), dpi: 254, widthPx: 254, heightPx: 127 };

  it('shows some of what lies around an area, and never more than the page', () => {
    expect(surroundings({ xMm: 10, yMm: 5, widthMm: 2, heightMm: 1 }, at).map(Math.round)).toEqual([
      40, 0, 180, 120,
    ]);
    expect(surroundings({ xMm: 0, yMm: 0, widthMm: 25.4, heightMm: 12.7 }, at).map(Math.round)).toEqual([
      0, 0, 254, 127,
    ]);
  });

  it('finds the smallest feature under the pointer, but none as large as the page', () => {
    const whole = feature('page', { area: { xMm: 0, yMm: 0, widthMm: 25, heightMm: 12 } });
    const features = [whole, ...passport.features.slice(0, 3)].map((one, number) => ({ ...one, number }));
    expect(featureAt(features, [30, 40], at)?.id).toBe('arms');
    expect(featureAt(features, [100, 60], at)?.id).toBe('waves');
    expect(featureAt(features, [200, 100], at)).toBeNull();
  });
});
