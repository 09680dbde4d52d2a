import { startBrowserHost } from '../browser.ts';
import { dataDir } from '../data-dir.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, say } from './say.ts';
import { type CoreOptions, withCore } from './with-core.ts';

/** `lightbench serve`: the browser host, until it is interrupted. */
export function serve(options: CoreOptions, port: number): Promise<ExitCode> {
  return withCore(options, 'browser', async (core) => {
    const host = await startBrowserHost(core, dataDir(options.data), port);
    print(`Lightbench is at ${host.url}`);
    say('The address works on this machine only. Ctrl+C ends.');
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
      core.onExit(() => resolve());
    });
    await host.close();
    return EXIT.done;
  });
}
