import { describe, expect, it } from 'vitest';
import type { Raster } from '../../imaging/raster.ts';
import { applyHomography } from '../../imaging/warp.ts';
import { createChance } from '../chance.ts';
import { captured } from './capture.ts';
import { CAPTURE_NAMES, CAPTURES, type Capture } from './captures.ts';

/** A white page of 40 × 20 mm at 10 px a mm, with a black square of 4 mm about (30, 6) mm. */
const PAGE = { widthMm: 40, heightMm: 20 };
const MARK = { x: 30, y: 6 };
function whitePage(): Raster {
  const data = new Uint8Array(400 * 200).fill(255);
  for (let y = 40; y < 80; y++) data.fill(0, y * 400 + 280, y * 400 + 320);
  return { widthPx: 400, heightPx: 200, channels: 1, data };
}

function greyAt({ widthPx, data }: Raster, x: number, y: number): number {
  return data[3 * (Math.trunc(y) * widthPx + Math.trunc(x))] ?? -1;
}

const draw = (name: keyof typeof CAPTURES, seed: number): Capture => CAPTURES[name].draw(createChance(seed));

describe('a page that is taken', () => {
  it.each(CAPTURE_NAMES)('%s: the homography leads from mm of the page to where its mark lies', (name) => {
    for (const seed of [1, 2, 3]) {
      const { sensor, ...rest } = draw(name, seed);
      // What the sensor reduces is reduced by the platform; the places of the full picture are looked at here.
      const { widthPx: _, ...whole } = sensor;
      const capture: Capture = { ...rest, sensor: whole, lamp: null };
      const { picture, pageToPicture } = captured(PAGE, whitePage(), capture, createChance(seed));
      const [x, y] = applyHomography(pageToPicture, [MARK.x, MARK.y]);
      expect(greyAt(picture, x, y), `${name} ${seed}`).toBe(0);
      const [u, v] = applyHomography(pageToPicture, [MARK.x - 10, MARK.y]);
      expect(greyAt(picture, u, v), `${name} ${seed}`).toBe(255);
    }
  });

  it('lies where the margin and the turn put it', () => {
    const { sensor } = draw('flatbed', 1);
    const capture: Capture = {
      placing: { kind: 'glass', angleDeg: 90, marginMm: 2 },
      ground: { kind: 'plain', colour: [9, 9, 9] },
      lamp: null,
      sensor,
    };
    const { picture, pageToPicture } = captured(PAGE, whitePage(), capture, createChance(1));
    // Turned clockwise by a quarter, the page's upper left corner comes to the upper right.
    expect([picture.widthPx, picture.heightPx]).toEqual([240, 440]);
    const [x, y] = applyHomography(pageToPicture, [0, 0]);
    expect([x, y].map(Math.round)).toEqual([220, 20]);
    expect(greyAt(picture, 5, 5)).toBe(9);
  });

  it('shows the ground beyond the round corners of the page, and the page to its edge between them', () => {
    const capture: Capture = {
      placing: { kind: 'glass', angleDeg: 0, marginMm: 2 },
      ground: { kind: 'plain', colour: [9, 9, 9] },
      lamp: null,
      sensor: { blurPx: 0, noise: 0 },
    };
    const { picture } = captured({ ...PAGE, cornerMm: 3 }, whitePage(), capture, createChance(1));
    expect([greyAt(picture, 22, 22), greyAt(picture, 417, 217)]).toEqual([9, 9]);
    // A radius of 30 px about a point 30 px from both edges leaves 30 × (1 − √½) = 8.8 px of the diagonal to the ground.
    expect([greyAt(picture, 32, 32), greyAt(picture, 60, 22)]).toEqual([255, 255]);
  });

  it('speaks of the px of the reduced picture where the sensor reduces it', () => {
    const capture = { ...draw('web', 4), sensor: { blurPx: 0, noise: 0, widthPx: 100 } };
    const whole = captured(
      PAGE,
      whitePage(),
      { ...capture, sensor: { blurPx: 0, noise: 0 } },
      createChance(4),
    );
    const small = captured(PAGE, whitePage(), capture, createChance(4));
    const [x] = applyHomography(whole.pageToPicture, [MARK.x, MARK.y]);
    const [u] = applyHomography(small.pageToPicture, [MARK.x, MARK.y]);
    expect(u).toBeCloseTo((x * 100) / whole.picture.widthPx, 6);
  });

  it('is lit as the lamp says: a gain of 1.04, half of it in the shadow, and 50 more in the middle of the glare', () => {
    const even = { falloff: 0, direction: 0, shadow: null, glare: null };
    const lit = (lamp: Capture['lamp']) => {
      const capture: Capture = {
        placing: { kind: 'glass', angleDeg: 0, marginMm: 2 },
        ground: { kind: 'plain', colour: [100, 100, 100] },
        lamp,
        sensor: { blurPx: 0, noise: 0 },
      };
      return captured(PAGE, whitePage(), capture, createChance(1)).picture;
    };
    const shadow = { keeps: 0.5, at: -1, direction: 0 };
    expect(greyAt(lit({ ...even, shadow }), 100, 100)).toBe(132);
    const glare = { x: 10.5 / 440, y: 10.5 / 240, radiusX: 0.2, radiusY: 0.2, peak: 50 };
    const bright = greyAt(lit({ ...even, glare }), 10, 10);
    expect(bright).toBeGreaterThanOrEqual(153);
    expect(bright).toBeLessThanOrEqual(154);
    expect(greyAt(lit(null), 10, 10)).toBe(100);
  });
});
