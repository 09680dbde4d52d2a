import type { DocumentModel, SecurityFeature } from '../reference/index.ts';
import { areasOver, compared } from './compared.ts';
import { cutOff, LEAST_COVERED, LEAST_FREE, needsTwoAngles } from './conditions.ts';
import { decided, type FeatureResult, undecided } from './feature-check.ts';
import { asBlurred, focusOf } from './focus.ts';
import { coveredShare, isEmpty, maskOf, shareOf } from './measures/area.ts';
import { type Compared, MEASURES } from './measures/index.ts';
import { tooCoarse } from './page-view.ts';
import { type Pair, pairs } from './pairs.ts';
import { comparePerforatedNumbers } from './perforation/perforated-number.ts';
import type { FeatureRule } from './rules.ts';
import { rulesOf } from './rules-of.ts';
import { compareSecondPortraits } from './second-portrait.ts';
import type { ViewedPage } from './viewed-page.ts';

const GLARE = 'Glare lies over the area. Capture the page again with the lamp moved.';
/** Share of an area under glare from which its halo may be what makes the rest unlike. */
const SPOILT = 0.01;

/** Why a picture shows too little detail for a rule, and what to capture instead; `null` where it shows enough. */
function lackOf(rule: FeatureRule, { questioned, reference }: Compared): string | null {
  const { leastDpi, leastFocus } = rule;
  if (questioned.pictureDpi < leastDpi) return tooCoarse(questioned, leastDpi);
  return leastFocus !== undefined && focusOf(questioned, reference) < leastFocus
    ? 'The picture is too blurred for fine detail. Capture the page again in focus.'
    : null;
}

/** What is left to be asked of a picture that shows too little detail for a rule; `null` where nothing is. */
function blurredRule({ term }: SecurityFeature, rule: FeatureRule, found: Compared) {
  const { questioned } = found;
  const { blurred } = rule;
  // A threshold of the model's own is one for sharp pictures.
  if (!blurred || rule.isModels || blurred.not?.includes(term)) return null;
  if (questioned.pictureDpi < blurred.leastDpi) return null;
  const reference = asBlurred(questioned, found.reference);
  return (
    reference && {
      rule: { ...rule, threshold: blurred.threshold, isBlurred: true as const },
      found: { ...found, reference },
    }
  );
}

function checkIn(
  feature: SecurityFeature,
  rule: FeatureRule,
  model: DocumentModel,
  views: Pair,
  page: ViewedPage,
): FeatureResult | null {
  const [questioned, reference] = views;
  const others = page.reference(rule.light, rule.viewDpi).filter((each) => each !== reference);
  const found = compared(feature, model, questioned, reference, others);
  const whole = shareOf(maskOf(questioned, found.area, areasOver(feature, model)));
  const lack = lackOf(rule, found);
  const ofBlurred = lack === null ? null : blurredRule(feature, rule, found);
  if (lack !== null && !ofBlurred) return undecided(feature, rule, lack);
  const ask = ofBlurred ?? { rule, found };
  if (isEmpty(found.area))
    return undecided(
      feature,
      rule,
      'It lies at the very edge of the page, where wear and shadows show. Look at both crops.',
    );
  const covered = coveredShare(questioned, feature.area);
  if (covered < LEAST_COVERED.toPass) return undecided(feature, rule, cutOff(covered));
  if (shareOf(found.mask) < LEAST_FREE * whole) return undecided(feature, rule, GLARE);
  const value = MEASURES[rule.measure](ask.found);
  if (value === null) return lack === null ? null : undecided(feature, rule, lack);
  if (Number.isNaN(value))
    return undecided(feature, rule, 'The picture shows too little of it there. Look at both crops.');
  const result = decided(feature, ask.rule, value);
  if (lack !== null && result.result !== 'failed' && !rule.blurred?.canPass)
    return undecided(feature, rule, lack);
  if (result.result === 'failed' && covered < LEAST_COVERED.toFail)
    return undecided(feature, rule, cutOff(covered));
  // Round a mirrored lamp its light spreads over what is drawn: that takes likeness away and never adds any.
  const isSpoilt = result.result === 'failed' && shareOf(found.mask) < (1 - SPOILT) * whole;
  return isSpoilt ? undecided(feature, rule, GLARE) : result;
}

function check(
  feature: SecurityFeature,
  rule: FeatureRule,
  model: DocumentModel,
  page: ViewedPage,
  pairsOf: (rule: FeatureRule) => readonly Pair[],
): FeatureResult | null {
  const reference = page.reference(rule.light, rule.viewDpi);
  const questioned = page.questioned(rule.light, rule.viewDpi);
  if (questioned.length === 0) return null;
  if (reference.length === 0)
    return undecided(feature, rule, `The library has no picture of this page in this light (${rule.light}).`);
  const all = pairsOf(rule).flatMap((views) => checkIn(feature, rule, model, views, page) ?? []);
  // An angle that was not seen is not made up for by the other one; of pictures in one light the clear one decides.
  const open = needsTwoAngles(rule) ? 0 : 2;
  // What was asked of a blurred picture has that rule's other threshold.
  const isClear = ({ margin, threshold }: FeatureResult) => margin !== null && threshold === rule.threshold;
  const results = rule.light !== 'OB' && all.some(isClear) ? all.filter(isClear) : all;
  const worst = results.toSorted((a, b) => (a.margin ?? open) - (b.margin ?? open))[0];
  if (!worst) return null;
  const isOneSided = needsTwoAngles(rule) && reference.length > 1 && results.length < 2;
  return worst.result === 'successful' && isOneSided
    ? undecided(
        feature,
        rule,
        'Seen from one side only. Capture the page with the light from the other side as well.',
      )
    : worst;
}

/**
 * Every feature of a page that a rule can look for in the lights that were captured. `number`: the document number of the
 * machine readable zone, which perforated ones are held against.
 */
export function comparePage(
  model: DocumentModel,
  page: ViewedPage,
  number: string | null = null,
): FeatureResult[] {
  const known = new Map<string, readonly Pair[]>();
  const pairsOf = ({ light, viewDpi }: FeatureRule) => {
    const key = `${light} ${viewDpi}`;
    const found = known.get(key) ?? pairs(model, page, light, viewDpi);
    known.set(key, found);
    return found;
  };
  const byRule = model.features
    .filter((feature) => feature.page === page.id)
    .flatMap((feature) =>
      rulesOf(feature).flatMap((rule) => {
        const result = check(feature, rule, model, page, pairsOf);
        return result ? [result] : [];
      }),
    );
  return [
    ...byRule,
    ...compareSecondPortraits(model, page),
    ...comparePerforatedNumbers(model, page, number),
  ];
}
