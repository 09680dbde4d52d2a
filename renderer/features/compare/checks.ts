import i18next from 'i18next';
import { strengthOf } from '../../../src/comparison/model-verdict.ts';
import type { ComparisonCandidate, StoredComparison } from '../../../src/contract/comparison.ts';
import { boundsOf } from '../../shared/viewer/geometry.ts';

type Feature = StoredComparison['features'][number];
type Field = StoredComparison['fields'][number];

/** A check of a comparison with the place that it was made at: of a feature, or of a field of the visual zone. */
export type ComparedCheck = Omit<Feature, 'feature' | 'value' | 'threshold'> & { clause: string | null };

const ofField = ({ checks, captureId, frame, quad, referenceSha256, referenceQuad }: Field) =>
  checks.map((check) => ({ ...check, captureId, frame, quad, referenceSha256, referenceQuad }));

/** Checks without a model know no page; their place has the shape that it has in the picture, as if at 300 dpi. */
function ofNoModel({ quad, ...check }: StoredComparison['generic'][number]): ComparedCheck {
  const [left, top, right, bottom] = boundsOf(quad);
  const mm = (px: number) => (px / 300) * 25.4;
  const area = { xMm: mm(left), yMm: mm(top), widthMm: mm(right - left), heightMm: mm(bottom - top) };
  return { ...check, quad, area, page: '', clause: null, referenceSha256: null, referenceQuad: null };
}

/** All checks of a comparison: of features, of fields, and those that need no model. */
export const checksOf = ({
  features,
  fields,
  generic,
}: Pick<StoredComparison, 'features' | 'fields' | 'generic'>): ComparedCheck[] => [
  ...features.map((feature) => ({ ...feature, clause: null })),
  ...fields.flatMap(ofField),
  ...generic.map(ofNoModel),
];

/** Whether a check held the document against a genuine page; those that need no model did not. */
export const hasGenuine = ({ page }: Pick<ComparedCheck, 'page'>): boolean => page !== '';

/** The part of a result that its place in the list rests on. */
type Ranked = Pick<ComparedCheck, 'result' | 'margin'>;

export interface CheckGroups<T> {
  unfit: T[];
  untold: T[];
  regular: T[];
}

const byMargin = (a: Ranked, b: Ranked) => (a.margin ?? 0) - (b.margin ?? 0);

/** What differs most comes first; of what is regular, what is nearest to its threshold. */
export function groupChecks<T extends Ranked>(checks: readonly T[]): CheckGroups<T> {
  const unfit = checks.filter(({ result }) => result === 'failed');
  const regular = checks.filter(({ result }) => result === 'successful');
  return {
    unfit: unfit.toSorted(byMargin),
    untold: checks.filter(({ result }) => result !== 'failed' && result !== 'successful'),
    regular: regular.toSorted(byMargin),
  };
}

/** The checks as they stand below each other. */
export const inOrder = <T extends Ranked>(checks: readonly T[]): T[] => {
  const { unfit, untold, regular } = groupChecks(checks);
  return [...unfit, ...untold, ...regular];
};

/** The sum in words. That nothing irregular was found says no more than that. */
export function sumInWords(checks: readonly Ranked[]): string {
  const { unfit, untold, regular } = groupChecks(checks);
  const made = unfit.length + regular.length;
  const open = untold.length;
  if (made + open === 0) return i18next.t('compare.sum.nothing');
  if (made === 0) return i18next.t('compare.sum.allOpen', { count: open });
  const first =
    unfit.length > 0
      ? i18next.t('compare.sum.unfit', { count: unfit.length, made })
      : i18next.t('compare.sum.regular', { count: made });
  return `${open > 0 ? `${first}; ${i18next.t('compare.sum.open', { count: open })}` : first}.`;
}

/** The one before or after one in a list, round and round; the first or last where none is chosen. */
export function neighbourOf<T extends { id: string }>(
  list: readonly T[],
  id: string | null,
  step: 1 | -1,
): T | null {
  const at = list.findIndex((one) => one.id === id);
  return list.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % list.length) ?? null;
}

/** A model that the document may be of, with how its pages lie on the pictures where that was tried. */
export type RankedModel = ComparisonCandidate & { fit: StoredComparison['fits'][number] | null };

/** Models that zone or pictures speak for: the one compared with first, then as the pictures and the zone rank them. */
export function rankModels(
  candidates: readonly ComparisonCandidate[],
  fits: StoredComparison['fits'],
  present: string | undefined,
): RankedModel[] {
  const worth = ({ code, score, fit }: RankedModel) =>
    (code === present ? 10 : 0) + 2 * (fit ? strengthOf(fit) : 0) + score;
  return candidates
    .map((candidate) => ({ ...candidate, fit: fits.find(({ code }) => code === candidate.code) ?? null }))
    .filter((model) => worth(model) > 0)
    .toSorted((a, b) => worth(b) - worth(a));
}
