import type { Ink, Rgb, Substrate } from '../ink.ts';
import type { Angle } from '../page.ts';
import { colourAnswers, eachInked, type Frame, leadInk, type Plate } from './plate.ts';

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
  for (const plate of plates) if (plate.layer.side !== 'back') print(rgb, plate, frame, angle);
  return rgb;
}

function print(rgb: Float32Array, plate: Plate, frame: Frame, angle: Angle | null): void {
  const { body, colour } = leadInk(plate.layer);
  if (!colour && body !== 'hole') return;
  const strength = flashOf(plate, angle);
  const [r, g, b] = colourAnswers(plate.layer, colourFor(angle));
  if (!r || !g || !b) return;
  const tint = (at: number, cover: number, ink: number) => {
    const below = rgb[at] ?? 0;
    rgb[at] = body === 'glazing' ? below * (1 - cover * (1 - ink / 255)) : below + (ink - below) * cover;
  };
  eachInked(plate, frame, (at, cover, step) => {
    const held = cover * strength;
    tint(at * 3, held, r[step] ?? 0);
    tint(at * 3 + 1, held, g[step] ?? 0);
    tint(at * 3 + 2, held, b[step] ?? 0);
  });
}
