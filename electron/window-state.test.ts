import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-state.ts';

const screens = [
  { x: 0, y: 25, width: 1920, height: 1055 },
  { x: 1920, y: 0, width: 2560, height: 1440 },
];
const state = { x: 100, y: 80, width: 1200, height: 800, maximized: false };
const fresh = { width: 1440, height: 900, maximized: false };
const place = (value: unknown) => placeWindow(JSON.stringify(value), screens);

describe('where the window opens', () => {
  it('is the usual size at first', () => {
    expect(placeWindow(null, screens)).toEqual(fresh);
  });

  it('is where it stood, on any screen, maximised or not', () => {
    expect(place(state)).toEqual(state);
    expect(place({ ...state, x: 3000, maximized: true })).toEqual({ ...state, x: 3000, maximized: true });
    expect(place({ ...state, x: -1080 })).toEqual({ ...state, x: -1080 });
  });

  it.each([
    ['to the right of all screens', { x: 4480 }],
    ['with only 119 px of it to be seen', { x: -1081 }],
    ['with its title bar above the screen', { y: 24 }],
    ['with its title bar below the screen', { y: 1500 }],
  ])('is left to the system when it stood %s', (_, moved) => {
    expect(place({ ...state, ...moved })).toEqual({ width: 1200, height: 800, maximized: false });
  });

  it.each([
    ['not JSON', '{"x":'],
    ['empty', ''],
    ['an array', '[1,2]'],
    ['a string as a size', JSON.stringify({ ...state, width: '1200' })],
    ['smaller than the smallest', JSON.stringify({ ...state, width: 1023 })],
    ['a fraction', JSON.stringify({ ...state, x: 0.5 })],
    ['too far away', JSON.stringify({ ...state, x: 1e9 })],
    ['without the maximised mark', JSON.stringify({ ...state, maximized: undefined })],
  ])('is the usual one when what was kept is %s', (_, kept) => {
    expect(placeWindow(kept, screens)).toEqual(fresh);
  });
});
