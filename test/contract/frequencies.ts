import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { CallInput } from '../../src/contract/index.ts';
import { PERMIT_MM } from '../builders/residence-permit.ts';
import type { Finder } from './finding.ts';

type Looking = CallInput<'table.frequencies'>;
const AREA = { xMm: 10, yMm: 5, widthMm: 30, heightMm: 20 };

/** An input that fits the schema, about nothing that exists. */
export const frequencyInput = (examinationId: string, comparisonId: string): Looking => ({
  ...{ examinationId, comparisonId, page: 'front', exposure: 'VI', side: 'genuine', area: AREA },
});

/** An input of the sheet of both. */
export const spectraInput = (
  examinationId: string,
  comparisonId: string,
): CallInput<'frequencies.export'> => ({
  ...{ examinationId, comparisonId, page: 'front', exposure: 'VI', area: AREA },
});

/** Both spectra are drawn on one sheet, whose hash stands in the ledger. */
async function savesSpectra({ ask, refusal, picture }: Finder, right: CallInput<'frequencies.export'>) {
  const sheet = await ask('frequencies.export', right);
  expect(sheet.name).toBe(`${right.examinationId}-frequencies-${sheet.sha256.slice(0, 8)}.png`);
  const bytes = await picture(`/media/${sheet.sha256}`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: sheet.widthPx, height: sheet.heightPx });
  const [last] = (await ask('ledger.list', { subject: right.examinationId })).items;
  expect(last?.action).toBe('frequencies.exported');
  for (const [code, change] of [
    ['examination.unknown', { examinationId: 'EX-1999-000001' }],
    ['finding.no_comparison', { comparisonId: '00000000-0000-4000-8000-000000000000' }],
    ['finding.no_page', { exposure: 'VI 9' }],
    ['finding.outside_page', { area: { ...AREA, widthMm: PERMIT_MM[0] } }],
    ['input.invalid', { side: 'genuine' }],
  ] as const)
    expect(await refusal('frequencies.export', { ...right, ...change }), JSON.stringify(change)).toBe(code);
}

/** What the spectra show is recorded as a finding, also of another light than the one that is looked at, without further words. */
async function recordsSpectra(finder: Finder, on: CallInput<'frequencies.export'>): Promise<void> {
  const { ask, refusal, picture } = finder;
  const { examinationId, comparisonId, page } = on;
  const right: CallInput<'finding.record'> = {
    ...{ examinationId, feature: null, area: AREA, indicator: null, text: '' },
    look: {
      ...{ comparisonId, page, exposure: 'UV', mode: 'side', share: 0.5, rate: 1, tools: '', check: null },
      ...{ sight: { centre: [1, 1], pxPerMm: 1, rotation: 0 }, drawings: [] },
    },
    frequencies: { exposure: 'VI', area: AREA },
  };
  for (const [code, change] of [
    ['finding.empty', { frequencies: null }],
    ['finding.no_page', { frequencies: { exposure: 'VI 9', area: AREA } }],
    ['finding.outside_page', { frequencies: { exposure: 'VI', area: { ...AREA, widthMm: PERMIT_MM[0] } } }],
    ['input.invalid', { frequencies: { exposure: '../VI', area: AREA } }],
  ] as const)
    expect(await refusal('finding.record', { ...right, ...change }), JSON.stringify(change)).toBe(code);
  const finding = await ask('finding.record', right);
  expect(finding).toMatchObject({ light: 'UV', frequencies: { exposure: 'VI', area: AREA } });
  for (const side of ['questioned', 'genuine'] as const) {
    const { picture: kept, sha256, name, ...said } = finding.frequencies?.[side] ?? {};
    // What the screen was told of the same place, and the picture of it.
    const { picture: address, ...told } = await ask('table.frequencies', { ...on, side });
    expect(said).toEqual(told);
    expect(kept?.address).toBe(address);
    expect(address).toContain(`/media/${sha256}/spectrum`);
    expect(name).toBeTruthy();
    expect(
      createHash('sha256')
        .update(await picture(address))
        .digest('hex'),
    ).toBe(kept?.sha256);
  }
  const about = { examinationId, findingId: finding.id, basedOn: 1, indicator: null };
  const reworded = await ask('finding.reword', { ...about, text: 'Two screens.' });
  expect(reworded.frequencies).toEqual(finding.frequencies);
  // Its words may go again: the spectra still say something.
  await ask('finding.reword', { ...about, basedOn: 2, text: '' });
  const sheet = await ask('finding.export', { examinationId, findingId: finding.id });
  const plain = await ask('finding.record', { ...right, text: 'Nothing of the print.', frequencies: null });
  const other = await ask('finding.export', { examinationId, findingId: plain.id });
  // Two spectra of 512 px stand on the one and not on the other.
  expect(sheet.heightPx - other.heightPx).toBeGreaterThan(512);
}

/** Both sides of an area are looked at for regular print; the ledger has only what is saved or recorded of it. */
export async function looksAtFrequencies(finder: Finder, examinationId: string): Promise<void> {
  const { ask, refusal, picture } = finder;
  const { comparison } = await ask('comparison.get', { examinationId });
  const right = frequencyInput(examinationId, comparison?.id ?? '');
  const entries = async () => (await ask('ledger.list', { subject: examinationId })).total;
  const before = await entries();
  for (const side of ['questioned', 'genuine'] as const) {
    const found = await ask('table.frequencies', { ...right, side });
    // Pictures of 300 dpi, whose area is as large as they have it.
    expect(Math.abs(found.densityPpmm / (300 / 25.4) - 1), side).toBeLessThan(0.01);
    expect(Math.abs(found.upToLpi / 120 - 1), side).toBeLessThan(0.02);
    expect(found.area).toMatchObject({ xMm: 10, yMm: 5 });
    expect(Math.abs(found.area.widthMm - 30)).toBeLessThan(0.1);
    for (const { linesPerMm, linesPerInch } of found.peaks) {
      expect(linesPerInch / linesPerMm).toBeCloseTo(25.4, 6);
      expect(linesPerInch).toBeLessThanOrEqual(found.upToLpi * 1.01);
    }
    const address = new URL(found.picture, 'http://station');
    expect(address.pathname).toMatch(/^\/media\/[0-9a-f]{64}\/spectrum$/);
    // 30 × 20 mm at 11.81 px a mm.
    for (const [name, px] of [
      ['width', 354.3],
      ['height', 236.2],
    ] as const)
      expect(Math.abs(Number(address.searchParams.get(name)) - px), name).toBeLessThan(3);
    const bytes = await picture(found.picture);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 });
  }
  // All of the page as the screen has it: 638 px of 11.81 px a mm are 54.02 mm, the page is 53.98 mm high.
  const all = { xMm: 0, yMm: 0, widthMm: PERMIT_MM[0], heightMm: 54.02 };
  expect((await ask('table.frequencies', { ...right, area: all })).area).toMatchObject({ xMm: 0, yMm: 0 });
  const wide = { ...AREA, widthMm: PERMIT_MM[0] };
  const refused: [ErrorCode, object][] = [
    ['examination.unknown', { examinationId: 'EX-1999-000001' }],
    ['finding.no_comparison', { comparisonId: '00000000-0000-4000-8000-000000000000' }],
    ['finding.no_page', { page: 'nowhere' }],
    ['finding.no_page', { exposure: 'VI 9' }],
    // The document was not captured in it.
    ['finding.no_page', { exposure: 'IR', side: 'questioned' }],
    ['finding.outside_page', { area: wide }],
    ['finding.outside_page', { area: { ...all, heightMm: 54.1 } }],
    ['input.invalid', { side: 'both' }],
    ['input.invalid', { area: { ...AREA, xMm: -1 } }],
    ['input.invalid', { area: { ...AREA, widthMm: 0 } }],
    ['input.invalid', { exposure: '../VI' }],
  ];
  for (const [code, change] of refused)
    expect(await refusal('table.frequencies', { ...right, ...change }), JSON.stringify(change)).toBe(code);
  expect(await entries()).toBe(before);
  const { side: _, ...on } = right;
  await savesSpectra(finder, on);
  await recordsSpectra(finder, on);
}
