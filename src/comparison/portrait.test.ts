import { describe, expect, it } from 'vitest';
import type { Light } from '../examination/light.ts';
import type { Raster } from '../imaging/raster.ts';
import { feature, model } from '../reference/model.fixture.ts';
import { createChance } from '../specimens/chance.ts';
import { comparePage } from './compare-page.ts';
import { viewOf } from './page-view.ts';

/** A page of 60 × 40 mm at 6 px a mm, with a portrait of 20 × 25 mm and a second one of half that size. */
const SIZE = { widthMm: 60, heightMm: 40 };
const PX = 6;
const PORTRAIT = { xMm: 5, yMm: 8, widthMm: 20, heightMm: 25 };
const SECOND = { xMm: 40, yMm: 10, widthMm: 10, heightMm: 12.5 };

/** Soft spots in the unit square stand for a face. */
function face(seed: number): (x: number, y: number) => number {
  const chance = createChance(seed);
  const spots = Array.from({ length: 14 }, () => ({
    x: chance.between(0.1, 0.9),
    y: chance.between(0.1, 0.9),
    r: chance.between(0.05, 0.14),
    depth: chance.between(-90, 90),
  }));
  return (x, y) =>
    spots.reduce(
      (grey, spot) => grey + spot.depth * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.r ** 2),
      150,
    );
}

type Paint = (xMm: number, yMm: number) => number;
const inside =
  ({ xMm, yMm, widthMm, heightMm }: typeof PORTRAIT, of: (x: number, y: number) => number): Paint =>
  (x, y) => {
    const [u, v] = [(x - xMm) / widthMm, (y - yMm) / heightMm];
    return u >= 0 && v >= 0 && u < 1 && v < 1 ? of(u, v) : Number.NaN;
  };

function drawn(...paints: Paint[]): Raster {
  const [widthPx, heightPx] = [SIZE.widthMm * PX, SIZE.heightMm * PX];
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at++) {
      const grey = paints
        .map((paint) => paint((x + 0.5) / PX, (y + 0.5) / PX))
        .find((value) => !Number.isNaN(value));
      data[at] = Math.max(0, Math.min(255, grey ?? 170));
    }
  return { widthPx, heightPx, channels: 1, data };
}

const viewed = (light: Light, questioned: Raster, reference: Raster) => {
  const of = (raster: Raster) => (wanted: Light, dpi: number) =>
    wanted === light ? [viewOf(raster, [PX, 0, 0, 0, PX, 0, 0, 0, 1], SIZE, light, dpi)] : [];
  return { id: 'data-page', questioned: of(questioned), reference: of(reference) };
};

const bare = (features: Parameters<typeof feature>[]) =>
  model({ size: SIZE, features: features.map((each) => feature(...each)), fields: [], mrz: null });

describe('a second portrait', () => {
  const passport = bare([
    [
      'portrait',
      {
        term: 'photographic',
        area: PORTRAIT,
        check: { light: 'VI', property: 'AB', feature: 'PH', inverted: false, threshold: null },
      },
    ],
    ['ghost', { term: 'ghost_image', area: SECOND }],
  ]);
  const pageOf = (portrait: number, ghost: number) =>
    drawn(
      inside(PORTRAIT, face(portrait)),
      inside(SECOND, (x, y) => 60 + face(ghost)(x, y) / 2),
    );
  const resultOf = (portrait: number, ghost: number) =>
    comparePage(passport, viewed('VI', pageOf(portrait, ghost), pageOf(9, 9))).find(
      ({ feature: id }) => id === 'ghost',
    );

  it.each([1, 2, 3])('of the same person passes, whoever it is (%d), though it is paler', (person) => {
    expect(resultOf(person, person)).toMatchObject({ result: 'successful', generic: 'VI,FR,SP' });
  });

  it('is held to the threshold of the model, where that gives one', () => {
    const check = { light: 'VI', property: 'FR', feature: 'SP', inverted: false, threshold: 0.97 } as const;
    const own = {
      ...passport,
      features: passport.features.map((each) => (each.id === 'ghost' ? { ...each, check } : each)),
    };
    const found = comparePage(own, viewed('VI', pageOf(1, 1), pageOf(9, 9))).find(
      ({ feature: id }) => id === 'ghost',
    );
    expect(found).toMatchObject({ threshold: 0.97 });
    expect(found?.rule).toContain('as the model of the library says');
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 1],
  ])('of another person fails (%d, %d)', (portrait, ghost) => {
    expect(resultOf(portrait, ghost)?.result).toBe('failed');
  });
});

describe('a model whose second portrait is no copy of the first', () => {
  it('has no such check', () => {
    const passport = bare([
      [
        'portrait',
        {
          term: 'photographic',
          area: PORTRAIT,
          check: { light: 'VI', property: 'AB', feature: 'PH', inverted: false, threshold: null },
        },
      ],
      ['ghost', { term: 'ghost_image', area: SECOND }],
    ]);
    const drawnOtherwise = drawn(inside(PORTRAIT, face(1)), inside(SECOND, face(2)));
    expect(comparePage(passport, viewed('VI', drawnOtherwise, drawnOtherwise))).toEqual([]);
  });
});

describe('the rim of a portrait in light from the side', () => {
  const passport = bare([
    [
      'portrait',
      {
        term: 'photographic',
        area: PORTRAIT,
        lights: ['OB'],
        check: { light: 'OB', property: 'BR', feature: 'PH', inverted: false, threshold: null },
      },
    ],
  ]);
  const genuine = drawn(inside(PORTRAIT, face(1)));
  const resultOf = (questioned: Raster) =>
    comparePage(passport, viewed('OB', questioned, genuine)).find(({ id }) => id === 'portrait OB');

  it('passes with another person in it', () => {
    expect(resultOf(drawn(inside(PORTRAIT, face(5))))).toMatchObject({
      result: 'successful',
      generic: 'OB,BR,PH',
    });
  });

  it('fails where a straight shadow runs along one side, a millimetre beside it', () => {
    const shadow = inside({ xMm: 3.5, yMm: 7, widthMm: 0.5, heightMm: 27 }, () => 90);
    expect(resultOf(drawn(inside(PORTRAIT, face(5)), shadow))?.result).toBe('failed');
  });
});

describe('a cut round the portrait in light from the side', () => {
  const passport = bare([
    [
      'portrait',
      {
        term: 'inkjet',
        area: PORTRAIT,
        lights: ['VI'],
        check: { light: 'IR', property: 'TR', feature: 'PH', inverted: false, threshold: null },
      },
    ],
  ]);
  /** Fine lines all over, so that the picture can be told from a blurred one. */
  const ground: Paint = (x, y) => 170 + 20 * Math.sin(9 * x + 5 * y);
  const genuine = drawn(inside(PORTRAIT, face(1)), ground);
  const resultOf = (questioned: Raster) =>
    comparePage(passport, viewed('OB', questioned, genuine)).find(({ id }) => id === 'portrait OB cut');
  /** A line of a px from `from` to `to` mm down, a millimetre left of the portrait. */
  const line = (from: number, to: number) =>
    inside({ xMm: 4, yMm: from, widthMm: 1 / PX, heightMm: to - from }, () => 80);

  it('passes with another person in it', () => {
    expect(resultOf(drawn(inside(PORTRAIT, face(5)), ground))).toMatchObject({
      result: 'successful',
      generic: 'OB,FR,PH',
    });
  });

  it('fails where a line runs all along one side, and passes where it is a short scratch', () => {
    expect(resultOf(drawn(inside(PORTRAIT, face(5)), line(8, 33), ground))?.result).toBe('failed');
    expect(resultOf(drawn(inside(PORTRAIT, face(5)), line(12, 18), ground))?.result).toBe('successful');
  });

  it('passes where the genuine page has that line too', () => {
    const framed = drawn(inside(PORTRAIT, face(1)), line(8, 33), ground);
    const [found] = comparePage(passport, viewed('OB', framed, framed));
    expect(found).toMatchObject({ id: 'portrait OB cut', result: 'successful' });
  });

  describe('in a blurred picture', () => {
    /** The mean of 3 × 3 px, twice: a camera out of focus. */
    const outOfFocus = (raster: Raster): Raster => {
      const { widthPx: w, heightPx: h } = raster;
      const once = (data: Uint8Array) =>
        data.map((value, i) => {
          const [x, y] = [i % w, Math.trunc(i / w)];
          if (x === 0 || y === 0 || x === w - 1 || y === h - 1) return value;
          const rows = [-w, 0, w].flatMap((row) => [-1, 0, 1].map((column) => data[i + row + column] ?? 0));
          return rows.reduce((sum, each) => sum + each, 0) / 9;
        });
      return { ...raster, data: once(once(raster.data)) };
    };

    it('is told from the genuine page blurred likewise, and the rule says so', () => {
      const found = resultOf(outOfFocus(drawn(inside(PORTRAIT, face(5)), line(8, 33), ground)));
      expect(found).toMatchObject({ result: 'failed', threshold: 0.035 });
      expect(found?.rule).toContain('blurred as the picture is');
      expect(resultOf(outOfFocus(drawn(inside(PORTRAIT, face(5)), ground)))?.result).toBe('successful');
    });
  });
});
