import { describe, expect, it } from 'vitest';
import { picture } from '../../../../src/reference/model.fixture.ts';
import { boxOf } from '../../../shared/viewer/scale.ts';
import { areaOf, sizeOfPage, stepped } from './areas.ts';

const CARD = { widthMm: 85.6, heightMm: 53.98 };
const AREA = { xMm: 10, yMm: 20, widthMm: 30, heightMm: 25 };

describe('areaOf', () => {
  it('tells millimetres from pixels', () => {
    // 254 dpi are 10 px a mm.
    expect(areaOf([100, 200, 400, 450], 254)).toEqual(AREA);
    expect(areaOf(boxOf(AREA, 600), 600)).toEqual(AREA);
  });

  it('rounds the sides to a hundredth, so that none leaves the page', () => {
    // 1 px at 300 dpi are 0.084667 mm: sides at 0.0847 and 85.598.
    expect(areaOf([1, 1, 1011, 637], 300)).toEqual({
      xMm: 0.08,
      yMm: 0.08,
      widthMm: 85.52,
      heightMm: 53.85,
    });
  });
});

describe('sizeOfPage', () => {
  const shown = { ...picture('VI'), dpi: 254, widthPx: 1250, heightPx: 880 };

  it('is its own, or that of the document, or what its picture shows', () => {
    const pages = [{ id: 'spread', size: { widthMm: 125, heightMm: 176 } }, { id: 'data-page' }];
    expect(sizeOfPage({ pages, size: CARD }, 'spread', shown)).toEqual({ widthMm: 125, heightMm: 176 });
    expect(sizeOfPage({ pages, size: CARD }, 'data-page', shown)).toEqual(CARD);
    expect(sizeOfPage({ pages, size: { widthMm: 85.6 } }, 'data-page', shown)).toEqual({
      widthMm: 125,
      heightMm: 88,
    });
  });
});

describe('stepped', () => {
  it('moves by tenths of a millimetre', () => {
    expect(stepped(AREA, null, [1, 0], CARD)).toEqual({ ...AREA, xMm: 10.1 });
    expect(stepped(AREA, null, [0, -10], CARD)).toEqual({ ...AREA, yMm: 19 });
  });

  it('stops at the edge of the page', () => {
    expect(stepped({ ...AREA, yMm: 28.93 }, null, [0, 1], CARD)).toEqual({ ...AREA, yMm: 28.98 });
  });

  it('moves the sides of a handle, down to half a millimetre', () => {
    expect(stepped(AREA, { x: 1, y: 0 }, [-1, 0], CARD)).toEqual({ ...AREA, widthMm: 29.9 });
    const thin = { ...AREA, heightMm: 0.55 };
    expect(stepped(thin, { x: 0, y: 1 }, [0, -10], CARD)).toEqual({ ...thin, heightMm: 0.5 });
  });
});
