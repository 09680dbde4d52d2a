import type { Check, CheckResult } from '../examination/check.ts';
import type { MrzFormat } from './formats.ts';
import { WEAK_CONFIDENCE } from './judge-context.ts';
import type { FieldName } from './layouts.ts';
import { likeness, STRONG_LIKENESS } from './lookalikes.ts';
import { findField, parseZone, type ZoneField } from './parse.ts';

/** Documents of one examination are of one bearer. */
export const GROUP_BEARER = 'bearer';

/** A zone as it holds; without confidence it was given by a person. */
export interface HeldLines {
  readonly format: MrzFormat | null;
  readonly lines: readonly string[];
  readonly confidence?: readonly (readonly number[])[] | undefined;
}

interface BearerZone extends HeldLines {
  readonly fields: readonly ZoneField[];
}

/** What zones of two documents say of one person, in plain words. */
const BEARER_FIELDS: readonly (readonly [FieldName, string])[] = [
  ['primary_identifier', 'surname'],
  ['secondary_identifier', 'given names'],
  ['birth_date', 'date of birth'],
  ['sex', 'sex'],
  ['nationality', 'nationality'],
];

type Standing = 'same' | 'open' | 'other';

const plain = (raw: string) => raw.replace(/<+$/, '');

/** A name without the ways in which states write what is not in A to Z (ICAO Doc 9303-3 §6). */
const folded = (name: string) =>
  name
    .replace(/[AOU](E|XX)/g, (pair) => pair.charAt(0))
    .replace(/AA/g, 'A')
    .replace(/SS/g, 'S')
    .replaceAll('<', '');

/** Whether some cells of a zone were read weakly. */
function isWeak({ confidence }: BearerZone, { line, start, end }: ZoneField): boolean {
  return (confidence?.[line] ?? []).slice(start, end).some((sure) => sure < WEAK_CONFIDENCE);
}

/** Whether a name ends at the last cell of its field: some of it had no room (Doc 9303-4 to -7 §4.2.3). */
function isCut({ fields }: BearerZone): boolean {
  const name = findField(fields, 'name');
  return name !== undefined && !name.raw.endsWith('<');
}

/** Letters that a name begins with however it is cut. */
const BEGINNING = 3;

function namesAgree(a: string, b: string, areCut: boolean): Standing {
  const [short = '', long = ''] = [a, b].toSorted((p, q) => p.length - q.length);
  if (a === b) return 'same';
  if (areCut && long.startsWith(short)) return 'same';
  // Words left out, initials, one more given name, another transliteration: none of them is another person.
  const mayBeCut = areCut && long.startsWith(short.slice(0, BEGINNING));
  return mayBeCut || folded(long).startsWith(folded(short)) ? 'open' : 'other';
}

/** Differences that readers make by themselves: one symbol, and one that looks alike. */
function mayBeMisread(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = [...a].flatMap((symbol, i) => (symbol === b[i] ? [] : [likeness(symbol, b[i] ?? '')]));
  return different.length === 1 && different.every((alike) => alike >= STRONG_LIKENESS);
}

function standingOf(field: FieldName, a: BearerZone, b: BearerZone): Standing | null {
  const [one, other] = [findField(a.fields, field), findField(b.fields, field)];
  // A bearer of one name has no second identifier, and old cards leave out what they have no room for.
  if (!one || !other) return null;
  const [first, second] = [plain(one.raw), plain(other.raw)];
  const isName = field === 'primary_identifier' || field === 'secondary_identifier';
  if (isName) {
    const names = namesAgree(first, second, isCut(a) || isCut(b));
    if (names !== 'other') return names;
  } else if (first === second) return 'same';
  // Nationalities of one letter are padded; dates and sex with fillers say that something is not known.
  else if (field !== 'nationality' && (one.raw.includes('<') || other.raw.includes('<'))) return 'open';
  // A document is of the nationality that its issuer gives: people have two, but a visa names that of the passport it stands in.
  const mayHaveTwo = field === 'nationality' && kindOf(a) !== 'visa' && kindOf(b) !== 'visa';
  return mayHaveTwo || isWeak(a, one) || isWeak(b, other) || mayBeMisread(first, second) ? 'open' : 'other';
}

/** What a document is called, by the first letter of its code. */
function kindOf({ fields }: BearerZone): string {
  const code = findField(fields, 'document_code')?.raw ?? '';
  if (code.startsWith('P')) return 'passport';
  return code.startsWith('V') ? 'visa' : 'card';
}

const wordsOf = (zone: BearerZone, field: FieldName) => findField(zone.fields, field)?.value || '–';

/** Symbols in which readings of one zone may differ; two documents differ at least in number, expiry and their check digits. */
const MISREAD_MAX = 4;

/** Whether two zones are readings of one: in another light or another picture, now and then with a symbol misread. */
function isSameZone(a: BearerZone, b: BearerZone): boolean {
  if (a.format !== b.format || a.lines.some((line, l) => line.length !== b.lines[l]?.length)) return false;
  const different = a.lines.reduce(
    (sum, line, l) => sum + [...line].filter((symbol, c) => symbol !== b.lines[l]?.[c]).length,
    0,
  );
  return different <= MISREAD_MAX;
}

const ORDER = ['passport', 'card', 'visa'];

function judgePair(first: BearerZone, other: BearerZone, at: number): Check {
  const [one, two] = [kindOf(first), kindOf(other)];
  const rows = BEARER_FIELDS.flatMap(([field, words]) => {
    const standing = standingOf(field, first, other);
    return standing ? [{ field, words, standing }] : [];
  });
  const inWords = (standing: Standing) =>
    rows
      .filter((row) => row.standing === standing)
      .map(({ field, words }) => `${words} ${wordsOf(other, field)}, not ${wordsOf(first, field)}`);
  const [different, open] = [inWords('other'), inWords('open')];
  const result: CheckResult =
    different.length > 0 ? 'failed' : open.length > 0 || rows.length === 0 ? 'undetermined' : 'successful';
  const told = { failed: different, undetermined: open } as const;
  const differences = result === 'successful' ? [] : told[result as 'failed' | 'undetermined'];
  const reasons = {
    successful: `The ${two} says of its bearer what the ${one} says.`,
    failed: `The ${two} is of somebody else, or one of both was altered: ${differences.join('; ')}.`,
    undetermined:
      rows.length === 0
        ? 'The zones have nothing to hold against each other.'
        : `It may be one person: ${differences.join('; ')}. Compare both by eye.`,
  };
  return {
    id: at === 0 ? 'mrz.bearer' : `mrz.bearer.${at + 1}`,
    routine: '5d0c9a3e-84f7-4b2d-a1c6-0e97b53f2d48',
    generic: 'VI,AF,MR',
    name: `Same bearer: ${one} and ${two}`,
    group: GROUP_BEARER,
    result,
    margin: { successful: 1, failed: -1, undetermined: null }[result as keyof typeof reasons],
    seen: rows.map(({ words, standing }) => `${words} ${standing}`).join(', ') || 'nothing',
    expected: 'one person',
    threshold:
      'Surname, given names, date of birth, sex and nationality are the same. Names may be cut where a zone has no room; two ' +
      'nationalities of one person, where none of both is a visa, other transliterations, more names, parts left open, look-alikes and weakly read symbols leave it open.',
    reason: reasons[result as keyof typeof reasons],
    clause: 'ICAO Doc 9303-3 §4.6, §6; 9303-7 §4.2.2',
    area: null,
  };
}

/**
 * The zones of several documents, or of several pages, against each other: passport and visa, passport and card. Each is held
 * against the first, a passport if there is one. No check where only one document was read.
 */
export function judgeBearer(zones: readonly HeldLines[]): Check[] {
  const known: BearerZone[] = [];
  for (const held of zones) {
    const zone = { ...held, fields: parseZone(held.lines).fields };
    if (zone.format && !known.some((other) => isSameZone(other, zone))) known.push(zone);
  }
  const [first, ...others] = known.toSorted((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));
  return first ? others.map((other, at) => judgePair(first, other, at)) : [];
}
