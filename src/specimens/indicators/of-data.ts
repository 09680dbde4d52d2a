import type { MrzFormat } from '../../mrz/formats.ts';
import { createChance, seedOf } from '../chance.ts';
import { drawHolder, type Holder } from '../holder.ts';
import { type Personal, personalise, zoneOf } from '../model.ts';
import type { PrintedPage } from '../page.ts';
import type { Forgery, Indicator } from './indicator.ts';
import { areasOf, fieldAreas, portraitArea, wholePage, zoneField } from './parts.ts';
import { fieldRow, nextDigit, withCell } from './zone-cells.ts';

const ghostAreas = areasOf('ghost_image');
/** Where a document shows its bearer once, nobody can tell that it is somebody else. */
const hasGhost = (page: PrintedPage) => ghostAreas(page).length > 0;

/** A date some years later or earlier; 29 February does not occur on specimens. */
const yearsOn = (iso: string, years: number) => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;

const withHolder = (personal: Personal, change: Partial<Holder>): Personal => ({
  ...personal,
  holder: { ...personal.holder, ...change },
});

/** Somebody else's data in a document of the same model. */
function somebodyElse({ model, personal }: Forgery, tell: (holder: Holder) => string): Holder {
  for (let seed = personal.seed + 1; ; seed++) {
    const holder = drawHolder(seed, model.rules, { sex: personal.holder.sex });
    if (tell(holder) !== tell(personal.holder)) return holder;
  }
}

/** The zone with the second digit of the birth date exchanged, and nothing else. */
function alteredZone(personal: Personal, format: MrzFormat): Personal {
  const found = fieldRow({ format, lines: personal.zone, area: NOWHERE }, 'birth_date');
  if (!found) return personal;
  const { line, start } = found.row;
  const digit = personal.zone[line]?.charAt(start + 1) ?? '';
  return { ...personal, zone: withCell(personal.zone, line, start + 1, nextDigit(digit)) };
}
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** A birth date whose year has the digit that `alteredZone` puts there. */
function alteredBirth(iso: string): string {
  return iso.slice(0, 3) + nextDigit(iso.charAt(3)) + iso.slice(4);
}

/** The last page of a document of several, as it is in somebody else's. */
function foreignPage(page: PrintedPage, { model, personal, genuine, faces }: Forgery): PrintedPage {
  const last = genuine.at(-1);
  if (genuine.length < 2 || page.id !== last?.id) return page;
  const other = model.draw(personalise(model, personal.seed + 1), faces);
  return other.find(({ id }) => id === page.id) ?? page;
}

/** Indicators in what a document says: person, names, dates, numbers. */
export const OF_DATA = {
  'photo-substituted': {
    what: 'The portrait is that of another person; the ghost image is left as it was.',
    lights: ['VI', 'IR', 'OB', 'TL'],
    personal: (personal) => ({ ...personal, portraitSeed: personal.portraitSeed + 1 }),
    areas: (page, { genuine }) => (genuine.some(hasGhost) ? portraitArea(page) : []),
  },
  'ghost-of-another': {
    what: 'The ghost image shows another person than the portrait.',
    lights: ['VI', 'IR', 'TL', 'UV'],
    personal: (personal) => ({ ...personal, ghostSeed: personal.ghostSeed + 1 }),
    areas: ghostAreas,
  },
  'mrz-digit': {
    what: 'A digit of the birth date in the zone is altered, and its check digits no longer agree.',
    lights: ['VI', 'IR'],
    rewrites: 'zone',
    personal: (personal, { model }) => alteredZone(personal, model.format),
    areas: zoneField('birth_date'),
  },
  'mrz-digit-recomputed': {
    what: 'A digit of the birth date in the zone is altered and every check digit made to fit; the visual zone disagrees.',
    lights: ['VI', 'IR'],
    rewrites: 'zone',
    personal: (personal, { model, personal: { holder } }) => ({
      ...personal,
      zone: zoneOf(model, { ...holder, birthDate: alteredBirth(holder.birthDate) }),
    }),
    areas: zoneField('birth_date', 'birth_date_check_digit', 'composite_check_digit'),
  },
  'name-altered': {
    what: 'The surname in the visual zone is another than in the machine readable zone.',
    lights: ['VI', 'IR'],
    personal: (personal, forgery) =>
      withHolder(personal, { surname: somebodyElse(forgery, ({ surname }) => surname).surname }),
    areas: fieldAreas('surname'),
  },
  'birth-date-altered': {
    what: 'The birth date in the visual zone is another than in the machine readable zone.',
    lights: ['VI', 'IR'],
    personal: (personal) => withHolder(personal, { birthDate: alteredBirth(personal.holder.birthDate) }),
    areas: fieldAreas('birth_date'),
  },
  'expiry-extended': {
    what: 'The expiry date is five years later than the model grants, in both zones; devices made at issue keep the old one.',
    lights: ['VI', 'IR'],
    rewrites: 'zone',
    personal: (personal, { model, personal: genuine }) => {
      const expiryDate = yearsOn(personal.holder.expiryDate, 5);
      return {
        ...withHolder(personal, { expiryDate }),
        zone: zoneOf(model, { ...genuine.holder, expiryDate }),
      };
    },
    page: (page, { genuine }) => ({
      ...page,
      layers: page.layers.map((layer) => {
        const before = genuine.find(({ id }) => id === page.id);
        const same = layer.flash && before?.layers.find(({ id }) => id === layer.id);
        return same || layer;
      }),
    }),
    areas: (page) => [
      ...fieldAreas('expiry_date')(page),
      ...zoneField('expiry_date', 'expiry_date_check_digit', 'composite_check_digit')(page),
    ],
  },
  'issued-before-its-series': {
    what: 'The date of issue lies before the year in which documents with these features were first issued.',
    lights: ['VI'],
    rewrites: 'zone',
    personal: (personal, { model, personal: genuine }) => {
      const issueDate = yearsOn(
        personal.holder.issueDate,
        model.year - 3 - Number(personal.holder.issueDate.slice(0, 4)),
      );
      const { expiryDate } = drawHolder(personal.seed, model.rules, { issueDate });
      const zone = zoneOf(model, { ...genuine.holder, expiryDate });
      return { ...withHolder(personal, { issueDate, expiryDate }), zone };
    },
    areas: (page) => [
      ...fieldAreas('issue_date', 'valid_from', 'expiry_date')(page),
      ...zoneField('expiry_date', 'expiry_date_check_digit', 'composite_check_digit')(page),
    ],
  },
  'perforation-differs': {
    what: 'The perforated number is not that of the document.',
    lights: ['TL', 'VI'],
    personal: (personal, { model, chance }) => {
      const digits = chance.some('0123456789', model.rules.digits);
      const number = model.rules.prefix + digits;
      return {
        ...personal,
        perforated:
          number === personal.perforated ? `${model.rules.prefix}${'0'.repeat(model.rules.digits)}` : number,
      };
    },
    areas: areasOf('perforated_number_conical', 'perforated_number_laser', 'number_on_all_sheets'),
  },
  'page-of-another-document': {
    what: 'The last page comes from another document of the same model.',
    lights: ['VI', 'TL'],
    page: foreignPage,
    areas: (page, { genuine }) =>
      genuine.length > 1 && page.id === genuine.at(-1)?.id ? [wholePage(page)] : [],
  },
} as const satisfies Readonly<Record<string, Indicator>>;

/** Chance of its own for each indicator, so that one more does not change the others. */
export const chanceOf = (seed: number, name: string) => createChance(seedOf(seed, name));
