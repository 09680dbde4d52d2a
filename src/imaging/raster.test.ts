import { expect, test } from 'vitest';
import { type Raster, toGrey } from './raster.ts';

test('primaries have the luma that BT.601 gives them', () => {
  const raster: Raster = {
    widthPx: 3,
    heightPx: 2,
    channels: 3,
    data: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 200, 100, 50),
  };
  // 0.299·255 = 76.2, 0.587·255 = 149.7, 0.114·255 = 29.1; 0.299·200 + 0.587·100 + 0.114·50 = 124.2
  expect(toGrey(raster)).toEqual({
    widthPx: 3,
    heightPx: 2,
    channels: 1,
    data: Uint8Array.of(76, 150, 29, 255, 0, 124),
  });
});

test('every neutral grey keeps its value', () => {
  const data = Uint8Array.from({ length: 256 * 3 }, (_, i) => Math.floor(i / 3));
  expect([...toGrey({ widthPx: 256, heightPx: 1, channels: 3, data }).data]).toEqual([...Array(256).keys()]);
});

test('a grey raster is given back as it is', () => {
  const grey: Raster = { widthPx: 1, heightPx: 1, channels: 1, data: Uint8Array.of(7) };
  expect(toGrey(grey)).toBe(grey);
});
