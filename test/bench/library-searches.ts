import type { LibrarySearch } from '../../src/contract/library.ts';
import { TERM_IDS } from '../../src/reference/index.ts';
import { type Chance, createChance } from '../../src/specimens/chance.ts';

type Asked = Omit<LibrarySearch, 'limit' | 'offset'> & { limit?: number; offset?: number };

const ISSUERS = ['FRA', 'ITA', 'KEN', 'PER', 'JPN', 'CAN'] as const;
const year = (chance: Chance) => chance.whole(1990, 2025);

/** What people look for, and what would cost most; each kind draws its own values. */
const KINDS: Readonly<Record<string, (chance: Chance, codes: readonly string[]) => Asked>> = {
  'everything, first tiles': () => ({}),
  'everything, last tiles': () => ({ offset: 9900 }),
  'one letter': (chance) => ({ text: chance.pick(['a', 'p', 's', 'u', 'i']) }),
  'a word in half of all models': (chance) => ({ text: chance.pick(['passport', 'ordinary', 'intaglio']) }),
  'a word in every model': (chance) => ({ text: chance.pick(['series', 'of', 'fine']) }),
  'a rare word': (chance) => ({ text: chance.pick(['kinegram', 'planchettes', 'photochromic']) }),
  'three words': (chance) => ({
    text: chance.pick(['passport eagle kinegram', 'visa lion green', 'card rose blue']),
  }),
  'issuer and kind as words': (chance) => ({ text: `${chance.pick(['italy', 'kenya', 'peru'])} passport` }),
  'without marks': (chance) => ({ text: chance.pick(['senal', 'zubr', 'orn', 'cote d ivoire']) }),
  'a code': (chance, codes) => ({ text: chance.pick(codes) }),
  'nothing found': () => ({ text: 'zzz' }),
  'eight single letters': () => ({ text: 'a b c d e f g i', limit: 200 }),
  'words of alerts': (chance) => ({
    text: chance.pick(['inkjet glued', 'laser pixel', 'split']),
    hasAlert: true,
  }),
  'an issuer': (chance) => ({ issuer: chance.pick(ISSUERS) }),
  'a type': (chance) => ({ type: chance.pick(['P', 'ID', 'V']) }),
  'years of issue': (chance) => ({ yearFrom: year(chance), yearTo: 2026 }),
  'a term': (chance) => ({ term: chance.pick(TERM_IDS) }),
  'a light': (chance) => ({ light: chance.pick(['UV', 'VI', 'TL']) }),
  'with alert': () => ({ hasAlert: true }),
  'words with every filter': (chance) => ({
    text: 'p',
    type: 'P',
    yearFrom: year(chance),
    yearTo: 2026,
    term: chance.pick(TERM_IDS),
    light: 'UV',
    hasAlert: true,
  }),
  'a page of 200, without issuer': () => ({
    text: 's',
    light: 'VI',
    hasAlert: false,
    limit: 200,
    offset: 400,
  }),
};

export interface SearchKind {
  readonly name: string;
  readonly searches: readonly LibrarySearch[];
}

/** So many searches of each kind; the same seed gives the same. `codes` are of models that there are. */
export function searchKinds(seed: number, each: number, codes: readonly string[]): SearchKind[] {
  const chance = createChance(seed);
  return Object.entries(KINDS).map(([name, draw]) => ({
    name,
    searches: Array.from({ length: each }, () => ({ limit: 60, offset: 0, ...draw(chance, codes) })),
  }));
}
