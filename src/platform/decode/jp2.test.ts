import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { decodeFrame } from './decode-frame.ts';
import { inspect } from './inspect.ts';

/** Pictures of 16 × 12 px that test/fixtures/jp2/make.sh describes. */
const fixture = (name: string) => readFile(new URL(`../../../test/fixtures/jp2/${name}`, import.meta.url));

const everyPixel = (make: (x: number, y: number) => number[]) =>
  Array.from({ length: 192 }, (_, i) => make(i % 16, Math.floor(i / 16))).flat();

const ramp = everyPixel((x, y) => [x * 10, y * 20, 77]);

test.each(['ramp.jp2', 'ramp.j2k', 'offset.jp2'])('%s gives the pixels back', async (name) => {
  const raster = await decodeFrame(await fixture(name), 0);
  expect(raster).toMatchObject({ widthPx: 16, heightPx: 12, channels: 3 });
  expect([...raster.data]).toEqual(ramp);
});

test('YCbCr with halved colour becomes RGB', async () => {
  // ITU-T T.871 §7: R = 100 + 1.402 · 72 = 200.9, G = 100 + 0.344 · 38 − 0.714 · 72 = 61.7, B = 100 − 1.772 · 38 = 32.7
  const { data } = await decodeFrame(await fixture('ycc420.jp2'), 0);
  [200.9, 61.7, 32.7].forEach((expected, channel) => {
    expect(Math.abs((data[channel] ?? Number.NaN) - expected)).toBeLessThan(1);
  });
});

test('4 bits are spread over 8: 255 / 15 = 17 a step', async () => {
  const raster = await decodeFrame(await fixture('grey4.jp2'), 0);
  expect(raster.channels).toBe(1);
  expect([...raster.data]).toEqual(everyPixel((x) => [x * 17]));
});

test('16 bits with a sign: −32768 is black, 0 is the middle', async () => {
  // (4096 · (x − 8) + 32768) · 255 / 65535 = x · 15.94
  const raster = await decodeFrame(await fixture('grey16signed.jp2'), 0);
  expect([...raster.data]).toEqual(everyPixel((x) => [Math.round((x * 4096) / 257)]));
});

test('inspect reads the codestream header inside the boxes', async () => {
  const { container, frames } = await inspect(await fixture('grey16signed.jp2'));
  expect(container).toBe('jp2');
  expect(frames).toMatchObject([
    { widthPx: 16, heightPx: 12, channels: 1, bitsPerChannel: 16, colourSpace: 'b-w' },
  ]);
});

test('a resolution box counts dots a metre', async () => {
  // I.5.3.7.1: 23622 / 1 · 10^0 dots a metre, down and across: 600 dpi. It goes at the end of the header box.
  const plain = await fixture('ramp.jp2');
  const box = Buffer.from('0000001a7265732000000012726573635c4600015c4600010000', 'hex');
  const at = plain.indexOf('jp2h') - 4;
  const end = at + plain.readUInt32BE(at);
  const bytes = Buffer.concat([plain.subarray(0, end), box, plain.subarray(end)]);
  bytes.writeUInt32BE(plain.readUInt32BE(at) + box.length, at);
  expect((await inspect(bytes)).frames[0]?.dpi).toBe(600);
  expect([...(await decodeFrame(bytes, 0)).data]).toEqual(ramp);
});

describe('refused', () => {
  test('a size of 4 billion by 4 billion', async () => {
    const bytes = await fixture('ramp.j2k');
    bytes.writeUInt32BE(0xffffffff, 8);
    bytes.writeUInt32BE(0xffffffff, 12);
    expect(await refusalOf(inspect(bytes))).toEqual({
      code: 'image.too_many_pixels',
      params: { width: 0xffffffff, height: 0xffffffff, limit: 16 },
    });
  });

  test('a size that the picture data do not have', async () => {
    const bytes = await fixture('ramp.j2k');
    bytes.writeUInt32BE(4000, 8);
    bytes.writeUInt32BE(4000, 12);
    expect(await refusalOf(decodeFrame(bytes, 0))).toHaveProperty('code', 'image.damaged');
  });

  test('an origin beyond the picture', async () => {
    const bytes = await fixture('ramp.j2k');
    bytes.writeUInt32BE(17, 16);
    expect(await refusalOf(inspect(bytes))).toEqual({
      code: 'image.damaged',
      params: { detail: 'its header is damaged' },
    });
  });

  test('six components', async () => {
    expect(await refusalOf(inspect(await fixture('six.j2k')))).toEqual({
      code: 'image.too_many_channels',
      params: { channels: 6, limit: 5 },
    });
  });

  test('a fourth component, which may be alpha or black ink', async () => {
    expect(await refusalOf(inspect(await fixture('rgba.jp2')))).toEqual({
      code: 'image.damaged',
      params: { detail: 'it is a JPEG 2000 with alpha or CMYK, which is not read here' },
    });
  });

  test('a first component in steps of two', async () => {
    expect(await refusalOf(inspect(await fixture('stepped.jp2')))).toEqual({
      code: 'image.damaged',
      params: { detail: 'its components are sub-sampled in a way that is not read here' },
    });
  });

  test('a box of length 0 before the codestream, and one shorter than its own head', async () => {
    const bytes = await fixture('ramp.jp2');
    bytes.writeUInt32BE(4, 12);
    expect(await refusalOf(inspect(bytes))).toHaveProperty('code', 'image.damaged');
    bytes.writeUInt32BE(0, 12);
    expect(await refusalOf(inspect(bytes))).toHaveProperty('code', 'image.damaged');
  });

  test.each(['ramp.jp2', 'ramp.j2k'])('%s, cut off anywhere before the last marker', async (name) => {
    const whole = await fixture(name);
    for (let length = 12; length < whole.length - 2; length += 13) {
      expect(await refusalOf(decodeFrame(whole.subarray(0, length), 0)), String(length)).toHaveProperty(
        'code',
        'image.damaged',
      );
    }
  });
});
