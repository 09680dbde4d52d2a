import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { channelToChild } from './channel.ts';
import { createImagingPool, type ImagingProcess } from './imaging-pool.ts';
import { createPeer } from './peer.ts';

const standIn = fileURLToPath(new URL('../../test/builders/imaging-stand-in.mjs', import.meta.url));
const bytes = new Uint8Array([1]);
/** Px to a mm at which the stand-in goes on until it is told to stop. */
const STAYS = 1;

function pool(size: number, limitMs = 5000) {
  const started: ImagingProcess[] = [];
  const pids: number[] = [];
  const made = createImagingPool({
    size,
    limitMs,
    limitMb: 512,
    log: silentLog,
    spawn: async () => {
      const child = fork(standIn, [], { serialization: 'advanced', execArgv: [] });
      pids.push(child.pid ?? 0);
      const entry = {
        peer: createPeer(channelToChild(child)),
        kill: () => child.kill('SIGKILL'),
        wasKilled: () => child.signalCode === 'SIGKILL',
      };
      started.push(entry);
      return entry;
    },
  });
  onTestFinished(() => made.close());
  return { pool: made, started, pids };
}

describe('the imaging pool', () => {
  it('answers every job of a queue that is longer than the pool', async () => {
    const { pool: imaging, pids } = pool(2);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => imaging.readMrz(bytes, n)));
    expect(answers.map((a) => (a as unknown as { frame: number }).frame)).toEqual([...Array(12).keys()]);
    expect(pids.length).toBe(2);
  });

  it('stops a job at its time limit, and goes on with the next on a new process', async () => {
    const { pool: imaging, pids } = pool(1, 2000);
    const stuck = imaging.inspect(bytes);
    const after = imaging.readMrz(bytes, 1);
    await expect(stuck).rejects.toMatchObject({ data: { code: 'job.timeout' } });
    expect(await after).toMatchObject({ frame: 1 });
    expect(pids.length).toBe(2);
  });

  it('gives a large file longer: half a second for each megabyte', async () => {
    const { pool: imaging } = pool(1, 500);
    const stuck = imaging.inspect(new Uint8Array(2 * 1024 * 1024));
    await expect(stuck).rejects.toMatchObject({ data: { code: 'job.timeout', params: { limit: 1.5 } } });
  });

  it('keeps the queue when its process is killed from outside, and does the lost job again', async () => {
    const { pool: imaging, pids } = pool(1);
    const lost = imaging.readMrz(bytes, 9);
    const queued = [imaging.readMrz(bytes, 1), imaging.readMrz(bytes, 2)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await lost).toMatchObject({ frame: 9 });
    expect(await Promise.all(queued)).toMatchObject([{ frame: 1 }, { frame: 2 }]);
    expect(pids.length).toBe(2);
  });

  it('gives a job up that ends its process twice, and says whether it was memory', async () => {
    const { pool: imaging } = pool(1);
    await expect(imaging.render(bytes, { operation: 'display', frame: 0 })).rejects.toMatchObject({
      data: { code: 'job.crashed' },
    });
    await expect(imaging.render(bytes, { operation: 'thumb', frame: 0 })).rejects.toMatchObject({
      data: { code: 'job.memory', params: { limit: 512 } },
    });
    expect(await imaging.readMrz(bytes, 3)).toMatchObject({ frame: 3 });
  });

  it('cancels a job that waits and one that runs', async () => {
    const { pool: imaging } = pool(1);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const jobs = [imaging.inspect(bytes, running), imaging.inspect(bytes, waiting)];
    const third = imaging.readMrz(bytes, 4);
    waiting.abort();
    await expect(jobs[1]).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
    running.abort();
    await expect(jobs[0]).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
    expect(await third).toMatchObject({ frame: 4 });
    await expect(imaging.inspect(bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      data: { code: 'job.cancelled' },
    });
  });

  it('does what somebody waits for before what is made in the background', async () => {
    const { pool: imaging } = pool(1);
    const order: string[] = [];
    const done = (name: string) => () => void order.push(name);
    const isBackground = true;
    await Promise.all([
      imaging.readMrz(bytes, 9).then(done('running')),
      imaging.readMrz(bytes, 1, { isBackground }).then(done('whole')),
      imaging.readMrz(bytes, 2, { isBackground }).then(done('other whole')),
      imaging.readMrz(bytes, 3).then(done('preview')),
    ]);
    expect(order).toEqual(['running', 'preview', 'whole', 'other whole']);
  });

  it('leaves a process to what somebody waits for, whatever is made in the background', async () => {
    const { pool: imaging } = pool(2);
    const stopped = new AbortController();
    const stuck = [1, 2, 3].map(() =>
      imaging.inspect(bytes, { isBackground: true, signal: stopped.signal }).catch(() => 'stopped'),
    );
    expect(await imaging.readMrz(bytes, 1)).toMatchObject({ frame: 1 });
    stopped.abort();
    expect(await Promise.all(stuck)).toEqual(['stopped', 'stopped', 'stopped']);
  });
});

/** What the stand-in says of itself in answer to tools. */
interface Said {
  pid: number;
  isReady: boolean;
}

describe('tools in the imaging pool', () => {
  const chain = (pxPerMm = 8) => ({ steps: [], pxPerMm });
  const lay = (imaging: ReturnType<typeof pool>['pool'], about: string, signal?: AbortSignal) =>
    imaging.applyTools(
      bytes,
      chain(),
      {},
      { about, ...(signal ? { signal } : {}) },
    ) as unknown as Promise<Said>;

  it('go to the process that knows their picture', async () => {
    const { pool: imaging, pids } = pool(2);
    const [one, other] = await Promise.all([lay(imaging, 'one'), lay(imaging, 'other')]);
    expect(new Set([one.pid, other.pid])).toEqual(new Set(pids));
    // While one of them loads what tools run on, the other works for it.
    for (const [about, { pid }] of Object.entries({ one, other }))
      await vi.waitFor(async () => expect(await lay(imaging, about)).toEqual({ pid, isReady: true }));
    for (const [about, { pid }] of Object.entries({ other, one }))
      expect(await lay(imaging, about)).toMatchObject({ pid });
  });

  it('are loaded by all processes after the first was laid', async () => {
    const { pool: imaging, pids } = pool(2);
    await lay(imaging, 'one');
    await vi.waitFor(() => expect(pids).toHaveLength(2));
    expect(await lay(imaging, 'other')).toMatchObject({ isReady: true });
  });

  it('stop by themselves when nobody waits any more, and the process stays', async () => {
    const { pool: imaging, pids } = pool(1);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const until = imaging.applyTools(bytes, chain(STAYS), {}, { signal: running.signal });
    const queued = lay(imaging, 'one', waiting.signal);
    await vi.waitFor(() => expect(pids).toHaveLength(1));
    waiting.abort();
    await expect(queued).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
    running.abort();
    await expect(until).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
    expect(await lay(imaging, 'one')).toMatchObject({ pid: pids[0] });
    expect(pids).toHaveLength(1);
  });
});
