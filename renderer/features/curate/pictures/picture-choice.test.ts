import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/imaging/geometry.ts';
import {
  angleOf,
  dpiAlong,
  firstChoice,
  inLight,
  misfitOf,
  type PictureFacts,
  scaleInput,
  scaleOf,
  type TypedMeasure,
} from './picture-choice.ts';

/** Four inches by three. */
const PAGE = { widthMm: 101.6, heightMm: 76.2 };
const FACTS: PictureFacts = { widthPx: 1200, heightPx: 900, dpi: null };

const measure = (id: number, from: Point, to: Point, lengthMm: number | null): TypedMeasure => ({
  id,
  ends: [from, to],
  lengthMm,
});

const choice = (name: string, facts = FACTS, shown: typeof PAGE | null = PAGE) =>
  firstChoice(name, facts, 'data-page', shown);

describe('firstChoice', () => {
  it('takes the light from the name of the file, and says that it did', () => {
    expect(choice('page-uv-254.png')).toMatchObject({ light: 'UV', wavelengthNm: 254, isGuessed: true });
    expect(choice('page-uv.png')).toMatchObject({ light: 'UV', wavelengthNm: 365 });
    expect(choice('scan0001.png')).toMatchObject({ light: null, wavelengthNm: null, isGuessed: false });
  });

  it('takes the shape of the page, else what the file states, else a ruler', () => {
    expect(choice('a.png').by).toBe('whole');
    const wider = { ...FACTS, widthPx: 1500, dpi: 300 };
    expect(choice('a.png', wider)).toMatchObject({ by: 'dpi', dpi: 300 });
    expect(choice('a.png', { ...wider, dpi: null }).by).toBe('measures');
    expect(choice('a.png', FACTS, null).by).toBe('measures');
  });
});

describe('scaleOf', () => {
  const of = (change: object, shown: typeof PAGE | null = PAGE) =>
    scaleOf({ by: 'whole', dpi: null, measures: [], ...change }, FACTS, shown, 'scan.png');

  it('is 300 dpi where 1200 × 900 px are four inches by three', () => {
    expect(of({})).toEqual({ dpi: 300, fault: null });
    expect(of({}, null)).toEqual({ dpi: null, fault: null });
  });

  it('says of a stretched picture what it is', () => {
    // 1200 px over 101.6 mm are 300 dpi; 900 px over 73 mm are 313.2.
    const { dpi, fault } = of({}, { widthMm: 101.6, heightMm: 73 });
    expect(dpi).toBeNull();
    expect(fault).toContain('scan.png');
    expect(fault).toContain('300.0 and 313.2 dpi');
  });

  it('measures by those distances that have a length, the longer counting more', () => {
    // 400 px over 50.8 mm are 200 dpi; 100 px over 12.6 mm are 201.59; 500 px over 63.4 mm are 200.32.
    const measures = [
      measure(1, [100, 40], [500, 40], 50.8),
      measure(2, [0, 0], [0, 100], 12.6),
      measure(3, [0, 0], [300, 300], null),
    ];
    expect(of({ by: 'measures', measures })).toEqual({ dpi: 200.32, fault: null });
    expect(measures.map(dpiAlong)).toEqual([200, 201.59, null]);
    expect(of({ by: 'measures', measures: [measures[2]] })).toEqual({ dpi: null, fault: null });
  });

  it('takes no resolution that no picture of the library may have', () => {
    expect(of({ by: 'dpi', dpi: 600 }).dpi).toBe(600);
    expect(of({ by: 'dpi', dpi: 20 }).dpi).toBeNull();
    expect(of({ by: 'dpi' }).dpi).toBeNull();
  });
});

describe('misfitOf', () => {
  it('is nothing where pixels and millimetres agree within 2 %', () => {
    expect(misfitOf(FACTS, 300, PAGE)).toBeNull();
    // 1200 px at 305 dpi are 99.93 mm, 1.6 % less than 101.6.
    expect(misfitOf(FACTS, 305, PAGE)).toBeNull();
    expect(misfitOf(FACTS, null, PAGE)).toBeNull();
    expect(misfitOf(FACTS, 300, null)).toBeNull();
  });

  it('is what the picture shows with what lies around the page', () => {
    expect(misfitOf(FACTS, 254, PAGE)).toEqual({ widthMm: 120, heightMm: 90 });
  });
});

describe('what the core is told', () => {
  it('is the scale once it is whole', () => {
    const plain = choice('a.png');
    expect(scaleInput(plain, 'page')).toEqual({ by: 'page' });
    expect(scaleInput(plain, 'area')).toEqual({ by: 'area' });
    expect(scaleInput({ ...plain, by: 'dpi' }, 'page')).toBeNull();
    const measures = [measure(1, [100, 40], [500, 40], 50.8)];
    expect(scaleInput({ ...plain, by: 'measures', measures }, 'page')).toEqual({
      by: 'measures',
      measures: [{ from: { xPx: 100, yPx: 40 }, to: { xPx: 500, yPx: 40 }, lengthMm: 50.8 }],
    });
    const open = [...measures, measure(2, [0, 0], [9, 9], null)];
    expect(scaleInput({ ...plain, by: 'measures', measures: open }, 'page')).toBeNull();
  });

  it('is where the lamp stood, or nothing of it, but not half', () => {
    const angle = (azimuthDeg: number | null, elevationDeg: number | null) =>
      angleOf({ ...choice('ob.png'), azimuthDeg, elevationDeg });
    expect(angle(null, null)).toBeNull();
    expect(angle(270, 15)).toEqual({ azimuthDeg: 270, elevationDeg: 15 });
    expect(angle(270, null)).toBeUndefined();
    expect(angle(360, 15)).toBeUndefined();
  });
});

describe('inLight', () => {
  it('keeps of a lamp what goes with the light', () => {
    expect(inLight('UV')).toEqual({ light: 'UV', wavelengthNm: 365, azimuthDeg: null, elevationDeg: null });
    expect(inLight('IR', 870)).toMatchObject({ wavelengthNm: 870 });
    expect(inLight('OB')).toEqual({ light: 'OB', wavelengthNm: null });
  });
});
