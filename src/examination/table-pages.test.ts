import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../reference/index.ts';
import type { Light } from './light.ts';
import { areaInPicture, frameOf, placesOf, tablePages } from './table-pages.ts';

const SIZE = { widthMm: 100, heightMm: 50 };
const sha = (letter: string) => letter.repeat(64);

/** A picture of a page of the model: 10 px a mm. */
const genuine = (light: string, letter: string) => ({
  ...{ light, sha256: sha(letter), file: `${light}.png` },
  ...{ widthPx: 1000, heightPx: 500, dpi: 254 },
});
const model = {
  size: SIZE,
  pages: [
    {
      id: 'data',
      title: 'Data page',
      pictures: [genuine('VI', 'a'), genuine('OB', 'b'), genuine('OB', 'c')],
    },
    { id: 'cover', title: 'Cover', pictures: [genuine('VI', 'd')] },
  ],
} as unknown as DocumentModel;

/** Moved by (20, 30) px and `scale` px a mm. */
const placed = (captureId: string, light: Light, page: string | null, scale = 20) => ({
  ...{ captureId, frame: 0, light, page },
  pageToPicture: page === null ? null : [scale, 0, 20, 0, scale, 30, 0, 0, 1],
});
const examination = {
  captures: ['white', 'glow'].map((id, i) => ({ id, name: `${id}.png`, sha256: sha(String(i)) })),
};
const pagesOf = (...captures: ReturnType<typeof placed>[]) => tablePages({ captures }, examination, model);

describe('the pages on the light table', () => {
  it('are those on which a picture was placed, each light with both sides or one', () => {
    const [page, ...others] = pagesOf(placed('white', 'VI', 'data'), placed('glow', 'UV', 'data'));
    expect(others).toEqual([]);
    const sides = page?.exposures.map(({ id, questioned, genuine: other }) => [
      id,
      questioned?.name,
      other?.name,
    ]);
    expect(sides).toEqual([
      ['VI', 'white.png', 'VI.png'],
      ['UV', 'glow.png', undefined],
      ['OB 1', undefined, 'OB.png'],
      ['OB 2', undefined, 'OB.png'],
    ]);
    // The corners of 100 × 50 mm at 20 px a mm, from (20, 30) on.
    expect(page?.exposures[0]?.questioned?.quad).toEqual([
      [20, 30],
      [2020, 30],
      [2020, 1030],
      [20, 1030],
    ]);
  });

  it('hold every picture of a light against the one that the other side has, but from the side only against its own', () => {
    const [page] = pagesOf(
      placed('white', 'VI', 'data'),
      placed('glow', 'VI', 'data'),
      placed('glow', 'OB', 'data'),
    );
    const sides = page?.exposures.map(({ id, questioned, genuine: other }) => [
      id,
      questioned?.name,
      other?.name,
    ]);
    expect(sides).toEqual([
      ['VI 1', 'white.png', 'VI.png'],
      ['VI 2', 'glow.png', 'VI.png'],
      ['OB 1', 'glow.png', 'OB.png'],
      ['OB 2', undefined, 'OB.png'],
    ]);
  });

  it('have lights that are named from one side, and say which that side lacks', () => {
    const [page] = pagesOf(placed('white', 'VI', 'data'), placed('glow', 'UV', 'data'));
    const of = (side: 'questioned' | 'genuine') => {
      const { places, lacking } = placesOf(page ?? { exposures: [] }, side, ['UV', 'VI', 'OB 2', 'TL']);
      return [places.map(({ exposure, sha256 }) => `${exposure} ${sha256[0]}`), lacking];
    };
    expect(of('questioned')).toEqual([
      ['UV 1', 'VI 0'],
      ['OB 2', 'TL'],
    ]);
    expect(of('genuine')).toEqual([
      ['VI a', 'OB 2 c'],
      ['UV', 'TL'],
    ]);
  });

  it('are none where nothing was placed', () => {
    expect(pagesOf(placed('white', 'VI', null))).toEqual([]);
  });

  it('have one frame, as dense as the densest picture, and no side of more than 4000 px', () => {
    const frame = (scale: number) => {
      const [page] = pagesOf(placed('white', 'VI', 'data', scale));
      return page && frameOf(page);
    };
    expect(frame(20)).toEqual({ pxPerMm: 20, dpi: 508, widthPx: 2000, heightPx: 1000 });
    expect(frame(5)).toEqual({ pxPerMm: 10, dpi: 254, widthPx: 1000, heightPx: 500 });
    expect(frame(60)).toEqual({ pxPerMm: 40, dpi: 1016, widthPx: 4000, heightPx: 2000 });
  });

  it('lead from an area of the page to its corners in a picture, also where that is seen aslant', () => {
    const straight = pagesOf(placed('white', 'VI', 'data'))[0]?.exposures[0]?.questioned;
    if (!straight) throw new Error('a page was placed');
    const area = { xMm: 10, yMm: 5, widthMm: 4, heightMm: 2 };
    // (10, 5) mm at 20 px a mm, moved by (20, 30).
    expect(areaInPicture(area, SIZE, straight)[0]).toEqual([expect.closeTo(220, 6), expect.closeTo(130, 6)]);
    // In perspective the middle of a page lies where its diagonals cross: here at (500, 136).
    const aslant = [
      [350, 100],
      [650, 100],
      [800, 208],
      [200, 208],
    ] as const;
    const middle = { xMm: 50, yMm: 25, widthMm: 1, heightMm: 1 };
    expect(areaInPicture(middle, SIZE, { ...straight, quad: aslant })[0]).toEqual([
      expect.closeTo(500, 6),
      expect.closeTo(136, 6),
    ]);
  });
});
