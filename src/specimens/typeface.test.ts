import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ocrbTypeface, openTypeface, textOutline, textWidth, zoneOutline } from './typeface.ts';

const require = createRequire(import.meta.url);
const file = (script: string, weight: string) =>
  readFileSync(
    require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff`),
  );

const PRINTED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,-/()·ŬĜŜĈĤĴŭĝŝĉĥĵ';

describe('letters as outlines', () => {
  it.each(['300', '400', '600', '900'])('has only finite numbers in the paths of weight %s', (weight) => {
    const face = openTypeface([file('latin', weight), file('latin-ext', weight)]);
    for (const symbol of PRINTED) {
      const outline = textOutline(face, symbol, { x: 53.37, y: 24.9, capMm: 1.95 });
      expect(outline, symbol).toMatch(/^(?:[MLQC](?:-?\d+(?:\.\d+)?[ ]?)+|Z)*$/);
      expect(outline.length > 0, symbol).toBe(symbol !== ' ');
    }
  });

  it('sets capitals at the asked height', () => {
    const face = openTypeface([file('latin', '400')]);
    const ys =
      textOutline(face, 'H', { x: 0, y: 10, capMm: 2 })
        .match(/-?\d+(?:\.\d+)?/g)
        ?.map(Number) ?? [];
    const heights = ys.filter((_, i) => i % 2 === 1);
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(2, 2);
  });

  it('refuses a symbol that no font has', () => {
    expect(() => textWidth(openTypeface([file('latin', '400')]), '漢', 2)).toThrow(RangeError);
  });

  it('sets OCR-B of one width, ten characters an inch at its standard size', () => {
    // CELL_UNITS of 723 in 1000 of an em: 2.54 mm a cell is a capital of 2.54 / 0.723 × 0.7 mm.
    expect(textWidth(ocrbTypeface(), 'ABC', (2.54 / 0.723) * 0.7)).toBeCloseTo(7.62, 6);
    expect(zoneOutline('<', 0, 0)).toMatch(/^M0\.443 /);
  });
});
