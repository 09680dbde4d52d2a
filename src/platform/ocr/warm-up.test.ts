import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../mrz/alphabet.ts';
import { loadCellReader } from './cell-reader.ts';
import { createLineRecogniser } from './recogniser.ts';
import { searchZones } from './search.ts';
import { warmUpPage } from './warm-up.ts';

describe('the page for warming up', () => {
  it('holds a zone with every symbol, so that nothing is left to be done for the first picture', async () => {
    const lines = await createLineRecogniser();
    const { zones, tried } = await searchZones({ cells: loadCellReader(), lines }, warmUpPage());
    await lines.close();
    expect(zones, tried.join('\n')).toHaveLength(1);
    const read = zones[0]?.lines.map(({ text }) => text).join('') ?? '';
    expect([...ALPHABET].filter((symbol) => !read.includes(symbol))).toEqual([]);
    expect(zones[0]?.geometry).not.toBeNull();
  }, 60_000);
});
