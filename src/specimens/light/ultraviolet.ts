import type { Rgb, Substrate } from '../ink.ts';
import { blurred } from './blur.ts';
import { colourAnswers, type Frame, leadInk, type Plate } from './plate.ts';

const DARK: Rgb = [0, 0, 0];
/** How much of what glows a full cover of black ink lying over it holds back. */
const HELD_BACK = 0.75;
/** Share of the page's own darkness that shows in the lamp's violet leak. */
const LEAK = 0.55;
/** The halo that a camera sees round what glows: standard deviation in mm, and strength. */
const BLOOM = [
  { sigmaMm: 0.16, strength: 0.34 },
  { sigmaMm: 0.9, strength: 0.2 },
];

const luma = (rgb: Rgb) => (0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]) / 255;

/** Light given off by each pixel, three tables of 0 to 255. Inks that lie above take some of it away. */
function glowing(plates: readonly Plate[], frame: Frame): Float32Array[] {
  const glow = [0, 1, 2].map(() => new Float32Array(frame.widthPx * frame.heightPx));
  for (const plate of plates) {
    if (plate.layer.side === 'back') continue;
    const { glow: own, colour, body } = leadInk(plate.layer);
    const held = body === 'glazing' ? HELD_BACK * (1 - luma(colour ?? [255, 255, 255])) : 1;
    const tables = colourAnswers(plate.layer, (ink) => ink.glow ?? DARK);
    if (!own && held < 0.1) continue;
    glow.forEach((samples, primary) => {
      const table = tables[primary] ?? tables[0];
      for (let i = 0; i < plate.at.length; i++) {
        const at = plate.at[i] ?? 0;
        const cover = plate.cover[i] ?? 0;
        const light = (samples[at] ?? 0) * (1 - cover * held) + cover * (table[plate.step[i] ?? 0] ?? 0);
        samples[at] = Math.min(255, light);
      }
    });
  }
  return glow;
}

/**
 * The page under ultraviolet of 365 nm: a dull paper stays dark, with a trace of the print in the lamp's violet, and
 * fluorescent inks shine out of it. `white` is the page in white light. sRGB, 0 to 255, three a pixel.
 */
export function ultraviolet(
  plates: readonly Plate[],
  substrate: Substrate,
  frame: Frame,
  white: Float32Array,
): Float32Array {
  const rgb = new Float32Array(white.length);
  const paper = luma(substrate.colour) * 255;
  for (let i = 0; i < rgb.length; i += 3) {
    const grey = 0.299 * (white[i] ?? 0) + 0.587 * (white[i + 1] ?? 0) + 0.114 * (white[i + 2] ?? 0);
    const seen = 1 - LEAK + LEAK * Math.min(1, grey / paper);
    for (let primary = 0; primary < 3; primary++) rgb[i + primary] = (substrate.underUv[primary] ?? 0) * seen;
  }
  glowing(plates, frame).forEach((samples, primary) => {
    const halo = BLOOM.map(({ sigmaMm, strength }) => ({
      strength,
      samples: blurred(samples, frame.widthPx, frame.heightPx, (sigmaMm * frame.dpi) / 25.4),
    }));
    for (let at = 0; at < samples.length; at++) {
      let light = samples[at] ?? 0;
      for (const each of halo) light += each.strength * (each.samples[at] ?? 0);
      const below = (rgb[at * 3 + primary] ?? 0) / 255;
      rgb[at * 3 + primary] = 255 * (1 - (1 - below) * (1 - Math.min(1, light / 255)));
    }
  });
  return rgb;
}
