import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { channelToChild } from './channel.ts';
import { createImagingPool, type ImagingProcess } from './imaging-pool.ts';
import { createPeer } from './peer.ts';

const standIn = fileURLToPath(new URL('../../test/builders/imaging-stand-in.mjs', import.meta.url));
const bytes = new Uint8Array([1]);

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
});
