import type { MrzFormat } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { negative } from './negatives.ts';
import { photo } from './photos.ts';
import type { Picture } from './picture.ts';
import { scan, webPicture } from './scans.ts';
import { passportPlusVisa, sideBySide } from './several.ts';
import { exifLies, quarterTurned } from './turned.ts';

/** Conditions under which pictures are taken. */
export interface Group {
  readonly name: string;
  readonly what: string;
  /** Pictures in the full set and in the quick one. */
  readonly count: number;
  readonly quick: number;
  readonly make: (format: MrzFormat, chance: Chance, n: number) => Promise<Picture>;
}

/** A resolution of ordinary scans. */
const anyDpi = (chance: Chance) => chance.pick([150, 200, 300]);

/** Formats with a check digit that can be printed wrong. */
const withDigits = (format: MrzFormat): MrzFormat => (format === 'CHDL' ? 'TD3' : format);

export const GROUPS: readonly Group[] = [
  {
    name: 'scan-300',
    what: 'flatbed, 300 dpi, turned up to 2°',
    count: 84,
    quick: 14,
    make: (format, chance) => scan(format, chance, { dpi: 300, angle: chance.between(-2, 2) }),
  },
  {
    name: 'scan-600',
    what: 'flatbed, 600 dpi',
    count: 28,
    quick: 4,
    make: (format, chance) => scan(format, chance, { dpi: 600, angle: chance.between(-2, 2) }),
  },
  {
    name: 'scan-150',
    what: 'flatbed, 150 dpi',
    count: 42,
    quick: 6,
    make: (format, chance) => scan(format, chance, { dpi: 150, angle: chance.between(-2, 2) }),
  },
  {
    name: 'web-small',
    what: '250 to 600 px wide, resampled, JPEG 60 to 90',
    count: 70,
    quick: 14,
    make: webPicture,
  },
  {
    name: 'photo',
    what: 'hand-held, capitals 15 to 32 px high',
    count: 84,
    quick: 14,
    make: (format, chance) => photo(format, chance, chance.between(15, 32)),
  },
  {
    name: 'photo-small',
    what: 'hand-held, capitals 8 to 15 px high',
    count: 42,
    quick: 6,
    make: (format, chance) => photo(format, chance, chance.between(8, 15)),
  },
  {
    name: 'turned',
    what: 'turned by 90, 180 or 270°, no word of it in the file',
    count: 42,
    quick: 6,
    make: quarterTurned,
  },
  {
    name: 'skewed',
    what: 'turned up to 30°',
    count: 42,
    quick: 6,
    make: (format, chance) => scan(format, chance, { dpi: anyDpi(chance), angle: chance.between(-30, 30) }),
  },
  {
    name: 'exif-lies',
    what: 'EXIF orientation that is not that of the picture, one in five mirrored',
    count: 28,
    quick: 5,
    make: exifLies,
  },
  {
    name: 'side-by-side',
    what: 'two documents, or both sides of a card',
    count: 28,
    quick: 5,
    make: sideBySide,
  },
  {
    name: 'passport-plus-visa',
    what: 'an open booklet with two zones',
    count: 20,
    quick: 4,
    make: (_format, chance) => passportPlusVisa(chance),
  },
  {
    name: 'boxed',
    what: 'a frame drawn round the zone',
    count: 28,
    quick: 5,
    make: (format, chance) =>
      scan(format, chance, { dpi: anyDpi(chance), angle: chance.between(-2, 2), boxed: true }),
  },
  {
    name: 'dark-background',
    what: 'black lid, every other page on dark paper',
    count: 28,
    quick: 4,
    make: (format, chance, n) =>
      scan(format, chance, {
        dpi: anyDpi(chance),
        angle: chance.between(-2, 2),
        ground: { kind: 'plain', colour: [22, 22, 26] },
        ...(n % 2 === 0 ? {} : { paperLightness: chance.between(52, 64) }),
      }),
  },
  {
    name: 'secure-print',
    what: 'strong coloured guilloche behind the characters',
    count: 28,
    quick: 5,
    make: (format, chance) =>
      scan(format, chance, {
        dpi: anyDpi(chance),
        angle: chance.between(-2, 2),
        strength: 'strong',
        paperLightness: chance.between(84, 92),
      }),
  },
  {
    name: 'altered',
    what: 'one check digit printed wrong, 200 dpi',
    count: 210,
    quick: 14,
    make: (format, chance) =>
      scan(withDigits(format), chance, { dpi: 200, angle: chance.between(-2, 2), altered: true }),
  },
  {
    name: 'negatives',
    what: 'no zone on the picture',
    count: 36,
    quick: 12,
    make: (_format, chance, n) => negative(n, chance),
  },
];
