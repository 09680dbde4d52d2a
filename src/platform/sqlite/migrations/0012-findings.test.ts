import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  AT,
  examinedBy,
  expectAppendOnly,
  expectKept,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import type { StoredFinding } from '../../../contract/findings.ts';
import { FINDINGS_QUERY } from '../findings.ts';
import { openStore } from '../index.ts';
import { examine, KEY, options, tamper } from '../store.fixture.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

const finding = (n: number, revision = 1, text = 'a cut'): StoredFinding => ({
  ...{ id: uuid(n), number: n, revision, pageTitle: 'Data page', feature: null, light: 'OB' },
  model: { code: 'UTO-AO-01001', version: 1, title: 'Passport' },
  area: { xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 },
  ...{ questioned: null, genuine: null, indicator: 'portrait_replaced', text, actor: 'tester' },
  ...{ recordedAt: AT, takenBack: null, frequencies: null },
  look: {
    ...{
      comparisonId: uuid(9),
      page: 'data',
      exposure: 'OB 2',
      mode: 'side',
      share: 0.5,
      rate: 1,
      gain: 1,
      tools: '',
    },
    ...{
      below: null,
      check: null,
      sight: { centre: [1, 2], pxPerMm: 10, rotation: 0, isMirrored: false },
      drawings: [],
    },
  },
});

function station(folder: string) {
  const store = openStore(folder, KEY, options());
  const { id } = examine(store, ['a']);
  const add = (given: StoredFinding, examinationId = id) =>
    store.commit((writer) => {
      writer.addFinding(examinationId, given, AT, 'tester');
      return { value: null, entries: [{ action: 'finding.recorded', subject: id, payload: {} }] };
    });
  return { store, id, add };
}

describe('migration 12', () => {
  it('leaves what was read, compared, placed and decided as it is', () => {
    const folder = testFolder();
    const id = examinedBy(11, folder);
    expectKept(folder, 12, ['examination', 'capture', 'reading', 'comparison', 'placement', 'ledger_entry']);

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.findings(id)).toEqual([]);
  });

  it('keeps every revision, of which the last holds at the place of the first', () => {
    const folder = testFolder();
    const { store, id, add } = station(folder);
    for (const each of [finding(1), finding(2), finding(1, 2, 'a tear')]) add(each);
    expect(store.read.findings(id)).toEqual([finding(1, 2, 'a tear'), finding(2)]);
    expect(() => add(finding(2)), 'a revision is there once').toThrow();
    expect(() => add(finding(3), 'EX-1999-000001')).toThrow(/FOREIGN/);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    const db = opened(folder);
    expect(db.prepare('SELECT count(*) FROM finding').pluck().get()).toBe(3);
    db.close();
  });

  it('reads what was recorded before spectra could be kept, and spectra as they were kept', () => {
    const { store, id, add } = station(testFolder());
    onTestFinished(() => store.close());
    const { frequencies: _, ...before } = finding(1);
    add(before as StoredFinding);
    const picture = { address: '/media/x/spectrum', sha256: 'ab'.repeat(32), widthPx: 512, heightPx: 512 };
    const area = { xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 };
    const questioned = {
      ...{ sha256: 'cd'.repeat(32), name: 'page.png', picture, area, densityPpmm: 23.6, upToLpi: 240 },
      peaks: [],
      verdict: { kind: 'none' as const, patterns: [], because: null },
    };
    const second = { ...finding(2), frequencies: { exposure: 'VI', area, questioned, genuine: null } };
    add(second);
    expect(store.read.findings(id)).toEqual([finding(1), second]);
  });

  it('keeps them append-only, and finds one whose words were changed behind the triggers', () => {
    const folder = testFolder();
    const { store, add } = station(folder);
    add(finding(1));
    store.close();
    const db = opened(folder);
    expectAppendOnly(db, 'finding', 'seq');
    db.close();
    tamper(folder, (behind) =>
      behind.exec(`UPDATE finding SET document = replace(document, 'a cut', 'none')`),
    );
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken?.detail).toContain('finding');
  });

  it('finds those of an examination in their index, in order', () => {
    const folder = testFolder();
    openStore(folder, KEY, options()).close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    expect(planOf(db, FINDINGS_QUERY, 'x')).toEqual([
      'SEARCH finding USING INDEX finding_by_examination (examination_id=?)',
    ]);
  });
});
