import { describe, expect, it } from 'vitest';
import { readTableView } from './table-view.ts';

describe('a view of the light table in the address', () => {
  it('is read back', () => {
    const view = {
      page: 'data',
      light: 'OB 2',
      mode: 'swipe',
      below: 'UV',
      check: 'foil OB',
      tools: 'invert()-levels(20,230,1.2)',
    };
    expect(readTableView(view)).toEqual(view);
  });

  it('leaves out what nobody could have chosen', () => {
    expect(
      readTableView({ page: 7, light: '', mode: 'melt', check: 'x'.repeat(200), tools: 'melt()' }),
    ).toEqual({});
    expect(readTableView({})).toEqual({});
  });
});
