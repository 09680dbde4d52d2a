import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCellNetwork } from './cell-network.ts';
import { MODELS } from './models.ts';

interface Example {
  window: number[];
  /** Of the symbols A–Z, 0–9, `<`, and of none, as PyTorch computes them (scripts/train-mrz/cell_examples.py). */
  probabilities: number[];
}

const examples = JSON.parse(
  readFileSync(new URL('./cell-network.fixture.json', import.meta.url), 'utf8'),
) as Example[];
const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
const kernel = new Uint8Array(readFileSync(join(MODELS, 'matrix.wasm')));
const weights = new Uint8Array(readFileSync(join(MODELS, 'ocrb-cells.bin')));

describe('the cell network', () => {
  const network = createCellNetwork(weights, kernel);
  const windows = (picked: readonly Example[]) => Float32Array.from(picked.flatMap(({ window }) => window));

  it('computes what PyTorch computes with the same weights', () => {
    const readings = network.classify(windows(examples));
    expect(readings).toHaveLength(examples.length);
    readings.forEach(({ symbols, none }, i) => {
      const expected = examples[i]?.probabilities ?? [];
      expect(none).toBeCloseTo(expected[SYMBOLS.length] ?? -1, 3);
      for (const { symbol, probability } of symbols)
        expect(probability).toBeCloseTo(expected[SYMBOLS.indexOf(symbol)] ?? -1, 3);
    });
  });

  it('says the same of a window wherever it stands, alone or among more than fit in one go', () => {
    const many = Array.from({ length: 150 }, (_, i) => examples[(i * 7) % examples.length] as Example);
    const together = network.classify(windows(many));
    expect(together).toHaveLength(150);
    for (const i of [0, 63, 64, 149]) {
      const [alone] = network.classify(windows([many[i] as Example]));
      expect(together[i]?.symbols[0]?.symbol).toBe(alone?.symbols[0]?.symbol);
      expect(together[i]?.none).toBeCloseTo(alone?.none ?? -1, 5);
    }
  });

  it('refuses weights that are not its own', () => {
    expect(() => createCellNetwork(weights.slice(0, 4000), kernel)).toThrow();
    expect(() => createCellNetwork(new Uint8Array(64), kernel)).toThrow(/damaged or of another version/);
  });
});
