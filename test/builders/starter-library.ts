import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lightbench } from './command-line.ts';
import { testFolder } from './folder.ts';
import { ownCopy } from './made-once.ts';

export const STARTER = fileURLToPath(new URL('../../reference-docs', import.meta.url));

/** A data folder under the demonstration key with the starter library in it. */
export const withStarter = (): Promise<string> =>
  ownCopy('starter-library', async () => {
    const data = join(testFolder(), 'data');
    const { code, err } = await lightbench([
      ...['library', 'import', STARTER],
      ...['--data', data, '--insecure-demo-key'],
    ]);
    if (code !== 0) throw new Error(err);
    return data;
  });
