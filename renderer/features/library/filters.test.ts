import { describe, expect, it } from 'vitest';
import { librarySearch } from '../../../src/contract/library.ts';
import { partsOf, readLibraryFilter, toSearch, withPart } from './filters.ts';

describe('the filter in the address', () => {
  it('keeps what it understands', () => {
    const filter = {
      text: 'guilloche rosette',
      issuer: 'UTO',
      type: 'P',
      yearFrom: 2013,
      yearTo: 2021,
      term: 'fluorescent_fibres',
      light: 'UV',
      hasAlert: true,
      page: 3,
    } as const;
    expect(readLibraryFilter(filter)).toEqual(filter);
    expect(partsOf(filter)).toHaveLength(8);
  });

  it.each([
    { text: '' },
    { text: ['a'] },
    { issuer: 'utopia' },
    { type: 'passport' },
    { yearFrom: '' },
    { yearFrom: 1066 },
    { yearTo: 20.5 },
    { term: 'constructor' },
    { light: 'XX' },
    { hasAlert: 'yes' },
    { page: 1 },
    { page: -4 },
    { nothing: 'of ours' },
  ])('leaves out %j', (search) => {
    expect(readLibraryFilter(search)).toEqual({});
  });

  it('takes figures for words, and years as they are typed', () => {
    expect(readLibraryFilter({ text: 2021, yearFrom: '2013' })).toEqual({ text: '2021', yearFrom: 2013 });
  });

  it('makes a call that the contract takes, with the right page', () => {
    const filter = readLibraryFilter({ text: 'x'.repeat(300), term: 'guilloche', page: 3 });
    expect(librarySearch.parse(toSearch(filter))).toMatchObject({
      limit: 60,
      offset: 120,
      term: 'guilloche',
    });
  });

  it('goes back to the first page when a part changes, and takes a part away', () => {
    const filter = { text: 'bird', page: 4 };
    expect(withPart(filter, 'issuer', 'UTO')).toEqual({ text: 'bird', issuer: 'UTO' });
    expect(withPart(filter, 'text')).toEqual({});
  });
});
