import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { softened } from './gaussian.ts';
import { GAUSSIAN_WASM } from './gaussian-wasm.ts';

// Held against OpenCV in src/platform/view-tools/tone-tools.test.ts.
describe('a Gaussian in whole numbers', () => {
  it('runs on a kernel that is what its text says', async () => {
    const text = readFileSync(fileURLToPath(new URL('./gaussian.wat', import.meta.url)), 'utf8');
    const { buffer } = (await wabt()).parseWat('gaussian.wat', text, { simd: true }).toBinary({});
    expect(GAUSSIAN_WASM).toBe(Buffer.from(buffer).toString('base64'));
  });

  it('spreads a point by its weights', () => {
    const data = new Uint8Array(9 * 9);
    data[4 * 9 + 4] = 255;
    const { data: soft } = softened({ widthPx: 9, heightPx: 9, channels: 1, data }, 0.5);
    // exp(−2) = 0.1353 of the middle one beside it: (0.1065, 0.7870, 0.1065), in 256ths (27, 202, 27).
    const [beside, middle] = [27, 202];
    const wanted = [beside * beside, beside * middle, middle * middle].map((weight) =>
      Math.round((255 * weight) / 65536),
    );
    expect([soft[3 * 9 + 3], soft[3 * 9 + 4], soft[4 * 9 + 4], soft[2 * 9 + 4]]).toEqual([...wanted, 0]);
  });
});
