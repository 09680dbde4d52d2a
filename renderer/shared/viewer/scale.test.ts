import { describe, expect, it } from 'vitest';
import { boundsOf, contains } from './geometry.ts';
import { boxOf, scaleBar, toMm, toPercent } from './scale.ts';

describe('lengths', () => {
  it('knows 25.4 mm to the inch', () => {
    expect(toMm(300, 300)).toBeCloseTo(25.4, 10);
    expect(toMm(300, null)).toBeNull();
    expect(toMm(300, 0)).toBeNull();
  });

  it('means by 100 % one pixel of the picture on one of the device', () => {
    expect(toPercent(0.5, 2)).toBe(100);
  });
});

describe('boxOf', () => {
  it('puts an area in mm onto the pixels of a picture', () => {
    // 254 dpi are 10 px a mm.
    expect(boxOf({ xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 }, 254)).toEqual([10, 20, 40, 60]);
  });
});

describe('scaleBar', () => {
  it('takes the longest round length that has room', () => {
    // 254 dpi are 10 px a mm; at half size 5 CSS px a mm, so 120 px have room for 24 mm.
    expect(scaleBar(0.5, 254, 120)).toEqual({ widthPx: 100, length: 20, unit: 'mm' });
    // At 12-fold size 120 CSS px a mm: exactly 1 mm.
    const bar = scaleBar(12, 254, 120);
    expect(bar).toMatchObject({ length: 1, unit: 'mm' });
    expect(bar?.widthPx).toBeCloseTo(120, 6);
  });

  it('measures in pixels where no resolution is stated', () => {
    expect(scaleBar(0.2, null, 120)).toEqual({ widthPx: 100, length: 500, unit: 'px' });
  });

  it('is not drawn before there is a zoom', () => {
    expect(scaleBar(0, 300, 120)).toBeNull();
  });
});

describe('quads', () => {
  it.each([
    [
      'clockwise',
      [
        [0, 0],
        [10, 2],
        [9, 8],
        [1, 7],
      ],
    ],
    [
      'anticlockwise',
      [
        [0, 0],
        [1, 7],
        [9, 8],
        [10, 2],
      ],
    ],
  ] as const)('holds what lies inside, corners %s', (_, quad) => {
    expect(contains(quad, [5, 5])).toBe(true);
    expect(contains(quad, [5, 0])).toBe(false);
    expect(contains(quad, [0, 7])).toBe(false);
  });

  it('reaches from the least to the greatest', () => {
    expect(
      boundsOf([
        [3, 9],
        [-1, 4],
        [2, 11],
      ]),
    ).toEqual([-1, 4, 3, 11]);
  });
});
