import type { Substrate } from '../ink.ts';
import { blurred } from './blur.ts';
import { cloudAt } from './cloud.ts';
import { answers, colourAnswers, type Frame, leadInk, type Plate } from './plate.ts';

/** How far light spreads inside the sheet before it reaches print on the reverse, mm. */
const SPREAD_MM = 0.14;
/** How much of its colour a print on the front keeps against the light. */
const TINT = 0.45;
/** The lamp seen through a hole. */
const LAMP = [255, 252, 240];

/** Share of light that passes, one a pixel, for print on the front (sharp) or on the reverse and inside (spread). */
function passing(plates: readonly Plate[], frame: Frame): Float32Array {
  const share = new Float32Array(frame.widthPx * frame.heightPx).fill(1);
  for (const plate of plates) {
    const { body } = leadInk(plate.layer);
    if (body === 'hole' || plate.layer.flash) continue;
    const held = answers(plate.layer, (ink) => ink.opacity);
    for (let i = 0; i < plate.at.length; i++) {
      const at = plate.at[i] ?? 0;
      share[at] = (share[at] ?? 0) * (1 - (plate.cover[i] ?? 0) * (held[plate.step[i] ?? 0] ?? 0));
    }
  }
  return share;
}

function tint(rgb: Float32Array, plate: Plate): void {
  colourAnswers(plate.layer, (ink) => ink.colour).forEach((table, primary) => {
    for (let i = 0; i < plate.at.length; i++) {
      const to = (plate.at[i] ?? 0) * 3 + primary;
      const held = 1 - (table[plate.step[i] ?? 0] ?? 255) / 255;
      rgb[to] = (rgb[to] ?? 0) * (1 - TINT * (plate.cover[i] ?? 0) * held);
    }
  });
}

function openHoles(rgb: Float32Array, plate: Plate): void {
  LAMP.forEach((lamp, primary) => {
    for (let i = 0; i < plate.at.length; i++) {
      const to = (plate.at[i] ?? 0) * 3 + primary;
      rgb[to] = (rgb[to] ?? 0) + (lamp - (rgb[to] ?? 0)) * (plate.cover[i] ?? 0);
    }
  });
}

/**
 * The page against the light: watermark, thread, what is printed on the reverse (drawn as seen through the page) and
 * holes. `seed` gives the formation of the sheet. sRGB, 0 to 255, three a pixel.
 */
export function transmitted(
  plates: readonly Plate[],
  substrate: Substrate,
  frame: Frame,
  seed: number,
): Float32Array {
  const { widthPx, heightPx, dpi } = frame;
  const isDeep = ({ layer }: Plate) => layer.side === 'back' || layer.technique === 'substrate';
  const front = passing(
    plates.filter((plate) => !isDeep(plate)),
    frame,
  );
  const deep = blurred(passing(plates.filter(isDeep), frame), widthPx, heightPx, (SPREAD_MM * dpi) / 25.4);
  const rgb = new Float32Array(widthPx * heightPx * 3);
  const mmPerPx = 25.4 / dpi;
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const cloud = 1 + substrate.cloudiness * cloudAt(x * mmPerPx, y * mmPerPx, seed);
      const light = (front[at] ?? 0) * (deep[at] ?? 0) * cloud;
      for (let primary = 0; primary < 3; primary++) {
        rgb[at * 3 + primary] = (substrate.transmitted[primary] ?? 0) * light;
      }
    }
  }
  for (const plate of plates) {
    if (plate.layer.flash) continue;
    const { colour, body } = leadInk(plate.layer);
    if (body === 'hole') openHoles(rgb, plate);
    else if (colour && plate.layer.side !== 'back') tint(rgb, plate);
  }
  return rgb;
}
