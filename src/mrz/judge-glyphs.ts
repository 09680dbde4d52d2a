import type { CellRange } from '../examination/check.ts';
import {
  ALLOWED,
  type CharacterGeometry,
  PITCH_MM,
  type Property,
} from '../imaging/mrz-measure-properties.ts';
import { type Draft, GROUP_GEOMETRY, GROUP_GLYPHS } from './judge-context.ts';
import type { Print } from './judge-geometry.ts';

/** Pixels a character must have for differences between single ones to be told: 200 dpi. */
const LEAST_PITCH_PX = 20;
/** Mean likeness to OCR-B below which a zone as a whole is printed in another font. */
const LEAST_LIKENESS = 0.8;
/** Characters named in a reason; there may be more. */
const NAMED = 3;

const percent = (share: number) => `${Math.round(share * 100)} %`;

interface Rule {
  readonly routine: string;
  readonly slug: string;
  readonly name: string;
  readonly group: string;
  /** Property of BSI TR-03135-1 in the generic identifier. */
  readonly letters: string;
  readonly expected: string;
  readonly least: string;
  readonly clause: string;
}

const { place, height, stroke, ink, shape } = ALLOWED;

/** Ink is judged by what it absorbs (AB); the others look at none of the optical properties (AF). */
const RULES: Readonly<Record<Property, Rule>> = {
  place: {
    routine: '169317a5-06a0-478c-81ee-e56528be7d3c',
    slug: 'geometry.places',
    name: 'Places of the characters',
    group: GROUP_GEOMETRY,
    letters: 'AF',
    expected: 'every character where the others of its line put it',
    least: `${(place.least * PITCH_MM).toFixed(2)} mm`,
    clause: 'ICAO Doc 9303-3 §4.4, §4.11',
  },
  height: {
    routine: '55e5ecf8-0dba-4e82-af5e-e474fb581857',
    slug: 'glyphs.height',
    name: 'Characters of equal height',
    group: GROUP_GLYPHS,
    letters: 'AF',
    expected: 'every character as high as the others, as OCR-B has it',
    least: percent(height.least),
    clause: 'ICAO Doc 9303-3 §4.4',
  },
  stroke: {
    routine: 'a44e1008-9d00-4c8c-8f23-d1e2f41dc5b7',
    slug: 'glyphs.stroke',
    name: 'Constant stroke width',
    group: GROUP_GLYPHS,
    letters: 'AF',
    expected: 'strokes of one width',
    least: percent(stroke.least),
    clause: 'ICAO Doc 9303-3 §4.4, §4.11',
  },
  ink: {
    routine: '75b6eab6-5d5b-4727-93d2-d8efca7f909a',
    slug: 'glyphs.ink',
    name: 'Even ink',
    group: GROUP_GLYPHS,
    letters: 'AB',
    expected: 'ink that is equally dark from one character to the next',
    least: percent(ink.least),
    clause: 'ICAO Doc 9303-3 §4.11',
  },
  shape: {
    routine: '2ae456e4-81ef-40c9-864c-801d3d9c8318',
    slug: 'glyphs.shape',
    name: 'Shapes of OCR-B',
    group: GROUP_GLYPHS,
    letters: 'AF',
    expected: 'the outlines of OCR-B',
    least: `${shape.least} of likeness`,
    clause: 'ICAO Doc 9303-3 §4.4',
  },
};

interface Standing {
  readonly cell: CellRange;
  readonly symbol: string;
  readonly character: CharacterGeometry;
  readonly deviation: number;
}

/** Characters by how far they stand out in a property, farthest first. */
function standings({ geometry }: Print, lines: readonly string[], property: Property): Standing[] {
  return geometry.lines
    .flatMap(({ characters }, line) =>
      characters.map((character, start) => ({
        cell: { line, start, end: start + 1 },
        symbol: lines[line]?.[start] ?? '',
        character,
        deviation: character.deviations[property],
      })),
    )
    .toSorted((a, b) => b.deviation - a.deviation);
}

function inWords(out: readonly Standing[], property: Property): string {
  const named = out.slice(0, NAMED).map(({ cell, symbol, character }) => {
    const words = character.marks.find((mark) => mark.property === property)?.words ?? '';
    return `"${symbol}" (symbol ${cell.start + 1} of line ${cell.line + 1}): ${words}`;
  });
  const more = out.length > NAMED ? `, and ${out.length - NAMED} more` : '';
  return `${named.join('; ')}${more}.`;
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));

/** Where every character that stands out fits another symbol better, the reading may be at fault and not the print. */
function misreading(out: readonly Standing[]): string | null {
  if (out.length === 0 || out.some(({ character }) => character.fitsBetter === null)) return null;
  const others = out.slice(0, NAMED).map(({ character }) => `"${character.fitsBetter}"`);
  return `Printed as ${others.join(', ')} it would not stand out: it may have been misread.`;
}

/** Why differences between characters prove nothing in this picture; `null` where they do. */
function doubt({ geometry }: Print, hindrance: string | null): string | null {
  if (geometry.pitchPx < LEAST_PITCH_PX)
    return `The picture has ${geometry.pitchPx.toFixed(1)} px a character; telling characters apart needs ${LEAST_PITCH_PX} (200 dpi).`;
  return hindrance;
}

function draftOf(
  print: Print,
  lines: readonly string[],
  property: Property,
  hindrance: string | null,
): Draft {
  const { letters, least, ...rule } = RULES[property];
  const all = standings(print, lines, property);
  const out = all.filter(({ deviation }) => deviation > 1);
  const worst = all[0];
  const likeness = print.geometry.likeness;
  const foreign = property === 'shape' && likeness < LEAST_LIKENESS;
  const uncertain = doubt(print, hindrance) ?? (foreign ? null : misreading(out));
  const found = out.length > 0 ? inWords(out, property) : '';
  const margin = Math.min(
    clamp(1 - (worst?.deviation ?? 0)),
    foreign ? clamp(likeness / LEAST_LIKENESS - 1) : 1,
  );
  const regular = margin >= 0;
  const font = property === 'shape' ? ` Likeness to OCR-B: ${likeness.toFixed(2)}.` : '';
  const wholeZone = `The zone is not printed in OCR-B: mean likeness ${likeness.toFixed(2)}. `;
  // A coarse picture tells nothing either way; one taken at an angle may hide what it shows, but shows evenness.
  const told = print.geometry.pitchPx >= LEAST_PITCH_PX && (regular || uncertain === null);
  const range = property === 'shape' ? `, and a mean likeness of ${LEAST_LIKENESS} at least` : '';
  return {
    ...rule,
    generic: `${print.light},${letters},MR`,
    result: told ? (regular ? 'successful' : 'failed') : 'undetermined',
    margin,
    seen: out.length === 0 ? 'none stands out' : `${out.length} of ${all.length} stand out`,
    threshold:
      `No character deviates by more than ${least} or ${ALLOWED[property].spreads} times the spread of this zone, ` +
      `whichever is more${range}. Our own threshold. Needs ${LEAST_PITCH_PX} px a character (200 dpi) and a picture not taken at an angle.`,
    reason: `${foreign ? wholeZone : ''}${found || 'No character stands out from the others.'}${font}${told ? '' : ` ${uncertain ?? ''}`}`,
    area: out.length > 0 ? (worst?.cell ?? null) : null,
    cells: out.map(({ cell }) => cell),
  };
}

/** Judges the characters of a zone against each other and OCR-B. `hindrance`: why the zone cannot be measured, if so. */
export function judgeGlyphs(print: Print, lines: readonly string[], hindrance: string | null): Draft[] {
  return (Object.keys(RULES) as Property[]).map((property) => draftOf(print, lines, property, hindrance));
}
