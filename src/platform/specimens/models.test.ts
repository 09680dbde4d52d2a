import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../mrz/index.ts';
import { TERMS } from '../../reference/vocabulary.ts';
import { area, isWithin } from '../../specimens/area.ts';
import { MODELS, type PrintedPage, personalise } from '../../specimens/index.ts';
import { loadTypefaces } from './typefaces.ts';

/** What a model's features are spread over at least; paper and plastic are both what a page is made of. */
const GROUPS = ['substrate', 'printing', 'inks', 'optically_variable', 'numbering', 'personalisation'];
const SEEDS = [1, 7, 2026];

const pagesOf = (model: (typeof MODELS)[number], seed: number): PrintedPage[] =>
  model.draw(personalise(model, seed), loadTypefaces());

/** Weights 7, 3, 1 and values of ICAO Doc 9303-3 §4.9, written out here once more. */
function digitOf(symbols: string): string {
  const value = (symbol: string) =>
    symbol === '<' ? 0 : /\d/.test(symbol) ? Number(symbol) : symbol.charCodeAt(0) - 55;
  return String(
    [...symbols].reduce((sum, symbol, i) => sum + value(symbol) * ([7, 3, 1][i % 3] ?? 0), 0) % 10,
  );
}

describe.each(MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const pages = pagesOf(model, 7);
  const features = pages.flatMap((page) => page.features);

  it('has at least twelve features in all six groups', () => {
    expect(features.length).toBeGreaterThanOrEqual(12);
    const groups = new Set(features.map(({ term }) => TERMS[term].group.replace(/^(substrate)_.*/, '$1')));
    expect([...groups]).toEqual(expect.arrayContaining(GROUPS));
  });

  it('names each feature once, and only features that exist in its layers', () => {
    const ids = features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const page of pages) {
      const layers = page.layers.map(({ id }) => id);
      expect(new Set(layers).size).toBe(layers.length);
      const known = new Set(page.features.map(({ id }) => id));
      expect(page.layers.flatMap(({ feature }) => (feature && !known.has(feature) ? [feature] : []))).toEqual(
        [],
      );
    }
  });

  it.each(SEEDS)('keeps features, fields, portrait and zone on their page (seed %i)', (seed) => {
    for (const page of pagesOf(model, seed)) {
      const whole = area(0, 0, page.widthMm, page.heightMm);
      const places = [
        ...page.features.map(({ id, area: where }) => [id, where] as const),
        ...page.fields.map(({ name, area: where }) => [name, where] as const),
        ...(page.portrait ? [['portrait', page.portrait] as const] : []),
        ...(page.zone ? [['zone', page.zone.area] as const] : []),
      ];
      expect(places.filter(([, where]) => !isWithin(where, whole))).toEqual([]);
      expect(places.filter(([, { width, height }]) => width <= 0 || height <= 0)).toEqual([]);
    }
  });

  it('has letters and figures only that draw: no path holds a number that is none', () => {
    for (const page of pages)
      for (const { id, art } of page.layers) expect(art.includes('NaN'), id).toBe(false);
  });

  it('prints a zone of its format and size', () => {
    const [data] = pages.filter(({ zone }) => zone);
    expect(data?.zone?.format).toBe(model.format);
    expect([data?.widthMm, data?.heightMm]).toEqual([
      FORMATS[model.format].widthMm,
      FORMATS[model.format].heightMm,
    ]);
    expect(data?.zone?.lines.map(({ length }) => length)).toEqual(FORMATS[model.format].lineLengths);
  });
});

describe.each(MODELS.filter(({ format }) => format === 'TD3').map((model) => [model.id, model] as const))(
  'the zone of %s',
  (_, model) => {
    it.each(SEEDS)('has right check digits (seed %i)', (seed) => {
      const line = personalise(model, seed).zone[1] ?? '';
      expect(line[9]).toBe(digitOf(line.slice(0, 9)));
      expect(line[19]).toBe(digitOf(line.slice(13, 19)));
      expect(line[27]).toBe(digitOf(line.slice(21, 27)));
      expect(line[42]).toBe(digitOf(line.slice(28, 42)));
      expect(line[43]).toBe(digitOf(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)));
    });
  },
);
