import { describe, expect, it } from 'vitest';
import { lightInName } from './light-names.ts';

describe('lightInName', () => {
  it.each([
    ['data-page-vi.png', 'VI', null],
    ['UTO_0001_WHITE.tif', 'VI', null],
    ['data-page-uv-365.png', 'UV', 365],
    ['254nm uv.jpg', 'UV', 254],
    ['PageUV313.bmp', 'UV', 313],
    ['passport UVA.png', 'UV', null],
    ['scan_IR870.jp2', 'IR', 870],
    ['infrared.front.png', 'IR', null],
    ['raking light left.png', 'OB', null],
    ['data-page-ob-270-15.png', 'OB', null],
    ['Durchlicht.tif', 'TL', null],
    ['page_TL.png', 'TL', null],
    ['coaxial-2.webp', 'CX', null],
  ] as const)('%s is %s', (name, light, wavelengthNm) => {
    expect(lightInName(name)).toEqual({ light, wavelengthNm });
  });

  it('takes a number that no lamp of the light has for a number of something else', () => {
    expect(lightInName('uv-0012.png')?.wavelengthNm).toBeNull();
    expect(lightInName('ir 365.png')?.wavelengthNm).toBeNull();
  });

  it.each(['scan0001.png', 'river.png', 'virgin page.png', 'Universal.tif', 'white-and-uv.png', '.png', ''])(
    '%s tells none',
    (name) => {
      expect(lightInName(name)).toBeNull();
    },
  );
});
