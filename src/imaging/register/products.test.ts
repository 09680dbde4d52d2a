import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import type { Plane } from '../mrz-plane.ts';
import { productsOf } from './products.ts';
import { PRODUCTS_WASM } from './products-wasm.ts';

const cases = fc
  .record({ sizePx: fc.integer({ min: 1, max: 20 }), reachPx: fc.integer({ min: 0, max: 4 }) })
  .chain(({ sizePx, reachPx }) => {
    const side = sizePx + 2 * reachPx + 3;
    const plane = fc
      .uint8Array({ minLength: side * side, maxLength: side * side })
      .map((data): Plane => ({ widthPx: side, heightPx: side, data }));
    return fc.record({
      reachPx: fc.constant(reachPx),
      reference: plane,
      picture: plane,
      patch: fc.record({
        left: fc.integer({ min: reachPx, max: reachPx + 3 }),
        top: fc.integer({ min: reachPx, max: reachPx + 3 }),
        sizePx: fc.constant(sizePx),
      }),
    });
  });

describe('products of a patch with its surroundings', () => {
  it('run on a kernel that is what its text says', async () => {
    const text = readFileSync(fileURLToPath(new URL('./products.wat', import.meta.url)), 'utf8');
    const { buffer } = (await wabt()).parseWat('products.wat', text, { simd: true }).toBinary({});
    expect(PRODUCTS_WASM).toBe(Buffer.from(buffer).toString('base64'));
  });

  it('are the sums of the definition, to the last digit', () => {
    fc.assert(
      fc.property(cases, ({ reference, picture, patch: { left, top, sizePx }, reachPx }) => {
        const at = ({ data, widthPx }: Plane, x: number, y: number) => data[y * widthPx + x] ?? 0;
        const square = Array.from({ length: sizePx * sizePx }, (_, i) => [
          left + (i % sizePx),
          top + Math.floor(i / sizePx),
        ]) as [number, number][];
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        const expected: number[] = [];
        for (let dy = -reachPx; dy <= reachPx; dy++)
          for (let dx = -reachPx; dx <= reachPx; dx++) {
            const there = square.map(([x, y]) => at(picture, x + dx, y + dy));
            expected.push(
              total(there),
              total(there.map((value) => value * value)),
              total(there.map((value, i) => value * at(reference, ...(square[i] ?? [0, 0])))),
            );
          }
        const model = square.map(([x, y]) => at(reference, x, y));
        const mean = total(model) / model.length;
        const { all, ...found } = productsOf(reference, picture, { left, top, sizePx }, reachPx);
        expect([...all]).toEqual(expected);
        expect(found.mean).toBeCloseTo(mean, 9);
        expect(found.energy).toBeCloseTo(total(model.map((value) => (value - mean) ** 2)), 4);
      }),
    );
  });
});
