import { type AreaMm, area } from '../../area.ts';
import type { ColourParts } from '../../art/island.ts';
import type { Ink } from '../../ink.ts';

/** What differs between the inner pages of two models. */
export interface VisaStyle {
  readonly iris: readonly Ink[];
  readonly bands: readonly Ink[];
  readonly print: Ink;
  readonly number: number;
  readonly title: string;
  readonly underUv: ColourParts;
  readonly underUvWords: string;
  /** Diameter of the holes on this sheet, mm: less than on the data page where they are conical. */
  readonly hole: number;
  readonly petals: number;
}

/** Size of the page, mm. */
export const PAGE = area(0, 0, 88, 125);
/** Where things stand on the page, mm; also what features point at. */
export const PLACES = {
  watermark: area(22, 70, 44, 44),
  register: area(72, 6, 9, 9),
  latent: area(6, 108, 20, 9),
  perforated: area(20, 4, 48, 5),
} as const satisfies Record<string, AreaMm>;
