export { ALPHABET, FILLER, foreignSymbolAt, MrzSymbolError, symbolValue } from './alphabet.ts';
export { GROUP_BEARER, type HeldLines, judgeBearer } from './bearer.ts';
export { checkDigit } from './check-digit.ts';
export {
  CHECK_DIGIT_RULES,
  type CheckDigitReading,
  type CheckDigitRule,
  type DigitSubject,
  readCheckDigit,
} from './check-digit-rules.ts';
export { correctedCharacters, sameShape } from './corrected.ts';
export { withoutSymbolAt, withRoomAt } from './corrected-lines.ts';
export { type DateRole, isIsoDate, type MrzDate, readDate } from './dates.ts';
export {
  DEVIATION_KINDS,
  type Deviation,
  type DeviationKind,
  type ExplainedCheck,
  type Explanation,
  explainByDeviations,
  type JudgedZone,
} from './deviations.ts';
export { DOCUMENT_CODES, type DocumentCodeRule, PASSPORT_CODES } from './document-codes.ts';
export {
  FORMATS,
  type FormatFacts,
  identifyFormat,
  MRZ_FORMATS,
  type MrzFormat,
  nearestFormat,
} from './formats.ts';
export { fromText, zoneIn } from './from-text.ts';
export { GROUP_INFRARED, judgeInfrared, type LitPicture, type LitZone } from './infrared.ts';
export { findIssuer, ISSUERS, type Issuer, type IssuerKind } from './issuers.ts';
export { type Judgement, type JudgeOptions, judgeZone } from './judge.ts';
export {
  GROUP_CONSISTENCY,
  GROUP_GEOMETRY,
  GROUP_GLYPHS,
  GROUP_INFORMATION,
  GROUP_VALIDITY,
  WEAK_CONFIDENCE,
} from './judge-context.ts';
export type { Print } from './judge-geometry.ts';
export {
  cellsOf,
  type FieldKind,
  type FieldName,
  type FieldRow,
  LAYOUTS,
  placeOf,
  rowOf,
} from './layouts.ts';
export { likeness, STRONG_LIKENESS } from './lookalikes.ts';
export { type NamePart, splitName } from './names.ts';
export { NATIONAL_SCHEMES, type NationalScheme } from './national-schemes.ts';
export { fieldsOf, findField, type ParsedZone, parseZone, type ZoneField } from './parse.ts';
export { alphabetAt, type Cell, withSymbol } from './positions.ts';
export type { CharacterReading, LineReading, ZoneReading, ZoneSearch, ZoneStrip } from './reading.ts';
export {
  CANDIDATES_MAX,
  reasonZone,
  SWAPS_MAX,
  type Swap,
  settles,
  type UncoveredCells,
  uncoveredCells,
  undetectableSwaps,
  type ZoneReasoning,
} from './reason.ts';
export {
  type Change,
  type ChangeKind,
  type CharacterEvidence,
  candidateChanges,
  type ZoneEvidence,
} from './reason-candidates.ts';
export { MrzFieldError, writeZone, type ZoneInput } from './write.ts';
