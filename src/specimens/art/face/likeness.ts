import { createChance, seedOf } from '../../chance.ts';
import type { Sex } from '../../holder.ts';
import type { Rgb } from '../../ink.ts';

export const HAIR_STYLES = ['crop', 'parted', 'bald', 'bob', 'long', 'bun', 'curls'] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

/**
 * What a face is drawn from: one of a person who does not exist. Lengths are in tenths of a millimetre of a portrait of
 * 35 × 45 mm.
 */
export interface Likeness {
  readonly seed: number;
  readonly skin: Rgb;
  readonly hair: Rgb;
  readonly iris: Rgb;
  readonly cloth: Rgb;
  readonly style: HairStyle;
  readonly feminine: boolean;
  /** Half the width of the head at the cheekbones. */
  readonly half: number;
  /** Width of the jaw against the cheekbones. */
  readonly jaw: number;
  readonly chin: number;
  readonly eyeApart: number;
  readonly eyeHalf: number;
  readonly eyeOpen: number;
  readonly browRise: number;
  readonly browThick: number;
  readonly noseHalf: number;
  readonly noseEnd: number;
  readonly mouthHalf: number;
  readonly mouthY: number;
  readonly lips: number;
  /** Corners of the mouth, up. */
  readonly smile: number;
  readonly beard: number;
  readonly glasses: boolean;
  /** Lines of age, 0 none to 1. */
  readonly age: number;
}

const SKINS: readonly Rgb[] = [
  [236, 202, 180],
  [226, 186, 158],
  [212, 166, 134],
  [190, 140, 106],
  [158, 110, 80],
  [122, 82, 60],
];
const HAIRS: readonly Rgb[] = [
  [34, 28, 26],
  [58, 42, 34],
  [92, 64, 44],
  [140, 102, 64],
  [176, 138, 92],
  [150, 148, 146],
  [112, 58, 38],
];
const IRISES: readonly Rgb[] = [
  [84, 58, 38],
  [96, 110, 70],
  [84, 118, 142],
  [60, 42, 30],
];
const CLOTHS: readonly Rgb[] = [
  [40, 46, 62],
  [62, 58, 60],
  [74, 44, 52],
  [48, 66, 66],
  [96, 92, 88],
];

/** The face that belongs to a seed. */
export function likenessOf(seed: number, sex: Sex): Likeness {
  const chance = createChance(seedOf(seed, 'face'));
  const feminine = sex === 'F' || (sex === 'X' && chance.happens(0.5));
  const dark = chance.whole(0, SKINS.length - 1);
  const age = chance.next() ** 1.6;
  const style = chance.pick<HairStyle>(
    feminine ? ['bob', 'long', 'bun', 'long', 'bob'] : ['crop', 'parted', 'bald', 'crop', 'parted', 'curls'],
  );
  const hair = age > 0.72 && chance.happens(0.7) ? HAIRS[5] : chance.pick(HAIRS.slice(0, dark > 3 ? 2 : 7));
  return {
    seed,
    skin: SKINS[dark] ?? [212, 166, 134],
    hair: hair ?? [58, 42, 34],
    iris: chance.pick(dark > 2 ? IRISES.slice(0, 1) : IRISES),
    cloth: chance.pick(CLOTHS),
    style,
    feminine,
    half: chance.between(100, 112) + (feminine ? -2 : 3),
    jaw: chance.between(0.74, 0.84) + (feminine ? -0.05 : 0.04),
    chin: chance.between(386, 398),
    eyeApart: chance.between(46, 51),
    eyeHalf: chance.between(21, 24),
    eyeOpen: chance.between(8.5, 11) + (feminine ? 1 : 0),
    browRise: chance.between(22, 28),
    browThick: feminine ? chance.between(5, 7) : chance.between(8, 11),
    noseHalf: chance.between(18, 24) + (feminine ? -1 : 2),
    noseEnd: chance.between(284, 294),
    mouthHalf: chance.between(33, 39),
    mouthY: chance.between(323, 330),
    lips: chance.between(7, 10) + (feminine ? 2 : 0) + (dark > 3 ? 2 : 0),
    smile: chance.between(-0.5, 3),
    beard: !feminine && chance.happens(0.42) ? chance.between(0.45, 1) : 0,
    glasses: chance.happens(0.18),
    age,
  };
}

/** A colour lighter (above 0) or darker (below 0), −1 to 1. */
export function shade([r, g, b]: Rgb, by: number): string {
  const to = by > 0 ? 255 : 0;
  const part = (value: number) => Math.round(value + (to - value) * Math.abs(by));
  return `rgb(${part(r)},${part(g)},${part(b)})`;
}

/** The colour of a part of the face that has more blood, such as the lips. */
export const ruddy = ([r, g, b]: Rgb, by: number): Rgb => [
  Math.round(r * (1 - by * 0.12)),
  Math.round(g * (1 - by * 0.42)),
  Math.round(b * (1 - by * 0.36)),
];
