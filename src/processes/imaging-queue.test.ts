import { describe, expect, it } from 'vitest';
import { createJobQueue } from './imaging-queue.ts';

const job = (name: string, about?: string, isBackground = false) => ({ name, about, isBackground });

/** Adds jobs and takes all of them; their names in that order. */
function orderOf(...jobs: readonly ReturnType<typeof job>[]): string[] {
  const queue = createJobQueue<ReturnType<typeof job>>();
  for (const each of jobs) queue.add(each);
  return jobs.map(() => queue.take(true)?.name ?? 'none');
}

describe('the queue of imaging jobs', () => {
  it('goes in the order in which jobs came, the background after all others', () => {
    expect(orderOf(job('whole', 'a', true), job('one'), job('two'))).toEqual(['one', 'two', 'whole']);
  });

  it('takes the last of those about the same picture first', () => {
    expect(orderOf(job('a1', 'a'), job('b1', 'b'), job('a2', 'a'), job('a3', 'a'), job('b2', 'b'))).toEqual([
      'a3',
      'b2',
      'a1',
      'a2',
      'b1',
    ]);
  });

  it('keeps the background waiting while there is no room for it', () => {
    const queue = createJobQueue();
    queue.add(job('whole', 'a', true));
    expect(queue.take(false)).toBeUndefined();
    expect(queue.take(true)).toMatchObject({ name: 'whole' });
  });

  it('loses what is removed, and begins with what is put back', () => {
    const queue = createJobQueue();
    const [one, two] = [job('one'), job('two')];
    queue.add(one);
    queue.add(two);
    expect([queue.remove(one), queue.remove(one)]).toEqual([true, false]);
    queue.putBack(one);
    expect(queue.clear()).toEqual([one, two]);
  });
});
