import { expect, it } from 'vitest';
import { spectrumArea } from './spectrum-cut.ts';
import { type PagePlace, wholeOf } from './table-pages.ts';

const SIZE = { widthMm: 100, heightMm: 50 };
const placed = (box: readonly [number, number, number, number]): PagePlace => ({
  ...{ sha256: '', frame: 0, name: '' },
  quad: wholeOf(box),
});

it('cuts an area out with as many px as its picture has there', () => {
  // 20 px to a mm, the page 300 px to the right and 100 down.
  const cut = spectrumArea(
    { xMm: 10, yMm: 5, widthMm: 20, heightMm: 10 },
    SIZE,
    placed([300, 100, 2300, 1100]),
  );
  expect(cut).toMatchObject({ widthPx: 400, heightPx: 200, quad: wholeOf([500, 200, 900, 400]) });
  expect([cut.pxPerMm, cut.nativePxPerMm]).toEqual([20, 20]);
});

it('looks at the middle of an area that is too large, and reduces nothing', () => {
  // 40 px to a mm: of 100 × 20 mm the middle 25.6 mm, and all of the height.
  const cut = spectrumArea({ xMm: 0, yMm: 10, widthMm: 100, heightMm: 20 }, SIZE, placed([0, 0, 4000, 2000]));
  expect([cut.widthPx, cut.heightPx]).toEqual([1024, 800]);
  expect(cut.area.xMm).toBeCloseTo((100 - 25.6) / 2, 9);
  expect(cut.area.widthMm).toBeCloseTo(25.6, 9);
  expect(cut.area).toMatchObject({ yMm: 10, heightMm: 20 });
});

it('tells by the direction in which a picture has fewer px', () => {
  // 20 px to a mm across, 10 down.
  const cut = spectrumArea({ xMm: 0, yMm: 0, widthMm: 10, heightMm: 10 }, SIZE, placed([0, 0, 2000, 500]));
  expect(cut).toMatchObject({ pxPerMm: 20, nativePxPerMm: 10, widthPx: 200, heightPx: 200 });
});
