import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { programEnvironment } from './program-environment.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

export interface Served {
  /** The address that was printed. */
  url: string;
  /** Everything that it said on standard error so far. */
  said(): string;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

const address = (child: ChildProcess, said: () => string) =>
  new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const url = /(http:\/\/\S+)/.exec(out)?.[1];
      if (url && out.includes('\n')) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said()}`)));
  });

/** The built browser host on a data folder, as `lightbench serve` starts it. */
export async function serveBuilt(dataDir: string, args: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [CLI, 'serve', '--data', dataDir, ...args], {
    env: programEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails halfway must not leave its server behind.
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const said = () => text;
  const url = await address(child, said);
  return {
    url,
    said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGINT');
      }),
  };
}
