import type { MrzFormat } from '../../src/mrz/index.ts';
import type { Chance } from './chance.ts';
import { negative } from './negatives.ts';
import { photo } from './photos.ts';
import type { Picture } from './picture.ts';
import { scan, webPicture } from './scans.ts';

/** Conditions under which pictures are taken. */
export interface Group {
  readonly name: string;
  readonly what: string;
  /** Pictures in the full set and in the quick one. */
  readonly count: number;
  readonly quick: number;
  readonly make: (format: MrzFormat, chance: Chance, n: number) => Promise<Picture>;
}

export const GROUPS: readonly Group[] = [
  {
    name: 'scan-300',
    what: 'flatbed, 300 dpi, turned up to 2°',
    count: 84,
    quick: 14,
    make: (format, chance) => scan(format, chance, { dpi: 300, angle: chance.between(-2, 2) }),
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
    name: 'negatives',
    what: 'no zone on the picture',
    count: 36,
    quick: 12,
    make: (_format, chance, n) => negative(n, chance),
  },
];
