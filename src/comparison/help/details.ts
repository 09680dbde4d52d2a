import type { DetailScale } from '../measures/scales.ts';

/** 'from 0.25 to 2 mm': what is compared, in the numbers that the measure goes by. */
export const sizes = ({ fineMm, coarseMm }: DetailScale): string => `from ${fineMm} to ${coarseMm} mm`;
