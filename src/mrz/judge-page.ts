import { PITCH_MM } from '../imaging/mrz-measure-properties.ts';
import type { PageEdge } from '../imaging/page-edges.ts';
import { FORMATS, type MrzFormat } from './formats.ts';
import { type Draft, GROUP_GEOMETRY, type JudgeContext } from './judge-context.ts';
import type { Print } from './judge-geometry.ts';

/** From the left edge of the page to the first character, mm, and what the standard allows either way (figures of ICAO Doc 9303-4 to -7). */
const LEFT_MARGIN_MM: Partial<Record<MrzFormat, number>> = { TD1: 4, TD2: 4, TD3: 6, MRVA: 6, MRVB: 4 };
const ALLOWED_MM = 1;
/** Height of the strip at the foot of the page that belongs to the zone, mm (the same figures). */
const STRIP_MM = 23.2;
/** What cutting, corners and the search for the edge may add; our own. */
const UNSURE_MM = 0.5;
/** Ink of a capital begins so far inside its cell (OCR-B: 141 of 724 units). */
const BEARING_MM = (141 / 724) * PITCH_MM;
/** Height of a capital of OCR-B against the pitch, from its outline. */
const CAPITAL_MM = PITCH_MM;
const MOST_DEGREES = 3;

/** Both edges of a page stand at a right angle to each other, within this; edges that do not are not both edges of it. */
const SQUARE_DEGREES = 0.5;
/** Grey levels below which an edge is too faint to fail a check on. */
const CLEAR = 20;

type Finding = Pick<Draft, 'result' | 'seen' | 'reason'> & { readonly margin?: number };

const NOT_FOUND =
  'was not found in this picture: it is cut off, too much like what lies beside it, or more than one line may be it.';
const HOW = `The edge is looked for beside the zone as a straight step of brightness and believed where left and lower edge are square within ${SQUARE_DEGREES}° and differ by ${CLEAR} grey levels from what lies beside them. Millimetres take their scale from the pitch of ${PITCH_MM} mm.`;

const millimetres = (value: number) => `${value.toFixed(1)} mm`;

/** Why the edges cannot carry a decision; `null` when they can. */
function doubt(left: PageEdge | null, lower: PageEdge | null, which: 'left' | 'lower'): string | null {
  const [own, other] = which === 'left' ? [left, lower] : [lower, left];
  if (!own) return `The ${which} edge of the page ${NOT_FOUND}`;
  if (!other || Math.abs(own.angle - other.angle) > SQUARE_DEGREES)
    return `A line was found where the ${which} edge of the page may be, and no second edge square to it that would confirm it.`;
  if (Math.min(Math.abs(own.contrast), Math.abs(other.contrast)) < CLEAR)
    return 'The edges of the page are too faint in this picture to measure from.';
  return null;
}

/** A length against what is allowed; undetermined for a reason that is given. */
function finding(
  value: number | null,
  limit: number,
  seen: string,
  words: string,
  why: string | null,
): Finding {
  if (value === null || why !== null) return { result: 'undetermined', seen, reason: why ?? words };
  const margin = Math.max(-1, Math.min(1, 1 - value / limit));
  return { result: margin >= 0 ? 'successful' : 'failed', margin, seen, reason: words };
}

/**
 * Judges where the zone stands on its page: left margin, place in the strip at the foot, and direction of its lines
 * against the lower edge. `hindrance`: why nothing can be measured in this picture. Nothing for formats whose places no
 * standard gives, and for readings from before the page was looked for.
 */
export function judgePage(ctx: JudgeContext, { geometry, light }: Print, hindrance: string | null): Draft[] {
  const wanted = LEFT_MARGIN_MM[ctx.format];
  if (!geometry.page || wanted === undefined) return [];
  const { left, lower } = geometry.page;
  const common = {
    generic: `${light},AF,MR`,
    group: GROUP_GEOMETRY,
    clause: FORMATS[ctx.format].clause,
    area: null,
    cells: [],
  };
  const inkMm = left ? left.distanceMm + BEARING_MM : null;
  const linesMm = geometry.steps.reduce((sum, { spacing }) => sum + spacing * PITCH_MM, 0);
  const topMm = lower ? lower.distanceMm + linesMm + CAPITAL_MM : null;
  const leftLimit = ALLOWED_MM + UNSURE_MM;
  const stripLimit = STRIP_MM + ALLOWED_MM + UNSURE_MM;
  const seen = (value: number | null) => (value === null ? '–' : millimetres(value));
  return [
    {
      ...common,
      slug: 'geometry.left_margin',
      routine: '084bd7fb-14d5-4003-8cc9-217e82ec9caa',
      name: 'Left margin',
      expected: `${wanted} mm, and ${ALLOWED_MM} mm either way`,
      threshold: `Within ${ALLOWED_MM} mm of ${wanted} mm, and ${UNSURE_MM} mm for the cut and for finding the edge. ${HOW}`,
      ...finding(
        inkMm === null ? null : Math.abs(inkMm - wanted),
        leftLimit,
        seen(inkMm),
        `The first characters begin ${seen(inkMm)} from the left edge of the page.`,
        hindrance ?? doubt(left, lower, 'left'),
      ),
    },
    {
      ...common,
      slug: 'geometry.place_on_page',
      routine: '084b1115-ea38-4846-ab0b-6198ccd604c1',
      name: 'Place of the zone on the page',
      expected: `within the ${STRIP_MM} mm at the foot of the page`,
      threshold: `The top of the first line is at most ${STRIP_MM} mm above the foot of the page, and ${ALLOWED_MM + UNSURE_MM} mm for tolerance, cut and finding the edge. ${HOW}`,
      ...finding(
        topMm,
        stripLimit,
        seen(topMm),
        `The first line reaches ${seen(topMm)} above the lower edge of the page.`,
        hindrance ?? doubt(left, lower, 'lower'),
      ),
    },
    {
      ...common,
      slug: 'geometry.page_direction',
      routine: '8910d48f-5fff-4d31-b720-104f832c4448',
      name: 'Lines along the edge of the page',
      expected: 'lines parallel to the lower edge',
      threshold: `Within ${MOST_DEGREES}°. ${HOW}`,
      clause: 'ICAO Doc 9303-3 §4.11',
      ...finding(
        lower ? Math.abs(lower.angle) : null,
        MOST_DEGREES,
        lower ? `${Math.abs(lower.angle).toFixed(1)}°` : '–',
        `The lines stand at ${Math.abs(lower?.angle ?? 0).toFixed(1)}° to the lower edge of the page.`,
        hindrance ?? doubt(left, lower, 'lower'),
      ),
    },
  ];
}
