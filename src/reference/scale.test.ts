import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dpiOf, edgesOf } from './scale.ts';

const line = (x1: number, y1: number, x2: number, y2: number, lengthMm: number) => ({
  from: { xPx: x1, yPx: y1 },
  to: { xPx: x2, yPx: y2 },
  lengthMm,
});

describe('the scale of a picture', () => {
  it('is the pixels between two points over the inches between them', () => {
    // 600 px over 50.8 mm, which are two inches.
    expect(dpiOf([line(100, 40, 700, 40, 50.8)])).toBe(300);
    // A slanting ruler: 300 and 400 px across and down are 500 px (3-4-5), over one inch.
    expect(dpiOf([line(10, 10, 310, 410, 25.4)])).toBe(500);
    // Whichever end comes first.
    expect(dpiOf([line(310, 410, 10, 10, 25.4)])).toBe(500);
  });

  it('follows from the size of the page that fills the picture', () => {
    // A TD1 card of 85.6 × 53.98 mm at 300 dpi: 1011.02 × 637.56 px; (1011 + 638) px over 139.58 mm are 300.08 dpi.
    expect(dpiOf(edgesOf({ widthPx: 1011, heightPx: 638 }, { widthMm: 85.6, heightMm: 53.98 }))).toBe(300.08);
  });

  it('lets longer distances count more', () => {
    // 1000 px over 101.6 mm (250 dpi) and 252 px over 25.4 mm (252 dpi): 1252 px over 5 inches.
    expect(dpiOf([line(0, 0, 1000, 0, 101.6), line(0, 0, 0, 252, 25.4)])).toBe(250.4);
  });

  it('is refused when across and down differ by more than 2 %', () => {
    const square = { widthMm: 50.8, heightMm: 50.8 };
    // 300 and 306 dpi are 2 % apart, 300 and 306.5 more.
    expect(dpiOf(edgesOf({ widthPx: 600, heightPx: 612 }, square))).toBe(303);
    expect(() => dpiOf(edgesOf({ widthPx: 600, heightPx: 613 }, square))).toThrow(
      '300.0 and 306.5 dpi along different distances, more than 2 % apart',
    );
    expect(() => dpiOf(edgesOf({ widthPx: 613, heightPx: 600 }, square))).toThrow(RangeError);
  });

  it('is refused where there is nothing to measure by', () => {
    expect(() => dpiOf([line(5, 5, 5, 5, 10)])).toThrow('0 px apart');
    expect(() => dpiOf([line(0, 0, 99, 0, 10)])).toThrow('99 px apart');
    expect(() => dpiOf([line(0, 0, 600, 0, 0)])).toThrow('no length');
    expect(() => dpiOf([line(0, 0, 600, 0, -3)])).toThrow('no length');
    // 100 px over ten inches.
    expect(() => dpiOf([line(0, 0, 100, 0, 254)])).toThrow('10 dpi is not between');
    // 1000 px over a tenth of a millimetre.
    expect(() => dpiOf([line(0, 0, 1000, 0, 0.1)])).toThrow('254000 dpi is not between');
    expect(() => dpiOf([])).toThrow(RangeError);
  });

  it('finds the resolution that a picture was made at, whatever its size', () => {
    const dpi = fc.double({ min: 60, max: 5000, noNaN: true });
    const mm = fc.double({ min: 60, max: 500, noNaN: true });
    fc.assert(
      fc.property(dpi, mm, mm, (made, widthMm, heightMm) => {
        const px = (size: number) => (size / 25.4) * made;
        const found = dpiOf(edgesOf({ widthPx: px(widthMm), heightPx: px(heightMm) }, { widthMm, heightMm }));
        expect(Math.abs(found - made)).toBeLessThanOrEqual(0.0051);
      }),
    );
  });
});
