import { startReader } from './reader.ts';
import { pictureSet } from './set.ts';

/** Seconds that a pool of so many processes takes for all pictures, warm. */
async function secondsFor(pictures: readonly Uint8Array[], processes: number): Promise<number> {
  const reader = await startReader(processes);
  try {
    const [warming] = pictures;
    if (warming) await Promise.all(Array.from({ length: processes }, () => reader.read(warming)));
    const started = performance.now();
    const queue = [...pictures];
    const lane = async () => {
      for (let bytes = queue.shift(); bytes; bytes = queue.shift()) await reader.read(bytes);
    };
    await Promise.all(Array.from({ length: processes }, lane));
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
