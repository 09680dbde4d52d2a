import { describe, expect, it } from 'vitest';
import type { ComparedCapture, Fit } from '../comparison/comparison.ts';
import { model } from '../reference/model.fixture.ts';
import { candidatesAmong, identify } from './identifying.ts';

const ZONE = { format: 'TD3', documentCode: 'P<', issuer: 'UTO', number: 'L89890236', expiry: null };
const named = (code: string, change: Parameters<typeof model>[0] = {}) =>
  model({ ...change, key: { ...model().key, code } });
const capture = (light: ComparedCapture['light']): ComparedCapture => ({
  ...{ name: light, light, frame: 0 },
  bytes: new Uint8Array(),
});

/** Models whose pictures lie on the captures as well as the test says: agreement and likeness by code. */
function library(models: ReturnType<typeof named>[], found: Record<string, [number, number]>) {
  const looked: string[][] = [];
  const fits = async (
    given: readonly { model: ReturnType<typeof named> }[],
    captures: readonly ComparedCapture[],
  ): Promise<Fit[]> => {
    looked.push(captures.map(({ light }) => light));
    looked.push(given.map(({ model: { key } }) => key.code));
    return given.map(({ model: { key } }) => {
      const [agreement, likeness] = found[key.code] ?? [0, 0];
      return { code: key.code, agreement, likeness };
    });
  };
  const filed = models.map((each) => ({
    model: each,
    withPictures: async () => ({ model: each, references: [] }),
  }));
  return { comparing: { fits }, filed, looked };
}

describe('which model a document is of', () => {
  const likely = named('UTO-AO-02001');
  const alike = named('UTO-AO-03001');
  // Document code 3, number 1 and format 2 of 10 do not go.
  const visa = named('UTO-BO-01001', {
    mrz: { ...model().mrz, documentCodes: ['V<'], format: 'MRV-A', numberPattern: '####' } as never,
  });

  it('is decided by what is printed, among those that the zone speaks for', async () => {
    const found = { 'UTO-AO-02001': [0.9, 0.5], 'UTO-AO-03001': [0.6, 0.9], 'UTO-BO-01001': [1, 1] } as const;
    const { comparing, filed, looked } = library([visa, likely, alike], structuredClone(found) as never);
    const captures = [capture('VI'), capture('UV')];
    const { code, fits, candidates } = await identify(comparing, captures, filed, ZONE);
    // 0.6 × 0.9 is more than 0.9 × 0.5.
    expect(code).toBe('UTO-AO-03001');
    expect(fits.map((fit) => fit.code)).toEqual(['UTO-AO-03001', 'UTO-AO-02001']);
    expect(looked).toEqual([['VI'], ['UTO-AO-02001', 'UTO-AO-03001']]);
    expect(candidates.map((each) => each.code)).toEqual(['UTO-AO-02001', 'UTO-AO-03001', 'UTO-BO-01001']);
  });

  it('is one that the zone hardly speaks for where there is no better one', async () => {
    const { comparing, filed } = library([visa], { 'UTO-BO-01001': [0.5, 0.5] });
    expect((await identify(comparing, [capture('VI')], filed, ZONE)).code).toBe('UTO-BO-01001');
  });

  it('is unknown where none fits', async () => {
    const { comparing, filed } = library([likely], {});
    expect((await identify(comparing, [capture('VI')], filed, ZONE)).code).toBeNull();
  });

  it('may be one of the newest where no zone was read', () => {
    const models = [2011, 2024, 2018].map((year) =>
      model({ key: { ...model().key, year, code: `UTO-AO-0${year}` } }),
    );
    const found = candidatesAmong(models, null);
    expect(found.map(({ code }) => code)).toEqual(['UTO-AO-02024', 'UTO-AO-02018', 'UTO-AO-02011']);
    expect(found.every(({ score, reasons }) => score === 0 && reasons.length === 1)).toBe(true);
  });
});
