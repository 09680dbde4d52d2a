import { describe, expect, it } from 'vitest';
import type { Quad } from '../imaging/geometry.ts';
import { readChain } from '../imaging/view-tools/index.ts';
import { mediaUrl, type PictureSpec, parseMediaUrl, type RenderSpec, type StripSpec } from './media.ts';

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

  it('says where every other light is had that its tools name', () => {
    const steps = readChain('mix(UV,add,0.5)-relief(OB 1,OB 2,2)-mix(OB 1,ratio,1)-mix(IR,minimum,0.25)');
    const others = ['OB 1', 'OB 2', 'IR'].map((exposure, i) => ({
      ...{ exposure, sha256: `${i}`.repeat(64), frame: i },
      quad: strip.quad.map(([x, y]) => [x - i / 4, y + i]) as unknown as Quad,
    }));
    // What is mixed before the relief does nothing, and UV is not asked for.
    const render: RenderSpec = { ...strip, tools: { steps: steps ?? [], pxPerMm: 7.2004, others } };
    const url = mediaUrl(SHA, render);
    expect(read(url)).toEqual({ sha256: SHA, render });
    expect(url).toContain(`&other=OB+1%3A${'0'.repeat(64)}%3A0%3A0.00%2C0.00%2C90.00%2C1.00`);
  });

  const UV = `UV:${SHA}:0:0.00,0.00,90.00,0.00,90.00,60.00,0.00,-60.00`;
  const IR = UV.replace('UV', 'IR');
  const mixed = 'tools=mix(UV,add,0.5)&density=7.2004';
  it.each([
    ['a light that is named and missing', mixed],
    ['one that is not named', `${mixed}&other=${UV}&other=${IR}`],
    ['one in the place of another', `${mixed}&other=${IR}`],
    ['one twice', `${mixed}&other=${UV}&other=${UV}`],
    ['lights in another order', `tools=stack(1,UV,IR)&density=7.2004&other=${IR}&other=${UV}`],
    ['a light for a tool that is off', `tools=!mix(UV,add,0.5)-invert()&density=7.2004&other=${UV}`],
    ['a light and no tool', `other=${UV}`],
    ['a light of no picture', `${mixed}&other=${UV.replace(SHA, 'a')}`],
    ['a light with a corner missing', `${mixed}&other=${UV.replace(',0.00,-60.00', '')}`],
    ['a light with a corner nowhere', `${mixed}&other=${UV.replace('-60.00', '1e3')}`],
    ['a light with more behind it', `${mixed}&other=${UV},0.00`],
  ])('is refused with %s', (_, more) => {
    expect(read(`${mediaUrl(SHA, strip)}&${mixed}&other=${UV}`)).not.toBeNull();
    expect(read(`${mediaUrl(SHA, strip)}&${more}`)).toBeNull();
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

describe('the address of a picture about a file', () => {
  const at = (query: string) => read(`/media/${SHA}/trace?${query}`);

  it.each([
    [
      'frame=0&kind=error_level&quality=90&gain=10',
      { operation: 'trace', frame: 0, kind: 'error_level', quality: 90, gain: 10 },
    ],
    ['frame=3&kind=noise&gain=1', { operation: 'trace', frame: 3, kind: 'noise', gain: 1 }],
    ['frame=0&kind=copied', { operation: 'trace', frame: 0, kind: 'copied' }],
  ] satisfies [string, PictureSpec][])('%s is read back as it was written', (query, render) => {
    expect(mediaUrl(SHA, render)).toBe(`/media/${SHA}/trace?${query}`);
    expect(at(query)).toEqual({ sha256: SHA, render });
  });

  it.each([
    ['without a kind', 'frame=0'],
    ['of a kind that there is not', 'frame=0&kind=ghosts'],
    ['of a kind that every object has', 'frame=0&kind=constructor'],
    ['without a frame', 'kind=copied'],
    ['without a quality', 'frame=0&kind=error_level&gain=10'],
    ['with a quality below 50', 'frame=0&kind=error_level&quality=49&gain=10'],
    ['with a quality above 100', 'frame=0&kind=error_level&quality=101&gain=10'],
    ['with half a quality', 'frame=0&kind=error_level&quality=90.5&gain=10'],
    ['with a gain of nothing', 'frame=0&kind=noise&gain=0'],
    ['with a gain above 50', 'frame=0&kind=noise&gain=51'],
    ['with a gain in another way of writing', 'frame=0&kind=noise&gain=010'],
    ['with a gain twice', 'frame=0&kind=noise&gain=10&gain=20'],
    ['with a setting that it has not', 'frame=0&kind=copied&gain=10'],
  ])('is refused %s', (_, query) => {
    expect(at(query)).toBeNull();
  });
});
