import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { createChance } from '../specimens/chance.ts';
import { APPEARANCE_BYTES, appearanceOf } from './appearance.ts';
import { likenessTo } from './likeness.ts';
import { LIKENESS_WASM } from './likeness-wasm.ts';
import { CELL_COUNT, CELLS, type PageLayout } from './page-layout.ts';

const NAMES = ['red', 'blue', 'shade', 'detail'] as const;
const EVERY = new Uint8Array(CELL_COUNT).fill(1);

function drawn(seed: number): PageLayout {
  const chance = createChance(seed);
  const part = () => Float32Array.from({ length: CELL_COUNT }, () => chance.between(0, 1));
  return { red: part(), blue: part(), shade: part(), detail: part() };
}

const changed = (
  layout: PageLayout,
  change: (value: number, cell: number, name: (typeof NAMES)[number]) => number,
): PageLayout => {
  const part = (name: (typeof NAMES)[number]) => layout[name].map((value, cell) => change(value, cell, name));
  return { red: part('red'), blue: part('blue'), shade: part('shade'), detail: part('detail') };
};

/** Pearson's correlation over the cells that count. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number) => a.reduce((total, _, i) => total + of(i), 0);
  const product = sum((i) => ((a[i] ?? 0) - ma) * ((b[i] ?? 0) - mb));
  return product / Math.sqrt(sum((i) => ((a[i] ?? 0) - ma) ** 2) * sum((i) => ((b[i] ?? 0) - mb) ** 2));
}

describe('the likeness of pages', () => {
  it('is worked out on a kernel that is what its text says', async () => {
    const text = readFileSync(fileURLToPath(new URL('likeness.wat', import.meta.url)), 'utf8');
    const { buffer } = (await wabt()).parseWat('likeness.wat', text, { simd: true }).toBinary({});
    expect(LIKENESS_WASM).toBe(Buffer.from(buffer).toString('base64'));
  });

  it('is all of it for a page and itself, whatever the strength and tint of the light, and upside down', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -2, max: 2, noNaN: true }), (seed, tint) => {
        const layout = drawn(seed);
        const appearance = appearanceOf(layout, EVERY);
        expect(appearance).toHaveLength(APPEARANCE_BYTES);
        const lit = changed(layout, (value, _, name) =>
          name === 'detail' ? value * 0.5 : value + (name === 'red' ? tint : -tint),
        );
        // Bytes round by half a step of 360 over 96 cells: 1 to within a hundredth.
        expect(likenessTo([lit])(appearance)).toBeGreaterThan(0.99);
        const turned = changed(layout, (_, cell, name) => layout[name][CELL_COUNT - 1 - cell] ?? 0);
        expect(likenessTo([turned])(appearance)).toBeGreaterThan(0.99);
        expect(likenessTo([drawn(seed + 1), layout])(appearance)).toBeGreaterThan(0.99);
      }),
      { numRuns: 20 },
    );
  });

  it('counts what does not differ from bearer to bearer, and nothing else', () => {
    const layout = drawn(3);
    const common = EVERY.map((_, cell) => (cell % CELLS.across < 4 ? 0 : 1));
    const appearance = appearanceOf(layout, common);
    // The shade of a cell is taken from what is round it, so the cells beside the bearer's feel them; the rest is the same.
    const other = changed(layout, (value, cell, name) => (common[cell] || name === 'shade' ? value : -9));
    expect(likenessTo([other])(appearance)).toBeGreaterThan(0.99);
  });

  it('is that of colours, as they correlate,, where nothing else is drawn', () => {
    const flat = (layout: PageLayout) =>
      changed(layout, (value, _, name) => (name === 'red' || name === 'blue' ? value : 0.5));
    const [one, other] = [flat(drawn(1)), flat(drawn(2))];
    const common = EVERY.map((_, cell) => (cell % 3 === 0 ? 0 : 1));
    const kept = (part: Float32Array) => [...part].filter((_, cell) => common[cell]);
    const centred = (layout: PageLayout) =>
      [layout.red, layout.blue].flatMap((part) => {
        const values = kept(part);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        return values.map((value) => value - mean);
      });
    const reversed = changed(other, (_, cell, name) => other[name][CELL_COUNT - 1 - cell] ?? 0);
    const expected = Math.max(
      correlation(centred(one), centred(other)),
      correlation(centred(one), centred(reversed)),
    );
    // Colour is one of three parts.
    expect(likenessTo([other])(appearanceOf(one, common))).toBeCloseTo(expected / 3, 2);
  });

  it('is none for a page without anything on it, and none without a page', () => {
    const blank = changed(drawn(1), () => 1);
    expect(likenessTo([drawn(2)])(appearanceOf(blank, EVERY))).toBe(0);
    expect(likenessTo([blank])(appearanceOf(drawn(2), EVERY))).toBe(0);
    expect(likenessTo([drawn(2)])(appearanceOf(drawn(2), new Uint8Array(CELL_COUNT)))).toBe(0);
    expect(likenessTo([])(appearanceOf(drawn(2), EVERY))).toBe(0);
  });
});
