import type { FeatureRule } from './rules.ts';

/** Least share of what is to be seen of an area that glare has to leave. */
export const LEAST_FREE = 0.35;
/** Least share of an area that has to be in the picture for what is there to pass, and for what is not there to be missing. */
export const LEAST_COVERED = { toPass: 0.95, toFail: 0.99 };

/** Why an area that a picture shows a share of, 0 to 1, is not decided. */
export const cutOff = (share: number): string =>
  share < 0.01
    ? 'The area is not in the picture. Capture the whole page.'
    : `Only ${Math.floor(100 * share)} % of the area is in the picture. Capture the whole page.`;

/** Edges of a page wear, throw shadows, and let what lies under them shine past: so much of them is not looked at, mm. */
export const RIM_MM = 1.5;

/** Rules for which a single angle of light says that something is missing, but never that it changes. */
export const needsTwoAngles = ({ light, property }: Pick<FeatureRule, 'light' | 'property'>): boolean =>
  light === 'OB' && property === 'BR';
