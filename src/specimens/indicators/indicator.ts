import type { AreaMm } from '../area.ts';
import type { Chance } from '../chance.ts';
import type { Personal, SpecimenModel } from '../model.ts';
import type { PrintedPage, SpecimenLight } from '../page.ts';
import type { Typefaces } from '../typeface.ts';

/** What a forger has at hand: the model, the genuine document, and chance. */
export interface Forgery {
  readonly model: SpecimenModel;
  readonly personal: Personal;
  readonly genuine: readonly PrintedPage[];
  readonly faces: Typefaces;
  readonly chance: Chance;
}

/** One sign of a false document. It changes the data before the pages are drawn, or the pages after it, or both. */
export interface Indicator {
  /** In one sentence. */
  readonly what: string;
  /** Lights that it shows in; in the first of them best. */
  readonly lights: readonly SpecimenLight[];
  /** What it writes anew as a whole: two that do so with the same part do not go together. */
  readonly rewrites?: 'zone';
  readonly personal?: (personal: Personal, forgery: Forgery) => Personal;
  readonly page?: (page: PrintedPage, forgery: Forgery) => PrintedPage;
  /** Where it shows on a page; nowhere on a page that has nothing of the sort. */
  readonly areas: (page: PrintedPage, forgery: Forgery) => readonly AreaMm[];
}
