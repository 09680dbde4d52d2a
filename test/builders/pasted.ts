import sharp from 'sharp';
import { createChance } from '../../src/specimens/chance.ts';

const [WIDTH, HEIGHT] = [480, 320];
const FROM = { left: 40, top: 30, width: 100, height: 80 };
const TO = { left: 291, top: 187 };

/** Spots and noise, as a scan of paper has them: nothing in it recurs. */
function paper(): Buffer {
  const chance = createChance(11);
  const spots = Array.from({ length: 400 }, () => ({
    ...{ x: chance.between(0, WIDTH), y: chance.between(0, HEIGHT) },
    ...{ r: chance.between(3, 9), h: chance.between(-60, 60) },
  }));
  return Buffer.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      const [x, y] = [i % WIDTH, Math.trunc(i / WIDTH)];
      const height = spots.reduce(
        (sum, spot) => sum + spot.h * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.r ** 2),
        140 + chance.between(-6, 6),
      );
      return Math.max(0, Math.min(255, Math.round(height)));
    }),
  );
}

/** A picture, as a PNG, into which sharp pasted a part of itself once more; `way` from the one to the other, px. */
export async function pastedTwice(): Promise<{ bytes: Buffer; way: readonly [number, number] }> {
  const whole = await sharp(paper(), { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const part = await sharp(whole).extract(FROM).png().toBuffer();
  const bytes = await sharp(whole)
    .composite([{ input: part, ...TO }])
    .png()
    .toBuffer();
  return { bytes, way: [TO.left - FROM.left, TO.top - FROM.top] };
}
