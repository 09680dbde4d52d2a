import type { Candidate } from './candidates.ts';
import type { Fit } from './comparison.ts';

/**
 * Colours that correlate less are those of another model of the same design. Right models reached 0.88 and more, however
 * they were taken; sister models 0.71 at most (`npm run bench:identify`).
 */
const LEAST_COLOUR = 0.8;
/** Two models of which one fits this share less are not told apart by their print. */
const ALIKE = 0.1;

/** How well a model fits, 0 to 1: as much as agrees, as like as it is, in the colours that it has. */
export const strengthOf = ({ agreement, likeness, colour }: Fit): number =>
  agreement * Math.max(0, likeness) * Math.max(0, colour ?? 1);

/** Which model a document is of. */
export interface Verdict {
  /** `null`: unknown. */
  readonly code: string | null;
  /** How much better the model fits than the next one that was looked at, 0 to 1; `null` where it is unknown. */
  readonly margin: number | null;
  /** What speaks against a decision, in words; `null` where there is one. */
  readonly doubt: string | null;
  /** What was looked at, best first. */
  readonly ordered: readonly Fit[];
}

const unknown = (doubt: string, ordered: readonly Fit[]): Verdict => ({
  ...{ code: null, margin: null },
  doubt,
  ordered,
});

const hasColours = ({ colour }: Fit) => colour === null || colour >= LEAST_COLOUR;

/** Why none of the models that were looked at is taken for that of the document. */
function doubtOf(ordered: readonly Fit[]): string {
  const [best] = ordered;
  if (!best) return 'The library has no model that the document may be of.';
  if (best.agreement > 0)
    return `What is drawn lies where it lies on ${best.code}, but in the colours of another model.`;
  const count = ordered.length === 1 ? 'The model' : `Each of the ${ordered.length} models`;
  const refusal = ordered.find((fit) => fit.refusal !== null)?.refusal ?? '';
  return `${count} that may be meant was held against the pictures, and none fits. ${refusal}`.trim();
}

/**
 * Decides by what is printed; where two models fit alike, by what the zone says of each, and where that says the same of both,
 * not at all.
 */
export function verdictOf(fits: readonly Fit[], candidates: readonly Candidate[]): Verdict {
  const ordered = fits.toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const fitting = ordered.filter((fit) => strengthOf(fit) > 0 && hasColours(fit));
  const [best] = fitting;
  if (!best) return unknown(doubtOf(ordered), ordered);
  const score = ({ code }: Fit) => candidates.find((each) => each.code === code)?.zone ?? 0;
  const alike = fitting.filter((fit) => strengthOf(fit) > (1 - ALIKE) * strengthOf(best));
  const [likely, rival] = alike.toSorted((a, b) => score(b) - score(a));
  if (likely && rival && score(likely) === score(rival))
    return unknown(
      `${likely.code} and ${rival.code} fit alike, and no zone says which of them it is.`,
      ordered,
    );
  const chosen = likely ?? best;
  const next = ordered.find((fit) => fit !== chosen);
  const margin = Math.max(0, strengthOf(chosen) - (next ? strengthOf(next) : 0));
  return { code: chosen.code, margin, doubt: null, ordered };
}
