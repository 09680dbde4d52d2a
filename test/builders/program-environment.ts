import { fileURLToPath } from 'node:url';

const COMPILED = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/**
 * What the program under test is started with: without a passphrase unless one is given. Node keeps what it compiled, checked
 * against the sources, so that the next start takes less than half of the processor time.
 */
export const programEnvironment = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: COMPILED,
  LIGHTBENCH_PASSPHRASE: '',
  ...env,
});
