import { describe, expect, it } from 'vitest';
import { stalenessOf } from './staleness.ts';

describe('how old a check is', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 0, 'fresh'],
    ['2026-10-25', '2026-11-24', 0, 'fresh'],
    ['2026-10-24', '2026-11-24', 1, 'fresh'],
    ['2025-11-25', '2026-11-24', 11, 'fresh'],
    ['2025-11-24', '2026-11-24', 12, 'due'],
    ['2024-12-01', '2026-11-24', 23, 'due'],
    ['2024-11-24', '2026-11-24', 24, 'overdue'],
    // A clock that was wrong must not make ages below nothing.
    ['2027-01-01', '2026-11-24', 0, 'fresh'],
  ] as const)('%s, seen on %s: %i months, %s', (day, today, months, state) => {
    expect(stalenessOf(day, today)).toEqual({ months, state });
  });
});
