import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';

interface Compared {
  fields: { id: string; checks: { id: string; result: string; reason: string }[] }[];
  matrix: { field: string; values: { VZ: string | null; MR: string | null }; result: string | null }[];
}

describe('comparing on the command line', () => {
  it('holds the visual zone against the machine readable zone, and finds an altered birth date and nothing else', async () => {
    const folder = join(testFolder(), 'specimen');
    const order = ['--model', 'UTO-AO-01001', '--page', 'data', '--light', 'VI', '--seed', '31'];
    const indicator = ['--indicator', 'birth-date-altered', '--capture', 'flatbed'];
    const made = await lightbench(['specimen', 'make', ...order, ...indicator, '--out', folder]);
    expect(made.err).toBe('');
    const picture = join(folder, 'data-vi-flatbed.jpg');
    const { code, out } = await lightbench(['compare', picture, '--model', 'UTO-AO-01001', '--json']);
    expect(code).toBe(1);
    const { fields, matrix } = JSON.parse(out) as Compared;
    const checks = fields.flatMap((field) => field.checks);
    expect(checks.filter(({ result }) => result === 'failed').map(({ id }) => id)).toEqual([
      'birth_date zone',
    ]);
    const successful = checks.filter(({ result }) => result === 'successful').map(({ id }) => id);
    expect(successful).toEqual(
      expect.arrayContaining(['surname zone', 'given_names zone', 'expiry_date zone', 'issue_date series']),
    );
    expect(matrix.find(({ field }) => field === 'birth_date')?.result).toBe('failed');
  }, 180_000);

  it('holds nothing against a picture that is not the one its model names', async () => {
    const folder = testFolder();
    const model = join(folder, 'UTO', 'UTO-JO-01001');
    cpSync(fileURLToPath(new URL('../../reference-docs/UTO/UTO-JO-01001', import.meta.url)), model, {
      recursive: true,
    });
    const picture = join(model, 'images', 'front-vi.webp');
    const whole = readFileSync(picture);
    // One byte more after the end: it still decodes to the same picture.
    writeFileSync(picture, Buffer.concat([whole, Buffer.of(0)]));
    const questioned = join(folder, 'questioned.webp');
    writeFileSync(questioned, whole);
    const { code, out, err } = await lightbench(['compare', questioned, '--library', folder]);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('images/front-vi.webp of UTO-JO-01001 is not the one that its model names');
  }, 60_000);
});
