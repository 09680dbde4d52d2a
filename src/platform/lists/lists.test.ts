import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { opened } from '../../../test/builders/opened-library.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { readList } from './read-list.ts';

/** Worked example of ICAO Doc 9303-4: number L898902C3 of UTO. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
/** Worked example of ICAO Doc 9303-5 with a long number: D23145890734 of UTO. */
const LONG = [
  'I<UTOD23145890<7349<<<<<<<<<<<',
  '3407127M9507122UTO<<<<<<<<<<<2',
  'STEVENSON<<PETER<JOHN<<<<<<<<<',
];

const HEADER = 'number,issuer,status,number_to,type,place,date';

function csv(...rows: string[]): string {
  const path = join(testFolder(), 'list.csv');
  writeFileSync(path, [HEADER, ...rows].join('\n'));
  return path;
}

async function station() {
  const { core, data, workspace } = await opened();
  const take = (path: string, name = 'National', hashed = false) =>
    core.calls['lists.import']({ path, name, hashed });
  const lookUp = async (lines = LINES) => {
    const { id } = await core.calls['zone.enter']({ lines, origin: 'typed' });
    return (await core.calls['examination.get']({ id })).checks.find(({ group }) => group === 'lists');
  };
  return { core, data, workspace, take, lookUp };
}

describe('a list of stolen and lost documents', () => {
  it('is looked at in every examination, and says where the number stands', async () => {
    const { take, lookUp, core } = await station();
    expect(await lookUp()).toBeUndefined();
    expect(await take(csv('L898902C3,UTO,stolen,,P,Port Clarity,2026-01-02', 'X1,UTO,lost,,,,'))).toEqual({
      entries: 2,
    });
    const hit = await lookUp();
    expect(hit).toMatchObject({ result: 'failed' });
    expect(hit?.reason).toContain('stolen, P, Port Clarity, 2026-01-02');
    expect((await lookUp(LONG))?.result).toBe('successful');
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({ broken: null });
  });

  it('finds long numbers, numbers in ranges of blanks, and only those of the same issuer', async () => {
    const { take, lookUp } = await station();
    await take(csv('D23145890700,UTO,stolen_blank,D23145890799,,,'));
    expect((await lookUp(LONG))?.reason).toContain('stolen as a blank');
    await take(csv('L898902C3,XXA,lost,,,,'));
    expect((await lookUp())?.result).toBe('successful');
  });

  it('keeps no number as it is when it is hashed, and finds it all the same', async () => {
    const { take, lookUp, core, workspace } = await station();
    await take(csv('L898902C3,UTO,lost,,,,'), 'Hashed', true);
    expect((await lookUp())?.result).toBe('failed');
    expect((await core.calls['lists.status']({})).items).toMatchObject([{ name: 'Hashed', hashed: true }]);
    const entries = workspace.store.read.ledgerEntries({ subject: 'library', limit: 9 }).items;
    expect(JSON.stringify(entries)).not.toContain('L898902C3');
  });

  it('takes the place of the one of its name, and can be removed', async () => {
    const { take, lookUp, core } = await station();
    await take(csv('L898902C3,UTO,lost,,,,'));
    await take(csv('Y2,UTO,lost,,,,', 'Y3,UTO,lost,,,,'));
    expect((await lookUp())?.result).toBe('successful');
    expect((await core.calls['lists.status']({})).items).toMatchObject([{ entries: 2 }]);
    await core.calls['lists.remove']({ name: 'National' });
    expect(await lookUp()).toBeUndefined();
    expect((await refusalOf(core.calls['lists.remove']({ name: 'National' }))).code).toBe('list.unknown');
  });

  it('is refused as a whole with the row that is wrong; the one that held holds on', async () => {
    const { take, lookUp } = await station();
    await take(csv('L898902C3,UTO,lost,,,,'));
    for (const [rows, words] of [
      [['A1,UTO,lost,,,,', 'A2,UTO,misplaced,,,,'], 'row 3, status'],
      [['A1,Utopia,lost,,,,'], 'row 2, issuer'],
      [['A10,UTO,stolen_blank,B20,,,'], 'row 2: from A10 to B20 is no range'],
      [['A000000,UTO,stolen_blank,A999999,,,'], 'more than 100000 numbers'],
      [['"A1,UTO,lost'], 'Quote'],
      [['A1,UTO,lost,,,,,,'], 'Record'],
      [[], 'no rows'],
    ] as const) {
      const refused = await refusalOf(take(csv(...rows)));
      expect(refused.code, words).toBe('list.invalid');
      expect(String(refused.params.detail)).toContain(words);
    }
    expect((await lookUp())?.result).toBe('failed');
  });
});

describe('reading a list', () => {
  it('takes commas, semicolons and tabs, a mark of order, and columns in any order', async () => {
    const path = join(testFolder(), 'list.csv');
    for (const text of [
      'number,issuer,status\nA1,UTO,lost\n',
      '\ufeffstatus;number;issuer\r\nlost;A1;UTO\r\n',
      'issuer\tstatus\tnumber\nuto\tlost\ta 1\n',
    ]) {
      writeFileSync(path, text);
      expect((await readList(path)).rows).toEqual([{ number: 'A1', issuer: 'UTO', status: 'lost' }]);
    }
  });

  it('refuses what is not UTF-8, has no such columns, or is not there', async () => {
    const path = join(testFolder(), 'list.csv');
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x41]));
    expect((await refusalOf(readList(path))).params.detail).toBe('it is not UTF-8');
    writeFileSync(path, 'number,status\nA1,lost\n');
    expect((await refusalOf(readList(path))).params.detail).toContain('the column issuer is missing');
    writeFileSync(path, 'number,issuer,status,owner\nA1,UTO,lost,x\n');
    expect((await refusalOf(readList(path))).params.detail).toContain('no column owner');
    expect(readFileSync(path, 'utf8')).toContain('owner');
    expect((await refusalOf(readList(`${path}.none`))).code).toBe('input.missing');
  });
});
