import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSpecimen } from '../../src/platform/specimens/write-specimen.ts';
import { modelById } from '../../src/specimens/index.ts';
import { lightbench } from '../builders/command-line.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const STARTER = fileURLToPath(new URL('../../reference-docs', import.meta.url));
const KEY = '--insecure-demo-key';
const MODEL = 'UTO-AO-02001';
/** The data page of 125 × 88 mm has 8.1 megapixels in that density. */
const DPI = 690;

async function done(args: readonly string[]): Promise<void> {
  const { code, err } = await lightbench(args);
  if (code !== 0) throw new Error(err);
}

/** An examination of a page of 8 megapixels in white and ultraviolet light, held against its model; its number. */
export async function examinedPage(folder: string): Promise<{ id: string; data: string }> {
  const [pictures, data] = [join(folder, 'pictures'), join(folder, 'data')];
  mkdirSync(pictures);
  const model = modelById(MODEL);
  if (!model) throw new Error(`no model ${MODEL}`);
  const order = { model, seed: 5, dpi: DPI, pages: ['data'], lights: ['VI', 'UV'] as const };
  await writeSpecimen({ ...order, indicators: ['uv-wrong'], captures: [] }, pictures);
  const file = (light: string) => {
    const name = readdirSync(pictures).find((each) => each.startsWith(`data-${light}`));
    if (!name) throw new Error(`nothing was drawn in ${light}`);
    return join(pictures, name);
  };
  await done(['library', 'import', STARTER, '--data', data, KEY]);
  // Its exit code tells that a check failed, which is what the page is for.
  const { out: said } = await lightbench([
    ...['examine', file('vi'), file('uv'), '--light', `${file('uv')}=UV`],
    ...['--model', MODEL, '--data', data, KEY],
  ]);
  const id = /EX-\d{4}-\d{6}/.exec(said)?.[0];
  if (!id) throw new Error(`no examination: ${said}`);
  return { id, data };
}

/** The built program serves a data folder to the browser. */
export function served(data: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [CLI, 'serve', '--data', data, KEY], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /(http:\/\/\S+)/.exec(chunk.toString())?.[1];
      if (url) resolve({ url, child });
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
}
