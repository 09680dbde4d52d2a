import { describe, expect, it } from 'vitest';
import type { StoredComparison } from '../contract/comparison.ts';
import type { EnteredZone } from '../contract/entered-zone.ts';
import type { Capture } from '../contract/examination.ts';
import type { Light } from '../examination/light.ts';
import { documentZoneIn, groundPlaces, isStale, picturesIn } from './comparison-basis.ts';
import type { LibraryReader } from './library-ports.ts';

/** Worked example of ICAO Doc 9303-4, Appendix B. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const OTHER = LINES.map((line) => line.replace('L898902C36', 'L898902C28'));
const TODAY = '2012-01-02';

/** What of a capture matters here: its light, its state, and the lines of the zones on its pages. */
const capture = (id: string, light: Light, pages: (readonly string[] | null)[], state = 'done') =>
  ({
    ...{ id, name: id, sha256: id, light, state },
    frames: pages.map((lines, index) => ({
      ...{ index, tried: lines ? ['all of it'] : null },
      zones: (lines ?? []).length > 0 ? [zone(lines ?? [])] : [],
    })),
  }) as unknown as Capture;

const zone = (lines: readonly string[]) => ({
  format: lines === LINES || lines === OTHER ? 'TD3' : null,
  lines: lines.map((text) => ({ text, characters: [] })),
  corrections: [],
});
const entry = { lines: LINES, judgement: { format: 'TD3' }, corrections: [] } as unknown as EnteredZone;

describe('what a comparison rests on', () => {
  it('is every page that was read, in the light of its capture', () => {
    const captures = [
      capture('a', 'VI', [LINES, [], null]),
      capture('b', 'UV', [[]]),
      capture('c', 'IR', [[]], 'failed'),
    ];
    expect(picturesIn({ captures }).map(({ captureId, frame, light }) => [captureId, frame, light])).toEqual([
      ['a', 0, 'VI'],
      ['a', 1, 'VI'],
      ['b', 0, 'UV'],
    ]);
  });

  it('is the first zone of a known format, in visible light before others, and what was typed without one', () => {
    const numberIn = (captures: Capture[], entered: EnteredZone[] = []) =>
      documentZoneIn({ captures, entered }, TODAY)?.facts.number;
    const dim = capture('a', 'IR', [OTHER]);
    const unknown = capture('b', 'VI', [['P<UTO']]);
    expect(numberIn([dim, unknown, capture('c', 'VI', [LINES])])).toBe('L898902C3');
    expect(numberIn([dim, unknown], [entry])).toBe('L898902C2');
    expect(numberIn([unknown], [entry])).toBe('L898902C3');
    expect(numberIn([unknown])).toBeUndefined();
  });
});

describe('where the ground is looked at under ultraviolet', () => {
  const QUAD = [
    [10, 60],
    [90, 60],
    [90, 80],
    [10, 80],
  ] as const;
  /** A capture of one page of a size in px, with a zone at QUAD or without. */
  const sized = (id: string, light: Light, widthPx: number, hasZone: boolean) => {
    const zones = hasZone ? [{ ...zone(LINES), quad: QUAD }] : [];
    const frames = [{ index: 0, widthPx, heightPx: 100, tried: ['all of it'], zones }];
    return { id, light, state: 'done', frames } as unknown as Capture;
  };

  it('is the zone and as much above it, where a picture of the same size shows one in visible light', () => {
    const captures = [sized('white', 'VI', 100, true), sized('glow', 'UV', 100, false)];
    expect(groundPlaces({ captures })).toEqual([
      {
        ...{ captureId: 'glow', frame: 0 },
        quad: [
          [10, 40],
          [90, 40],
          [90, 80],
          [10, 80],
        ],
      },
    ]);
  });

  it('is nowhere where two pictures have that size: which page it shows is not known', () => {
    const captures = [
      sized('white', 'VI', 100, true),
      sized('other', 'VI', 100, false),
      sized('glow', 'UV', 100, false),
    ];
    expect(groundPlaces({ captures })).toEqual([]);
  });

  it('is nowhere without such a picture, and in no other light', () => {
    expect(
      groundPlaces({ captures: [sized('white', 'VI', 120, true), sized('glow', 'UV', 100, false)] }),
    ).toEqual([]);
    expect(
      groundPlaces({ captures: [sized('white', 'VI', 100, false), sized('glow', 'UV', 100, false)] }),
    ).toEqual([]);
    expect(
      groundPlaces({ captures: [sized('white', 'VI', 100, true), sized('dim', 'IR', 100, false)] }),
    ).toEqual([]);
  });
});

describe('a comparison that is kept', () => {
  const basis = { captures: [capture('a', 'VI', [[]])], entered: [] };
  const kept = (remarks: StoredComparison['captures'][number]['remarks']) =>
    ({
      ...{ model: { code: 'UTO-AO-01001', version: 2 }, zone: null, finishedAt: '2026-01-01T00:00:00Z' },
      captures: [{ captureId: 'a', frame: 0, light: 'VI', placementId: null, remarks }],
    }) as unknown as StoredComparison;
  const library = { libraryHold: () => ({ version: 2 }) } as unknown as LibraryReader;

  it('holds where pictures were looked at for what they show, and no more where that was not asked yet', () => {
    expect(isStale(library, kept([]), basis, [])).toBe(false);
    expect(isStale(library, kept([{ kind: 'partial', text: 'Only 51 %.' }]), basis, [])).toBe(false);
    expect(isStale(library, kept(null), basis, [])).toBe(true);
  });
});
