import type { CheckResult } from '../examination/check.ts';
import type { Quad } from '../imaging/geometry.ts';
import { marginOf, type NumberRule, ruleInWords } from './feature-check.ts';

/** Without a model: machine readable travel documents are made of paper or plastic that is dull under ultraviolet. */
export const GROUND_RULE: NumberRule = {
  routine: 'a4f1c7d2-3b60-4e95-8d1a-7e2f90c5b634',
  name: 'Ground dull under ultraviolet, whatever the model',
  ...{ light: 'UV', property: 'BR', feature: 'FU' },
  ...{ threshold: 110, best: 30, worst: 200 },
  expected: 'a dark ground about the machine readable zone',
  scale: 'median brightness of the zone and of as much above it, grey levels',
};

/** What is looked at, in px of a picture in ultraviolet. */
export interface GroundPlace {
  readonly captureId: string;
  readonly frame: number;
  readonly quad: Quad;
}

/** A check that needs no model, with everything that is logged of it (BSI TR-03135-1 §5.4). */
export interface GenericResult extends GroundPlace {
  readonly id: string;
  readonly title: string;
  readonly light: NumberRule['light'];
  readonly routine: string;
  readonly name: string;
  readonly generic: string;
  readonly result: CheckResult;
  readonly margin: number;
  readonly value: number;
  readonly threshold: number;
  readonly seen: string;
  readonly expected: string;
  readonly rule: string;
  readonly reason: string;
}

/** The zone and a strip of its height above it, which is page on documents of every size. Corners clockwise from the upper left one of the text. */
export function groundQuad([upperLeft, upperRight, lowerRight, lowerLeft]: Quad): Quad {
  const above = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]) =>
    [2 * x - u, 2 * y - v] as const;
  return [above(upperLeft, lowerLeft), above(upperRight, lowerRight), lowerRight, lowerLeft];
}

/** @param median brightness of the place, grey levels */
export function judgeGround(place: GroundPlace, median: number): GenericResult {
  const { routine, name, light, property, feature, threshold, expected } = GROUND_RULE;
  const passed = median <= threshold;
  return {
    ...place,
    id: `ground ${place.captureId} ${place.frame}`,
    ...{ title: 'Paper or plastic', light, routine, name, threshold, expected },
    generic: `${light},${property},${feature}`,
    result: passed ? 'successful' : 'failed',
    margin: marginOf(median, GROUND_RULE),
    value: median,
    seen: median.toFixed(0),
    rule: ruleInWords(GROUND_RULE),
    reason: passed
      ? 'The ground is as dark under ultraviolet as security paper and plastic are.'
      : 'The ground shines under ultraviolet as ordinary paper and film do. Look at the whole page in this light.',
  };
}
