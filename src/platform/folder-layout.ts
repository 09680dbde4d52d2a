import { join } from 'node:path';

/** Where files lie that a page handed over, for as long as they are worked with. */
export const handedOverFolder = (dataDir: string) => join(dataDir, 'handed-over');

/** What a data folder holds. */
export const folderLayout = (dataDir: string) => ({
  keyFile: join(dataDir, 'key.json'),
  database: join(dataDir, 'lightbench.db'),
  witness: join(dataDir, 'witness.log'),
  vault: join(dataDir, 'vault'),
});
