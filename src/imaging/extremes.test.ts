import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { blockMaxima, dilated, eroded } from './extremes.ts';
import { EXTREMES_WASM } from './extremes-wasm.ts';
import type { Plane } from './mrz-plane.ts';

const planes = fc
  .record({ widthPx: fc.integer({ min: 1, max: 40 }), heightPx: fc.integer({ min: 1, max: 12 }) })
  .chain(({ widthPx, heightPx }) =>
    fc
      .uint8Array({ minLength: widthPx * heightPx, maxLength: widthPx * heightPx })
      .map((data): Plane => ({ widthPx, heightPx, data })),
  );

/** The values of a rectangle, as far as it lies within the plane. */
function valuesWithin({ widthPx, heightPx, data }: Plane, left: number, top: number, side: number): number[] {
  const values: number[] = [];
  for (let y = Math.max(0, top); y < Math.min(heightPx, top + side); y++)
    for (let x = Math.max(0, left); x < Math.min(widthPx, left + side); x++)
      values.push(data[y * widthPx + x] ?? 0);
  return values;
}

describe('extremes of neighbourhoods', () => {
  it('run on a kernel that is what its text says', async () => {
    const text = readFileSync(fileURLToPath(new URL('./extremes.wat', import.meta.url)), 'utf8');
    const { buffer } = (await wabt()).parseWat('extremes.wat', text, { simd: true }).toBinary({});
    expect(EXTREMES_WASM).toBe(Buffer.from(buffer).toString('base64'));
  });

  it.each([
    { name: 'largest', of: dilated, choose: Math.max },
    { name: 'smallest', of: eroded, choose: Math.min },
  ])('gives the $name value of each square, by definition', ({ of, choose }) => {
    fc.assert(
      fc.property(planes, fc.integer({ min: 0, max: 9 }), (plane, radius) => {
        const { widthPx, heightPx } = plane;
        const expected = Array.from({ length: widthPx * heightPx }, (_, i) => {
          const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
          return choose(...valuesWithin(plane, x - radius, y - radius, 2 * radius + 1));
        });
        expect([...of(plane, radius).data]).toEqual(expected);
      }),
    );
  });

  it('gives the largest value of each block, by definition', () => {
    fc.assert(
      fc.property(planes, fc.integer({ min: 1, max: 6 }), (plane, side) => {
        const widthPx = Math.ceil(plane.widthPx / side);
        const heightPx = Math.ceil(plane.heightPx / side);
        const expected = Array.from({ length: widthPx * heightPx }, (_, i) =>
          Math.max(...valuesWithin(plane, (i % widthPx) * side, Math.floor(i / widthPx) * side, side)),
        );
        expect(blockMaxima(plane, side)).toEqual({ widthPx, heightPx, data: Uint8Array.from(expected) });
      }),
    );
  });

  it('does not remember the plane before, however large that was', () => {
    dilated({ widthPx: 500, heightPx: 300, data: new Uint8Array(150_000).fill(255) }, 20);
    const small = { widthPx: 3, heightPx: 1, data: Uint8Array.of(1, 0, 7) };
    expect([...dilated(small, 1).data]).toEqual([1, 7, 7]);
  });
});
