import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { quadrants } from '../../../test/builders/pictures.ts';
import { readExif } from './exif.ts';

async function exifOf(written: Parameters<ReturnType<typeof quadrants>['withExif']>[0]): Promise<Uint8Array> {
  const bytes = await quadrants(16, 16).withExif(written).jpeg().toBuffer();
  const { exif } = await sharp(bytes).metadata();
  if (!exif) throw new Error('sharp wrote no Exif');
  return exif;
}
const read = (exif: Uint8Array) => {
  const reading = readExif(exif);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading.facts;
};
const NOTHING = {
  ...{ make: null, model: null, software: null, changed: null, taken: null, orientation: null },
  ...{ hasPlace: false, hasThumbnail: false },
};

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 65_535)];
/** Exif in big-endian order: a directory at byte 8, then what follows it. */
const bigEndian = (entries: readonly (readonly number[])[], next: number, more: readonly number[] = []) =>
  Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42, ...u32(8), ...u16(entries.length)],
    ...[...entries.flat(), ...u32(next), ...more],
  ]);
const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
  ...[...u16(tag), ...u16(type), ...u32(count)],
  ...[...value, 0, 0, 0, 0].slice(0, 4),
];

describe('Exif', () => {
  it('says what sharp was told to write', async () => {
    const exif = await exifOf({
      IFD0: { Make: 'Utopia Optics', Model: 'U-1', Software: 'Paint 3', DateTime: '2024:05:01 12:30:00' },
      IFD2: { DateTimeOriginal: '2024:04:30 08:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    });
    expect(read(exif)).toMatchObject({
      ...{ make: 'Utopia Optics', model: 'U-1', software: 'Paint 3', changed: '2024:05:01 12:30:00' },
      ...{ taken: '2024:04:30 08:00:00', hasPlace: true, hasThumbnail: false },
    });
    expect(read(await exifOf({ IFD0: { Software: 'Paint 3' } }))).toMatchObject({
      ...{ make: null, software: 'Paint 3', taken: null, hasPlace: false },
    });
  });

  it('written by hand in the other byte order, with a thumbnail in its second list', () => {
    const entries = [entry(0x010f, 2, 4, [0x41, 0x42, 0x43, 0]), entry(0x0112, 3, 1, u16(6))];
    const second = [...u16(1), ...entry(0x0201, 4, 1, u32(999)), ...u32(0)];
    // 8 + 2 + 2 · 12 + 4 = 38.
    const exif = bigEndian(entries, 38, second);
    expect(read(exif)).toEqual({ ...NOTHING, make: 'ABC', orientation: 6, hasThumbnail: true });
    const named = Uint8Array.from([0x45, 0x78, 0x69, 0x66, 0, 0, ...exif]);
    expect(read(named)).toEqual(read(exif));
  });

  it('that points at itself is read once', () => {
    expect(read(bigEndian([entry(0x8769, 4, 1, u32(8))], 8))).toEqual(NOTHING);
  });

  it.each([
    ['nothing', Uint8Array.of(), 'it is cut off'],
    ['something else', new Uint8Array(40), 'it does not begin as Exif does'],
    ['a list that lies nowhere', bigEndian([], 4000), 'a list of entries lies beyond its end'],
    [
      'a list that is too long',
      Uint8Array.from([0x4d, 0x4d, 0, 42, ...u32(8), ...u16(201)]),
      'a list has more than 200 entries',
    ],
    [
      'a list that is cut off',
      Uint8Array.from([0x4d, 0x4d, 0, 42, ...u32(8), ...u16(3)]),
      'a list of entries is cut off',
    ],
    ['too much', new Uint8Array(1024 * 1024 + 1), 'it is larger than 1 MB'],
  ])('is refused in words with %s', (_, bytes, reason) => {
    expect(readExif(bytes)).toEqual({ kind: 'refused', reason });
  });

  it('says nothing of a text that lies beyond its end, and shows no control characters', () => {
    expect(read(bigEndian([entry(0x010f, 2, 500, u32(20))], 0)).make).toBeNull();
    expect(read(bigEndian([entry(0x010f, 2, 4, [0x41, 7, 0xe9, 0])], 0)).make).toBe('A\ufffd\ufffd');
  });

  it('is an answer whatever the bytes are', async () => {
    const whole = await exifOf({ IFD0: { Make: 'Utopia' }, IFD3: { GPSLatitudeRef: 'N' } });
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const random = fc
      .uint8Array({ maxLength: 300 })
      .map((tail) => Uint8Array.from([0x49, 0x49, 42, 0, ...tail]));
    fc.assert(
      fc.property(fc.oneof(damaged, random), (bytes) => {
        expect(['read', 'refused']).toContain(readExif(bytes).kind);
      }),
      { numRuns: 500 },
    );
  });
});
