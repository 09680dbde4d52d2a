import { fileURLToPath } from 'node:url';

/**
 * Path of a process's entry file. Bundled, all entries stand side by side in dist/node; from source,
 * they stand in src/processes and Node 24 strips the types.
 */
export function processEntry(name: 'core' | 'imaging' | 'memory-watch'): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, here));
}
