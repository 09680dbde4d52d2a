import { expect, it } from 'vitest';
import { readManageView } from './manage-view.ts';

it('reads what an address asks for, and leaves out what it does not understand', () => {
  expect(readManageView({ part: 'steps' })).toEqual({ part: 'steps' });
  expect(readManageView({ model: 'UTO-AO-01001' })).toEqual({ model: 'UTO-AO-01001' });
  // What comes first needs no address of its own.
  expect(readManageView({ part: 'exchange' })).toEqual({});
  expect(readManageView({ part: 'keys', model: '../x' })).toEqual({});
  expect(readManageView({ part: 7, model: ['UTO-AO-01001'] })).toEqual({});
});
