import { describe, expect, it } from 'vitest';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { boxOf } from '../../shared/viewer/scale.ts';
import { frameOf, sourcesOf, tablePages } from './table-pages.ts';

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
const placed = (captureId: string, light: string, page: string | null, scale = 20) => ({
  ...{ captureId, frame: 0, light, page, by: 'reference', refusal: null },
  pageToPicture: page && [scale, 0, 20, 0, scale, 30, 0, 0, 1],
});
const examination = {
  captures: ['white', 'glow'].map((id, i) => ({ id, name: `${id}.png`, sha256: sha(String(i)) })),
} as unknown as Examination;
const pagesOf = (...captures: ReturnType<typeof placed>[]) =>
  tablePages({ captures } as unknown as StoredComparison, examination, model);

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
    expect(boxOf({ xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 }, 508)).toEqual([20, 40, 80, 120]);
  });

  it('are shown in fewer px first, in the same frame', () => {
    const place = {
      sha256: sha('a'),
      frame: 0,
      name: '',
      quad: [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ] as const,
    };
    const { preview, full } = sourcesOf(place, { widthPx: 1800, heightPx: 900, pxPerMm: 18, dpi: 457.2 });
    expect(preview).toContain('width=900&height=450');
    expect(full).toContain('width=1800&height=900');
    expect(full).not.toContain('tools');
    const treated = sourcesOf(place, { widthPx: 1800, heightPx: 900, pxPerMm: 18, dpi: 457.2 }, [
      { tool: 'sharpen', settings: { radius: 0.15, amount: 150 } },
    ]);
    // In half of the px there are half as many to a mm.
    expect(treated.preview).toContain('tools=sharpen%280.15%2C150%29&density=9.0000');
    expect(treated.full).toContain('density=18.0000');
  });
});
