import type { CharacterGeometry } from '../imaging/mrz-measure-properties.ts';

/** A character that stands where it should, in OCR-B, like its neighbours. */
export const REGULAR_CHARACTER: CharacterGeometry = {
  right: 0,
  down: 0,
  taller: 0,
  bolder: 0,
  darker: 0,
  likeness: 0.98,
  other: { symbol: 'B', likeness: 0.8 },
  deviations: { place: 0.2, height: 0.2, stroke: 0.2, ink: 0.2, shape: 0.2 },
  marks: [],
  fitsBetter: null,
};
