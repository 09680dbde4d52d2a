import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/**
 * Runs a program to its end, hands on the signals that this process gets, and never throws for a program
 * that fails or cannot be started (127, as in a shell).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions & { onOutput?: (text: string) => void }} [options] `onOutput` receives standard
 *   output and error as text; without it they go to this process's own.
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: onOutput ? 'pipe' : 'inherit', ...options });
    const stopForwarding = forwardSignals(child);
    if (onOutput) {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', onOutput);
      }
    }
    child.once('error', (error) => {
      stopForwarding();
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve({ code: 127, signal: null });
    });
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve({ code: code ?? 1, signal });
    });
  });
}

/**
 * Ends this process the way its child ended: the same exit code, or the same signal.
 * @param {{ code: number, signal: NodeJS.Signals | null }} end
 */
export function endLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}

/**
 * A terminal sends Ctrl-C to the whole foreground group, so the child has it already: handing it on as well
 * would count as a second, impatient Ctrl-C.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {[NodeJS.Signals, () => void][]} */
  const handlers = [
    ['SIGINT', () => process.stdin.isTTY || child.kill('SIGINT')],
    ['SIGTERM', () => child.kill('SIGTERM')],
    ['SIGHUP', () => child.kill('SIGHUP')],
  ];
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
