import { describe, expect, it } from 'vitest';
import { type StoredFinding, storedFinding, tableLook } from '../contract/findings.ts';
import { sheetOfFinding, sheetOfView } from './table-sheets.ts';

const HASH = 'ab'.repeat(32);
const ID = '00000000-0000-4000-8000-000000000000';
const picture = { address: '/media/x', sha256: HASH, widthPx: 200, heightPx: 100 };
const side = (name: string) => ({
  ...{ sha256: HASH, name, frame: 0, crop: picture, seen: picture },
  quad: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
});

/** 40 mm by the model that are 41 for whoever set the scale: 2.50 % more. */
const scale = {
  ...{ id: 1, kind: 'scale', characters: 10, words: '', trueMm: 41 },
  points: [
    [0, 0],
    [40, 0],
  ],
};
const look = {
  ...{ comparisonId: ID, page: 'data', exposure: 'UV', below: 'VI', mode: 'four', share: 0.5, rate: 1 },
  ...{ tools: '!levels(20,255,1)-invert()', check: null, drawings: [scale] },
  sight: { centre: [1, 1], pxPerMm: 10, rotation: 0 },
};

const finding = (changes: object = {}): StoredFinding =>
  storedFinding.parse({
    ...{ id: ID, number: 3, revision: 1, pageTitle: 'Data page', feature: null, light: 'UV' },
    ...{ model: { code: 'UTO-AO-01001', version: 1, title: 'Passport' }, indicator: null, text: 'A cut.' },
    ...{ area: { xMm: 0, yMm: 0, widthMm: 40, heightMm: 20 }, actor: 'tester', takenBack: null },
    ...{ questioned: side('uv.png'), genuine: side('data-uv.webp'), recordedAt: '2026-11-29T12:00:00.000Z' },
    look,
    ...changes,
  });

const facts = (sheet: { facts: readonly (readonly [string, string])[] }) => Object.fromEntries(sheet.facts);

describe('what stands on a sheet', () => {
  it('says of a finding what was done, and by what lengths were measured', () => {
    const { sheet, addresses } = sheetOfFinding('EX-2026-000001', finding());
    expect(sheet.title).toBe('EX-2026-000001 · Finding F3');
    expect(facts(sheet)).toMatchObject({
      Seen: 'A cut.',
      Light: 'UV',
      // A tool that is off did nothing.
      'Done to the view': 'invert()',
      'Measured by': 'two places, not by the size of the model: lengths differ by +2.50 %',
      'File, questioned': `uv.png · SHA-256 ${HASH}`,
    });
    // As it was seen and as it is, each on both sides.
    expect(addresses).toHaveLength(4);
  });

  it('says of a view that it is no finding, who saved it, and what of the screen is not on it', () => {
    const { sheet } = sheetOfView('EX-2026-000001', finding(), { actor: 'tester', savedAt: 'noon' });
    expect(sheet.subtitle).toMatch(/^Not a finding/);
    const said = facts(sheet);
    expect(said).toMatchObject({
      'On the screen': 'Two lights, four panes; VI below it, which is not on this sheet',
      Saved: 'tester, noon',
    });
    expect(Object.keys(said)).not.toContain('Kind of sign');
  });

  it('has both in one picture where they were looked at so, and says how, how turned and how mirrored', () => {
    const sight = { centre: [1, 1], pxPerMm: 10, rotation: 90, isMirrored: true };
    const seen = (mode: string, changes: object = {}) =>
      sheetOfFinding(
        'EX-2026-000001',
        finding({ look: { ...look, below: null, mode, share: 0.3, sight }, ...changes }),
      );
    const difference = seen('difference');
    expect(difference.sheet.rows[0]?.sides).toMatchObject([
      { laid: { way: 'difference', gain: 1 }, widthPx: 200 },
    ]);
    expect(difference.addresses).toHaveLength(6);
    const overlay = seen('overlay');
    expect(overlay.sheet.rows[0]?.sides).toMatchObject([{ laid: { way: 'overlay', share: 0.3 } }]);
    expect(facts(overlay.sheet)['On the screen']).toBe(
      'Overlaid, the genuine page 30 % opaque; turned by 90° clockwise; mirrored, left and right exchanged',
    );
    // Beside each other, or with one of them missing, there is nothing to lay.
    expect(seen('side').addresses).toHaveLength(4);
    expect(seen('difference', { genuine: null }).addresses).toHaveLength(2);
  });

  it('has nothing of tools that are all off, and of lengths that go by the model', () => {
    const plain = finding({ look: { ...look, tools: '!invert()', drawings: [] } });
    const said = facts(sheetOfFinding('EX-2026-000001', plain).sheet);
    expect(said['Done to the view']).toBe('Nothing');
    expect(said).not.toHaveProperty('Measured by');
  });
});

it('reads drawings that were stored before there were scales', () => {
  const { trueMm: _, ...line } = { ...scale, kind: 'line' };
  expect(tableLook.parse({ ...look, drawings: [line] }).drawings[0]?.trueMm).toBeNull();
});
