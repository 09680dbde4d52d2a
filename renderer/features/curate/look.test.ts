import { describe, expect, it } from 'vitest';
import type { DraftModel } from '../../../src/reference/index.ts';
import { picture } from '../../../src/reference/model.fixture.ts';
import { areaDrawn, areaMoved } from './drawn-areas.ts';
import { areasOn, FIRST_LOOK, neighbour, shownOf, wayTo } from './look.ts';

const AREA = { xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 };
const [VI, UV, VISA] = [picture('VI'), picture('UV'), picture('VI', { file: 'images/visa-vi.png' })];
const DRAFT: DraftModel = {
  pages: [
    { id: 'data', title: 'Data page', pictures: [VI, UV] },
    { id: 'visa', title: 'Visa page', pictures: [VISA] },
  ],
  features: [
    { id: 'waves', page: 'data', lights: ['VI'], area: AREA },
    { id: 'fibres', page: 'data', lights: ['UV'], area: AREA },
    { id: 'stars', page: 'visa', lights: ['VI'] },
  ],
  fields: [{ id: 'name', label: 'Name', page: 'data', area: AREA }],
  mrz: { page: 'data' },
};
const drawOn = { page: 'data', light: 'UV' } as const;

describe('the way to an element', () => {
  it('leads to a light in which it shows, and stays in one that does', () => {
    const fibres = wayTo(DRAFT, 'features[1]', FIRST_LOOK);
    expect(fibres).toMatchObject({ tab: 'features', page: 'data', file: UV.file, chosen: 'features[1]' });
    expect(wayTo(DRAFT, 'fields[0]', fibres)).toMatchObject({ tab: 'fields', file: UV.file });
    expect(wayTo(DRAFT, 'features[2]', fibres)).toMatchObject({ page: 'visa', file: VISA.file });
  });

  it('goes from number to number, round and round', () => {
    expect(neighbour(DRAFT, null, 1)).toBe('features[0]');
    expect(neighbour(DRAFT, 'features[2]', 1)).toBe('features[0]');
    expect(neighbour(DRAFT, 'features[0]', -1)).toBe('features[2]');
    expect(neighbour({}, null, 1)).toBeNull();
  });
});

describe('the areas on a picture', () => {
  const ids = (look: Partial<typeof FIRST_LOOK>) => {
    const full = { ...FIRST_LOOK, ...look };
    return areasOn(DRAFT, full, shownOf(DRAFT, full)).map(({ id, number }) => [id, number]);
  };
  it('are the features that show in its light, with their numbers', () => {
    expect(ids({})).toEqual([['features[0]', 1]]);
    expect(ids({ file: UV.file })).toEqual([['features[1]', 2]]);
    expect(ids({ chosen: 'features[1]' })).toEqual([
      ['features[0]', 1],
      ['features[1]', 2],
    ]);
  });
  it('are the fields where those are written', () => {
    expect(ids({ tab: 'fields' })).toEqual([['fields[0]', undefined]]);
    expect(ids({ tab: 'zone' })).toEqual([]);
  });
});

describe('an area that was drawn', () => {
  it('belongs to what is chosen and has none, or to something new', () => {
    const given = areaDrawn(DRAFT, { tab: 'features', chosen: 'features[2]' }, drawOn, AREA);
    expect(given.place).toBe('features[2]');
    expect(given.document.features?.[2]).toMatchObject({ id: 'stars', page: 'data', area: AREA });
    const made = areaDrawn(DRAFT, { tab: 'document', chosen: 'features[0]' }, drawOn, AREA);
    expect(made.place).toBe('features[3]');
    expect(made.document.features?.[3]).toMatchObject({ page: 'data', area: AREA, lights: ['UV'] });
  });
  it('becomes a field or the zone where those are written', () => {
    expect(areaDrawn(DRAFT, { tab: 'fields', chosen: null }, drawOn, AREA).place).toBe('fields[1]');
    const zone = areaDrawn(DRAFT, { tab: 'zone', chosen: 'mrz' }, drawOn, AREA);
    expect(zone.document.mrz).toEqual({ page: 'data', area: AREA });
    const keyed = { pages: DRAFT.pages, key: { issuer: 'D', type: 'P' } };
    expect(areaDrawn(keyed, { tab: 'zone', chosen: null }, drawOn, AREA).document.mrz).toEqual({
      page: 'data',
      area: AREA,
      issuer: 'D<<',
      documentCodes: ['P<'],
      optionalData: [],
    });
  });
  it('is put anew when it was moved', () => {
    const area = { ...AREA, xMm: 9 };
    expect(areaMoved(DRAFT, 'features[0]', area).features?.[0]?.area).toEqual(area);
    expect(areaMoved(DRAFT, 'fields[0]', area).fields?.[0]?.area).toEqual(area);
    expect(areaMoved(DRAFT, 'mrz', area).mrz?.area).toEqual(area);
  });
});
