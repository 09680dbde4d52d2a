import type { Quad } from '../../src/imaging/geometry.ts';
import type { ZoneReading } from '../../src/mrz/reading.ts';

/** Lines as a reader would hand them over, without places of their cells. */
export const zoneReading = (lines: readonly string[], quad: Quad): ZoneReading => ({
  format: null,
  lines: lines.map((text) => ({
    text,
    characters: [...text].map((symbol) => ({
      symbol,
      confidence: 0.99,
      alternatives: [],
      readings: [],
      settledBy: null,
      quad: null,
    })),
  })),
  quad,
  turn: 0,
  strip: { widthPx: 700, heightPx: 80, toFrame: [1, 0, quad[0][0], 0, 1, quad[0][1], 0, 0, 1] },
  geometry: null,
});
