import { afterEach, describe, expect, it } from 'vitest';
import { createSightLock, type Sight, sightAt } from './sight.ts';
import type { Stage } from './stage.ts';
import { enterStage, leadStage, leaveStage, stageNow } from './viewer-store.ts';

const HERE: Sight = { centre: [300, 150], zoom: 0.5, rotation: 90, isMirrored: true };

/** A stage that remembers which view it was told to take up. */
function stage(sight: Sight): Stage & { taken: Sight[] } {
  const taken: Sight[] = [];
  const unused = () => {
    throw new Error('not of this test');
  };
  return {
    taken,
    sight: () => sight,
    follow: (next) => void taken.push(next),
    fit: unused,
    actualSize: unused,
    isShown: () => true,
    zoomBy: unused,
    panBy: unused,
    turn: unused,
    mirror: unused,
    aim: unused,
    show: unused,
    flyTo: unused,
    seen: unused,
    exchange: unused,
    destroy: unused,
  };
}

describe('the same place on another page', () => {
  it('is the same millimetre at the same size, whatever the resolutions', () => {
    // 300 px at 300 dpi are an inch, which 600 px are at 600 dpi; half as many CSS px for each of them.
    expect(sightAt(HERE, 300, 600)).toEqual({
      centre: [600, 300],
      zoom: 0.25,
      rotation: 90,
      isMirrored: true,
    });
    expect(sightAt(HERE, 300, 300)).toEqual(HERE);
  });
});

describe('views that are locked together', () => {
  const entered: Stage[] = [];
  const enter = (one: Stage) => {
    entered.push(one);
    enterStage(one);
  };
  afterEach(() => {
    for (const one of entered.splice(0)) leaveStage(one);
  });

  it('follow the one that was touched last, and nothing else', () => {
    const lock = createSightLock();
    const [first, second, stranger] = [stage(HERE), stage({ ...HERE, zoom: 2 }), stage(HERE)];
    for (const one of [first, second, stranger]) enter(one);
    lock.join(first, () => 300);
    lock.join(second, () => 600);
    expect(second.taken).toEqual([sightAt(HERE, 300, 600)]);
    lock.moved(second);
    expect(first.taken).toEqual([]);
    leadStage(second);
    lock.moved(second);
    expect(first.taken).toEqual([{ centre: [150, 75], zoom: 4, rotation: 90, isMirrored: true }]);
    leadStage(stranger);
    lock.moved(stranger);
    expect([first.taken, second.taken].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('lets one go, and gives commands to the stage that is left', () => {
    const lock = createSightLock();
    const [first, second] = [stage(HERE), stage(HERE)];
    enter(first);
    enter(second);
    lock.join(first, () => 300);
    const leave = lock.join(second, () => 300);
    leadStage(second);
    leave();
    lock.moved(second);
    expect(first.taken).toEqual([]);
    leaveStage(second);
    entered.pop();
    expect(stageNow()).toBe(first);
  });
});
