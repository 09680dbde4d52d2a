export type { AreaMm } from './area.ts';
export { type Holder, type HolderRules, SEXES, type Sex } from './holder.ts';
export { type Ink, type InkBlend, ink, rainbow, type Substrate } from './ink.ts';
export type { Exposure } from './light/expose.ts';
export { type Personal, personalise, type SpecimenModel, zoneOf } from './model.ts';
export { MODELS, modelById } from './models/index.ts';
export {
  type Angle,
  type Feature,
  type Layer,
  type PrintedPage,
  type PrintedZone,
  SPECIMEN_LIGHTS,
  type SpecimenLight,
  TECHNIQUES,
  type Technique,
  VISUAL_FIELDS,
  type VisualField,
  type VisualFieldName,
} from './page.ts';
export type { Typefaces } from './typeface.ts';
