import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../mrz/index.ts';
import { TERMS } from '../../reference/vocabulary.ts';
import { type AreaMm, area, isWithin } from '../../specimens/area.ts';
import { type Holder, MODELS, type PrintedPage, personalise } from '../../specimens/index.ts';
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

/** Where check digits stand, and over which symbols: line, cell; then line, first, end of each part (ICAO Doc 9303-4 to -7). */
type Span = readonly [line: number, first: number, end: number];
type CheckDigit = readonly [line: number, cell: number, over: readonly Span[]];

const threeDigits: readonly CheckDigit[] = [
  [1, 9, [[1, 0, 9]]],
  [1, 19, [[1, 13, 19]]],
  [1, 27, [[1, 21, 27]]],
];
const composite = (cell: number): CheckDigit => [
  1,
  cell,
  [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, cell],
  ],
];
const CHECK_DIGITS: Readonly<Record<string, readonly CheckDigit[]>> = {
  TD1: [
    [0, 14, [[0, 5, 14]]],
    [1, 6, [[1, 0, 6]]],
    [1, 14, [[1, 8, 14]]],
    [
      1,
      29,
      [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
    ],
  ],
  TD2: [...threeDigits, composite(35)],
  TD3: [...threeDigits, [1, 42, [[1, 28, 42]]], composite(43)],
  MRVA: threeDigits,
  MRVB: threeDigits,
};

describe.each(MODELS.map((model) => [model.id, model] as const))('the zone of %s', (_, model) => {
  it.each(SEEDS)('has right check digits (seed %i)', (seed) => {
    const { zone } = personalise(model, seed);
    const digits = CHECK_DIGITS[model.format] ?? [];
    expect(digits.length).toBeGreaterThan(0);
    for (const [line, cell, over] of digits) {
      const symbols = over.map(([from, first, end]) => zone[from]?.slice(first, end)).join('');
      expect(zone[line]?.[cell], `line ${line} cell ${cell}`).toBe(digitOf(symbols));
    }
  });
});

/** The bearer with the longest entries that the office may have to print. */
const LONGEST: Partial<Holder> = {
  surname: 'Ivorsen-Lund',
  givenNames: 'Celestine Ana',
  sex: 'F',
  birthDate: '1988-08-28',
  birthPlace: 'Sankta Rivero',
  heightCm: 188,
};

describe.each(MODELS.map((model) => [model.id, model] as const))('the print of %s', (_, model) => {
  it('has room for the longest entries: no value reaches another, the portrait or the zone', () => {
    const overlap = (a: AreaMm, b: AreaMm) =>
      Math.min(a.x + a.width - b.x, b.x + b.width - a.x) > 0.7 &&
      Math.min(a.y + a.height - b.y, b.y + b.height - a.y) > 0.7;
    for (const page of model.draw(personalise(model, 7, LONGEST), loadTypefaces())) {
      const places = [
        ...page.fields.map(({ name, area: where }) => [name, where] as const),
        ...(page.portrait ? [['portrait', page.portrait] as const] : []),
        ...(page.zone ? [['zone', page.zone.area] as const] : []),
      ];
      const clashes = places.flatMap(([name, where], i) =>
        places
          .slice(i + 1)
          .flatMap(([other, there]) => (overlap(where, there) ? [`${name} and ${other}`] : [])),
      );
      expect(clashes).toEqual([]);
      const whole = area(0, 0, page.widthMm, page.heightMm);
      expect(places.filter(([, where]) => !isWithin(where, whole)).map(([name]) => name)).toEqual([]);
    }
  });
});
