import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { quadrants } from '../../../test/builders/pictures.ts';
import { readJpegMarkers } from './jpeg-markers.ts';
import { qualityOf, subsamplingOf } from './jpeg-quality.ts';

const made = (options: object = {}) => quadrants(64, 40).jpeg(options).toBuffer();
const read = (bytes: Uint8Array) => {
  const reading = readJpegMarkers(bytes);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading.markers;
};
const reason = (bytes: Uint8Array) => {
  const reading = readJpegMarkers(bytes);
  return reading.kind === 'refused' ? reading.reason : null;
};
/** A segment with its marker and length. */
const segment = (marker: number, body: readonly number[], length = body.length + 2) => [
  ...[0xff, marker, length >> 8, length & 255],
  ...body,
];
const SOI = [0xff, 0xd8];
const bytesOf = (...parts: readonly number[][]) => Uint8Array.from(parts.flat());

describe('markers of a JPEG', () => {
  it('say what sharp was told to write', async () => {
    const plain = read(await made({ chromaSubsampling: '4:2:0' }));
    expect(plain).toMatchObject({ coding: 'baseline', widthPx: 64, heightPx: 40, bytesAfterEnd: 0 });
    const progressive = read(await made({ progressive: true, chromaSubsampling: '4:4:4' }));
    expect(progressive.coding).toBe('progressive');
    expect([plain, progressive].map(({ components }) => subsamplingOf(components))).toEqual([
      '4:2:0',
      '4:4:4',
    ]);
    const grey = read(await quadrants(64, 40).toColourspace('b-w').jpeg().toBuffer());
    expect(grey.components).toHaveLength(1);
    expect(subsamplingOf(grey.components)).toBeNull();
  });

  it('name what the file carries beside its picture, and what stands behind its end', async () => {
    const picture = quadrants(64, 40)
      .withIccProfile('srgb')
      .withExif({ IFD0: { Make: 'Utopia' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>');
    const bytes = await picture.jpeg().toBuffer();
    expect(read(bytes).segments.toSorted()).toEqual(expect.arrayContaining(['Exif', 'ICC', 'XMP']));
    expect(read(Buffer.concat([bytes, Buffer.from('hidden')])).bytesAfterEnd).toBe(6);
  });

  it('hold the divisors in rows, from zigzag: T.81 figure A.6', () => {
    // 1, 2, 3 … in the order of the file; its first row then begins 1 2 6 7 15 16 28 29.
    const table = segment(0xdb, [0, ...Array.from({ length: 64 }, (_, n) => n + 1)]);
    const frame = segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 7, 0xff, 0, 7];
    const { tables } = read(bytesOf(SOI, table, frame, scan, [0xff, 0xd9]));
    expect(tables[0]?.values.slice(0, 8)).toEqual([1, 2, 6, 7, 15, 16, 28, 29]);
    expect(tables[0]?.values.slice(56)).toEqual([36, 37, 49, 50, 58, 59, 63, 64]);
  });

  it.each([
    ['nothing', [], 'the file is cut off'],
    ['no JPEG', [0xff, 0xd7], 'it does not begin as a JPEG does'],
    ['a segment without a length', [...SOI, 0xff, 0xe0], 'the file is cut off'],
    [
      'a length of nothing, which would go round in a circle',
      [...SOI, ...segment(0xe0, [], 0)],
      'a segment says that it is shorter than its own length',
    ],
    [
      'a length beyond the end',
      [...SOI, ...segment(0xe1, [1, 2], 65_535)],
      'a segment goes beyond the end of the file',
    ],
    ['half a table', [...SOI, ...segment(0xdb, [0, 1, 2])], 'a quantisation table is damaged'],
    [
      'a sampling of nothing',
      [...SOI, ...segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0, 0])],
      'the header of its picture is damaged',
    ],
    ['an end before its picture', [...SOI, 0xff, 0xd9], 'it ends before its picture'],
    [
      'a scan without an end',
      [...SOI, ...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0],
      'the file is cut off',
    ],
    [
      'nothing but comments',
      [...SOI, ...Array.from({ length: 2001 }, () => segment(0xfe, [])).flat()],
      'it has more than 2000 segments',
    ],
  ])('are refused in words with %s', (_, bytes, words) => {
    expect(reason(Uint8Array.from(bytes))).toBe(words);
  });

  it('of a file that is cut off anywhere are refused', async () => {
    const whole = await made();
    for (let length = 0; length < whole.length; length++)
      expect(reason(whole.subarray(0, length)), String(length)).not.toBeNull();
    expect(reason(whole)).toBeNull();
  });

  it('are an answer whatever the bytes are', async () => {
    const whole = await made({ progressive: true });
    const random = fc.uint8Array({ maxLength: 600 }).map((tail) => bytesOf(SOI, [0xff], [...tail]));
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
      .map((changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(random, damaged), (bytes) => {
        const reading = readJpegMarkers(bytes);
        if (reading.kind === 'refused') expect(reading.reason).not.toBe('');
        else expect(reading.markers.bytesAfterEnd).toBeLessThan(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the quality of a table', () => {
  const tablesOf = async (quality: number) => {
    const { tables, components } = read(await made({ quality }));
    return components.map(({ table }) => tables.find(({ id }) => id === table)?.values ?? []);
  };

  it('is what sharp was told, for every quality there is', async () => {
    for (let quality = 1; quality <= 100; quality++) {
      const [luma = [], chroma = []] = await tablesOf(quality);
      expect(
        qualityOf([
          { use: 'luma', values: luma },
          { use: 'chroma', values: chroma },
        ]),
      ).toBe(quality);
    }
  });

  it('is 75 for the table of cjpeg -quality 75, as it is known', async () => {
    const [luma = []] = await tablesOf(75);
    expect(luma.slice(0, 8)).toEqual([8, 6, 5, 8, 12, 20, 26, 31]);
  });

  it('is not said of another table, nor of two that are of different qualities', async () => {
    const [luma = [], chroma = []] = await tablesOf(75);
    const [, finer = []] = await tablesOf(90);
    expect(qualityOf([{ use: 'luma', values: luma.with(63, 51) }])).toBeNull();
    expect(qualityOf([{ use: 'luma', values: chroma }])).toBeNull();
    expect(qualityOf([{ use: 'luma', values: [] }])).toBeNull();
    expect(qualityOf([])).toBeNull();
    expect(
      qualityOf([
        { use: 'luma', values: luma },
        { use: 'chroma', values: finer },
      ]),
    ).toBeNull();
    const other = await sharp(await made())
      .jpeg({ quality: 75, quantisationTable: 3 })
      .toBuffer();
    expect(qualityOf([{ use: 'luma', values: read(other).tables[0]?.values ?? [] }])).toBeNull();
  });
});
