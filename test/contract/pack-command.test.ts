import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';

const PHRASE = { LIGHTBENCH_PACK_PASSPHRASE: 'correct horse battery staple' };

/** A station with an empty data folder. */
function station() {
  const data = ['--data', join(testFolder(), 'data'), '--insecure-demo-key'];
  return (...args: string[]) => lightbench([...args, ...data]);
}

it('carries a library from one station to another, signed, trusted by hand, and back out again', async () => {
  const root = testFolder();
  const [key, pack] = [join(testFolder(), 'office.key.json'), join(testFolder(), 'utopia.lbpack')];
  fileModel(root);
  const made = await lightbench(['pack', 'keygen', key], PHRASE);
  expect(made.code).toBe(0);
  const fingerprint = made.out.replace('fingerprint ', '').trim();
  const naming = ['--title', 'Passports of Utopia', '--publisher', 'Document office', '--out', pack];
  const packed = await lightbench(['pack', 'make', root, '--key', key, ...naming], PHRASE);
  expect(packed.code).toBe(0);
  expect(packed.out).toContain(`3 files, fingerprint ${fingerprint}`);

  const other = station();
  const refused = await other('pack', 'import', pack);
  expect(refused.code).toBe(3);
  expect(refused.err).toContain(fingerprint);
  expect((await other('pack', 'trust', pack, 'ab'.repeat(32))).code).toBe(3);
  expect((await other('pack', 'trust', pack, ...fingerprint.split(' '))).code).toBe(0);
  const shown = await other('pack', 'show', pack);
  expect(shown.out).toContain('Passports of Utopia\nby Document office');
  expect(shown.out).toContain(': trusted\nnew UTO-AO-01001 v1\n1 new, 0 changed, 0 withdrawn');
  expect((await other('pack', 'import', pack)).code).toBe(0);
  expect((await other('library', 'search', 'utopia')).out).toMatch(/^UTO-AO-01001\tv1\t/);
  expect((await other('pack', 'publishers')).out).toMatch(/^trusted\tDocument office\t/);

  const steps = await other('library', 'steps');
  expect(steps.out).toMatch(/^1\tpack Passports of Utopia\t1 models\t-\t/);
  expect((await other('library', 'undo', '1')).code).toBe(2);
  expect((await other('library', 'undo', '1', 'only', 'a', 'try')).code).toBe(0);
  expect((await other('library', 'search', 'utopia')).out).toBe('');
  expect((await other('log', 'verify')).code).toBe(0);
});

it('makes no pack of a folder with a fault, nor without a key and names', async () => {
  const root = testFolder();
  expect((await lightbench(['pack', 'make', root])).code).toBe(2);
  const key = join(testFolder(), 'office.key.json');
  expect((await lightbench(['pack', 'keygen', key])).code).toBe(3);
  await lightbench(['pack', 'keygen', key], PHRASE);
  const out = join(testFolder(), 'none.lbpack');
  const args = ['pack', 'make', root, '--key', key, '--title', 'T', '--publisher', 'P', '--out', out];
  expect((await lightbench(args, PHRASE)).code).toBe(1);
});
