import type { Ink, Rgb, Substrate } from '../ink.ts';
import type { Angle } from '../page.ts';
import { colourAnswers, type Frame, leadInk, type Plate } from './plate.ts';

/** What shows through a hole: the dark under the page. */
const BEHIND: Rgb = [52, 50, 54];
/** How strongly a foil's motif shows: in even light, from its own angle, from the other. */
const FLASH = { even: 0.42, own: 1, other: 0.05 };

export function flashOf(plate: Plate, angle: Angle | null): number {
  const { flash } = plate.layer;
  if (!flash) return 1;
  if (angle === null) return FLASH.even;
  return flash === angle ? FLASH.own : FLASH.other;
}

const colourFor = (angle: Angle | null) => (ink: Ink) =>
  ink.body === 'hole' ? BEHIND : angle === 2 ? (ink.tilted ?? ink.colour) : ink.colour;

/**
 * The page in white light: inks multiply with what lies below them or cover it. `angle` is that of the lamp in oblique
 * light, `null` for even light; foils and optically variable inks depend on it. Gives sRGB, 0 to 255, three a pixel.
 */
export function visible(
  plates: readonly Plate[],
  substrate: Substrate,
  frame: Frame,
  angle: Angle | null,
): Float32Array {
  const rgb = new Float32Array(frame.widthPx * frame.heightPx * 3);
  const [red, green, blue] = substrate.colour;
  for (let i = 0; i < rgb.length; i += 3) {
    rgb[i] = red;
    rgb[i + 1] = green;
    rgb[i + 2] = blue;
  }
  for (const plate of plates) if (plate.layer.side !== 'back') print(rgb, plate, angle);
  return rgb;
}

function print(rgb: Float32Array, plate: Plate, angle: Angle | null): void {
  const { body, colour } = leadInk(plate.layer);
  if (!colour && body !== 'hole') return;
  const strength = flashOf(plate, angle);
  const tables = colourAnswers(plate.layer, colourFor(angle));
  const { at, cover, step } = plate;
  for (let primary = 0; primary < 3; primary++) {
    const table = tables[primary] ?? tables[0];
    for (let i = 0; i < at.length; i++) {
      const to = (at[i] ?? 0) * 3 + primary;
      const held = (cover[i] ?? 0) * strength;
      const ink = table[step[i] ?? 0] ?? 0;
      const below = rgb[to] ?? 0;
      rgb[to] = body === 'glazing' ? below * (1 - held * (1 - ink / 255)) : below + (ink - below) * held;
    }
  }
}
