import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankPage,
  noisePage,
  outlineOf,
  type PrintedLines,
  printedPage,
  textPage,
} from '../../test/builders/printed-lines.ts';
import type { Quad } from './geometry.ts';
import { turnedRound, type ZoneCandidate, zoneCandidates } from './mrz-locate.ts';
import { greyPlane } from './mrz-plane.ts';
import { createSearch, searchStages } from './mrz-search.ts';
import { GLYPH_HEIGHT_PX, LINE_HEIGHT_PX } from './mrz-strip.ts';
import { rectangle, transformQuad } from './mrz-transform.ts';
import type { Raster } from './raster.ts';

/** Everything built like a zone, in both directions, at the first stage that shows something of the kind. */
function located(raster: Raster): ZoneCandidate[] {
  const source = greyPlane(raster);
  const search = createSearch(source);
  for (const stage of searchStages(source)) {
    const found = search
      .groupsAt(stage)
      .flatMap((group) => [...zoneCandidates(source, group), ...zoneCandidates(source, turnedRound(group))]);
    if (found.length > 0) return found;
  }
  return [];
}

/** Outline of the cells of a candidate, from the top of the first glyphs to the foot of the last, px of the picture. */
function cellsOutline({ lines }: ZoneCandidate): Quad {
  const corners = lines.map(({ crop, grid }) => {
    const top = (LINE_HEIGHT_PX - GLYPH_HEIGHT_PX) / 2;
    const right = grid.startPx + grid.count * grid.pitchPx;
    return transformQuad(crop.toSource, rectangle(grid.startPx, top, right, top + GLYPH_HEIGHT_PX));
  });
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) throw new Error('a candidate without lines');
  return [first[0], first[1], last[2], last[3]];
}

/** Largest distance between corners of the same name, px. */
function gap(a: Quad, b: Quad): number {
  return Math.max(...a.map(([x, y], i) => Math.hypot(x - (b[i]?.[0] ?? 0), y - (b[i]?.[1] ?? 0))));
}

const PASSPORT: PrintedLines = {
  lines: 2,
  cells: 44,
  pitchPx: 11,
  spacingPx: 27,
  origin: [60, 300],
  angle: 0,
};
const CARD: PrintedLines = { lines: 3, cells: 30, pitchPx: 12, spacingPx: 22, origin: [80, 250], angle: 0 };
const SHEET: PrintedLines = { lines: 2, cells: 36, pitchPx: 12, spacingPx: 30, origin: [70, 330], angle: 0 };

/** A quarter of a cell: a symbol in a cell so far off still has its middle in it. */
const TOLERANCE = 0.25;

function expectFound(raster: Raster, print: PrintedLines, turn: number) {
  const matches = located(raster).filter((candidate) => candidate.turn === turn);
  const best = matches.toSorted(
    (a, b) => gap(cellsOutline(a), outlineOf(print)) - gap(cellsOutline(b), outlineOf(print)),
  )[0];
  expect(best?.lines.map(({ grid }) => grid.count)).toEqual(Array(print.lines).fill(print.cells));
  if (best) expect(gap(cellsOutline(best), outlineOf(print))).toBeLessThan(TOLERANCE * print.pitchPx);
}

describe('locating zones by their pitch', () => {
  it.each([
    ['a passport', PASSPORT],
    ['a card', CARD],
    ['a sheet', SHEET],
  ])('finds the cells of %s where they were printed', (_, print) => {
    expectFound(printedPage(620, 440, [print]), print, 0);
  });

  it.each([
    [90, 270, [400, 60]],
    [180, 180, [560, 200]],
    [270, 90, [200, 560]],
  ] as const)(
    'finds print that reads at %i° and says that a turn of %i° brings it upright',
    (angle, turn, origin) => {
      const print = { ...PASSPORT, angle, origin };
      expectFound(printedPage(620, 620, [print]), print, turn);
    },
  );

  it.each([-25, -10, -4, 3, 10, 20])('finds print that is skewed by %i°', (angle) => {
    const print: PrintedLines = { ...CARD, angle, origin: [110, 200] };
    expectFound(printedPage(620, 440, [print]), print, 0);
  });

  it('finds a zone at any pitch from 7 to 40 px', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.double({ min: 7, max: 40, noNaN: true }), (pitchPx) => {
        const print = {
          ...CARD,
          pitchPx,
          spacingPx: 1.8 * pitchPx,
          origin: [3 * pitchPx, 4 * pitchPx] as const,
        };
        expectFound(printedPage(Math.round(36 * pitchPx), Math.round(12 * pitchPx), [print]), print, 0);
      }),
      { numRuns: 12, seed: 9303 },
    );
  });

  it('finds two zones in one picture', () => {
    const visa: PrintedLines = { ...PASSPORT, origin: [60, 80] };
    const page = printedPage(620, 440, [visa, PASSPORT]);
    expectFound(page, PASSPORT, 0);
    expectFound(page, visa, 0);
  });

  it.each([
    ['a blank page', blankPage(600, 400)],
    ['one pixel', blankPage(1, 1)],
    ['noise', noisePage(500, 400, 1)],
    ['a page of text', textPage(700, 500, 2)],
    ['lines of 33 cells', printedPage(620, 440, [{ ...PASSPORT, cells: 33 }])],
    ['a single line', printedPage(620, 440, [{ ...PASSPORT, lines: 1 }])],
  ])('finds nothing in %s', (_, raster) => {
    expect(located(raster)).toEqual([]);
  });
});
