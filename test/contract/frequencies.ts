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

/** Both sides of an area are looked at for regular print; nothing of that is written into the ledger. */
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
}
