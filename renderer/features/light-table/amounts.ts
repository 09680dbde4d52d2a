/** What is set little by little, by a slider or by keys: from where to where, and by how much. */
export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Changes a second. Flashes of more than three a second can hurt (WCAG 2.2, 2.3.1): a change to and fro is one. */
export const RATE: Amount = { least: 0.5, most: 3, step: 0.5 };

/** Px of the screen for one px of the picture under the magnifying glass. */
export const POWER: Amount = { least: 1, most: 16, step: 1 };

/** Opacity of the genuine page, or where it begins, 0 to 1. */
export const SHARE: Amount = { least: 0, most: 1, step: 0.05 };

/** Times by which a difference is shown stronger. */
export const GAIN: Amount = { least: 1, most: 16, step: 1 };

/** A step more or less, as far as it goes. */
export function stepped(value: number, way: 1 | -1, { least, most, step }: Amount): number {
  // Steps of a twentieth do not add up to whole ones.
  const next = Math.round((value + way * step) * 100) / 100;
  return Math.max(least, Math.min(most, next));
}
