import { join } from 'node:path';
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
});
