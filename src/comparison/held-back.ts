import type { CheckResult } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import type { RemarkedCapture } from './comparison.ts';
import { SECOND_PORTRAITS } from './rules.ts';

/**
 * Patches that hold a page to its place over all of what is seen: twice the equations of them are four times the unknowns of
 * the transform. With fewer, what lies between them may be off by as much as fine lines are apart.
 */
const HOLDING = 16;

const UNCONFIRMED =
  'The picture was placed by hand, and nothing that is drawn there confirms it. Look at both crops, or capture the whole page.';
const LOOSE =
  'The picture was placed by hand, and too little of the page is seen to hold it to its place. Look at both crops, or capture the whole page.';

/** What of a check is held back. */
interface Held {
  readonly page: string;
  readonly light: Light;
  readonly routine: string;
  readonly result: CheckResult;
  readonly margin: number | null;
  readonly reason: string;
}

const open = <Check extends Held>(check: Check, reason: string): Check => ({
  ...check,
  ...{ result: 'undetermined', margin: null, reason },
});

/** Why a check must not be believed that rests on the place of a capture; null where it may. */
function doubtOf({ by, registration }: RemarkedCapture, result: CheckResult): string | null {
  if (by === 'hand') return UNCONFIRMED;
  const isLoose = by === 'hand_refined' && (registration?.agreeing ?? 0) < HOLDING;
  // What is found is found: a wrong place hardly makes anything look more genuine.
  return isLoose && result === 'failed' ? LOOSE : null;
}

/**
 * Checks, of which those are left undetermined that pass where a picture of the page shows the grid of a screen: it may be
 * genuine throughout, and the document another one. What is wrong there is wrong. A clean picture beside it changes nothing:
 * which of them was decided by is not told.
 */
export function gridsHeldBack<Check extends Held>(
  checks: readonly Check[],
  places: readonly RemarkedCapture[],
): Check[] {
  return checks.map((check) => {
    if (check.result !== 'successful') return check;
    // A second portrait is held against the one in visible light, whatever light it shows in itself.
    const isSecond = SECOND_PORTRAITS.some(({ routine }) => routine === check.routine);
    const lights: readonly Light[] = isSecond ? [check.light, 'VI'] : [check.light];
    const [grid] = places
      .filter(({ page, light }) => page === check.page && lights.includes(light))
      .flatMap(({ remarks }) => remarks.filter(({ kind }) => kind === 'grid'));
    return grid ? open(check, grid.text) : check;
  });
}

/**
 * Checks of features, without those that `gridsHeldBack` leaves open and those that rest on a place that a person gave and
 * nothing confirmed: a page that lies a little beside its place differs everywhere in its fine print, and none of that is a
 * sign of forgery.
 */
export function heldBack<Check extends Held>(
  checks: readonly Check[],
  places: readonly RemarkedCapture[],
): Check[] {
  return gridsHeldBack(checks, places).map((check) => {
    const { page, light, result } = check;
    if (result !== 'failed' && result !== 'successful') return check;
    const doubts = places
      .filter((place) => place.page === page && place.light === light)
      .map((place) => doubtOf(place, result));
    const [reason] = doubts;
    // Another capture in the same light that lies where it should is enough to believe what was seen.
    return !reason || doubts.includes(null) ? check : open(check, reason);
  });
}
