import { describe, expect, it } from 'vitest';
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
