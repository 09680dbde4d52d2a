import { createHash } from 'node:crypto';
import { parse } from 'mrz';
import { describe, expect, it } from 'vitest';
import { FORMATS, MRZ_FORMATS, type MrzFormat } from '../../src/mrz/index.ts';
import { createChance, seedOf } from '../../src/specimens/chance.ts';
import { placeZone, zoneBox } from '../../src/specimens/place.ts';
import { alterDigit } from './alter.ts';
import { GROUPS } from './groups.ts';
import { randomZone } from './holder.ts';
import { inkBox } from './ocrb.ts';
import { distance } from './score.ts';
import { pictureSet } from './set.ts';
import { quantile } from './tally.ts';

const zones = (format: MrzFormat, count: number) =>
  Array.from({ length: count }, (_, n) => randomZone(format, createChance(seedOf(7, `${format} ${n}`))));

describe('zones of the set', () => {
  it.each(MRZ_FORMATS)('have the lengths of %s and only its symbols', (format) => {
    for (const lines of zones(format, 200)) {
      expect(lines.map((line) => line.length)).toEqual(FORMATS[format].lineLengths);
      expect(lines.join('')).toMatch(/^[A-Z0-9<]+$/);
    }
  });

  /** mrz looks for the digits of a passport in a visa as well; a visa has three (ICAO Doc 9303-7). */
  const printedIn = (format: MrzFormat) =>
    format.startsWith('MRV') ? /^(documentNumber|birthDate|expirationDate)CheckDigit$/ : /CheckDigit$/;

  // The npm package mrz is another program; it counts no filler inside a long number, and neither does the set.
  it.each(['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'] as const)('have the check digits of mrz in %s', (format) => {
    let judged = 0;
    for (const lines of zones(format, 200)) {
      const digits = parse(lines).details.filter(({ field }) => field && printedIn(format).test(field));
      const wrong = digits.filter(({ valid, value }) => !valid && value !== null);
      judged += digits.length;
      expect(wrong.map(({ field, error }) => `${field}: ${error}, ${lines.join(' ')}`)).toEqual([]);
    }
    expect(judged).toBeGreaterThan(500);
  });

  it('lose exactly one check digit when they are altered', () => {
    for (const lines of zones('TD3', 100)) {
      const changed = alterDigit(lines, 'TD3', createChance(seedOf(3, lines.join(''))));
      if (!changed) throw new Error('a passport has check digits');
      expect(distance(changed.lines.join(''), lines.join(''))).toBe(1);
      const failing = parse(changed.lines).details.filter(
        ({ field, valid }) => field?.endsWith('CheckDigit') && !valid,
      );
      const { line, cell } = changed.alteration;
      expect(failing.some((detail) => detail.line === line && detail.start === cell)).toBe(true);
    }
  });
});

describe('the place of a zone', () => {
  it('gives ten characters an inch and lines a quarter of an inch apart', () => {
    const places = placeZone(zones('TD3', 1)[0] ?? [], 'TD3');
    const at = (line: number, cell: number) =>
      places.find((place) => place.line === line && place.cell === cell);
    expect(places).toHaveLength(88);
    expect(Number(at(0, 43)?.xMm) - Number(at(0, 0)?.xMm)).toBeCloseTo(43 * 2.54, 6);
    expect(Number(at(1, 0)?.yMm) - Number(at(0, 0)?.yMm)).toBeCloseTo(6.35, 6);
  });

  it.each(MRZ_FORMATS)('of %s lies in the 23.2 mm at the foot of the page', (format) => {
    const box = zoneBox(placeZone(zones(format, 1)[0] ?? [], format));
    const { widthMm, heightMm } = FORMATS[format];
    expect(box.top).toBeGreaterThan(heightMm - 23.2);
    expect(box.bottom).toBeLessThan(heightMm);
    expect(box.right).toBeLessThan(widthMm);
    expect(box.left).toBeCloseTo(['TD3', 'MRVA'].includes(format) ? 6 : 4, 6);
  });

  it('has letters of OCR-B size 1: 1.4 by 2.4 mm between the middles of 0.35 mm strokes (ISO 1073-2)', () => {
    const { left, right, top, bottom } = inkBox('8');
    expect(right - left).toBeCloseTo(1.75, 1);
    expect(bottom - top).toBeCloseTo(2.75, 1);
  });
});

describe('the set', () => {
  it('has at least 500 pictures and 200 altered zones, names that differ, and every format', () => {
    const items = pictureSet();
    expect(items.length).toBeGreaterThanOrEqual(500);
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
    expect(GROUPS.find(({ name }) => name === 'altered')?.count).toBeGreaterThanOrEqual(200);
  });

  it.each(['web-small', 'photo-small', 'negatives'])('draws the same bytes again: %s', async (only) => {
    const digest = async (seed: number) => {
      const picture = await pictureSet({ only, seed })[1]?.draw();
      return createHash('sha256')
        .update(picture?.bytes ?? '')
        .digest('hex');
    };
    expect(await digest(5)).toBe(await digest(5));
    expect(await digest(5)).not.toBe(await digest(6));
  });

  it('prints a wrong digit on every altered picture', async () => {
    const pictures = await Promise.all(
      pictureSet({ only: 'altered', quick: true })
        .slice(0, 4)
        .map((item) => item.draw()),
    );
    expect(pictures.every(({ zones }) => zones.every(({ alteration }) => alteration !== null))).toBe(true);
  });
});

describe('the score', () => {
  it('counts edits: the classic pairs of Levenshtein', () => {
    expect(distance('kitten', 'sitting')).toBe(3);
    expect(distance('', 'abc')).toBe(3);
    expect(distance('flaw', 'lawn')).toBe(2);
  });

  it('takes the nearest rank as quantile', () => {
    expect(quantile([15, 20, 35, 40, 50], 0.3)).toBe(20);
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
  });
});
