import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Opening } from '../../application/session.ts';
import { LightbenchError } from '../../contract/errors.ts';

/** Asks on the terminal without showing what is typed. */
async function prompt(): Promise<string> {
  let muted = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const answer = lines.question('Passphrase: ');
  muted = true;
  try {
    return await answer;
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** What was said beforehand: the demonstration key, or LIGHTBENCH_PASSPHRASE. */
function openingGiven(demo: boolean): Opening | null {
  if (demo) return { kind: 'demo' };
  const passphrase = process.env.LIGHTBENCH_PASSPHRASE;
  return passphrase ? { kind: 'passphrase', passphrase } : null;
}

/** The browser host asks on its own screen when nothing was said beforehand. */
export const openingForScreen = (demo: boolean): Opening => openingGiven(demo) ?? { kind: 'ask' };

/** A command asks on the terminal. @throws LightbenchError key.missing without a terminal to ask on */
export async function openingForCommand(demo: boolean): Promise<Opening> {
  const given = openingGiven(demo);
  if (given) return given;
  return { kind: 'passphrase', passphrase: await askedPassphrase() };
}

async function askedPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) throw new LightbenchError('key.missing');
  return prompt();
}

/** The passphrase of a publisher's key: LIGHTBENCH_PACK_PASSPHRASE, or asked for. @throws LightbenchError key.missing */
export const publisherPassphrase = async (): Promise<string> =>
  process.env.LIGHTBENCH_PACK_PASSPHRASE || askedPassphrase();
