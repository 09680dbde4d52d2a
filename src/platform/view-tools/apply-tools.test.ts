import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { apartBy, pictureFrom, samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import { chainText, lightsNamed, readChain, TOOL_NAMES, usualStep } from '../../imaging/view-tools/index.ts';
import { decodeFrame } from '../decode/index.ts';
import { applyTools } from './apply-tools.ts';
import { createKeptRasters } from './kept-rasters.ts';
import told from './tone-tools.oracle.json' with { type: 'json' };

const noisy = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
const greys = (...levels: number[]) =>
  sharp(Buffer.from(levels), { raw: { width: levels.length, height: 1, channels: 1 } })
    .png()
    .toBuffer();
const levelsOf = async (bytes: Uint8Array) => [...(await sharp(bytes).toColourspace('b-w').raw().toBuffer())];
const chain = (text: string) => ({ steps: readChain(text) ?? [], pxPerMm: 8 });

describe('a chain of tools', () => {
  it('is done one after the other, and what is off is not done', async () => {
    const grey = await sharp(Buffer.from([0, 100, 200]), { raw: { width: 3, height: 1, channels: 1 } })
      .png()
      .toBuffer();
    const made = async (text: string) => {
      const { bytes } = await applyTools(grey, chain(text), {});
      return [...(await sharp(bytes).toColourspace('b-w').raw().toBuffer())];
    };
    // 255 − 100 = 155; from 55 to 255 over all: (155 − 55) · 255 ⁄ 200 = 127.5.
    expect(await made('invert()-levels(55,255,1)')).toEqual([255, 128, 0]);
    // The other way round: (100 − 55) · 1.275 = 57.4; 255 − 57 = 198.
    expect(await made('levels(55,255,1)-invert()')).toEqual([255, 198, 70]);
    expect(await made('!levels(55,255,1)-invert()')).toEqual([255, 155, 55]);
    // Straight from 100, 0 to 200, 50, and level beside: 25 at half the way, which is 150.
    expect(await made('curves(all,100,0,200,50)')).toEqual([0, 0, 50]);
    expect(await made('curves(all,50,0,150,50)-invert()')).toEqual([255, 230, 205]);
  });

  it('is done to all of a picture before a part of that is cut out', async () => {
    // Three columns of two rows; channels side by side.
    const rows = [0, 50, 100, 150, 200, 250];
    const picture = await sharp(Buffer.from(rows), { raw: { width: 3, height: 2, channels: 1 } })
      .png()
      .toBuffer();
    const { bytes } = await applyTools(picture, { ...chain('invert()'), cut: [1, 0, 2, 2] }, {});
    const { data, info } = await sharp(bytes)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, [...data]]).toEqual([2, 2, [205, 155, 55, 5]]);
    await expect(applyTools(picture, { ...chain('invert()'), cut: [2, 0, 2, 2] }, {})).rejects.toThrow(
      RangeError,
    );
  });

  it.each([
    ['sharpen(0.15,150)', 12, told.sharpened.colours],
    ['edges(0.1)', 12, told.edges['0.1']],
    // 26 × 19 px at 4 px to a mm: 3 × 2 tiles of about 2 mm.
    ['contrast(6,2)', 4, told.equalisedInColours],
  ])(
    'takes lengths as mm of the page: %s at %d px to a mm (tone-tools.oracle.py)',
    async (text, pxPerMm, wanted) => {
      const { data, widthPx: width, heightPx: height } = pictureFrom(told.colours);
      const picture = await sharp(data, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer();
      const { bytes } = await applyTools(picture, { ...chain(text), pxPerMm }, {});
      const seen = await decodeFrame(bytes, 0);
      expect(Math.max(...apartBy(seen.data, samplesFrom(wanted)))).toBeLessThanOrEqual(2);
    },
  );

  it('gives the same bytes a hundred times of a hundred', async () => {
    const picture = await noisy(90, 60);
    // Every tool that needs no other light, read from the line that stands in a record.
    const text = [
      ...[
        'levels(9,240,1.3)',
        'curves(red,0,30,99,90,255,240)',
        'contrast(3,5)',
        'sharpen(0.2,150)',
        'invert()',
      ],
      ...['colours(turbo)', 'component(2)', 'edges(0.05)', 'channel(lightness)'],
    ].join('-');
    const steps = readChain(text) ?? [];
    expect(chainText(steps)).toBe(text);
    const alone = TOOL_NAMES.filter((tool) => lightsNamed([usualStep(tool)]).length === 0);
    expect(steps.map(({ tool }) => tool).toSorted()).toEqual(alone.toSorted());
    const digests = new Set<string>();
    for (let n = 0; n < 100; n++) {
      const { bytes } = await applyTools(picture, chain(text), {});
      digests.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(digests.size).toBe(1);
  });

  it('mixes the picture as it has come with the lights that it names', async () => {
    const [own, uv, ir] = [await greys(0, 100, 200), await greys(10, 20, 30), await greys(5, 250, 90)];
    const made = async (text: string) =>
      levelsOf((await applyTools(own, chain(text), { UV: uv, IR: ir })).bytes);
    // 255 − 100 = 155, and half of 20 is 10.
    expect(await made('invert()-mix(UV,add,0.5)')).toEqual([255, 165, 70]);
    expect(await made('mix(UV,subtract,1)-mix(IR,maximum,1)')).toEqual([5, 250, 170]);
    expect(await made('invert()-!mix(UV,add,0.5)')).toEqual([255, 155, 55]);
  });

  it('begins anew with lights from the side, whatever was done before', async () => {
    const [one, other] = [await greys(200, 90, 30), await greys(200, 30, 90)];
    const lights = { 'OB 1': one, 'OB 2': other };
    const made = async (own: Uint8Array, text: string) =>
      levelsOf((await applyTools(own, chain(text), lights)).bytes);
    const [flat, towards, away] = await made(await greys(1, 2, 3), 'invert()-relief(OB 1,OB 2,1)');
    expect(flat).toBe(128);
    expect([towards, away].map((level) => (level ?? 0) - 128)).toEqual([
      expect.toSatisfy((by: number) => by > 0),
      128 - (towards ?? 0),
    ]);
  });

  it('is refused without a light that it names, and with one of another size', async () => {
    const own = await greys(0, 100, 200);
    const mix = chain('mix(UV,add,0.5)');
    await expect(applyTools(own, mix, { IR: own })).rejects.toThrow('no picture of UV');
    await expect(applyTools(own, mix, { UV: await greys(0, 1) })).rejects.toThrow('the same px');
    await expect(
      applyTools(own, chain('stack(1,VI,UV)'), { VI: own, UV: await greys(0, 1) }),
    ).rejects.toThrow('the same px');
    await expect(applyTools(own, mix, { UV: Buffer.from('no picture') })).rejects.toMatchObject({
      data: { code: 'image.unknown_format' },
    });
  });

  it.each([
    'mix(UV,ratio,0.75)-mix(IR,difference,0.4)',
    'stack(3,VI,UV,IR)',
    'relief(OB 1,OB 2,3)',
    'shade(315,30,45,clockwise,20,OB 1,OB 2,OB 3)',
  ])('gives the same bytes a hundred times of a hundred from several lights: %s', async (text) => {
    const [own, ...lights] = await Promise.all(Array.from({ length: 4 }, () => noisy(40, 30)));
    const [a, b, c] = lights as [Buffer, Buffer, Buffer];
    const others = { VI: a, UV: b, IR: c, 'OB 1': a, 'OB 2': b, 'OB 3': c };
    const digests = new Set<string>();
    for (let n = 0; n < 100; n++) {
      const { bytes } = await applyTools(own as Buffer, chain(text), others);
      digests.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(digests.size).toBe(1);
  });

  it('gives the same bytes when it goes on from what is kept', async () => {
    const [picture, light] = await Promise.all([noisy(90, 60), noisy(90, 60)]);
    const kept = createKeptRasters(1024 * 1024);
    const texts = ['levels(20,230,1.2)', 'contrast(3,5)', 'mix(UV,add,0.5)', 'sharpen(0.2,150)'];
    const chains = texts.map((_, n) => chain(texts.slice(0, n + 1).join('-')));
    // One step more each time, back again, and all of it in another density.
    const all = [...chains, ...chains.toReversed(), ...chains.map((each) => ({ ...each, pxPerMm: 16 }))];
    for (const tools of all) {
      const [there, anew] = [
        await applyTools(picture, tools, { UV: light }, { kept }),
        await applyTools(picture, tools, { UV: light }),
      ];
      expect(Buffer.compare(there.bytes, anew.bytes)).toBe(0);
    }
  });

  it('goes on from the longest beginning that is kept', async () => {
    const picture = await greys(0, 100, 200);
    const kept = createKeptRasters(1024);
    await applyTools(picture, chain('invert()'), {}, { kept });
    const asked: string[] = [];
    const get = (name: string) => {
      asked.push(name);
      return kept.get(name);
    };
    await applyTools(picture, chain('invert()-levels(55,255,1)'), {}, { kept: { ...kept, get } });
    // The whole chain is not there, the first step of it is; the picture itself is not asked for.
    expect(asked.map((name) => name.split(' ').slice(2).join(' '))).toEqual([
      'invert()-levels(55,255,1)',
      'invert()',
    ]);
  });

  it('stops between two tools when nobody waits', async () => {
    const picture = await greys(0, 100, 200);
    const stopped = applyTools(picture, chain('invert()'), {}, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
  });

  it('refuses bytes that are no picture', async () => {
    await expect(applyTools(Buffer.from('no picture'), chain('invert()'), {})).rejects.toMatchObject({
      data: { code: 'image.unknown_format' },
    });
  });
});
