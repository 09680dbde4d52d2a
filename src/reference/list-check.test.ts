import { describe, expect, it } from 'vitest';
import { judgeLists, type ListHit } from './list-check.ts';

const LISTS = [
  { name: 'National', entries: 12, importedAt: '2026-11-20T08:00:00.000Z' },
  { name: 'Blanks', entries: 500, importedAt: '2026-11-23T08:00:00.000Z' },
];
const document = (hits: ListHit[] = []) => ({ issuer: 'UTO', number: 'L898902C3', hits });
const hit: ListHit = {
  list: 'National',
  status: 'stolen',
  type: 'P',
  place: 'Port Clarity',
  date: '2026-01-02',
};

describe('looking documents up in lists', () => {
  it('is no check where there is no list', () => {
    expect(judgeLists([], [document()])).toBeNull();
  });

  it('fails with the list, the status and what else it says', () => {
    const check = judgeLists(LISTS, [document([hit])]);
    expect(check).toMatchObject({ result: 'failed', margin: -1, group: 'lists' });
    expect(check?.reason).toContain(
      'UTO L898902C3 stands on the list "National": stolen, P, Port Clarity, 2026-01-02.',
    );
  });

  it('says which lists were looked at, and how new they are, where there is nothing', () => {
    const check = judgeLists(LISTS, [document()]);
    expect(check).toMatchObject({ result: 'successful', seen: 'on no list' });
    expect(check?.reason).toContain('2 lists with 512 numbers, the newest of 2026-11-23');
  });

  it('cannot be told without a number', () => {
    expect(judgeLists(LISTS, [])?.result).toBe('undetermined');
  });
});
