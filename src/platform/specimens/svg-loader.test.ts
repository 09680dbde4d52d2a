import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import '../decode/index.ts';
import { withSvgLoader } from './svg-loader.ts';

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>',
);
const read = () => sharp(SVG).raw().toBuffer();
const REFUSED = /unsupported image format/;

describe('beside the decoder of pictures from outside', () => {
  it('SVG is read while art is drawn, and at no other time', async () => {
    await expect(read()).rejects.toThrow(REFUSED);
    expect((await withSvgLoader(read)).length).toBe(64);
    await expect(read()).rejects.toThrow(REFUSED);
  });

  it('the loader stays open until the last of several has drawn, and shuts after one that fails', async () => {
    let finish: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = withSvgLoader(async () => {
      await waits;
      return read();
    });
    await withSvgLoader(read);
    const failing = withSvgLoader(() => Promise.reject(new Error('no art')));
    await expect(failing).rejects.toThrow('no art');
    finish();
    expect((await slow).length).toBe(64);
    await expect(read()).rejects.toThrow(REFUSED);
  });
});
