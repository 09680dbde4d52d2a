import type { Light } from '../examination/light.ts';
import type { DocumentModel } from '../reference/index.ts';
import { compared } from './compared.ts';
import { marginOf } from './feature-check.ts';
import { MEASURES } from './measures/index.ts';
import type { PageView } from './page-view.ts';
import { rulesOf } from './rules-of.ts';
import type { ViewedPage } from './viewed-page.ts';

export type Pair = readonly [questioned: PageView, reference: PageView];

/** Every way to give each of some views a reference of its own, as long as there are enough. */
function waysToPair(questioned: readonly PageView[], reference: readonly PageView[]): Pair[][] {
  const [view, ...rest] = questioned;
  if (!view) return [[]];
  return reference.flatMap((other) => {
    const left =
      reference.length > questioned.length - 1 ? reference.filter((each) => each !== other) : reference;
    return waysToPair(rest, left.length > 0 ? left : reference).map((way): Pair[] => [[view, other], ...way]);
  });
}

/** Pictures of one page in light from the side; more are held against the first genuine ones only. */
const MOST_ANGLES = 4;

/**
 * Which genuine picture each questioned one is held against. Nobody tells the angle of a light from the side: it is taken
 * to be the one at which the features that change with it are most like the genuine ones, all of them together.
 */
export function pairs(model: DocumentModel, page: ViewedPage, light: Light, dpi: number): readonly Pair[] {
  const [questioned, reference] = [
    page.questioned(light, dpi),
    page.reference(light, dpi).slice(0, MOST_ANGLES),
  ];
  const [first] = reference;
  if (!first) return [];
  if (reference.length === 1) return questioned.map((view) => [view, first]);
  const changing = model.features.flatMap((feature) =>
    feature.page === page.id
      ? rulesOf(feature)
          .filter((rule) => rule.light === light)
          .map((rule) => ({ feature, rule }))
      : [],
  );
  const margins = new Map<PageView, Map<PageView, number>>();
  for (const view of questioned) {
    const row = reference.map((other): [PageView, number] => {
      const rest = reference.filter((each) => each !== other);
      const sum = changing.reduce((total, { feature, rule }) => {
        const value = MEASURES[rule.measure](compared(feature, model, view, other, rest));
        return total + (value === null || Number.isNaN(value) ? 0 : marginOf(value, rule));
      }, 0);
      return [other, sum];
    });
    margins.set(view, new Map(row));
  }
  const worth = (way: readonly Pair[]) =>
    way.reduce((sum, [view, other]) => sum + (margins.get(view)?.get(other) ?? 0), 0);
  return (
    waysToPair(questioned.slice(0, MOST_ANGLES), reference).toSorted((a, b) => worth(b) - worth(a))[0] ?? []
  );
}
