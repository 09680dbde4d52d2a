export {
  CATEGORIES,
  CHECK_FEATURES,
  CHECK_PROPERTIES,
  type CheckFeature,
  type CheckProperty,
  categoryOf,
  INSPECTION_LEVELS,
  type InspectionLevel,
  SEVERITIES,
  type Severity,
  TOOLS,
  type Tool,
} from './codes.ts';
export { asVersion, type DraftModel, draftFaults, picturesOfDraft } from './draft-model.ts';
export type { Fault } from './fault.ts';
export type { FeatureCheck, SecurityFeature } from './feature.ts';
export {
  type DocumentModel,
  documentModel,
  type ForgeryAlert,
  MODEL_CODE,
  MODEL_FORMAT,
  type ModelKey,
  type MrzConventions,
  modelCode,
  modelKey,
  picturesOf,
  type VisualField,
} from './model.ts';
export { MRZ_FIELDS } from './mrz-fields.ts';
export type { AreaMm, Page, PagePicture, PictureFile, SizeMm } from './parts.ts';
export { exposure, SCALE_TOLERANCE } from './picture-rules.ts';
export { type Proposal, proposalFor } from './proposal.ts';
export { type ReadModel, readModel } from './read-model.ts';
export { ruleFaults } from './rules.ts';
export { modelSchema } from './schema.ts';
export { folded, type SearchWords, searchWords } from './search-words.ts';
export {
  isTerm,
  TERM_GROUPS,
  TERM_IDS,
  TERMS,
  type Term,
  type TermEntry,
  type TermGroup,
} from './vocabulary.ts';
