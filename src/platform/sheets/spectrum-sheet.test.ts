import sharp from 'sharp';
import { expect, it } from 'vitest';
import { layoutSheet, type TableSheet } from '../../report/table-sheet.ts';
import { loadTypefaces } from '../specimens/typefaces.ts';
import { drawSheet } from './draw-sheet.ts';

const SIDE = 512;

it('marks the peaks of a spectrum where they lie in it, and measures no mm in it', async () => {
  const black = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const spectrum = {
    borderLpi: 128,
    // Lines upright: their wave goes across. Lines across: it goes down.
    peaks: [
      { linesPerInch: 60, angleDeg: 90, origin: 'print' as const },
      { linesPerInch: 100, angleDeg: 0, origin: 'print' as const },
    ],
  };
  const picture = { widthPx: SIDE, heightPx: SIDE, caption: 'This document', spectrum };
  const sheet: TableSheet = {
    ...{ title: 'EX-2026-000001', subtitle: 'Not a finding', drawings: [], facts: [] },
    area: { xMm: 0, yMm: 0, widthMm: 40, heightMm: 40 },
    rows: [{ title: 'Spectra', isDrawn: false, sides: [picture] }],
  };
  const { bytes } = await drawSheet(sheet, [black]);
  const layout = layoutSheet(sheet, loadTypefaces());
  const [place = { left: 0, top: 0 }] = layout.places;
  const data = await sharp(bytes)
    .extract({ ...place, width: SIDE, height: SIDE })
    .raw()
    .toBuffer();
  const colour = (x: number, y: number) => [...data.subarray(3 * (y * SIDE + x), 3 * (y * SIDE + x) + 3)];
  // Two px are one lpi: 60 lpi lie 120 px to either side of the middle, 100 lpi 200 px above and below; the circles have a radius of 14 px.
  const isMark = ([r = 0, g = 0, b = 0]: number[]) => r > 180 && g < 140 && b > 180;
  for (const [x, y] of [
    [256 + 120 + 14, 256],
    [256 - 120 - 14, 256],
    [256 + 120, 256 + 14],
    [256, 256 + 200 + 14],
    [256, 256 - 200 - 14],
  ] as const)
    expect(isMark(colour(x, y)), `${x}, ${y}`).toBe(true);
  expect(isMark(colour(256 + 120, 256))).toBe(false);
  // Rings every 50 lpi, so 100 px apart: here at 45°, where nothing else is.
  const brightest = (radius: number) => {
    const off = Math.round(radius / Math.SQRT2);
    return Math.max(...[-1, 0, 1].flatMap((by) => colour(256 + off + by, 256 - off + by)));
  };
  expect([100, 150, 200].map((radius) => brightest(radius) > 30)).toEqual([true, false, true]);
  expect(layout.under).not.toContain('stroke-width="2"');
});
