import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { alteredFront, filePermit, PERMIT } from '../builders/residence-permit.ts';

describe('lightbench examine', () => {
  it('holds the document against the library when asked to, and ends with 1 where something fails', async () => {
    const folder = testFolder();
    const data = ['--data', join(folder, 'data'), '--insecure-demo-key'];
    const [vi, uv] = [join(folder, 'front.webp'), join(folder, 'front-uv.png')];
    const { visible, ultraviolet } = await alteredFront();
    writeFileSync(vi, visible);
    writeFileSync(uv, ultraviolet);
    const library = join(folder, 'library');
    filePermit(library);

    expect((await lightbench(['library', 'import', library, ...data])).code).toBe(0);
    const found = await lightbench(['examine', vi, uv, '--light', `${uv}=UV`, '--compare', ...data]);
    expect(found.code).toBe(1);
    expect(found.out).toContain(`model: ${PERMIT} v1, Residence permit, series 2020`);
    expect(found.out).toMatch(/^ {2}failed: Print that glows under ultraviolet: /m);
    const id = /^EX-\d{4}-\d{6}/m.exec(found.out)?.[0] ?? '';
    const shown = JSON.parse((await lightbench(['log', 'show', id, ...data])).out);
    expect(shown.captures.map(({ light }: { light: string }) => light)).toEqual(['VI', 'UV']);
    const stray = await lightbench(['examine', vi, '--light', `${uv}=UV`, ...data]);
    expect(stray.code).toBe(2);
  }, 120_000);
});
