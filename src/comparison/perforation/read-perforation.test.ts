import { describe, expect, it } from 'vitest';
import { perforation } from '../../specimens/art/perforation.ts';
import type { PageView } from '../page-view.ts';
import { DOTS, readSymbol } from './dot-matrix.ts';
import { readPerforation } from './read-perforation.ts';

/** A page of 60 × 20 mm at 200 dpi against the light: grey paper with stripes of print, and the holes of a text as the factory punches it. */
function punched(text: string, x: number, y: number, isBehind = false): PageView {
  const pxPerMm = 200 / 25.4;
  const [widthPx, heightPx] = [Math.round(60 * pxPerMm), Math.round(20 * pxPerMm)];
  const data = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => 150 + 20 * Math.sin(i / 9));
  const circles = perforation(text, { x, y, pitch: 0.62, hole: 0.4 }).matchAll(
    /cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g,
  );
  for (const [, cx = '', cy = '', r = ''] of circles)
    for (let v = Math.floor((Number(cy) - 1) * pxPerMm); v < (Number(cy) + 1) * pxPerMm; v++)
      for (let u = Math.floor((Number(cx) - 1) * pxPerMm); u < (Number(cx) + 1) * pxPerMm; u++)
        if (Math.hypot((u + 0.5) / pxPerMm - Number(cx), (v + 0.5) / pxPerMm - Number(cy)) <= Number(r))
          data[v * widthPx + (isBehind ? widthPx - 1 - u : u)] = 240;
  const grey = { widthPx, heightPx, data };
  const covered = new Uint8Array(data.length).fill(255);
  return {
    ...{ light: 'TL', widthPx, heightPx, pxPerMm, grey, covered },
    ...{ colours: [grey, grey, grey], pictureDpi: 200 },
  };
}

const AREA = { xMm: 8, yMm: 6, widthMm: 38, heightMm: 4.6 };
const read = (view: PageView, near: Parameters<typeof readPerforation>[3] = null, area = AREA) =>
  readPerforation(view, area, 9, near)
    ?.symbols.map(({ symbol }) => symbol)
    .join('');

describe('a perforated number', () => {
  it.each(['UB1355673', 'UA0684709', 'D10219748', 'VB2510303'])('is read: %s', (number) => {
    expect(read(punched(number, 9, 6.2))).toBe(number);
  });

  it('is read from behind the page', () => {
    const area = { ...AREA, xMm: 60 - AREA.xMm - AREA.widthMm };
    expect(read(punched('UB1355673', 9, 6.2, true), null, area)).toBe('UB1355673');
  });

  it('is found where it was punched a millimetre beside its place', () => {
    const place = readPerforation(punched('UA0684717', 9, 6.2), AREA, 9);
    expect(place?.grid.pitchMm).toBeCloseTo(0.62, 2);
    // The middle of the first hole of a text at 9 mm with holes of 0.4 mm.
    expect(place?.grid.xMm).toBeCloseTo(9.2, 1);
    expect(read(punched('UB7857963', 10, 6.7), place?.grid)).toBe('UB7857963');
  });

  it('says how much speaks against a symbol', () => {
    // Nothing punched: a 1 has fewest holes, ten, and other symbols have eleven; each missing hole speaks against them.
    expect(readSymbol(new Float64Array(DOTS.all))).toEqual({ symbol: '1', against: 10, lead: 1 });
  });
});
