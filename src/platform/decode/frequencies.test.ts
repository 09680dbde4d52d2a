import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dots, drawn } from '../../imaging/frequencies/screens.fixture.ts';
import type { Quad } from '../../imaging/geometry.ts';
import { frequenciesIn } from './frequencies.ts';
import { render } from './render.ts';

const PX_PER_MM = 600 / 25.4;
/** 133 lines an inch at 15° on a picture of 600 dpi. */
const SCREEN = drawn(420, 420, dots(133 / 600, 15));
const pictureOf = ({ data, widthPx: width, heightPx: height }: typeof SCREEN) =>
  sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w');

/** A square of so many px about the middle of the picture, turned clockwise as seen. */
function square(px: number, turnedDeg: number): Quad {
  const [c, s] = [Math.cos((turnedDeg * Math.PI) / 180), Math.sin((turnedDeg * Math.PI) / 180)];
  const at = (x: number, y: number) => [210 + x * c - y * s, 210 + x * s + y * c] as const;
  const half = px / 2;
  return [at(-half, -half), at(half, -half), at(half, half), at(-half, half)];
}
const cutOf = (quad: Quad, px: number) => ({
  spec: { operation: 'spectrum' as const, frame: 0, quad, widthPx: px, heightPx: px },
  ...{ pxPerMm: PX_PER_MM, nativePxPerMm: PX_PER_MM },
});

describe('the frequencies of an area of a picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('are found in a file of the kind %s', async (kind) => {
    const bytes = await pictureOf(SCREEN).toFormat(kind, { quality: 85 }).toBuffer();
    const { verdict } = await frequenciesIn(bytes, cutOf(square(300, 0), 300));
    expect(verdict).toMatchObject({ kind: 'dots', patterns: [{ linesPerInch: expect.closeTo(133, 0) }] });
    expect(verdict.patterns).toEqual([{ linesPerInch: expect.any(Number), angleDeg: expect.closeTo(15, 0) }]);
  });

  it('are those of the page, however it lies on the picture', async () => {
    const bytes = await pictureOf(SCREEN).png().toBuffer();
    const { verdict } = await frequenciesIn(bytes, cutOf(square(280, 20), 280));
    // The page is turned by 20° clockwise, so to it the screen stands at 15° + 20°.
    expect(verdict).toMatchObject({
      kind: 'dots',
      patterns: [{ linesPerInch: expect.closeTo(133, 0), angleDeg: expect.closeTo(35, 0) }],
    });
  });

  it('that squares of 8 px make are told of the file where it was packed in such, and of the print where not', async () => {
    const squares = pictureOf(drawn(420, 420, (x, y) => 150 + (x % 8 < 1 ? 20 : 0) + (y % 8 < 1 ? 20 : 0)));
    const cut = cutOf(square(320, 0), 320);
    const packed = await frequenciesIn(await squares.clone().jpeg({ quality: 95 }).toBuffer(), cut);
    expect(packed.verdict.kind).toBe('none');
    expect(new Set(packed.peaks.map(({ origin }) => origin))).toEqual(new Set(['blocks']));
    // 600 dpi ⁄ 8 px.
    const { verdict } = await frequenciesIn(await squares.png().toBuffer(), cut);
    expect(verdict).toMatchObject({ kind: 'dots', patterns: [{ linesPerInch: expect.closeTo(75, 0) }] });
  });

  it('of a slope that was packed hard are none', async () => {
    const slope = pictureOf(drawn(420, 420, (x, y) => 60 + (x + y) / 6));
    const { verdict } = await frequenciesIn(
      await slope.jpeg({ quality: 5 }).toBuffer(),
      cutOf(square(320, 0), 320),
    );
    expect(verdict.kind).toBe('none');
  });
});

describe('the picture of a spectrum', () => {
  it('has its brightest places where the wave of the print is, zero in the middle', async () => {
    // Lines that run across, 8 px apart, cos: one wave at ± 512 ⁄ 8 = 64 px above and below the middle.
    const waves = drawn(256, 256, (_, y) => 128 + 100 * Math.cos((2 * Math.PI * y) / 8));
    const quad: Quad = [
      [0, 0],
      [256, 0],
      [256, 256],
      [0, 256],
    ];
    const { bytes } = await render(await pictureOf(waves).png().toBuffer(), {
      ...{ operation: 'spectrum', frame: 0, quad, widthPx: 256, heightPx: 256 },
    });
    const { data, info } = await sharp(bytes)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([512, 512, 1]);
    expect([data[(256 - 64) * 512 + 256], data[(256 + 64) * 512 + 256]]).toEqual([255, 255]);
    // Across nothing comes again: with a window of Hann all that is left there is below a thousandth.
    expect(data[256 * 512 + 256 + 64]).toBeLessThan(80);
    const white = data.reduce((count, level) => count + (level === 255 ? 1 : 0), 0);
    expect(white).toBeLessThanOrEqual(8);
  });
});
