import { describe, expect, it } from 'vitest';
import { backFrom, begunStep, forthFrom, movedStep, NO_STEPS, type ViewSteps } from './view-steps.ts';

/** Where the view is said to be: a number. */
type At = ViewSteps<number>;
const areSame = (a: number, b: number) => a === b;
const gesture = (steps: At, kind: string, from: number, to: number, atMs: number) =>
  movedStep(begunStep(steps, kind, from, atMs), to, atMs + 10, areSame);

describe('the way back of a view', () => {
  it('takes turns of a wheel that come soon after one another for one step', () => {
    let steps: At = NO_STEPS;
    // Each 500 ms after the one before, 2 s in all.
    for (const [n, from] of [1, 2, 3, 4, 5].entries())
      steps = gesture(steps, 'zoom', from, from + 1, 500 * n);
    expect(steps.past).toEqual([1]);
    // After a rest of 600 ms it is another one.
    steps = gesture(steps, 'zoom', 6, 7, 2000 + 10 + 600);
    expect(steps.past).toEqual([1, 6]);
  });

  it('keeps kinds apart, however fast they follow', () => {
    const steps = gesture(gesture(NO_STEPS, 'zoom', 1, 2, 0), 'pan', 2, 3, 20);
    expect(steps.past).toEqual([1, 2]);
  });

  it('counts from the last time that anything moved: a long drag is one step', () => {
    let steps: At = begunStep(NO_STEPS, 'pan', 1, 0);
    for (let ms = 0; ms <= 3000; ms += 100) steps = movedStep(steps, 2 + ms, ms, areSame);
    steps = gesture(steps, 'pan', 3002, 3003, 3500);
    expect(steps.past).toEqual([1]);
  });

  it('does not count a press that moves nothing, nor what moves by itself', () => {
    const there = gesture(NO_STEPS, 'zoom', 1, 2, 0);
    const back = backFrom(there, 2)?.steps ?? NO_STEPS;
    const pressed = movedStep(begunStep(back, 'pan', 1, 5000), 1, 5010, areSame);
    expect([pressed.past, pressed.future]).toEqual([[], [2]]);
    expect(movedStep(back, 7, 6000, areSame)).toBe(back);
  });

  it('goes back and forth, and another step ends the way forth', () => {
    const there = gesture(gesture(NO_STEPS, 'zoom', 1, 2, 0), 'light', 2, 3, 1000);
    const back = backFrom(there, 3);
    expect(back?.to).toBe(2);
    const further = backFrom(back?.steps ?? NO_STEPS, 2);
    expect(further?.to).toBe(1);
    expect(backFrom(further?.steps ?? NO_STEPS, 1)).toBeNull();
    const forth = forthFrom(further?.steps ?? NO_STEPS, 1);
    expect(forth?.to).toBe(2);
    expect(forthFrom(forth?.steps ?? NO_STEPS, 2)?.to).toBe(3);
    const other = gesture(further?.steps ?? NO_STEPS, 'pan', 1, 9, 9000);
    expect([other.past, other.future]).toEqual([[1], []]);
  });
});
