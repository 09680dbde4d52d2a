import { type Raster, toGrey } from '../../imaging/raster.ts';
import { asLevel, ofBoth, requireAlike } from './lights-alike.ts';

/** Light that a level stands for, 0 to 1 (IEC 61966-2-1). */
const LIGHT = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const FLAT = 128;
const REACH = 127;

/**
 * Relief from two pictures lit from the side: 128 + gain · 127 · (A − B) ⁄ (A + B), rounded, kept from 0 to 255, of the light that
 * their grey levels (ITU-R BT.601) stand for. Of a matt page, A and B are in proportion to its colour and to how it is turned to
 * each lamp (Lambert), so colour cancels out: what is turned to the first lamp is bright. Of lamps opposite each other at an
 * elevation E, (A − B) ⁄ (A + B) is the slope along the line between them, times cot E. Mid grey where neither has light.
 * @throws RangeError where they are not of one size
 */
export const reliefOf = (one: Raster, other: Raster, gain: number): Raster =>
  ofBoth(toGrey(one), toGrey(other), (a, b) => {
    const [first, second] = [LIGHT[a] as number, LIGHT[b] as number];
    const sum = first + second;
    return FLAT + (sum > 0 ? (gain * REACH * (first - second)) / sum : 0);
  });

/** The level that stands for so much light (IEC 61966-2-1), kept from 0 to 255. */
const levelOf = (light: number): number =>
  asLevel(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));

const RADIANS = Math.PI / 180;

/** Where a lamp stands: x to the right, y down the page, z out of it, length 1. */
function towards(azimuthDeg: number, heightDeg: number): readonly [number, number, number] {
  const [azimuth, height] = [azimuthDeg * RADIANS, heightDeg * RADIANS];
  const along = Math.cos(height);
  return [Math.sin(azimuth) * along, -Math.cos(azimuth) * along, Math.sin(height)];
}

/** Lamps that stand evenly all round a page, and one that it is looked at under; degrees, azimuths clockwise from its upper edge. */
export interface Lamps {
  /** Azimuth of the first. */
  readonly fromDeg: number;
  readonly isClockwise: boolean;
  /** How high all of them stand above the page. */
  readonly riseDeg: number;
  /** The lamp that it is looked at under. */
  readonly lamp: { readonly azimuthDeg: number; readonly heightDeg: number };
}

/**
 * How much each light has to do with what is turned right, down and up, for lamps that stand evenly all round: then the sums
 * of sines and cosines of their azimuths are nothing, those of their squares half as many as there are lamps, and the
 * least squares of Woodham's equations come apart.
 */
function sharesOf(count: number, { fromDeg, isClockwise, riseDeg }: Lamps) {
  const turn = (isClockwise ? 360 : -360) / count;
  const across = Math.cos(riseDeg * RADIANS) ** 2 * (count / 2);
  const up = Math.sin(riseDeg * RADIANS) ** 2 * count;
  return Array.from({ length: count }, (_, i) => {
    const [x, y, z] = towards(fromDeg + i * turn, riseDeg);
    return [x / across, y / across, z / up] as const;
  });
}

/**
 * Photometric stereo (Woodham, Optical Engineering 19(1), 1980): of a matt surface each light is its colour times the cosine
 * between lamp and normal; the normal is had from three lights or more by least squares, and the surface shown as the cosine to
 * another lamp, without its colour. What lies in shadow or shines is not what the method takes it for. Black where no lamp has
 * light, or where the surface is turned away.
 * @param lights in the order in which their lamps stand round the page; three at least
 * @throws RangeError where they are not of one size
 */
export function shaded(lights: readonly Raster[], lamps: Lamps): Raster {
  const greys = lights.map(toGrey);
  const [first] = greys as [Raster, ...Raster[]];
  for (const each of greys) requireAlike(first, each);
  const shares = sharesOf(greys.length, lamps);
  const [toX, toY, toZ] = towards(lamps.lamp.azimuthDeg, lamps.lamp.heightDeg);
  const data = new Uint8Array(first.data.length);
  for (let i = 0; i < data.length; i++) {
    let [x, y, z] = [0, 0, 0];
    for (let k = 0; k < greys.length; k++) {
      const light = LIGHT[(greys[k] as Raster).data[i] as number] as number;
      const [right, down, up] = shares[k] as readonly [number, number, number];
      x += right * light;
      y += down * light;
      z += up * light;
    }
    const length = Math.sqrt(x * x + y * y + z * z);
    data[i] = length > 0 ? levelOf(Math.max(0, (x * toX + y * toY + z * toZ) / length)) : 0;
  }
  return { ...first, data };
}
