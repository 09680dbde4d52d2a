import { startReader } from './reader.ts';
import { pictureSet } from './set.ts';

/** Pictures that each process reads before: so many until its code is compiled as well as it will be. */
const WARMING = 25;

/** Seconds that a pool of so many processes takes for all pictures, warm. */
async function secondsFor(pictures: readonly Uint8Array[], processes: number): Promise<number> {
  const reader = await startReader(processes);
  try {
    // One picture at a time for each process: what the next one takes is what a process has just let go of.
    const readAll = async (all: readonly Uint8Array[]) => {
      const queue = [...all];
      const lane = async () => {
        for (let bytes = queue.shift(); bytes; bytes = queue.shift()) await reader.read(bytes);
      };
      await Promise.all(Array.from({ length: processes }, lane));
    };
    await readAll(
      pictures.slice(0, WARMING).flatMap((bytes) => Array.from({ length: processes }, () => bytes)),
    );
    const started = performance.now();
    await readAll(pictures);
    return (performance.now() - started) / 1000;
  } finally {
    reader.close();
  }
}

/** How many times as fast two imaging processes work through a batch of 300-dpi pages as one does. */
export async function speedUpOf(count: number, seed: number): Promise<number> {
  const items = pictureSet({ seed, only: 'scan-300' });
  const pages = await Promise.all(
    items.slice(0, Math.min(count, 25)).map(async (item) => (await item.draw()).bytes),
  );
  const batch = Array.from({ length: count }, (_, n) => pages[n % pages.length] ?? new Uint8Array());
  const alone = await secondsFor(batch, 1);
  return alone / (await secondsFor(batch, 2));
}
