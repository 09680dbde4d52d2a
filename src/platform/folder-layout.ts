import { join } from 'node:path';

/** What a data folder holds. */
export const folderLayout = (dataDir: string) => ({
  keyFile: join(dataDir, 'key.json'),
  database: join(dataDir, 'lightbench.db'),
  witness: join(dataDir, 'witness.log'),
  vault: join(dataDir, 'vault'),
});
