import { describe, expect, it } from 'vitest';
import { appearanceOf } from '../comparison/appearance.ts';
import type { Candidate } from '../comparison/candidates.ts';
import type { ComparedCapture, Fit } from '../comparison/comparison.ts';
import { CELL_COUNT, type PageLayout } from '../comparison/page-layout.ts';
import { model } from '../reference/model.fixture.ts';
import { createChance } from '../specimens/chance.ts';
import { candidatesIn, identify, looksAmong, type Recognised } from './identifying.ts';

const ZONE = { format: 'TD3', documentCode: 'P<', issuer: 'UTO', number: 'L89890236', expiry: null };
const EVERY = new Uint8Array(CELL_COUNT).fill(1);
const named = (code: string, change: Parameters<typeof model>[0] = {}) =>
  model({ ...change, key: { ...model().key, code } });
const capture = (light: ComparedCapture['light']): ComparedCapture => ({
  ...{ name: light, light, frame: 0 },
  bytes: new Uint8Array(),
});

function drawn(seed: number): PageLayout {
  const chance = createChance(seed);
  const part = () => Float32Array.from({ length: CELL_COUNT }, () => chance.between(0, 1));
  return { red: part(), blue: part(), shade: part(), detail: part() };
}

/** A library of models whose pages look as their seeds say. */
const recognised = (pages: readonly (readonly [ReturnType<typeof named>, ...number[]])[]): Recognised => ({
  libraryZones: (issuer) => pages.flatMap(([each]) => (each.mrz?.issuer === issuer ? [each] : [])),
  libraryAppearances(visit) {
    for (const [{ key }, ...seeds] of pages)
      for (const [at, seed] of seeds.entries())
        visit(key.code, `page-${at}`, appearanceOf(drawn(seed), EVERY));
  },
  libraryModels: (_, limit) => pages.map(([each]) => each).slice(0, limit),
});

describe('the candidates of a document', () => {
  const passport = named('UTO-AO-01001');
  const other = named('UTO-AO-02001');
  const foreign = named('ABC-AO-01001', {
    mrz: { ...model().mrz, issuer: 'ABC' } as never,
  });

  it('are those of its issuer by zone and looks, and after them what looks like it', () => {
    const library = recognised([
      [other, 1, 2],
      [passport, 3],
      [foreign, 9, 4],
    ]);
    const found = candidatesIn(library, ZONE, [drawn(4), drawn(3)]);
    expect(found.map(({ code }) => code)).toEqual(['UTO-AO-01001', 'UTO-AO-02001', 'ABC-AO-01001']);
    expect(found[0]?.reasons.at(-1)).toMatch(/^looks like its page page-0 \(1\.00\)$/);
    expect(found[1]?.reasons.at(-1)).toMatch(/^but does not look like any of its pages/);
    expect(found[2]).toMatchObject({ zone: null, score: expect.closeTo(0.5, 1) });
    expect(found[2]?.reasons).toEqual([
      'looks like its page page-1 (1.00)',
      'but its zone does not say issuer UTO',
    ]);
  });

  it('are ranked by looks alone where no zone was read, and are the newest where nothing is known', () => {
    const library = recognised([[other, 1], [passport, 3], [foreign]]);
    const found = candidatesIn(library, null, [drawn(3)]);
    expect(found.map(({ code }) => code)).toEqual(['UTO-AO-01001', 'UTO-AO-02001']);
    expect(found[0]).toMatchObject({ zone: null, score: expect.closeTo(1, 1) });
    expect(found[0]?.reasons[0]).toBe('no zone was read');
    const blind = candidatesIn(library, null, []);
    expect(blind.map(({ code, score }) => [code, score])).toEqual([
      ['UTO-AO-02001', 0],
      ['UTO-AO-01001', 0],
      ['ABC-AO-01001', 0],
    ]);
    expect(blind[0]?.reasons[0]).toContain('newest');
  });

  it('are by their zone alone until the pictures were looked at', () => {
    const [first] = candidatesIn(recognised([[passport, 3]]), ZONE, []);
    // The number and three others of the zone go with it; the expiry is not known: 10 of 12.
    expect(first).toMatchObject({ zone: first?.score, score: expect.closeTo(10 / 12) });
  });
});

describe('what looks like a document', () => {
  it('is the best page of each model, the twelve likest and those that are asked for', () => {
    const models = Array.from({ length: 40 }, (_, at) => named(`UTO-AO-${String(10_000 + at)}`));
    const library = recognised(models.map((each, at) => [each, 100 + at, 200 + at] as const));
    const looks = looksAmong(library, [drawn(205), drawn(130)], new Set(['UTO-AO-10007']));
    expect(looks).toHaveLength(13);
    expect(looks[0]?.code).toBe('UTO-AO-10007');
    expect(new Set(looks.map(({ code }) => code)).size).toBe(13);
    expect(looks.slice(1, 3).map(({ code, page }) => `${code} ${page}`)).toEqual(
      expect.arrayContaining(['UTO-AO-10005 page-1', 'UTO-AO-10030 page-0']),
    );
    const likeness = looks.slice(1).map((look) => look.likeness);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
  });
});

const candidate = (code: string, zone: number | null = null): Candidate => ({
  ...{ code, zone, score: zone ?? 0.5 },
  reasons: [],
});

/** Models whose pictures lie on the captures as well as the test says: agreement and likeness by code. */
function held(found: Record<string, [number, number]>) {
  const looked: string[][] = [];
  const fits = async (
    given: readonly { model: ReturnType<typeof named> }[],
    captures: readonly ComparedCapture[],
  ): Promise<Fit[]> => {
    looked.push([...captures.map(({ light }) => light), ...given.map(({ model: { key } }) => key.code)]);
    return given.map(({ model: { key } }) => {
      const [agreement, likeness] = found[key.code] ?? [0, 0];
      return {
        code: key.code,
        agreement,
        likeness,
        colour: agreement > 0 ? 1 : null,
        refusal: agreement > 0 ? null : 'Not there.',
      };
    });
  };
  const withPictures = async (code: string) => ({ model: named(code), references: [] });
  const asked = (
    candidates: readonly Candidate[],
    zone: typeof ZONE | null,
    lights = ['VI', 'UV'] as const,
  ) => identify({ fits }, lights.map(capture), candidates, zone, withPictures);
  return { asked, looked };
}

const CODES = Array.from({ length: 20 }, (_, at) => `UTO-AO-${String(10_000 + at)}`);

describe('which model a document is of', () => {
  it('is decided by what is printed in visible light, among the three that come first', async () => {
    const { asked, looked } = held({ 'UTO-AO-10001': [0.9, 0.5], 'UTO-AO-10002': [0.6, 0.9] });
    const { code, margin, fits } = await asked(
      CODES.map((each) => candidate(each)),
      null,
    );
    // 0.6 × 0.9 is more than 0.9 × 0.5.
    expect([code, margin]).toEqual(['UTO-AO-10002', expect.closeTo(0.09)]);
    expect(fits.map((fit) => fit.code)).toEqual(['UTO-AO-10002', 'UTO-AO-10001', 'UTO-AO-10000']);
    expect(looked).toEqual([['VI', ...CODES.slice(0, 3)]]);
  });

  it('is looked for among twelve at most, and unknown where none fits', async () => {
    const late = held({ 'UTO-AO-10011': [0.9, 0.9] });
    expect(
      (
        await late.asked(
          CODES.map((each) => candidate(each)),
          null,
        )
      ).code,
    ).toBe('UTO-AO-10011');
    const never = held({ 'UTO-AO-10012': [0.9, 0.9] });
    const { code, doubt, fits } = await never.asked(
      CODES.map((each) => candidate(each)),
      null,
    );
    expect([code, fits.length]).toEqual([null, 12]);
    expect(doubt).toMatch(/12 models .* none fits\. Not there\./);
    expect(never.looked.map((each) => each.length)).toEqual([4, 10]);
  });

  it('is never one of another issuer than the zone says', async () => {
    const { asked, looked } = held({ 'ABC-AO-01001': [1, 1] });
    const { code, doubt } = await asked([candidate('ABC-AO-01001')], ZONE);
    expect([code, looked]).toEqual([null, []]);
    expect(doubt).toMatch(/no model with a zone of issuer UTO\. .* another issuer/);
    const { doubt: alone } = await asked([], ZONE);
    expect(alone).toBe('The library has no model with a zone of issuer UTO.');
  });

  it('cannot be told without a picture in visible light', async () => {
    const { asked } = held({});
    const { code, doubt } = await asked([candidate('UTO-AO-01001', 1)], ZONE, ['UV'] as never);
    expect([code, doubt]).toEqual([null, expect.stringContaining('visible light')]);
  });
});
