import { expect, it } from 'vitest';
import { createRestartLimit } from './restarts.ts';

it('allows five restarts in a minute and no sixth', () => {
  const mayRestart = createRestartLimit(() => 1_000);
  expect([1, 2, 3, 4, 5, 6, 7].map(() => mayRestart())).toEqual([true, true, true, true, true, false, false]);
});

it('forgets a restart after a minute', () => {
  let time = 0;
  const mayRestart = createRestartLimit(() => time);
  for (const second of [0, 10, 20, 30, 40]) {
    time = second * 1000;
    expect(mayRestart()).toBe(true);
  }
  time = 59_999;
  expect(mayRestart()).toBe(false);
  time = 60_000;
  expect(mayRestart()).toBe(true);
  expect(mayRestart()).toBe(false);
});
