import type { DocumentModel, SecurityFeature } from '../../reference/index.ts';
import { cutOff, LEAST_COVERED } from '../conditions.ts';
import { decided, type FeatureResult, undecided } from '../feature-check.ts';
import { coveredShare } from '../measures/area.ts';
import { FINE_DPI, tooCoarse } from '../page-view.ts';
import { PERFORATED_NUMBER } from '../rules.ts';
import { asModelSays } from '../rules-of.ts';
import type { ViewedPage } from '../viewed-page.ts';
import type { ReadSymbol } from './dot-matrix.ts';
import { readPerforation } from './read-perforation.ts';

/** A symbol is read clearly if less than this speaks against it, and so much more against any other; of 35 places. */
const CLEAR = { against: 7, lead: 1 };
/** What speaks against the document has to be clearer than what speaks for it. */
const CONTRARY_LEAD = 2;
/** Fewer clear symbols decide nothing. */
const LEAST_SHARE = 0.6;
const isClear = ({ against, lead }: ReadSymbol) => against <= CLEAR.against && lead >= CLEAR.lead;
/** Machines punch one shape for both. */
const alike = (symbol: string) => (symbol === 'O' ? '0' : symbol);

function checkNumber(page: ViewedPage, feature: SecurityFeature, number: string): FeatureResult | null {
  const [reference] = page.reference('TL', FINE_DPI);
  const views = page.questioned('TL', FINE_DPI);
  if (!reference || views.length === 0) return null;
  const genuine = readPerforation(reference, feature.area, number.length);
  // Where the genuine one does not read, its machine has other shapes than these, or its holes hardly show.
  if (!genuine?.symbols.every(isClear)) return null;
  const whole = views.filter((view) => coveredShare(view, feature.area) >= LEAST_COVERED.toFail);
  const readings = whole.flatMap(
    (view) => readPerforation(view, feature.area, number.length, genuine.grid) ?? [],
  );
  const [best] = readings.toSorted((a, b) => b.clearness - a.clearness);
  const [view] = views;
  const rule = asModelSays(PERFORATED_NUMBER, feature.check);
  const { leastDpi } = rule;
  if (view && view.pictureDpi < leastDpi) return undecided(feature, rule, tooCoarse(view, leastDpi));
  if (whole.length === 0)
    return undecided(
      feature,
      rule,
      cutOff(Math.max(...views.map((each) => coveredShare(each, feature.area)))),
    );
  const clear = (best?.symbols ?? []).flatMap((symbol, i) => {
    const agrees = symbol.symbol === alike(number[i] ?? '');
    return isClear(symbol) && (agrees || symbol.lead >= CONTRARY_LEAD) ? [agrees] : [];
  });
  if (!best || clear.length < LEAST_SHARE * number.length)
    return undecided(
      feature,
      rule,
      'The holes cannot be read. Capture the page against the light again, in focus and flat.',
    );
  const agreeing = clear.filter(Boolean).length;
  const seen = best.symbols.map((symbol) => (isClear(symbol) ? symbol.symbol : '·')).join('');
  const result = decided(feature, rule, agreeing / clear.length);
  const reason =
    result.result === 'failed'
      ? `The holes read ${seen}, the machine readable zone says ${number}: look whether a page or the number was exchanged.`
      : `The holes read ${seen}, the number of the machine readable zone.`;
  return { ...result, seen, expected: number, reason };
}

/**
 * Every perforated number of a page against the document number of the zone, without its fillers. Nothing where there is
 * no zone, no picture against the light, or a perforation in other shapes than 5 × 7 holes.
 */
export function comparePerforatedNumbers(
  model: DocumentModel,
  page: ViewedPage,
  number: string | null,
): FeatureResult[] {
  if (!number) return [];
  return model.features
    .filter(({ page: on, term }) => on === page.id && PERFORATED_NUMBER.terms.includes(term))
    .flatMap((feature) => checkNumber(page, feature, number) ?? []);
}
