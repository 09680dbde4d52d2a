import { describe, expect, it } from 'vitest';
import { arrowStep } from './arrows.ts';
import { boxOnStage, inFrame, onStage, stepInFrame } from './geometry.ts';

/** Two CSS px for each px of the frame, moved by (100, 50). */
const UPRIGHT = [2, 0, 0, 2, 100, 50] as const;
/** Turned a quarter clockwise: x' = 300 − y, y' = x + 20. */
const QUARTER = [0, 1, -1, 0, 300, 20] as const;
const HALF = [-1, 0, 0, -1, 200, 100] as const;

describe('places on the stage', () => {
  it('are those of the frame, zoomed, moved and turned', () => {
    expect(onStage([10, 20], UPRIGHT)).toEqual([120, 90]);
    expect(onStage([10, 20], QUARTER)).toEqual([280, 30]);
    expect(inFrame([120, 90], UPRIGHT)).toEqual([10, 20]);
    expect(inFrame([280, 30], QUARTER)).toEqual([10, 20]);
  });

  it('lie in an upright box however the picture is turned', () => {
    expect(boxOnStage([10, 20, 30, 60], UPRIGHT)).toEqual([120, 90, 160, 170]);
    expect(boxOnStage([10, 20, 30, 60], QUARTER)).toEqual([240, 30, 280, 50]);
  });
});

describe('stepInFrame', () => {
  it('is to the right of the page what is to the right on the screen, unless the page is turned', () => {
    expect(stepInFrame([1, 0], UPRIGHT)).toEqual([1, 0]);
    // What lies to the right on the screen is up the page, which was turned clockwise.
    expect(stepInFrame([1, 0], QUARTER)).toEqual([0, -1]);
    expect(stepInFrame([0, 10], QUARTER)).toEqual([10, 0]);
    expect(stepInFrame([0, 1], HALF)).toEqual([0, -1]);
  });
});

describe('arrowStep', () => {
  const press = { shiftKey: false, ctrlKey: false, metaKey: false };

  it('goes one step as it is seen, ten with Shift', () => {
    expect(arrowStep({ ...press, key: 'ArrowLeft' }, UPRIGHT)).toEqual([-1, 0]);
    expect(arrowStep({ ...press, key: 'ArrowDown', shiftKey: true }, UPRIGHT)).toEqual([0, 10]);
    expect(arrowStep({ ...press, key: 'ArrowDown' }, QUARTER)).toEqual([1, 0]);
  });

  it('leaves other keys alone', () => {
    expect(arrowStep({ ...press, key: 'Enter' }, UPRIGHT)).toBeNull();
    expect(arrowStep({ ...press, key: 'ArrowUp', ctrlKey: true }, UPRIGHT)).toBeNull();
  });
});
