import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Data folder that all hosts share unless told otherwise: --data, then LIGHTBENCH_DATA, then the place that
 * the operating system means for a program's data.
 */
export function dataDir(option?: string | undefined): string {
  const named = option ?? process.env.LIGHTBENCH_DATA;
  if (named) return resolve(named);
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lightbench');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lightbench');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'lightbench');
}
