import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lightbench } from './command-line.ts';
import { testFolder } from './folder.ts';

interface Drawn {
  /** Code of a model of the starter library. */
  model: string;
  page: string;
  lights: readonly string[];
  seed: number;
  /** Signs of falsification, in the words of the specimen factory. */
  indicators?: readonly string[];
}

/** A picture of a set, ready to be handed to a file chooser. */
export interface SetPicture {
  readonly light: string;
  readonly name: string;
  readonly path: string;
  readonly buffer: Buffer;
}

/** A page of a specimen of Utopia as a flatbed sees it, one picture a light, in the order of the lights. */
export async function specimenSet({
  model,
  page,
  lights,
  seed,
  indicators = [],
}: Drawn): Promise<SetPicture[]> {
  const out = testFolder();
  const { code, err } = await lightbench([
    ...['specimen', 'make', '--model', model, '--page', page, '--light', lights.join()],
    ...['--seed', String(seed), '--capture', 'flatbed', '--out', out],
    ...indicators.flatMap((name) => ['--indicator', name]),
  ]);
  if (code !== 0) throw new Error(err);
  const files = readdirSync(out);
  return lights.map((light) => {
    const name = files.find((file) => file.startsWith(`${page}-${light.toLowerCase()}`));
    if (!name) throw new Error(`nothing was drawn in ${light}: ${files.join()}`);
    const path = join(out, name);
    return { light, name, path, buffer: readFileSync(path) };
  });
}
