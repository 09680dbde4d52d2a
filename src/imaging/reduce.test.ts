import { describe, expect, it } from 'vitest';
import { reduceTo } from './reduce.ts';

describe('a reduced picture', () => {
  it('has the mean of each square, and leaves a remainder out', () => {
    const data = Uint8Array.from([0, 2, 10, 20, 99, 4, 6, 30, 41, 99, 99, 99, 99, 99, 99]);
    // 5 × 3 px to 2 at most: steps of 3 leave one square, of (0+2+10+4+6+30+99+99+99)/9 = 38.8.
    expect(reduceTo({ widthPx: 5, heightPx: 3, channels: 1, data }, 2)).toMatchObject({
      ...{ widthPx: 1, heightPx: 1, step: 3 },
      data: Uint8Array.of(39),
    });
    // 5 × 2 to 4 at most: steps of 2, (0+2+4+6)/4 = 3 and (10+20+30+41)/4 = 25.25.
    const two = { widthPx: 5, heightPx: 2, channels: 1 as const, data: data.subarray(0, 10) };
    expect(reduceTo(two, 4)).toMatchObject({ widthPx: 2, heightPx: 1, step: 2, data: Uint8Array.of(3, 25) });
  });

  it('keeps colours apart', () => {
    const data = Uint8Array.from([10, 20, 30, 20, 40, 60]);
    expect(reduceTo({ widthPx: 2, heightPx: 1, channels: 3, data }, 1).data).toEqual(
      Uint8Array.of(15, 30, 45),
    );
  });

  it('is the picture itself where that is small enough', () => {
    const raster = { widthPx: 2, heightPx: 1, channels: 1 as const, data: Uint8Array.of(7, 9) };
    expect(reduceTo(raster, 2)).toEqual({ ...raster, step: 1 });
  });
});
