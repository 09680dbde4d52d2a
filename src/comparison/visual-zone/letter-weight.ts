import { glyphLikeness, middleOf, type PrintedLetter } from '../../imaging/print-glyphs.ts';
import type { DocumentModel } from '../../reference/index.ts';
import { concluded, type Draft, type FieldResult, type ModelField } from './field-result.ts';
import type { FieldReading } from './reading.ts';

/** What this check is, for results and for the program's help alike. */
export const WEIGHT_RULE = {
  routine: '2c5d8f1e-7a94-4b0e-9d36-51c0b8e4a7f2',
  name: 'Letters as heavy as on the genuine page',
  rule: 'The ink of its letters, against the same letters of the genuine page and in proportion to the other fields, is 0.7 to 1.8; with less or more it fails, unless the letters have the same shape.',
  clause: 'ICAO Doc 9303-2 appendix A: personalisation data in one typeface',
  /** Print that takes more or less of the light. */
  generic: 'VI,AB,VZ',
} as const;

/** Ink in proportion to the other fields: another typeface has 0.69 or less, or may have more; genuine ones 0.73 to 1.6. */
export const WEIGHT = { least: 0.7, most: 1.8 };
/** From this likeness letters have one shape: what takes their ink away is light on top of them, which keeps it. */
export const SAME_SHAPE = 0.96;
/** Letters of a field, and other fields, that it takes to tell. */
const LEAST_LETTERS = 3;
const LEAST_OTHERS = 2;

/** Ink against the middle of that of other fields; of two that are in the middle, against the one that speaks for the field. */
function shareOf(ink: number, others: readonly number[]): number {
  const sorted = others.toSorted((a, b) => a - b);
  const [one = 1, two = 1] = [(sorted.length - 1) >> 1, sorted.length >> 1].map(
    (at) => ink / (sorted[at] ?? ink),
  );
  return Math.abs(Math.log(one)) < Math.abs(Math.log(two)) ? one : two;
}

interface Weight {
  readonly field: string;
  /** Ink of its letters as a share of that of the same letters of the genuine page, and their likeness; medians. */
  readonly ink: number;
  readonly likeness: number;
}

/** A field may be set in a typeface of its own: its own letters of the genuine page come before those of other fields. */
function weightOf({ field, letters }: FieldReading, genuine: readonly FieldReading[]): Weight | null {
  const own = genuine.filter((other) => other.field === field).flatMap((other) => other.letters);
  const all = genuine.flatMap((other) => other.letters);
  const same = (of: readonly PrintedLetter[], symbol: string) =>
    of.filter((letter) => letter.symbol === symbol).map(({ glyph }) => glyph);
  const held = letters.flatMap(({ symbol, glyph }) => {
    const others = same(all, symbol);
    if (others.length === 0) return [];
    const [first, ...more] = same(own, symbol);
    const inks = (first ? [first, ...more] : others).map(({ ink }) => ink);
    const alike = Math.max(...others.map((other) => glyphLikeness(glyph, other)));
    return [{ ink: glyph.ink / middleOf(inks), alike }];
  });
  if (held.length < LEAST_LETTERS) return null;
  return {
    field,
    ink: middleOf(held.map(({ ink }) => ink)),
    likeness: middleOf(held.map(({ alike }) => alike)),
  };
}

function outcomeOf(share: number, likeness: number): Pick<Draft, 'result' | 'reason'> {
  if (share >= WEIGHT.least && share <= WEIGHT.most)
    return { result: 'successful', reason: 'Its letters are as heavy as those of the genuine page.' };
  if (likeness >= SAME_SHAPE)
    return {
      result: 'undetermined',
      reason:
        'Its letters have the shape of the genuine ones, but not their ink: glare may lie over them. Capture the page again with the lamp moved.',
    };
  return {
    result: 'failed',
    reason: `Its letters are ${share < WEIGHT.least ? 'thinner or paler' : 'heavier'} than the other data: another typeface or another printing. Look at them under a magnifier.`,
  };
}

/**
 * Whether a field is printed as the other data of its page are: written again in another typeface, it has more ink or less.
 * Whatever makes all print paler, blur or lamp, drops out in the proportion to the other fields. Checks of fields that have
 * too few letters in common with the genuine page are not made.
 * @param genuine the same fields as read on the genuine pages
 */
export function letterWeights(
  { fields }: DocumentModel,
  read: readonly FieldReading[],
  genuine: readonly FieldReading[],
): FieldResult[] {
  const pageOf = (id: string) => fields.find((field) => field.id === id)?.page;
  const weights = read.flatMap((reading) => weightOf(reading, genuine) ?? []);
  return weights.flatMap((weight): FieldResult[] => {
    const field: ModelField | undefined = fields.find(({ id }) => id === weight.field);
    const others = weights.filter((other) => other !== weight && pageOf(other.field) === field?.page);
    if (!field || others.length < LEAST_OTHERS) return [];
    const share = shareOf(
      weight.ink,
      others.map(({ ink }) => ink),
    );
    const { generic, ...rule } = WEIGHT_RULE;
    const result = concluded(field, {
      ...{ against: 'weight', ...rule, generic },
      ...outcomeOf(share, weight.likeness),
      seen: `${share.toFixed(2)} of the ink, likeness ${weight.likeness.toFixed(2)}`,
      expected: `${WEIGHT.least} to ${WEIGHT.most} of the ink`,
      sign: 'visual-font',
    });
    return [result];
  });
}
