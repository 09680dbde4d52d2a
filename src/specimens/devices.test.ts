import { describe, expect, it } from 'vitest';
import { area } from './area.ts';
import { foilColours } from './art/foil.ts';
import { foilLayers, hiddenWord, lensLayers, registerLayers } from './devices.ts';
import { ink } from './ink.ts';
import { safetyCuts } from './models/visa-label.ts';
import { dyedPortrait } from './portraits.ts';
import { ocrbTypeface } from './typeface.ts';

const numbers = (text: string | undefined) => (text?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const BLACK = ink('black', [0, 0, 0]);

describe('devices', () => {
  it('show one picture of lenses from each angle, under ribs that stay on their field', () => {
    const place = area(10, 20, 8.2, 5);
    const [lenses, first, second] = lensLayers(place, ['<path d="A"/>', '<path d="B"/>'], BLACK, 'mli');
    expect([first?.flash, second?.flash]).toEqual([1, 2]);
    expect([first?.art, second?.art]).toEqual(['<path d="A"/>', '<path d="B"/>']);
    const ribs = [...(lenses?.art.matchAll(/M([\d.]+) /g) ?? [])].map(([, x]) => Number(x));
    // 0.4 mm apart from 10.4 on: 19 of them on 8.2 mm.
    expect(ribs).toHaveLength(19);
    expect(Math.max(...ribs)).toBeLessThanOrEqual(18.2);
  });

  it('carry half a register on each side of the sheet', () => {
    const [front, back] = registerLayers(area(0, 0, 8, 8), BLACK);
    expect([front?.side, back?.side]).toEqual([undefined, 'back']);
    expect(front?.art).not.toContain(back?.art);
  });

  it('show a foil’s net always and its motifs from one angle each', () => {
    const place = area(0, 0, 10, 10);
    const colours = foilColours(place, 0, 1, 0);
    const layers = foilLayers(
      place,
      { always: 'n', first: 'a', second: 'b' },
      [colours, colours, colours],
      'foil',
    );
    expect(layers.map(({ art, flash }) => [art, flash])).toEqual([
      ['n', undefined],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('set a hidden word in the middle of its field', () => {
    const place = area(10, 10, 20, 8);
    const art = hiddenWord(
      'w',
      ocrbTypeface(),
      'HHH',
      place,
      { spacing: 0.4, lineMm: 0.1, outer: 0, inner: 90 },
      4,
    );
    const letters = numbers(/<path d="([^"]+)" fill="inherit"/.exec(art)?.[1]).filter((_, i) => i % 2 === 1);
    expect((Math.max(...letters) + Math.min(...letters)) / 2).toBeCloseTo(14, 0);
    expect(Math.max(...letters) - Math.min(...letters)).toBeCloseTo(4, 0);
  });

  it('read each dye of a portrait from the primary that it takes away', () => {
    const dyes = { cyan: BLACK, magenta: BLACK, yellow: BLACK };
    const layers = dyedPortrait('<rect/>', area(0, 0, 35, 45), dyes, 'inkjet');
    expect(layers.map(({ id, reads }) => `${id} ${reads}`)).toEqual([
      'portrait-cyan red',
      'portrait-magenta green',
      'portrait-yellow blue',
    ]);
  });

  it('cut a label along both sides, inside its edge', () => {
    const cuts = safetyCuts(area(0, 0, 120, 80), 2.4);
    const xs = numbers(/d="([^"]+)"/.exec(cuts.art)?.[1]).filter((_, i) => i % 2 === 0);
    expect(Math.min(...xs)).toBeCloseTo(1.2, 6);
    expect(Math.max(...xs)).toBeCloseTo(118.8, 6);
    expect(xs.filter((x) => x > 4 && x < 116)).toEqual([]);
  });
});
