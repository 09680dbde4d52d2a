import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Light } from '../../../src/examination/light.ts';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import type { AreaMm, DocumentModel, SecurityFeature } from '../../../src/reference/index.ts';
import type { ComparedCheck } from '../compare/index.ts';

/** A place of a page that the keys walk to: where a check was made, or a feature that no rule looks at, only the eye. */
export interface Stop {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly area: AreaMm;
  /** Lights that it is seen in. */
  readonly lights: readonly Light[];
  readonly check: ComparedCheck | null;
  /** A feature without a check; those that were checked are named by their check. */
  readonly feature: SecurityFeature | null;
}

const ofCheck = (check: ComparedCheck): Stop => {
  const { id, title, page, area, light } = check;
  return { id, title, page, area, lights: [light], check, feature: null };
};

const ofFeature = (feature: SecurityFeature): Stop => {
  const { id, title, page, area, lights } = feature;
  return { id: `feature ${id}`, title, page, area, lights, check: null, feature };
};

/**
 * All places of some pages: checks as they stand below each other, then what of the model was not checked by any rule.
 * @param checks those of the comparison, in that order
 */
export function stopsOf(
  checks: readonly ComparedCheck[],
  comparison: Pick<StoredComparison, 'features'>,
  { features }: Pick<DocumentModel, 'features'>,
  pages: readonly { readonly id: string }[],
): Stop[] {
  const checked = new Set(comparison.features.map(({ feature }) => feature));
  const unchecked = features.filter(({ id }) => !checked.has(id));
  return [...checks.map(ofCheck), ...unchecked.map(ofFeature)].filter((stop) =>
    pages.some(({ id }) => id === stop.page),
  );
}

/** The light to look at a place in: the present one where that shows it, or the first of the page that does. */
export function lightFor(
  { lights }: Stop,
  present: Exposure | undefined,
  exposures: readonly Exposure[],
): string | undefined {
  const shows = ({ light }: Exposure) => lights.includes(light);
  return present && shows(present) ? present.id : exposures.find(shows)?.id;
}
