import type { CellRange, Check, CheckResult } from '../examination/check.ts';
import { FORMATS, type MrzFormat } from './formats.ts';

/** Below this confidence (0–1) a symbol counts as weakly read: a check that fails on it is undetermined. */
export const WEAK_CONFIDENCE = 0.6;

/** Does the zone agree with itself and with the standard? */
export const GROUP_CONSISTENCY = 'consistency';
/** Is the document still valid on the day of the examination? */
export const GROUP_VALIDITY = 'validity';
/** How the zone is printed: pitch, spacing, places. It may be printed badly and still agree with itself. */
export const GROUP_GEOMETRY = 'geometry';
/** Its characters against OCR-B and against each other. */
export const GROUP_GLYPHS = 'glyphs';
/** What the zone tells beside that and no one can hold against it: a name that may have been cut. */
export const GROUP_INFORMATION = 'information';

/**
 * Visible light, machine readable zone. Consistency looks at none of the optical properties of BSI TR-03135-1, so
 * "additional" stands in their place.
 */
export const GENERIC = 'VI,AF,MR';

/** What the judges of one zone share. */
export interface JudgeContext {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** Day of the examination, YYYY-MM-DD. */
  readonly today: string;
  readonly confidence: readonly (readonly number[])[] | undefined;
}

/** A check before weak symbols and uncertain places are considered. */
export interface Draft {
  /** The end of the identifier, after `mrz.<format>.`. */
  readonly slug: string;
  readonly routine: string;
  /** GENERIC when absent. */
  readonly generic?: string;
  readonly name: string;
  readonly group?: string;
  readonly result: CheckResult;
  readonly margin?: number;
  readonly seen: string;
  readonly expected: string;
  readonly threshold: string;
  readonly reason: string;
  readonly clause: string;
  readonly area: CellRange | null;
  /** Every cell the decision rests on, `area` included. */
  readonly cells: readonly CellRange[];
}

interface WeakCell {
  readonly line: number;
  readonly cell: number;
  readonly confidence: number;
}

function weakestOf(ctx: JudgeContext, ranges: readonly CellRange[]): WeakCell | null {
  const weak = ranges.flatMap(({ line, start, end }) =>
    (ctx.confidence?.[line] ?? [])
      .slice(start, end)
      .map((confidence, i) => ({ line, cell: start + i, confidence }))
      .filter(({ confidence }) => confidence < WEAK_CONFIDENCE),
  );
  return weak.reduce<WeakCell | null>(
    (least, next) => (least && least.confidence <= next.confidence ? least : next),
    null,
  );
}

function badLine(ctx: JudgeContext, ranges: readonly CellRange[]): number | undefined {
  const { lineLengths } = FORMATS[ctx.format];
  return ranges.find(({ line }) => ctx.lines[line]?.length !== lineLengths[line])?.line;
}

/** Takes back a decision that rests on a line of the wrong length or on a weakly read symbol. */
function reconsider(ctx: JudgeContext, draft: Draft): { result: CheckResult; reason: string } {
  const line = badLine(ctx, draft.cells);
  if (line !== undefined) {
    const reason = `Line ${line + 1} does not have the length of this format, so the place of the field is not certain.`;
    return { result: 'undetermined', reason };
  }
  const weak = draft.result === 'failed' ? weakestOf(ctx, draft.cells) : null;
  if (!weak) return { result: draft.result, reason: draft.reason };
  const cell = `Symbol ${weak.cell + 1} of line ${weak.line + 1}`;
  const reason = `${draft.reason} ${cell} was read weakly (confidence ${weak.confidence.toFixed(2)}), so the reading may be at fault.`;
  return { result: 'undetermined', reason };
}

function marginOf(result: CheckResult, margin: number | undefined): number | null {
  if (result === 'successful') return margin ?? 1;
  return result === 'failed' ? (margin ?? -1) : null;
}

/** The finished check of a draft. */
export function conclude(ctx: JudgeContext, draft: Draft): Check {
  const { result, reason } = reconsider(ctx, draft);
  return {
    id: `mrz.${ctx.format.toLowerCase()}.${draft.slug}`,
    routine: draft.routine,
    generic: draft.generic ?? GENERIC,
    name: draft.name,
    group: draft.group ?? GROUP_CONSISTENCY,
    result,
    margin: marginOf(result, draft.margin),
    seen: draft.seen,
    expected: draft.expected,
    threshold: draft.threshold,
    reason,
    clause: draft.clause,
    area: draft.area,
  };
}

/** `document_number` → `Document number`. */
export function title(slug: string): string {
  const words = slug.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
