import { ISSUERS } from '../../src/mrz/index.ts';
import type { DocumentModel, SecurityFeature } from '../../src/reference/index.ts';
import { TERM_IDS, TERMS } from '../../src/reference/index.ts';
import { type Chance, createChance, seedOf } from '../../src/specimens/chance.ts';

/** Document models for measuring: as many words, features and alerts as real ones have, of issuers that there are. */
const STATES = [...ISSUERS.values()].filter(({ kind, code }) => kind === 'state' && code.length === 3);
const KINDS = [
  { letters: 'AO', type: 'P', title: 'Passport' },
  { letters: 'AD', type: 'PD', title: 'Diplomatic passport' },
  { letters: 'BO', type: 'ID', title: 'Identity card' },
  { letters: 'CO', type: 'V', title: 'Visa' },
  { letters: 'HO', type: 'AR', title: 'Residence permit' },
] as const;
const LIGHTS = ['VI', 'UV', 'IR', 'OB', 'TL'] as const;
const SUBJECTS =
  'eagle lion tree star bridge castle river mountain crown anchor ship wheat rose oak palm dove sun moon wave temple tower map flag shield élan señal żubr ørn tårn ærø façade'.split(
    ' ',
  );
const LOOKS =
  'fine unbroken sharp even soft raised green blue red violet orange gold silver bright dark parallel crossed curved flowing repeated mirrored shaded tilted moving'.split(
    ' ',
  );
const FLAWS =
  'dots blurred missing grey flat copied laser inkjet screen misplaced uneven thick glued split dull brightened broken pixel offset shifted'.split(
    ' ',
  );

const words = (chance: Chance, from: readonly string[], count: number) =>
  Array.from({ length: count }, () => chance.pick(from)).join(' ');

function feature(chance: Chance, at: number): SecurityFeature {
  const term = chance.pick(TERM_IDS);
  return {
    id: `feature-${at}`,
    term,
    title: `${TERMS[term].name} ${chance.pick(SUBJECTS)}`.slice(0, 120),
    page: 'data-page',
    area: { xMm: 1, yMm: 1, widthMm: 20, heightMm: 10 },
    lights: [chance.pick(LIGHTS)],
    genuine: `${words(chance, LOOKS, 6)} ${words(chance, SUBJECTS, 3)}.`,
    imitations: [`${words(chance, FLAWS, 5)}.`],
    level: 2,
    tool: 'loupe',
  };
}

/** The model with this number; the same seed gives the same model. */
export function generatedModel(seed: number, number: number, sha256: string): DocumentModel {
  const chance = createChance(seedOf(seed, `model ${number}`));
  const state = chance.pick(STATES);
  const kind = chance.pick(KINDS);
  const year = chance.whole(1985, 2026);
  const lights = LIGHTS.filter((light) => light === 'VI' || chance.happens(0.7));
  const features = Array.from({ length: chance.whole(12, 24) }, (_, at) => feature(chance, at));
  return {
    format: 1,
    key: {
      issuer: state.code,
      type: kind.type,
      number: number + 1,
      year,
      code: `${state.code}-${kind.letters}-${String(number).padStart(5, '0')}`,
    },
    version: 1,
    reason: 'Generated for measuring.',
    title: `${kind.title} of ${state.name}`,
    series: `Series ${year} ${chance.pick(SUBJECTS)}`,
    validity: {
      issuedFrom: `${year}-01-01`,
      issuedTo: chance.happens(0.6) ? `${year + chance.whole(1, 12)}-12-31` : null,
      years: [10],
    },
    size: { widthMm: 125, heightMm: 88 },
    pages: [
      {
        id: 'data-page',
        title: 'Data page',
        pictures: lights.map((light) => ({
          file: `images/${light.toLowerCase()}.png`,
          sha256,
          light,
          dpi: 300,
          widthPx: 1476,
          heightPx: 1039,
        })),
      },
    ],
    features,
    mrz: null,
    fields: [],
    alerts: Array.from({ length: chance.happens(0.3) ? chance.whole(1, 3) : 0 }, (_, at) => ({
      id: `alert-${at}`,
      date: '2025-01-01',
      title: words(chance, FLAWS, 3),
      severity: 'caution' as const,
      look: [words(chance, FLAWS, 8), words(chance, LOOKS, 5)],
      features: [features[0]?.id ?? ''],
    })),
    deviations: [],
    sources: ['Generated'],
    checkedOn: '2026-01-01',
    supersededBy: null,
    notes: null,
  };
}
