import { indicatorOf } from '../../../../src/comparison/indicator-of.ts';
import type { StoredComparison } from '../../../../src/contract/comparison.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import type { Stop } from '../stops.ts';
import type { FindingDraft } from './use-finding-draft.ts';

/** The first sentence of a reason says what differs; what follows says what to do. */
const firstSentence = (reason: string): string => /^.*?\.(?= |$)/.exec(reason)?.[0] ?? reason;

/**
 * What a finding begins with, so that two keystrokes record it: the feature and area that are looked at, what the check says of
 * them where it says anything, and otherwise how it is seen. Whoever looks changes what is seen otherwise.
 */
export function proposedDraft(
  comparison: Pick<StoredComparison, 'features'>,
  chosen: Stop | null,
  seen: Pick<FindingDraft, 'page' | 'withFrequencies'> & { readonly area: AreaMm },
): FindingDraft {
  const check = chosen?.check ?? null;
  const checked = comparison.features.find(({ id }) => id === check?.id)?.feature;
  const isIrregular = check !== null && check.result !== 'successful';
  const indicator = check && indicatorOf(check);
  return {
    ...{ page: seen.page, withFrequencies: seen.withFrequencies },
    ...{ feature: checked ?? chosen?.feature?.id ?? null, area: chosen?.area ?? seen.area },
    ...{ indicator, isKindProposed: indicator !== null },
    ...(isIrregular ? { text: firstSentence(check.reason), words: 'check' } : { text: '', words: 'usual' }),
  };
}
