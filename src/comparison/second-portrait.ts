import { pyramidOf, sampleFrom } from '../imaging/register/pyramid.ts';
import type { DocumentModel, SecurityFeature } from '../reference/index.ts';
import { decided, type FeatureResult, undecided } from './feature-check.ts';
import { maskOf, pxOf, shareOf } from './measures/area.ts';
import { band, fieldOf, likeness } from './measures/pattern.ts';
import { type PageView, VIEW_DPI } from './page-view.ts';
import { SECOND_PORTRAIT } from './rules.ts';
import type { ViewedPage } from './viewed-page.ts';

/** Details of a face in its second, smaller picture, and how far that may be shifted, mm. */
const SCALE = { fineMm: 0.2, coarseMm: 1.2, reachMm: 1 };
/** Grey level from which a px may be a mirrored lamp. */
const GLARE = 242;
/** Sizes of the second picture against its area that are tried. */
const SIZES = [0.95, 1, 1.05];

function pictureLikeness(
  view: PageView,
  portrait: SecurityFeature,
  second: SecurityFeature,
): { value: number; glare: number } | null {
  const [from, to] = [pxOf(view, portrait.area), pxOf(view, second.area)];
  const [w, h] = [to.right - to.left, to.bottom - to.top];
  const { fineMm, coarseMm, reachMm } = SCALE;
  const covered = maskOf(view, to, []);
  // Second portraits fade out towards their corners.
  const mask = covered.map((seen, i) => {
    const [x, y] = [(2 * (i % w)) / w - 1, (2 * Math.trunc(i / w)) / h - 1];
    const glare =
      (view.grey.data[(to.top + Math.trunc(i / w)) * view.widthPx + to.left + (i % w)] ?? 0) >= GLARE;
    return seen && !glare && x * x + y * y < 0.72 ? 1 : 0;
  });
  if (shareOf(mask) < 0.3) return null;
  const details = (field: ReturnType<typeof fieldOf>) =>
    band(field, fineMm * view.pxPerMm, coarseMm * view.pxPerMm);
  const seen = details(fieldOf(view.grey, to));
  const pyramid = pyramidOf(view.grey);
  const values = SIZES.map((size) => {
    const [across, down] = [(from.right - from.left) / (w * size), (from.bottom - from.top) / (h * size)];
    const [x, y] = [
      (from.left + from.right) / 2 - (across * w) / 2,
      (from.top + from.bottom) / 2 - (down * h) / 2,
    ];
    const small = sampleFrom(pyramid, [across, 0, x, 0, down, y, 0, 0, 1], w, h);
    const whole = { left: 0, top: 0, right: w, bottom: h };
    return likeness(seen, details(fieldOf(small, whole)), mask, Math.round(reachMm * view.pxPerMm)).value;
  });
  const ellipse = (Math.PI / 4) * 0.72;
  return { value: Math.max(...values), glare: 1 - shareOf(mask) / ellipse };
}

/** Every second portrait of a page against the portrait on it, without any reference: both come from one person. */
export function compareSecondPortraits(model: DocumentModel, page: ViewedPage): FeatureResult[] {
  const here = model.features.filter((feature) => feature.page === page.id);
  const portrait = here.find(({ check }) => check?.feature === 'PH');
  const [view] = page.questioned('VI', VIEW_DPI);
  if (!portrait || !view) return [];
  const [genuine] = page.reference('VI', VIEW_DPI);
  // On some models the second portrait is another picture: turned, cut out, or drawn in its own way.
  const isCopy = (second: SecurityFeature) =>
    !genuine || (pictureLikeness(genuine, portrait, second)?.value ?? 0) >= SECOND_PORTRAIT.threshold;
  return here
    .filter(
      (feature) =>
        SECOND_PORTRAIT.terms.includes(feature.term) && feature.lights.includes('VI') && isCopy(feature),
    )
    .map((second) => {
      if (view.pictureDpi < SECOND_PORTRAIT.leastDpi)
        return undecided(
          second,
          SECOND_PORTRAIT,
          `The picture has ${Math.round(view.pictureDpi)} dpi; this needs ${SECOND_PORTRAIT.leastDpi}. Capture the page closer.`,
        );
      const seen = pictureLikeness(view, portrait, second);
      // Glare takes away likeness, it never adds any.
      const isGlaring = !seen || (seen.value < SECOND_PORTRAIT.threshold && seen.glare > 0.03);
      return isGlaring
        ? undecided(
            second,
            SECOND_PORTRAIT,
            'Glare lies over the second portrait. Capture the page again with the lamp moved.',
          )
        : decided(second, SECOND_PORTRAIT, seen.value);
    });
}
