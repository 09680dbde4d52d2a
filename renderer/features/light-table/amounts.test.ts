import { expect, it } from 'vitest';
import { POWER, RATE, SHARE, stepped } from './amounts.ts';

it('goes a step more or less, and no farther than it goes', () => {
  expect(stepped(0.5, 1, SHARE)).toBe(0.55);
  expect(stepped(0.02, -1, SHARE)).toBe(0);
  expect(stepped(1, 1, SHARE)).toBe(1);
  expect(stepped(1.5, -1, RATE)).toBe(1);
  expect(stepped(16, 1, POWER)).toBe(16);
  // Twenty steps of a twentieth are the whole way.
  expect(Array.from({ length: 20 }).reduce<number>((share) => stepped(share, 1, SHARE), 0)).toBe(1);
  expect(Array.from({ length: 19 }).reduce<number>((share) => stepped(share, 1, SHARE), 0)).toBe(0.95);
});

it('never flashes more than three times a second (WCAG 2.2, 2.3.1)', () => {
  expect(stepped(3, 1, RATE)).toBe(3);
});
