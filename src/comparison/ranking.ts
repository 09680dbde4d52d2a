import { type Candidate, candidatesFor, type ZoneFacts } from './candidates.ts';
import type { ZoneModel } from './zone-model.ts';

/** How much the page of a model that is likest a picture of the document looks like it. */
export interface Look {
  readonly code: string;
  readonly page: string;
  /** −1 to 1; see `likenessTo`. */
  readonly likeness: number;
}

/** Pages of other designs reached half of it, the right ones mostly nine tenths (`npm run bench:identify`). */
export const LOOKS_LIKE = 0.6;

const inWords = ({ page, likeness }: Look) =>
  likeness >= LOOKS_LIKE
    ? `looks like its page ${page} (${likeness.toFixed(2)})`
    : `does not look like any of its pages (${Math.max(0, likeness).toFixed(2)})`;

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.code.localeCompare(b.code);

/** Models whose zone goes with that of the document, each with how it looks; what is not known counts half. */
function ofZone(zone: ZoneFacts, models: readonly ZoneModel[], looks: ReadonlyMap<string, Look>) {
  return candidatesFor(zone, models).map((candidate): Candidate => {
    if (looks.size === 0) return candidate;
    const look = looks.get(candidate.code);
    const score = (candidate.score + Math.max(0, look?.likeness ?? 0.5)) / 2;
    const isAlike = look && look.likeness >= LOOKS_LIKE;
    const words = look ? [isAlike ? inWords(look) : `but ${inWords(look)}`] : [];
    return { ...candidate, score, reasons: [...candidate.reasons, ...words] };
  });
}

/** Models that look like the document, whatever its zone says; those of another issuer count half. */
function byLook(looks: readonly Look[], zone: ZoneFacts | null): Candidate[] {
  const against = zone ? [`but its zone does not say issuer ${zone.issuer.replaceAll('<', '')}`] : [];
  return looks.map((look) => ({
    code: look.code,
    score: Math.max(0, look.likeness) / (zone ? 2 : 1),
    zone: null,
    reasons: [...(zone ? [] : ['no zone was read']), inWords(look), ...against],
  }));
}

/**
 * Models that a document may be of, best first: those of its issuer by what its zone says and how they look, and of all the
 * library those that look like it. @param looks the best page of each model that was looked at
 */
export function ranked(
  zone: ZoneFacts | null,
  models: readonly ZoneModel[],
  looks: readonly Look[],
): Candidate[] {
  if (!zone) return byLook(looks, null).toSorted(byScore);
  const own = ofZone(zone, models, new Map(looks.map((look) => [look.code, look])));
  const known = new Set(own.map(({ code }) => code));
  const others = looks.filter(({ code, likeness }) => !known.has(code) && likeness >= LOOKS_LIKE);
  return [...own.toSorted(byScore), ...byLook(others, zone).toSorted(byScore)];
}
