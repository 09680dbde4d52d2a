import type { CheckResult } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import type { RemarkedCapture } from './comparison.ts';

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
type DoubtOf = (capture: RemarkedCapture, result: CheckResult) => string | null;

/** What a screen shows may be genuine throughout, and the document is another one; what is wrong there is wrong. */
const doubtOfGrid: DoubtOf = ({ remarks }, result) =>
  (result === 'successful' && remarks.find(({ kind }) => kind === 'grid')?.text) || null;

const doubtOfPlace: DoubtOf = ({ by, registration }, result) => {
  if (by === 'hand') return UNCONFIRMED;
  const isLoose = by === 'hand_refined' && (registration?.agreeing ?? 0) < HOLDING;
  // What is found is found: a wrong place hardly makes anything look more genuine.
  return isLoose && result === 'failed' ? LOOSE : null;
};

/** What of a check is held back. */
interface Held {
  readonly page: string;
  readonly light: Light;
  readonly result: CheckResult;
  readonly margin: number | null;
  readonly reason: string;
}

function without<Check extends Held>(
  checks: readonly Check[],
  places: readonly RemarkedCapture[],
  doubtOf: DoubtOf,
): Check[] {
  return checks.map((check) => {
    const { page, light, result } = check;
    if (result !== 'failed' && result !== 'successful') return check;
    const doubts = places
      .filter((place) => place.page === page && place.light === light)
      .map((place) => doubtOf(place, result));
    const [reason] = doubts;
    // Another capture in the same light without a doubt is enough to believe what was seen.
    if (!reason || doubts.includes(null)) return check;
    return { ...check, result: 'undetermined', margin: null, reason };
  });
}

/**
 * Checks of features, of which those are left undetermined that pass on a picture of a picture, and those that rest on a
 * place that a person gave and nothing confirmed: a page that lies a little beside its place differs everywhere in its fine
 * print, and none of that is a sign of forgery.
 */
export const heldBack = <Check extends Held>(
  checks: readonly Check[],
  places: readonly RemarkedCapture[],
): Check[] =>
  without(checks, places, (capture, result) => doubtOfPlace(capture, result) ?? doubtOfGrid(capture, result));

/** Checks of what was read, of which those are left undetermined that pass on a picture of a picture. */
export const fieldsHeldBack = <Check extends Held>(
  checks: readonly Check[],
  places: readonly RemarkedCapture[],
): Check[] => without(checks, places, doubtOfGrid);
