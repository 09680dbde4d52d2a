export type { ReadZone } from './against-zone.ts';
export { compareFields } from './compare-fields.ts';
export { isUpright, readingArea } from './field-areas.ts';
export type { ComparedField, FieldResult, VisualSign } from './field-result.ts';
export { type MatrixRow, matrixOf, SOURCES, type Source } from './matrix.ts';
export {
  type FieldReading,
  type Reading,
  repeatedReading,
  type SeenLetter,
  SURE,
  withoutSpecks,
} from './reading.ts';
export {
  SAYING,
  type Said,
  type Saying,
  type SealedDatum,
  type SourceRow,
  type Standing,
  sourceMatrix,
} from './source-matrix.ts';
