import type { DocumentModel, SecurityFeature } from '../reference/index.ts';
import { decided, type FeatureResult, undecided } from './feature-check.ts';
import { type PageView, VIEW_DPI } from './page-view.ts';
import { type PortraitLikeness, portraitLikeness } from './portrait-likeness.ts';
import { SECOND_PORTRAIT } from './rules.ts';
import type { ViewedPage } from './viewed-page.ts';

/** Likeness that glare may take away, for each share of the second picture that it hides, from a share on; it never adds any. */
const LOST_TO_GLARE = { each: 2, from: 0.03 };

function checkSecond(
  second: SecurityFeature,
  portrait: SecurityFeature,
  view: PageView,
  genuine: PortraitLikeness | null,
): FeatureResult {
  const { leastDpi, threshold } = SECOND_PORTRAIT;
  if (view.pictureDpi < leastDpi)
    return undecided(
      second,
      SECOND_PORTRAIT,
      `The picture has ${Math.round(view.pictureDpi)} dpi; this needs ${leastDpi}. Capture the page closer.`,
    );
  const seen = portraitLikeness(view, portrait.area, second.area, genuine?.placing);
  const lost = seen && seen.glare > LOST_TO_GLARE.from ? LOST_TO_GLARE.each * seen.glare : 0;
  return !seen || (seen.value < threshold && seen.value + lost >= threshold)
    ? undecided(
        second,
        SECOND_PORTRAIT,
        'Glare lies over the second portrait. Capture the page again with the lamp moved.',
      )
    : decided(second, SECOND_PORTRAIT, seen.value);
}

/**
 * Every second portrait of a page against the portrait on it. Both come from one person; the genuine document tells only
 * how the second one is placed, and whether it is a copy at all: on some models it is another picture, turned, cut out, or
 * drawn in its own way.
 */
export function compareSecondPortraits(model: DocumentModel, page: ViewedPage): FeatureResult[] {
  const here = model.features.filter((feature) => feature.page === page.id);
  const portrait = here.find(({ check }) => check?.feature === 'PH');
  const [view] = page.questioned('VI', VIEW_DPI);
  if (!portrait || !view) return [];
  const [reference] = page.reference('VI', VIEW_DPI);
  return here
    .filter(({ term, lights }) => SECOND_PORTRAIT.terms.includes(term) && lights.includes('VI'))
    .flatMap((second) => {
      const genuine = reference ? portraitLikeness(reference, portrait.area, second.area) : null;
      const isCopy = !reference || (genuine?.value ?? 0) >= SECOND_PORTRAIT.threshold;
      return isCopy ? [checkSecond(second, portrait, view, genuine)] : [];
    });
}
