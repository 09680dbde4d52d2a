import { describe, expect, it } from 'vitest';
import { storedFinding } from '../contract/findings.ts';
import { type KeptFrequencies, keptFrequencies } from '../contract/frequencies.ts';
import { sheetOfFrequencies } from './frequency-sheets.ts';
import { sheetOfFinding } from './table-sheets.ts';

const [FILE, SPECTRUM] = ['ab'.repeat(32), 'cd'.repeat(32)];
const ID = '00000000-0000-4000-8000-000000000000';
const AREA = { xMm: 10, yMm: 5, widthMm: 40, heightMm: 20 };

/** 127 lines an inch are 50 a cm and 5 a mm. */
const peak = { linesPerMm: 5, linesPerInch: 127, angleDeg: 45, strength: 37, levels: 9, origin: 'print' };
/** 254 px to 25.4 mm: ten a mm, whose spectrum ends at five lines a mm. */
const side = {
  ...{ sha256: FILE, name: 'page.png', area: AREA, densityPpmm: 10, upToLpi: 101.6 },
  picture: { address: '/media/x/spectrum', sha256: SPECTRUM, widthPx: 512, heightPx: 512 },
  peaks: [peak, { ...peak, angleDeg: 135, origin: 'blocks' }],
  verdict: { kind: 'dots', patterns: [{ linesPerInch: 127, angleDeg: 45 }], because: null },
};
const found = (changes: object = {}): KeptFrequencies =>
  keptFrequencies.parse({ exposure: 'VI', area: AREA, questioned: side, genuine: null, ...changes });

const none = { kind: 'none', patterns: [], because: null };
const cut = {
  ...{ sha256: FILE, name: 'page.png', frame: 0, seen: null },
  crop: { address: '/media/x/strip', sha256: FILE, widthPx: 400, heightPx: 200 },
  quad: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
};
const finding = (frequencies: KeptFrequencies | null) =>
  storedFinding.parse({
    ...{ id: ID, number: 1, revision: 1, pageTitle: 'Data page', feature: null, light: 'VI', area: AREA },
    ...{ model: { code: 'UTO-AO-01001', version: 1, title: 'Passport' }, indicator: null, text: '' },
    ...{ questioned: cut, genuine: cut, actor: 'tester', takenBack: null, frequencies },
    recordedAt: '2026-11-29T12:00:00.000Z',
    look: {
      ...{ comparisonId: ID, page: 'data', exposure: 'VI', mode: 'side', share: 0.5, rate: 1, tools: '' },
      ...{ check: null, drawings: [], sight: { centre: [1, 1], pxPerMm: 10, rotation: 0 } },
    },
  });
const facts = (sheet: { facts: readonly (readonly [string, string])[] }) => Object.fromEntries(sheet.facts);
const saved = { actor: 'tester', savedAt: 'noon' };

describe('what a sheet says of the print', () => {
  it('tells lines an inch and a cm, the angle, up to where the picture can tell, and the hash of the spectrum', () => {
    const { sheet, addresses } = sheetOfFinding('EX-2026-000001', finding(found()));
    const said = facts(sheet);
    expect(said['Frequencies of print']).toBe('Looked for in VI, 10.0, 5.0 mm · 40.0 × 20.0 mm');
    expect(said['Print, questioned']).toBe(
      'Regular dots: 127 lpi (50.0 lines a cm) at 45°; 10.0 px to a mm can tell up to 102 lpi',
    );
    expect(said['Peaks, questioned']).toMatch(
      /^1: 127\.0 lpi, 0\.200 mm apart, at 45\.0°, 37 times .*; 2\*: /,
    );
    expect(said['Spectrum, questioned']).toBe(`SHA-256 ${SPECTRUM}, of page.png · SHA-256 ${FILE}`);
    // Dots may be crossed lines, and one peak may be of the file.
    expect(said['To be borne in mind']).toMatch(/right angle.*\* may come of the squares/);
    // Both crops, and the one spectrum that there is; its borders are where the picture ends.
    expect(addresses).toEqual(['/media/x/strip', '/media/x/strip', '/media/x/spectrum']);
    expect(sheet.rows.at(-1)?.sides).toMatchObject([
      { caption: 'This document · page.png · 127 lpi at the borders', spectrum: { borderLpi: 127 } },
      { missing: 'Genuine: no picture in this light (VI).' },
    ]);
  });

  it('has nothing of the print in a finding without it', () => {
    const { sheet, addresses } = sheetOfFinding('EX-2026-000001', finding(null));
    expect(Object.keys(facts(sheet)).filter((name) => /print|spectrum|peaks/i.test(name))).toEqual([]);
    expect(addresses).toHaveLength(2);
  });

  it('says that nothing was found, that it cannot be told, and that only the middle was looked at', () => {
    const middle = { ...AREA, xMm: 20, widthMm: 20 };
    const { sheet } = sheetOfFrequencies(
      'EX-2026-000001',
      {
        ...finding(null),
        frequencies: found({
          questioned: { ...side, peaks: [], verdict: none, area: middle },
          genuine: { ...side, peaks: [], verdict: { ...none, kind: 'untold', because: 'density' } },
        }),
      },
      saved,
    );
    const said = facts(sheet);
    expect(said['Print, questioned']).toBe(
      'No regular screen found; 10.0 px to a mm can tell up to 102 lpi; of 20.0, 5.0 mm · 20.0 × 20.0 mm',
    );
    expect(said['Print, genuine']).toMatch(/^Cannot be told: the picture has too few px to a mm;/);
    expect(said).not.toHaveProperty('Peaks, questioned');
    expect(said).not.toHaveProperty('To be borne in mind');
    expect(said).toMatchObject({ Saved: 'tester, noon', 'File, questioned': `page.png · SHA-256 ${FILE}` });
    expect(sheet.subtitle).toMatch(/^Not a finding/);
  });
});
