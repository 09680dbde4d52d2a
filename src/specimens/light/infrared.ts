import type { Substrate } from '../ink.ts';
import { answers, type Frame, leadInk, type Plate } from './plate.ts';
import { flashOf } from './visible.ts';

/** How little of a foil's motif is left in infrared. */
const FOIL = 0.15;
/** Grey of the dark that shows through a hole. */
const BEHIND = 58;

/** The page in near infrared, 850–950 nm: what swallows it is dark, every other ink has vanished. One grey a pixel. */
export function infrared(plates: readonly Plate[], substrate: Substrate, frame: Frame): Float32Array {
  const grey = new Float32Array(frame.widthPx * frame.heightPx).fill(255 * substrate.infrared);
  for (const plate of plates) {
    if (plate.layer.side === 'back') continue;
    const { body } = leadInk(plate.layer);
    const swallowed = answers(plate.layer, (ink) => ink.infrared);
    const strength = plate.layer.flash ? FOIL * flashOf(plate, null) : 1;
    for (let i = 0; i < plate.at.length; i++) {
      const at = plate.at[i] ?? 0;
      const cover = plate.cover[i] ?? 0;
      const below = grey[at] ?? 0;
      const kept = 1 - cover * strength * (swallowed[plate.step[i] ?? 0] ?? 0);
      grey[at] = body === 'hole' ? below + (BEHIND - below) * cover : below * kept;
    }
  }
  return grey;
}
