import { readFileSync } from 'node:fs';
import { judged } from '../../src/application/analysis.ts';
import type { Zone } from '../../src/contract/zone.ts';
import { silentLog } from '../../src/platform/log.ts';
import { systemClock, systemIds } from '../../src/platform/system.ts';
import { channelToChild } from '../../src/processes/channel.ts';
import { createImagingPool, type ImagingProcess } from '../../src/processes/imaging-pool.ts';
import { forkImagingProcess } from '../../src/processes/imaging-spawn.ts';
import { createPeer } from '../../src/processes/peer.ts';

const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;

export interface Answer {
  readonly zones: Zone[];
  readonly error: string | null;
  /** What the reader says it looked for, its own words. */
  readonly tried: readonly string[];
  /** From bytes to verdict. */
  readonly ms: number;
}

/** The reader as the program runs it: bytes go to imaging processes, zones come back judged. */
export interface BenchReader {
  /** All zones of a picture; an error counts as an answer and is told apart by its code. */
  read(bytes: Uint8Array): Promise<Answer>;
  /** Most memory that any of the processes held so far, MB; `null` where the system does not say. */
  peakMb(): number | null;
  /** From the start of the first process until its reader was loaded, ms. */
  readonly coldStartMs: number;
  close(): void;
}

/** High-water mark of a process's resident memory (Linux). */
function highWaterMb(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

/** Starts a pool of imaging processes of the given size and waits until the first is warm. */
export async function startReader(size: number): Promise<BenchReader> {
  const pids: (number | undefined)[] = [];
  const spawn = async (): Promise<ImagingProcess> => {
    const child = forkImagingProcess();
    pids.push(child.pid);
    return {
      peer: createPeer(channelToChild(child)),
      kill: () => child.kill('SIGKILL'),
      wasKilled: () => child.signalCode === 'SIGKILL',
    };
  };
  const limits = { limitMs: JOB_LIMIT_MS, limitMb: JOB_LIMIT_MB };
  const started = performance.now();
  const pool = createImagingPool({ spawn, size, ...limits, log: silentLog });
  await pool.warm();
  const coldStartMs = performance.now() - started;

  async function zonesOf(bytes: Uint8Array): Promise<Pick<Answer, 'zones' | 'tried'>> {
    const { frames } = await pool.inspect(bytes);
    const zones: Zone[] = [];
    const tried: string[] = [];
    for (const { index, dpi } of frames) {
      const search = await pool.readMrz(bytes, index);
      tried.push(...search.tried);
      const today = systemClock.today();
      zones.push(
        ...search.zones.map((zone) =>
          judged(zone, search.reader, systemIds.uuid(), today, [], { dpi, light: 'VI' }),
        ),
      );
    }
    return { zones, tried };
  }

  return {
    async read(bytes) {
      const from = performance.now();
      try {
        const answer = await zonesOf(bytes);
        return { ...answer, error: null, ms: performance.now() - from };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        return { zones: [], tried: [], error: text, ms: performance.now() - from };
      }
    },
    peakMb: () =>
      pids.reduce<number | null>((most, pid) => {
        const mb = highWaterMb(pid);
        return mb === null ? most : Math.max(most ?? 0, mb);
      }, null),
    coldStartMs,
    close: () => pool.close(),
  };
}
