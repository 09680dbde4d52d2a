import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from './picture.ts';
import type { Item } from './set.ts';

/** A line of truth.json: `lines` and `format` are those of the first zone, `zones` has all of them in reading order. */
function truthOf(file: string, { group }: Item, { zones }: Picture) {
  const [first] = zones;
  return {
    file,
    lines: first?.lines ?? [],
    format: first?.format ?? null,
    kind: group.name,
    note: first?.alteration ? `${first.alteration.subject} check digit printed wrong` : '',
    ...(zones.length > 1 ? { zones: zones.map(({ lines, format }) => ({ lines, format })) } : {}),
  };
}

/** Stores the pictures of a set and their truth.json in a folder. */
export async function writeSet(items: readonly Item[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const truth: ReturnType<typeof truthOf>[] = [];
  for (const item of items) {
    const picture = await item.draw();
    const file = `${item.name}.${picture.extension}`;
    await writeFile(join(folder, file), picture.bytes);
    truth.push(truthOf(file, item, picture));
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
}
