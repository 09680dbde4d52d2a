import { describe, expect, it } from 'vitest';
import { mediaUrl, parseMediaUrl, type RenderSpec, type StripSpec } from './media.ts';

const SHA = 'a'.repeat(64);
const read = (url: string) => {
  const [path = '', query] = url.split('?');
  return parseMediaUrl(path, new URLSearchParams(query));
};
const strip: StripSpec = {
  ...{ operation: 'strip', frame: 0, widthPx: 900, heightPx: 600 },
  quad: [
    [0, 0],
    [90, 1],
    [91, 60],
    [2, 61],
  ],
};
const treated = {
  ...strip,
  tools: { steps: [{ tool: 'contrast' as const, settings: { limit: 3, tile: 10 } }], pxPerMm: 7.2004 },
} satisfies RenderSpec;

describe('the address of a picture with tools on it', () => {
  it('is read back as it was written', () => {
    expect(read(mediaUrl(SHA, treated))).toEqual({ sha256: SHA, render: treated });
    expect(read(mediaUrl(SHA, strip))).toEqual({ sha256: SHA, render: strip });
    const cut: RenderSpec = { ...treated, tools: { ...treated.tools, cut: [800, 0, 100, 600] } };
    expect(read(mediaUrl(SHA, cut))).toEqual({ sha256: SHA, render: cut });
  });

  it.each([
    ['tools that nobody has', 'tools=melt()&density=7.2004'],
    ['no tool at all', 'tools=&density=7.2004'],
    ['tools without a density', 'tools=invert()'],
    ['a density that no page has', 'tools=invert()&density=0.0500'],
    ['one that is none', 'tools=invert()&density=401.0000'],
    ['a density in another way of writing', 'tools=invert()&density=7e1'],
    ['a part that goes beyond the picture', 'tools=invert()&density=7.2004&cut=801,0,100,600'],
    ['a part of nothing', 'tools=invert()&density=7.2004&cut=0,0,0,600'],
    ['a part with a side missing', 'tools=invert()&density=7.2004&cut=0,0,100'],
    ['a part on the other side', 'tools=invert()&density=7.2004&cut=-5,0,100,100'],
    ['a part of a picture without tools', 'cut=0,0,100,100'],
  ])('is refused with %s', (_, more) => {
    expect(read(`${mediaUrl(SHA, strip)}&${more}`)).toBeNull();
  });
});

describe('the address of a spectrum', () => {
  const spectrum: RenderSpec = { ...strip, operation: 'spectrum' };

  it('is read back as it was written', () => {
    expect(mediaUrl(SHA, spectrum)).toContain('/spectrum?');
    expect(read(mediaUrl(SHA, spectrum))).toEqual({ sha256: SHA, render: spectrum });
  });

  it('is refused beyond 1024 px, with a side of nothing, without corners, and with tools', () => {
    const url = mediaUrl(SHA, spectrum);
    expect(read(mediaUrl(SHA, { ...spectrum, widthPx: 1024 }))).not.toBeNull();
    expect(read(mediaUrl(SHA, { ...spectrum, widthPx: 1025 }))).toBeNull();
    expect(read(mediaUrl(SHA, { ...spectrum, heightPx: 0 }))).toBeNull();
    expect(read(url.replace(/quad=[^&]*/, 'quad=1,2,3'))).toBeNull();
    expect(read(url.replace(/quad=[^&]*&/, ''))).toBeNull();
    expect(read(`${url}&tools=invert()&density=7.2004`)).toBeNull();
    expect(read(url.replace('spectrum', 'spectra'))).toBeNull();
  });
});
