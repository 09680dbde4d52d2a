import { describe, expect, it } from 'vitest';
import { inEvenLight } from './even-light.ts';
import { emptyPlane } from './mrz-plane.ts';

/** Ten px are a millimetre: light is even within 25 px to either side. */
const PX_PER_MM = 10;

/** Ground of 200 with an upright bar of print, 40, at `bar`; its right half in a shadow that takes half of the light. */
function strip(bar: number) {
  const plane = emptyPlane(400, 20);
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 400; x++) {
      const value = x >= bar && x < bar + 6 && y > 4 && y < 15 ? 40 : 200;
      plane.data[y * 400 + x] = x < 200 ? value : value / 2;
    }
  return plane;
}

const row = (plane: ReturnType<typeof strip>, x: number) => plane.data[10 * 400 + x];

describe('a strip in even light', () => {
  it('has one ground in light and shadow, and print in proportion to it', () => {
    const lit = inEvenLight(strip(100), PX_PER_MM);
    const shaded = inEvenLight(strip(300), PX_PER_MM);
    expect([row(lit, 50), row(lit, 350), row(shaded, 350)]).toEqual([220, 220, 220]);
    // 40 of 200 is a fifth: of 220, 44. In the shadow 20 of 100.
    expect([row(lit, 102), row(shaded, 302)]).toEqual([44, 44]);
  });

  it('takes a ground that is black for black', () => {
    expect(Math.max(...inEvenLight(emptyPlane(60, 20), PX_PER_MM).data)).toBe(0);
  });
});
