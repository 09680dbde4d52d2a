import { describe, expect, it } from 'vitest';
import { readChain } from '../../imaging/view-tools/index.ts';
import { createKeptRasters, namesFor } from './kept-rasters.ts';
import { row } from './row.fixture.ts';

const ofBytes = (count: number) =>
  row(
    Array.from({ length: count }, () => 0),
    1,
  );

describe('kept rasters', () => {
  it('are no more than the limit says: what was not asked for the longest goes', () => {
    const kept = createKeptRasters(40);
    for (const name of ['a', 'b', 'c', 'd']) kept.keep(name, ofBytes(10));
    kept.get('a');
    kept.keep('e', ofBytes(10));
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => kept.get(name))).toEqual(['a', 'c', 'd', 'e']);
  });

  it('do not make room for one that is as large as a quarter of them', () => {
    const kept = createKeptRasters(40);
    kept.keep('a', ofBytes(10));
    kept.keep('whole', ofBytes(11));
    expect([kept.get('a')?.widthPx, kept.get('whole')]).toEqual([10, undefined]);
  });
});

describe('the name of what a chain makes', () => {
  const [one, other] = [new Uint8Array([1]), new Uint8Array([2])];
  const chain = (text: string) => readChain(text) ?? [];

  it('is the same for the same picture, density, steps and lights, and for no others', () => {
    const mix = chain('mix(UV,add,0.5)');
    const first = namesFor(one, 8, { UV: one, IR: one })(mix);
    expect(namesFor(Uint8Array.from(one), 8, { UV: Uint8Array.from(one), IR: other })(mix)).toBe(first);
    const others = [
      namesFor(other, 8, { UV: one })(mix),
      namesFor(one, 8.1, { UV: one })(mix),
      namesFor(one, 8, { UV: other })(mix),
      namesFor(one, 8, { UV: one })(chain('mix(UV,add,0.6)')),
      namesFor(one, 8, { UV: one })(chain('invert()-mix(UV,add,0.5)')),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it('is that of the picture alone before the first step', () => {
    expect(namesFor(one, 8, {})([])).toBe(namesFor(one, 9, { UV: other })([]));
  });
});
