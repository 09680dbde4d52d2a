import type { PlacedCapture } from './comparison.ts';
import type { FeatureResult } from './feature-check.ts';

/**
 * Patches that hold a page to its place over all of what is seen: twice the equations of them are four times the unknowns of
 * the transform. With fewer, what lies between them may be off by as much as fine lines are apart.
 */
const HOLDING = 16;

const UNCONFIRMED =
  'The picture was placed by hand, and nothing that is drawn there confirms it. Look at both crops, or capture the whole page.';
const LOOSE =
  'The picture was placed by hand, and too little of the page is seen to hold it to its place. Look at both crops, or capture the whole page.';

/** Why a check of a capture must not be believed; null where it may. */
function doubtOf({ by, registration }: PlacedCapture, result: FeatureResult['result']): string | null {
  if (by === 'hand') return UNCONFIRMED;
  const isLoose = by === 'hand_refined' && (registration?.agreeing ?? 0) < HOLDING;
  // What is found is found: a wrong place hardly makes anything look more genuine.
  return isLoose && result === 'failed' ? LOOSE : null;
}

/**
 * Checks of features, of which those are left undetermined that rest on a place that a person gave and nothing confirmed: a
 * page that lies a little beside its place differs everywhere in its fine print, and none of that is a sign of forgery.
 */
export function heldBack(
  features: readonly FeatureResult[],
  places: readonly PlacedCapture[],
): FeatureResult[] {
  return features.map((feature) => {
    const { page, light, result } = feature;
    if (result !== 'failed' && result !== 'successful') return feature;
    const doubts = places
      .filter((place) => place.page === page && place.light === light)
      .map((place) => doubtOf(place, result));
    const [reason] = doubts;
    // Another capture in the same light that lies where it should is enough to believe what was seen.
    if (!reason || doubts.includes(null)) return feature;
    return { ...feature, result: 'undetermined', margin: null, reason };
  });
}
