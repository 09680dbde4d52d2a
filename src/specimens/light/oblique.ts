import type { Substrate } from '../ink.ts';
import type { Angle } from '../page.ts';
import { cloudAt } from './cloud.ts';
import { answers, type Frame, type Plate } from './plate.ts';

/** From where the lamp shines along the page, as seen on the picture (y down). */
const TOWARDS_LAMP: Readonly<Record<Angle, readonly [x: number, y: number]>> = {
  1: [-0.94, -0.34],
  2: [0.66, -0.75],
};
/** Light that reaches every place, and how much a slope turns up or down. */
const AMBIENT = 0.74;
const SLOPE = 5.2;

/** Height of the surface in µm, one a pixel: relief of the inks above the roughness of the sheet. */
function heights(plates: readonly Plate[], substrate: Substrate, frame: Frame, seed: number): Float32Array {
  const { widthPx, heightPx, dpi } = frame;
  const surface = new Float32Array(widthPx * heightPx);
  const fine = 25.4 / dpi / 0.35;
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++)
      surface[at] = substrate.roughnessUm * cloudAt(x * fine, y * fine, seed);
  }
  for (const plate of plates) {
    if (plate.layer.side === 'back') continue;
    const relief = answers(plate.layer, (ink) => ink.reliefUm);
    if (relief.every((um) => um === 0)) continue;
    for (let i = 0; i < plate.at.length; i++) {
      const at = plate.at[i] ?? 0;
      surface[at] = (surface[at] ?? 0) + (plate.cover[i] ?? 0) * (relief[plate.step[i] ?? 0] ?? 0);
    }
  }
  return surface;
}

/**
 * The page in oblique light: slopes towards the lamp are bright, those away from it dark, and the light falls off
 * across the page. `white` is the page in white light from the same angle. sRGB, 0 to 255, three a pixel.
 */
export function oblique(
  plates: readonly Plate[],
  substrate: Substrate,
  frame: Frame,
  white: Float32Array,
  angle: Angle,
  seed: number,
): Float32Array {
  const { widthPx, heightPx, dpi } = frame;
  const surface = heights(plates, substrate, frame, seed);
  const [lampX, lampY] = TOWARDS_LAMP[angle];
  const umPerPx = 25400 / dpi;
  const rgb = new Float32Array(white.length);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const right = surface[x + 1 < widthPx ? at + 1 : at] ?? 0;
      const below = surface[y + 1 < heightPx ? at + widthPx : at] ?? 0;
      const here = surface[at] ?? 0;
      const rise = ((here - right) * -lampX + (here - below) * -lampY) / umPerPx;
      const far = (lampX * (x / widthPx - 0.5) + lampY * (y / heightPx - 0.5)) * 0.22;
      const lit = (AMBIENT + far) * (1 - SLOPE * rise);
      const shine = Math.max(0, -rise * SLOPE - 0.25) * 60;
      for (let primary = 0; primary < 3; primary++) {
        rgb[at * 3 + primary] = (white[at * 3 + primary] ?? 0) * Math.max(0.12, lit) + shine;
      }
    }
  }
  return rgb;
}
