import type { Registration } from '../imaging/register/refine.ts';

/**
 * A registration that is good enough to compare by. Pages of other designs agreed in less than a tenth of their patches,
 * the right ones in a half and more, blurred ones included (`npm run bench:compare`).
 */
const LEAST_AGREEMENT = 0.25;
const LEAST_AGREEING = 10;
const LEAST_PAGE = 0.3;

/** Whether what is drawn in a picture confirms a place, however little of the page it shows. */
export const isConfirmed = ({ agreeing, agreement }: Registration): boolean =>
  agreeing >= LEAST_AGREEING && agreement >= LEAST_AGREEMENT;

/** Why a picture is not taken to show a page; `null` where it is. */
export function refusalOf(registration: Registration | null): string | null {
  if (!registration) return 'The page was not found in the picture.';
  if (!isConfirmed(registration))
    return 'What is drawn in the picture does not lie where it lies on this page.';
  if (registration.share < LEAST_PAGE) return 'Less than a third of the page is in the picture.';
  return null;
}
