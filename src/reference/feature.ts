import { z } from 'zod';
import { LIGHTS } from '../examination/light.ts';
import {
  CHECK_FEATURES,
  CHECK_PROPERTIES,
  type CheckFeature,
  type CheckProperty,
  TOOLS,
  type Tool,
} from './codes.ts';
import { areaMm, line, partId, pictureFile, text } from './parts.ts';
import { TERM_IDS } from './vocabulary.ts';

const codes = <T extends string>(table: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(table) as [T, ...T[]]);

export const featureCheck = z.strictObject({
  /** The generic check identifier (XX, YY, ZZ) of BSI TR-03135-1 §5.2. */
  light: z.enum(LIGHTS),
  property: codes<CheckProperty>(CHECK_PROPERTIES),
  feature: codes<CheckFeature>(CHECK_FEATURES),
  /** The check passes where the property is absent: so imitations are looked for (printed fibres, for example). */
  inverted: z.boolean(),
  /**
   * Where a measure scaled to 0–1 (share of the area, likeness) parts passed from failed; null leaves it to the routine,
   * which says what it used.
   */
  threshold: z.number().min(0).max(1).nullable(),
});
export type FeatureCheck = z.infer<typeof featureCheck>;

/** One security feature with the record that the field needs of it. */
export const securityFeature = z.strictObject({
  id: partId,
  term: z.enum(TERM_IDS as [(typeof TERM_IDS)[number], ...typeof TERM_IDS]),
  /** Name on this document, such as 'Coat of arms in the fold'. */
  title: line,
  page: partId,
  area: areaMm,
  /** Lights that it shows in. */
  lights: z.array(z.enum(LIGHTS)).min(1).max(LIGHTS.length),
  /** What a genuine one looks like. */
  genuine: text,
  /** How it is usually imitated, one way each. */
  imitations: z.array(text).max(20),
  /** 1 quick look, 2 trained with simple equipment, 3 forensic. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  tool: codes<Tool>(TOOLS),
  /** A detail picture of the area, at a scale of its own. */
  crop: pictureFile.optional(),
  /** Absent where no program can look for it. */
  check: featureCheck.optional(),
});
export type SecurityFeature = z.infer<typeof securityFeature>;
