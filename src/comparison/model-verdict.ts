import type { Candidate } from './candidates.ts';
import type { Fit } from './comparison.ts';

/**
 * Colours that correlate less are those of another model of the same design. Right models reached 0.88 and more, however
 * they were taken; sister models 0.71 at most (`npm run bench:identify`).
 */
const LEAST_COLOUR = 0.8;
/** What a zone has to say for a model at least where colours cannot tell it from its sisters. */
const LEAST_ZONE = 0.8;
/** Two models of which one fits this share less are not told apart by their print. */
const ALIKE = 0.1;

/** How well the print of a model lies on the pictures, 0 to 1: as much as agrees, as like as it is. */
const printOf = ({ agreement, likeness }: Fit): number => agreement * Math.max(0, likeness);

/** How well a model fits, 0 to 1: its print, in the colours that it has. */
export const strengthOf = (fit: Fit): number => printOf(fit) * Math.max(0, fit.colour ?? 1);

/** Which model a document is of. */
export interface Verdict {
  /** `null`: unknown. */
  readonly code: string | null;
  /** How much better the model fits than the next one that was looked at, 0 to 1; `null` where it is unknown. */
  readonly margin: number | null;
  /** Why it is unknown, or what speaks against the model all the same, in words. */
  readonly doubt: string | null;
  /** What was looked at, best first. */
  readonly ordered: readonly Fit[];
}

const unknown = (doubt: string, ordered: readonly Fit[]): Verdict => ({
  ...{ code: null, margin: null },
  doubt,
  ordered,
});

/** What is said of a model whose print lies in place, and whose colours do not or cannot be seen. */
const colourDoubt = ({ code, colour }: Fit): string =>
  colour === null
    ? `What is drawn lies where it lies on ${code}, but the pictures show too little colour to tell it from others of its design.`
    : `What is drawn lies where it lies on ${code}, but in other colours: it is false, or of another model of its design.`;

/** Why none of the models that were looked at is taken for that of the document. */
function doubtOf(ordered: readonly Fit[]): string {
  const best = ordered.toSorted((a, b) => printOf(b) - printOf(a))[0];
  if (!best) return 'The library has no model that the document may be of.';
  if (best.agreement > 0) return colourDoubt(best);
  const count = ordered.length === 1 ? 'The model' : `Each of the ${ordered.length} models`;
  const refusal = ordered.find((fit) => fit.refusal !== null)?.refusal ?? '';
  return `${count} that may be meant was held against the pictures, and none fits. ${refusal}`.trim();
}

/**
 * Decides by what is printed and by its colours. Where these are others, or are not to be seen, a zone has to speak for the
 * model: a false document in wrong colours is to be held against what it says it is. Where two fit alike, the zone decides,
 * and where that says the same of both, nothing does.
 */
export function verdictOf(fits: readonly Fit[], candidates: readonly Candidate[]): Verdict {
  const ordered = fits.toSorted((a, b) => strengthOf(b) - strengthOf(a) || printOf(b) - printOf(a));
  const score = ({ code }: Fit) => candidates.find((each) => each.code === code)?.zone ?? 0;
  const inColour = ordered.filter((fit) => strengthOf(fit) > 0 && (fit.colour ?? 0) >= LEAST_COLOUR);
  const byZone = ordered.filter((fit) => printOf(fit) > 0 && score(fit) >= LEAST_ZONE);
  const [fitting, worth] = inColour.length > 0 ? [inColour, strengthOf] : [byZone, printOf];
  const most = Math.max(0, ...fitting.map(worth));
  const alike = fitting.filter((fit) => worth(fit) > (1 - ALIKE) * most);
  const [chosen, rival] = alike.toSorted((a, b) => score(b) - score(a) || worth(b) - worth(a));
  if (!chosen) return unknown(doubtOf(ordered), ordered);
  if (rival && score(chosen) === score(rival))
    return unknown(
      `${chosen.code} and ${rival.code} fit alike, and no zone says which of them it is.`,
      ordered,
    );
  const next = Math.max(0, ...ordered.filter((fit) => fit !== chosen).map(worth));
  const margin = Math.max(0, worth(chosen) - next);
  const doubt = inColour.length > 0 ? null : colourDoubt(chosen);
  return { code: chosen.code, margin, doubt, ordered };
}
