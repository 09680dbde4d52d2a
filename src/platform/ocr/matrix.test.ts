import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { createMatrices } from './matrix.ts';
import { MODELS } from './models.ts';

const wasm = new Uint8Array(readFileSync(join(MODELS, 'matrix.wasm')));

/** Layer · source + bias, in the order of the definition. */
function product(
  weights: Float32Array,
  biases: Float32Array,
  source: Float32Array,
  columns: number,
): number[] {
  const inner = weights.length / biases.length;
  return [...biases].flatMap((bias, row) =>
    Array.from({ length: columns }, (_, column) => {
      let sum = bias;
      for (let k = 0; k < inner; k++)
        sum += (weights[row * inner + k] ?? 0) * (source[k * columns + column] ?? 0);
      return sum;
    }),
  );
}

const floats = (length: number) =>
  fc
    .array(fc.integer({ min: -512, max: 512 }), { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values, (value) => value / 64));

const cases = fc
  .record({
    outputs: fc.integer({ min: 1, max: 9 }),
    inner: fc.integer({ min: 1, max: 20 }),
    blocks: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ outputs, inner, blocks }) =>
    fc.record({
      columns: fc.constant(8 * blocks),
      weights: floats(outputs * inner),
      biases: floats(outputs),
      source: floats(inner * 8 * blocks),
      rectify: fc.boolean(),
    }),
  );

describe('the kernel', () => {
  it('is what its text says', async () => {
    const text = readFileSync(fileURLToPath(new URL('./matrix.wat', import.meta.url)), 'utf8');
    const { buffer } = (await wabt()).parseWat('matrix.wat', text, { simd: true }).toBinary({});
    expect(Buffer.from(buffer).equals(wasm)).toBe(true);
  });

  it('multiplies like the definition of the product', () => {
    fc.assert(
      fc.property(cases, ({ columns, weights, biases, source, rectify }) => {
        const matrices = createMatrices(wasm);
        const layer = matrices.layer(biases.length, weights, biases);
        const from = matrices.room(source.length / columns, columns);
        const to = matrices.room(layer.rows, columns);
        matrices.floats(from).set(source);
        matrices.multiply(layer, from.offset, to.offset, columns, rectify);
        const expected = product(weights, biases, source, columns).map((v) => (rectify ? Math.max(0, v) : v));
        const got = [...matrices.floats(to)].slice(0, expected.length);
        // Values are multiples of 1/4096 below 2^24: the order of adding makes no difference.
        expect(got).toEqual(expected.map((v) => v + 0));
      }),
    );
  });
});
