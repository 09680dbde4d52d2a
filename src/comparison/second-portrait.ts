import type { DocumentModel, SecurityFeature } from '../reference/index.ts';
import { cutOff, LEAST_COVERED } from './conditions.ts';
import { decided, type FeatureResult, undecided } from './feature-check.ts';
import { coveredShare } from './measures/area.ts';
import { tooCoarse, VIEW_DPI } from './page-view.ts';
import { type PortraitLikeness, type Portraits, portraitLikeness } from './portrait-likeness.ts';
import { type PortraitRule, SECOND_PORTRAITS } from './rules.ts';
import { asModelSays } from './rules-of.ts';
import type { ViewedPage } from './viewed-page.ts';

/** Likeness that glare may take away, for each share of the second picture that it hides, from a share on; it never adds any. */
const LOST_TO_GLARE = { each: 2, from: 0.03 };

/** What the genuine page tells of a second portrait. */
interface Genuine {
  readonly likeness: PortraitLikeness;
  readonly isNegative: boolean;
}

/** Both ways in which a picture can be repeated; `null` where it is neither, or cannot be seen. */
function copyOf({ portrait, second }: Portraits, threshold: number): Genuine | null {
  const ways = [false, true].flatMap((isNegative): Genuine[] => {
    const likeness = portraitLikeness({ portrait, second, isNegative });
    return likeness ? [{ likeness, isNegative }] : [];
  });
  const [best] = ways.toSorted((a, b) => b.likeness.value - a.likeness.value);
  return best && best.likeness.value >= threshold ? best : null;
}

function checkSecond(
  second: SecurityFeature,
  rule: PortraitRule,
  { isNegative, ...portraits }: Portraits,
  genuine: Genuine | null,
): FeatureResult {
  const { leastDpi, threshold } = rule;
  const [coarse] = [portraits.second.view, portraits.portrait.view].toSorted(
    (a, b) => a.pictureDpi - b.pictureDpi,
  );
  if (coarse && coarse.pictureDpi < leastDpi) return undecided(second, rule, tooCoarse(coarse, leastDpi));
  const covered = Math.min(
    ...[portraits.portrait, portraits.second].map(({ view, area }) => coveredShare(view, area)),
  );
  if (covered < LEAST_COVERED.toFail) return undecided(second, rule, cutOff(covered));
  const seen = portraitLikeness(
    { ...portraits, isNegative: genuine?.isNegative ?? false },
    genuine?.likeness.placing,
  );
  const lost = seen && seen.glare > LOST_TO_GLARE.from ? LOST_TO_GLARE.each * seen.glare : 0;
  return !seen || (seen.value < threshold && seen.value + lost >= threshold)
    ? undecided(
        second,
        rule,
        'Glare lies over the second portrait. Capture the page again with the lamp moved.',
      )
    : decided(second, rule, seen.value);
}

/**
 * Every second portrait of a page against the portrait on it. Both come from one person; the genuine document tells only
 * how the second one is placed, and whether it is a copy at all: on some models it is another picture, turned, cut out, or
 * drawn in its own way. One that glows is seen in its own light only.
 */
export function compareSecondPortraits(model: DocumentModel, page: ViewedPage): FeatureResult[] {
  const here = model.features.filter((feature) => feature.page === page.id);
  const portrait = here.find(({ check }) => check?.feature === 'PH');
  if (!portrait) return [];
  return here.flatMap((second) => {
    const usual = SECOND_PORTRAITS.find(
      ({ terms, light }) => terms.includes(second.term) && second.lights.includes(light),
    );
    if (!usual) return [];
    const rule = asModelSays(usual, second.check);
    const portraitsIn = (views: ViewedPage['questioned']): Portraits | null => {
      const [first] = views('VI', VIEW_DPI);
      const [other] = views(rule.light, VIEW_DPI);
      return first && other
        ? { portrait: { view: first, area: portrait.area }, second: { view: other, area: second.area } }
        : null;
    };
    const [questioned, reference] = [portraitsIn(page.questioned), portraitsIn(page.reference)];
    if (!questioned) return [];
    const genuine = reference && copyOf(reference, rule.threshold);
    return reference && !genuine ? [] : [checkSecond(second, rule, questioned, genuine)];
  });
}
