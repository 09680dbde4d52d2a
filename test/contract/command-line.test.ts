import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { zonePicture } from '../builders/zone-picture.ts';

const objects = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('lightbench on the command line', () => {
  let good: Uint8Array;
  let altered: Uint8Array;
  beforeAll(async () => {
    good = await zonePicture(TD3_LINES);
    altered = await zonePicture(ALTERED_LINES);
  });

  function pictures() {
    const folder = testFolder();
    const file = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    return { folder, file };
  }

  it('tells wrong use apart, with exit code 2', async () => {
    for (const args of [
      [],
      ['improve'],
      ['read'],
      ['read', 'x.png', '--fast'],
      ['read', 'x.png', '--text', 'x.txt'],
      ['log', 'show'],
      ['library'],
      ['library', 'improve'],
      ['library', 'validate'],
      ['library', 'import', 'a', 'b'],
      ['library', 'show', 'UTO-AO-01001', 'second'],
      ['serve', '--port', '99999'],
      ['examine', 'x.png', '--outcome', 'fine'],
      ['examine', 'x.png', '--bearer', 'rightful'],
    ]) {
      const ended = await lightbench(args);
      expect(ended.code, args.join(' ')).toBe(2);
      expect(ended.err).toMatch(/^lightbench: .+\nTry: lightbench --help\n$/);
    }
    expect((await lightbench(['--help'])).out).toContain('Exit codes: 0 done, 1 a check failed');
  });

  it('judges typed lines into the same JSON object, from a file or standard input', async () => {
    const { file } = pictures();
    const path = file('lines.txt', `\u0002${ALTERED_LINES.join('\r').toLowerCase()}\r\u0003`);
    const ended = await lightbench(['read', '--text', path, '--json']);
    expect(ended).toMatchObject({ code: 1, err: '' });
    const [judged] = objects(ended.out);
    expect(judged).toMatchObject({ file: path, format: 'TD3', lines: ALTERED_LINES, overall: 'failed' });
    expect(judged.fields).toMatchObject({ document_number: 'L898902C3', expiry_date: '2013-04-15' });
    expect(Object.keys(judged).sort()).toEqual(
      ['checks', 'fields', 'file', 'format', 'lines', 'ms', 'overall'].sort(),
    );
    const piped = await lightbench(['read', '--text', '-', '--json'], {}, TD3_LINES.join(''));
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(objects(piped.out)[0]).toMatchObject({ file: '-', lines: TD3_LINES, overall: 'successful' });
    const letter = await lightbench([
      'read',
      '--text',
      file('letter.txt', 'Dear all,\n'.repeat(7)),
      '--json',
    ]);
    expect(objects(letter.out)[0]).toMatchObject({ format: null, lines: [], overall: 'undetermined' });
    expect((await lightbench(['read', '--text', `${path}.not`])).code).toBe(3);
  });

  it('reads a zone into one JSON object, in the shape that others measure', async () => {
    const { file } = pictures();
    const path = file('good.png', good);
    const ended = await lightbench(['read', path, '--json']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    const [read] = objects(ended.out);
    expect(read).toMatchObject({ file: path, format: 'TD3', lines: TD3_LINES, overall: 'successful' });
    expect(read.fields).toMatchObject({
      issuer: 'UTO',
      document_number: 'L898902C3',
      birth_date: '1974-08-12',
    });
    expect(read.checks.find((c: { id: string }) => c.id === 'mrz.td3.composite.check_digit')).toMatchObject({
      result: 'successful',
      seen: '0',
      expected: '0',
    });
    expect(read.ms).toBeGreaterThan(0);
  });

  it('reports a wrong digit as it is printed, with exit code 1', async () => {
    const { file } = pictures();
    const ended = await lightbench(['read', file('altered.png', altered), '--json']);
    expect(ended.code).toBe(1);
    const [read] = objects(ended.out);
    expect(read).toMatchObject({ lines: ALTERED_LINES, overall: 'failed' });
    // 130415: 1·7 + 3·3 + 0·1 + 4·7 + 1·3 + 5·1 = 52, so the digit would be 2, and 9 is printed.
    expect(read.checks.find((c: { id: string }) => c.id === 'mrz.td3.expiry_date.check_digit')).toMatchObject(
      {
        result: 'failed',
        seen: '9',
        expected: '2',
      },
    );
  });

  it('refuses bad input in words, with exit code 3, and reads the rest', async () => {
    const { file, folder } = pictures();
    const cases: [string, string][] = [
      [join(folder, 'not-there.png'), 'input.missing'],
      [folder, 'input.folder'],
      [file('empty.png', ''), 'input.empty'],
      [file('text.jpg', 'this is a letter, not a picture'), 'image.unknown_format'],
      [file('cut.png', good.slice(0, good.length / 2)), 'image.damaged'],
    ];
    const path = file('good.png', good);
    const ended = await lightbench(['read', ...cases.map(([name]) => name), path, '--json']);
    expect(ended.code).toBe(3);
    const read = objects(ended.out);
    expect(read.length).toBe(cases.length + 1);
    for (const [name, code] of cases) {
      const found = read.find((r) => r.file === name);
      expect(found, name).toMatchObject({ format: null, lines: [], overall: 'aborted', error: { code } });
      expect(ended.err).toContain(`${name}: `);
    }
    expect(read.find((r) => r.file === path)).toMatchObject({ lines: TD3_LINES });
  });

  it('examines, logs, shows and verifies; a second look at the folder finds it', async () => {
    const { file, folder } = pictures();
    const data = ['--data', join(folder, 'data'), '--insecure-demo-key'];
    const outcome = ['--outcome', 'specimen', '--bearer', 'not_assessed', '--note', 'Utopia'];
    const examined = await lightbench(['examine', file('good.png', good), ...outcome, ...data]);
    expect(examined.code).toBe(0);
    expect(examined.err).toContain('Demonstration key');
    const id = /^(EX-\d{4}-000001) successful$/m.exec(examined.out)?.[1] ?? '';
    expect(examined.out).toContain('outcome: specimen, bearer: not_assessed');
    const list = await lightbench(['log', 'list', ...data]);
    expect(list).toMatchObject({ code: 0 });
    expect(list.out).toContain(`${id}\t`);
    const shown = JSON.parse((await lightbench(['log', 'show', id, ...data])).out);
    expect(shown.captures[0].frames[0].zones[0].lines.map((l: { text: string }) => l.text)).toEqual(
      TD3_LINES,
    );
    expect(shown.captures[0].sha256).toBe(createHash('sha256').update(good).digest('hex'));
    const verified = await lightbench(['log', 'verify', ...data]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain('the ledger verifies');
    expect((await lightbench(['log', 'show', 'EX-1999-000001', ...data])).code).toBe(3);
  });

  it('asks for a passphrase, refuses a wrong one and leaves the files alone', async () => {
    const { file, folder } = pictures();
    const data = ['--data', join(folder, 'data')];
    const picture = file('good.png', good);
    const without = await lightbench(['examine', picture, ...data]);
    expect(without.code).toBe(3);
    expect(without.err).toContain('No passphrase was given.');
    const right = { LIGHTBENCH_PASSPHRASE: 'four words do well' };
    expect((await lightbench(['examine', picture, ...data], right)).code).toBe(0);
    const [key, database] = [join(folder, 'data', 'key.json'), join(folder, 'data', 'lightbench.db')];
    const before = [hashOf(key), hashOf(database)];
    const wrong = await lightbench(['log', 'list', ...data], {
      LIGHTBENCH_PASSPHRASE: 'three words will not',
    });
    expect(wrong.code).toBe(3);
    expect(wrong.err).toContain('This passphrase does not open the data folder.');
    expect((await lightbench(['log', 'list', ...data, '--insecure-demo-key'])).err).toContain('protected by');
    expect([hashOf(key), hashOf(database)]).toEqual(before);
  });

  it('ends with exit code 4 when evidence or database was tampered with', async () => {
    const { file, folder } = pictures();
    const data = ['--data', join(folder, 'data'), '--insecure-demo-key'];
    await lightbench(['examine', file('good.png', good), ...data]);
    const sha256 = createHash('sha256').update(good).digest('hex');
    const stored = join(folder, 'data', 'vault', sha256.slice(0, 2), sha256);
    const bytes = readFileSync(stored);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(stored, bytes);
    const evidence = await lightbench(['log', 'verify', ...data]);
    expect(evidence.code).toBe(4);
    expect(evidence.out).toContain(`damaged: ${sha256}`);
    const database = join(folder, 'data', 'lightbench.db');
    const pages = readFileSync(database);
    pages.fill(0xa5, 4096, 8192);
    writeFileSync(database, pages);
    const damaged = await lightbench(['log', 'verify', ...data]);
    expect(damaged.code).toBe(4);
    expect(hashOf(database)).toBe(createHash('sha256').update(pages).digest('hex'));
  });
});
