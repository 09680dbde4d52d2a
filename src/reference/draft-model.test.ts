import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asVersion,
  boundedDraftModel,
  type DraftModel,
  draftFaults,
  draftModel,
  picturesOfDraft,
} from './draft-model.ts';
import { model } from './model.fixture.ts';
import type { DocumentModel } from './model.ts';

function draftOf({ format: _, version: __, reason: ___, ...parts }: DocumentModel): DraftModel {
  return parts;
}

/** The value without one of its members, chosen by chance, however deep. */
function without(value: unknown, chance: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => without(part, chance));
  const members = Object.entries(value).filter(() => chance() > 0.3);
  return Object.fromEntries(members.map(([name, part]) => [name, without(part, chance)]));
}

describe('a draft of a document model', () => {
  it('may be empty, and says then what is missing, each with a place and a remedy', () => {
    expect(draftModel.parse({})).toEqual({});
    const faults = draftFaults({});
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['key', 'title', 'series', 'validity', 'size', 'pages', 'features', 'sources']),
    );
    expect(faults.every(({ remedy, severity }) => remedy.length > 0 && severity === 'error')).toBe(true);
    expect(faults.map(({ path }) => path)).not.toEqual(expect.arrayContaining(['version']));
  });

  it('holds a whole model, which it gives back as the version that is asked for', () => {
    const whole = model();
    const draft = draftModel.parse(draftOf(whole));
    expect(draftFaults(draft)).toEqual([]);
    expect(asVersion(draft, 7, 'Seventh.').model).toEqual({ ...whole, version: 7, reason: 'Seventh.' });
    expect(picturesOfDraft(draft)).toEqual(whole.pages[0]?.pictures);
  });

  it('holds a model with any of its parts missing, except from pictures', () => {
    const pictureless = { ...draftOf(model()), pages: [{ id: 'data-page', title: 'Data page' }] };
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
        const partial = without(pictureless, () => chances.next().value);
        expect(draftModel.safeParse(partial).success).toBe(true);
      }),
    );
  });

  it('takes words that are still being typed, and says what the model asks for', () => {
    const draft = draftModel.parse({ ...draftOf(model()), checkedOn: '2026-0', title: ' ' });
    expect(draftFaults(draft).map(({ path }) => path)).toEqual(['title', 'checkedOn']);
  });

  it('applies the rules between the parts once the parts are whole', () => {
    const [first, ...rest] = model().features;
    if (!first) throw new Error('no feature');
    const moved = { ...first, area: { xMm: 20, yMm: 2, widthMm: 10, heightMm: 5 } };
    expect(draftFaults(draftOf(model({ features: [moved, ...rest] })))).toMatchObject([
      { severity: 'error', path: 'features[0].area' },
    ]);
  });

  it('refuses what no model has, and more than any model holds', () => {
    const accepts = (value: unknown) => boundedDraftModel.safeParse(value).success;
    expect(accepts({ surprise: 1 })).toBe(false);
    expect(accepts({ version: 3 })).toBe(false);
    expect(accepts({ title: 'x'.repeat(4001) })).toBe(false);
    expect(accepts({ features: Array(401).fill({}) })).toBe(false);
    expect(accepts({ features: Array(400).fill({}) })).toBe(true);
    expect(accepts({ pages: [{ pictures: [{ file: '../../etc/passwd' }] }] })).toBe(false);
    expect(accepts(null)).toBe(false);
    const crowded = boundedDraftModel.safeParse({ sources: Array(200_000).fill(1) });
    expect(crowded.error?.issues).toHaveLength(1);
  });
});
