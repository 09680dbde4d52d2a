import type { Registration } from '../imaging/register/refine.ts';

/**
 * A registration that is good enough to compare by. Pages of other designs agreed in less than a tenth of their patches,
 * the right ones in a half and more, blurred ones included (`npm run bench:compare`).
 */
const LEAST_AGREEMENT = 0.25;
const LEAST_AGREEING = 10;
export const LEAST_PAGE = 0.3;
/** Share of a page in a picture below which so much is missing that its place is looked for in another way. */
export const WHOLE_PAGE = 0.95;

const isFound = ({ agreeing, agreement }: Registration) =>
  agreeing >= LEAST_AGREEING && agreement >= LEAST_AGREEMENT;

/** Two more than a projective transform meets whatever they are; on a small part of a page there are no more. */
const CONFIRMING = { agreeing: 6, agreement: 0.5 };

/**
 * Whether what is drawn in a picture confirms the place that a person gave it, however little of the page is there: nobody
 * had to search for it, so less is needed than to find one.
 */
export const isConfirmed = (registration: Registration): boolean =>
  isFound(registration) ||
  (registration.agreeing >= CONFIRMING.agreeing && registration.agreement >= CONFIRMING.agreement);

/** Why a picture is not taken to show a page; `null` where it is. */
export function refusalOf(registration: Registration | null): string | null {
  if (!registration) return 'The page was not found in the picture.';
  if (!isFound(registration)) {
    return registration.share < WHOLE_PAGE && isConfirmed(registration)
      ? 'Too little of the page is in the picture to hold it to its place. Capture the whole page.'
      : 'What is drawn in the picture does not lie where it lies on this page.';
  }
  if (registration.share < LEAST_PAGE) return 'Less than a third of the page is in the picture.';
  return null;
}
