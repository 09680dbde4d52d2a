import type { FeatureRule } from './rules.ts';

/** Least share of what is to be seen of an area that glare has to leave. */
export const LEAST_FREE = 0.35;
/** Least share of an area that has to be in the picture. */
export const LEAST_COVERED = 0.1;
/** Edges of a page wear, throw shadows, and let what lies under them shine past: so much of them is not looked at, mm. */
export const RIM_MM = 1.5;

/** Rules for which a single angle of light says that something is missing, but never that it changes. */
export const needsTwoAngles = ({ light, property }: Pick<FeatureRule, 'light' | 'property'>): boolean =>
  light === 'OB' && property === 'BR';
