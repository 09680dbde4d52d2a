import type { Check } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import type { ZoneGeometry } from '../imaging/mrz-measure.ts';
import { PITCH_MM } from '../imaging/mrz-measure-properties.ts';
import { FORMATS } from './formats.ts';
import { conclude, type Draft, GROUP_GEOMETRY, type JudgeContext } from './judge-context.ts';
import { judgeGlyphs } from './judge-glyphs.ts';
import { judgePage } from './judge-page.ts';

/** The print of a zone as measured in its picture. */
export interface Print {
  readonly geometry: ZoneGeometry;
  /** What the file says of its resolution; `null` when it says nothing. */
  readonly dpi: number | null;
  readonly light: Light;
}

const MM_PER_INCH = 25.4;
const PRINT_CLAUSE = 'ICAO Doc 9303-3 §4.4';

/** Pixels a character must have for its zone to be measured at all: 150 dpi. */
const LEAST_PITCH_PX = 15;
const TOO_COARSE = `at least ${LEAST_PITCH_PX} px a character (150 dpi)`;

/** Growth of the pitch along a line, and from one line to the next, above which a picture was taken at an angle; shares. */
const FLAT = { along: 0.02, across: 0.003 };
const FLAT_WORDS =
  `pictures in which the pitch changes by more than ${FLAT.along * 100} % along a line or ${FLAT.across * 100} % from ` +
  'line to line were taken at an angle and are not judged';

/** Lower resolutions in files are mostly made up by software (72, 96, 150); one that contradicts the pitch is not the picture's. */
const LEAST_DPI = 200;
const CONTRADICTION = 0.12;

const ROUTINES = {
  pitch: '7a249256-9c67-462e-8c63-bb6285b4f669',
  line_spacing: '2018ebf4-c39d-4873-91e8-17859d4edfc2',
  height: '3738fc88-d9f5-49c3-81b5-b1a528a2e8b3',
  parallel: 'f13fc326-08d2-4bdd-bd82-031050e0203a',
  left_edges: 'ae3f1714-1a7b-4766-b090-9e9d63820151',
  baseline: '9a0d7f58-c121-4882-b3d3-9d54f0c38819',
} as const;

/**
 * What is allowed, our own thresholds: wider than what genuine specimens and scans of generated pages measure, closer
 * than what a forger's ordinary font settings come to. Shares, pitches, degrees.
 */
const TOLERANCE = {
  pitch: 0.035,
  height: 0.1,
  spacing: 0.07,
  evenness: 0.04,
  parallelDegrees: 0.3,
  ragged: 0.15,
  straightness: 0.15,
} as const;

/**
 * Line spacing in pitches, least and most without tolerance. Two lines of the large formats stand 6.35 mm apart.
 * Cards are printed closer, each issuer in its own way (genuine ones measure 4.1 to 4.8 mm): only a range is known.
 */
function spacingRange({ format }: JudgeContext): { least: number; most: number } {
  const quarterInch = 6.35 / PITCH_MM;
  if (format === 'TD3' || format === 'MRVA' || format === 'MRVB')
    return { least: quarterInch, most: quarterInch };
  if (format === 'TD2' || format === 'FRID') return { least: 5.3 / PITCH_MM, most: quarterInch };
  return { least: 4 / PITCH_MM, most: quarterInch };
}

type Finding = Pick<Draft, 'result' | 'seen' | 'reason'> & { readonly margin?: number };

/** Millimetres at the scale that the pitch gives. */
const mm = (pitches: number) => `${(pitches * PITCH_MM).toFixed(2)} mm`;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Why the zone cannot be measured in this picture; `null` when it can. */
function hindrance({ geometry }: Print): string | null {
  if (geometry.pitchPx < LEAST_PITCH_PX)
    return `The picture has ${geometry.pitchPx.toFixed(1)} px a character; measuring needs ${TOO_COARSE}.`;
  const along = Math.max(...geometry.lines.map(({ pitchGrowth }) => Math.abs(pitchGrowth)));
  const across = Math.max(0, ...geometry.steps.map(({ pitchGrowth }) => Math.abs(pitchGrowth)));
  if (along <= FLAT.along && across <= FLAT.across) return null;
  return (
    `The picture was taken at an angle: the pitch changes by ${percent(along)} along a line and ${percent(across)} ` +
    'from line to line. What is measured in it is no measure of the print.'
  );
}

/** A value against the largest that is allowed. `margin` 1 at 0, 0 at the limit. */
function judged(print: Print, value: number, limit: number, seen: string, words: string): Finding {
  const obstacle = hindrance(print);
  if (obstacle) return { result: 'undetermined', seen, reason: obstacle };
  const margin = Math.max(-1, Math.min(1, 1 - value / limit));
  return { result: margin >= 0 ? 'successful' : 'failed', margin, seen, reason: words };
}

/** The pitch in mm, if the file's resolution can be believed; otherwise why not. */
function scaledPitch({ geometry, dpi }: Print): { mm: number } | { why: string } {
  if (dpi === null) return { why: 'The file states no resolution' };
  const stated = (geometry.pitchPx / dpi) * MM_PER_INCH;
  if (dpi < LEAST_DPI)
    return { why: `The file states ${dpi} dpi, which software writes without having measured` };
  if (Math.abs(stated / PITCH_MM - 1) > CONTRADICTION)
    return {
      why: `At the ${dpi} dpi that the file states the pitch would be ${stated.toFixed(2)} mm: that is not the scale of this picture`,
    };
  return { mm: stated };
}

function pitch(print: Print): Finding {
  const seen = `${print.geometry.pitchPx.toFixed(2)} px`;
  const scale = scaledPitch(print);
  if ('why' in scale) {
    const reason = `${scale.why}, so the pitch is not known in mm; other measures take their scale from the pitch of ${PITCH_MM} mm.`;
    return { result: 'undetermined', seen, reason };
  }
  const off = scale.mm / PITCH_MM - 1;
  const words = `Characters stand ${scale.mm.toFixed(3)} mm apart, ${percent(Math.abs(off))} ${off < 0 ? 'less' : 'more'} than in OCR-B size 1.`;
  return judged(
    print,
    Math.abs(off),
    TOLERANCE.pitch,
    `${seen}, ${scale.mm.toFixed(3)} mm at ${print.dpi} dpi`,
    words,
  );
}

function lineSpacing(ctx: JudgeContext, print: Print): Finding {
  const spacings = print.geometry.steps.map(({ spacing }) => spacing);
  const { least, most } = spacingRange(ctx);
  const seen = spacings.map((spacing) => `${spacing.toFixed(3)} pitches (${mm(spacing)})`).join(', ');
  const beyond = Math.max(...spacings.map((spacing) => Math.max(0, least / spacing - 1, spacing / most - 1)));
  const uneven = Math.max(...spacings) / Math.min(...spacings) - 1;
  // Both as shares of what is allowed; the worse decides.
  const worst = Math.max(beyond / TOLERANCE.spacing, uneven / TOLERANCE.evenness);
  const words =
    worst * TOLERANCE.spacing === beyond || spacings.length < 2
      ? `Lines stand ${seen} apart, taking the scale from the pitch.`
      : `Lines stand ${seen} apart: not evenly, by ${percent(uneven)}.`;
  return judged(print, worst, 1, seen, words);
}

function height(print: Print): Finding {
  const off = print.geometry.height - 1;
  const seen = `${(print.geometry.height * 100).toFixed(1)} % of OCR-B`;
  const words = `At this pitch the characters are ${percent(Math.abs(off))} ${off < 0 ? 'lower' : 'higher'} than OCR-B.`;
  return judged(print, Math.abs(off), TOLERANCE.height, seen, words);
}

function parallel(print: Print): Finding {
  const angle = Math.max(...print.geometry.steps.map((step) => Math.abs(step.angle)));
  const seen = `${angle.toFixed(2)}°`;
  return judged(print, angle, TOLERANCE.parallelDegrees, seen, `Baselines differ by ${seen} in direction.`);
}

function leftEdges(print: Print): Finding {
  const ragged = Math.max(...print.geometry.steps.map((step) => Math.abs(step.ragged)));
  const words = `Lines begin up to ${mm(ragged)} beside each other, taking the scale from the pitch.`;
  return judged(print, ragged, TOLERANCE.ragged, mm(ragged), words);
}

function baseline(print: Print): Finding {
  const off = Math.max(
    ...print.geometry.lines.map(({ straightnessPx, pitchPx }) => straightnessPx / pitchPx),
  );
  const words = `Feet of characters lie up to ${mm(off)} beside a straight baseline, taking the scale from the pitch.`;
  return judged(print, off, TOLERANCE.straightness, mm(off), words);
}

type Fixed = Pick<Draft, 'slug' | 'routine' | 'name' | 'expected' | 'threshold' | 'clause' | 'generic'>;

/** What the checks of a zone's geometry have in common beside their finding. */
function fixed(ctx: JudgeContext, { light }: Print, slug: keyof typeof ROUTINES): Fixed {
  const { clause: formatClause, lineLengths } = FORMATS[ctx.format];
  const own = (rule: string) => `${rule} Our own threshold. Needs ${TOO_COARSE}; ${FLAT_WORDS}.`;
  const base = { slug: `geometry.${slug}`, routine: ROUTINES[slug] };
  // Pitch and spacing are the spatial frequencies of the print; the other measures have no letters of their own.
  const frequency = `${light},FR,MR`;
  const additional = `${light},AF,MR`;
  const { least, most } = spacingRange(ctx);
  switch (slug) {
    case 'pitch':
      return {
        ...base,
        name: 'Character pitch',
        generic: frequency,
        expected: `${PITCH_MM} mm, ten characters an inch`,
        threshold: own(
          `Within ${percent(TOLERANCE.pitch)} of ${PITCH_MM} mm, where the file states ${LEAST_DPI} dpi or more and that does not put the pitch more than ${percent(CONTRADICTION)} off.`,
        ),
        clause: PRINT_CLAUSE,
      };
    case 'line_spacing': {
      const even = lineLengths.length > 2 ? `, and equal within ${percent(TOLERANCE.evenness)}` : '';
      const range = least === most ? mm(least) : `${mm(least)} to ${mm(most)}`;
      return {
        ...base,
        name: 'Line spacing',
        generic: frequency,
        expected: `${range} at a pitch of ${PITCH_MM} mm`,
        threshold: own(`Within ${percent(TOLERANCE.spacing)} of ${range}${even}.`),
        clause: formatClause,
      };
    }
    case 'height':
      return {
        ...base,
        name: 'Height of the characters',
        generic: additional,
        expected: 'the height that OCR-B size 1 has at the measured pitch',
        threshold: own(`Within ${percent(TOLERANCE.height)}.`),
        clause: PRINT_CLAUSE,
      };
    case 'parallel':
      return {
        ...base,
        name: 'Parallel lines',
        generic: additional,
        expected: 'parallel baselines',
        threshold: own(
          `Within ${TOLERANCE.parallelDegrees}°; against the edge of the document the standard allows 3°.`,
        ),
        clause: 'ICAO Doc 9303-3 §4.11',
      };
    case 'left_edges':
      return {
        ...base,
        name: 'Left edges of the lines',
        generic: additional,
        expected: 'lines that begin below each other',
        threshold: own(`Within ${mm(TOLERANCE.ragged)}.`),
        clause: formatClause,
      };
    case 'baseline':
      return {
        ...base,
        name: 'Straight baselines',
        generic: additional,
        expected: 'characters on a straight line',
        threshold: own(`Within ${mm(TOLERANCE.straightness)} of it.`),
        clause: 'ICAO Doc 9303-3 §4.11',
      };
  }
}

/**
 * Judges how a zone is printed: its geometry as a whole (group `geometry`), and each character against the others and
 * against OCR-B (groups `geometry` and `glyphs`). None of it says anything about what is written.
 */
export function judgeGeometry(ctx: JudgeContext, print: Print): Check[] {
  const findings: [keyof typeof ROUTINES, Finding][] = [
    ['pitch', pitch(print)],
    ['height', height(print)],
    ['baseline', baseline(print)],
  ];
  if (print.geometry.steps.length > 0)
    findings.push(
      ['line_spacing', lineSpacing(ctx, print)],
      ['parallel', parallel(print)],
      ['left_edges', leftEdges(print)],
    );
  const drafts = findings.map(
    ([slug, finding]): Draft => ({
      ...fixed(ctx, print, slug),
      ...finding,
      group: GROUP_GEOMETRY,
      area: null,
      cells: [],
    }),
  );
  const obstacle = hindrance(print);
  return [...drafts, ...judgePage(ctx, print, obstacle), ...judgeGlyphs(print, ctx.lines, obstacle)].map(
    (draft) => conclude(ctx, draft),
  );
}
