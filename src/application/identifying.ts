import type { Candidate, ZoneFacts } from '../comparison/candidates.ts';
import type { ComparedCapture, Fit, ReferenceModel } from '../comparison/comparison.ts';
import { likenessTo } from '../comparison/likeness.ts';
import { type Verdict, verdictOf } from '../comparison/model-verdict.ts';
import type { PageLayout } from '../comparison/page-layout.ts';
import { type Look, ranked } from '../comparison/ranking.ts';
import type { LibraryReader } from './library-ports.ts';
import type { Comparing, JobControl } from './ports.ts';

/** Models of one issuer that a zone is held against; the newest, where there are more. */
const ZONES_MAX = 500;
/** Models that are ranked by their looks alone. */
const LOOKS_MAX = 12;
/** Models whose pictures are looked at first, and at most. */
const FIRST = 3;
const MOST = 12;

/** What of a library a document is recognised by. */
export type Recognised = Pick<LibraryReader, 'libraryZones' | 'libraryAppearances' | 'libraryModels'>;

export interface Identified extends Omit<Verdict, 'ordered'> {
  readonly candidates: readonly Candidate[];
  /** Of the models whose pictures were looked at, best first. */
  readonly fits: readonly Fit[];
}

/**
 * The page that looks most like one of some layouts, of each model that is named and of those of all others that look like it
 * most. Goes through the whole index and keeps nothing of it.
 */
export function looksAmong(
  read: Pick<LibraryReader, 'libraryAppearances'>,
  layouts: readonly PageLayout[],
  named: ReadonlySet<string>,
): Look[] {
  if (layouts.length === 0) return [];
  const likeness = likenessTo(layouts);
  const wanted = new Map<string, Look>();
  const others: Look[] = [];
  read.libraryAppearances((code, page, appearance) => {
    const look = { code, page, likeness: likeness(appearance) };
    if (named.has(code)) {
      if (look.likeness > (wanted.get(code)?.likeness ?? -2)) wanted.set(code, look);
      return;
    }
    const last = others[LOOKS_MAX - 1];
    if (last && look.likeness <= last.likeness) return;
    const same = others.findIndex((other) => other.code === code);
    if (same >= 0 && (others[same]?.likeness ?? 0) >= look.likeness) return;
    if (same >= 0) others.splice(same, 1);
    const at = others.findIndex((other) => other.likeness < look.likeness);
    others.splice(at < 0 ? others.length : at, 0, look);
    others.length = Math.min(others.length, LOOKS_MAX);
  });
  return [...wanted.values(), ...others];
}

/** The newest models, where neither a zone nor looks say anything. */
const newest = (read: Recognised): Candidate[] =>
  read.libraryModels(null, LOOKS_MAX).map(({ key }) => ({
    code: key.code,
    score: 0,
    zone: null,
    reasons: [`no zone was read: tried as one of the ${LOOKS_MAX} newest of the library`],
  }));

/** Models that a document may be of, best first. @param layouts of its pictures in visible light */
export function candidatesIn(
  read: Recognised,
  zone: ZoneFacts | null,
  layouts: readonly PageLayout[],
): Candidate[] {
  const models = zone ? read.libraryZones(zone.issuer, ZONES_MAX) : [];
  const looks = looksAmong(read, layouts, new Set(models.map(({ key }) => key.code)));
  const candidates = ranked(zone, models, looks);
  return zone === null && candidates.length === 0 ? newest(read) : candidates;
}

function unknown(doubt: string, candidates: readonly Candidate[]): Identified {
  return { code: null, margin: null, doubt, candidates, fits: [] };
}

/**
 * Which model a document is of: candidates are ranked by zone and looks, what is printed in visible light decides among the
 * best of them. Where a zone was read, a model of another issuer is never proposed.
 */
export async function identify(
  comparing: Pick<Comparing, 'fits'>,
  captures: readonly ComparedCapture[],
  candidates: readonly Candidate[],
  zone: ZoneFacts | null,
  withPictures: (code: string) => Promise<ReferenceModel | null>,
  control?: JobControl,
): Promise<Identified> {
  const visible = captures.filter(({ light }) => light === 'VI');
  if (visible.length === 0)
    return unknown('No picture was taken in visible light, by which a model is recognised.', candidates);
  const possible = candidates.filter((candidate) => zone === null || candidate.zone !== null).slice(0, MOST);
  if (zone && possible.length === 0) {
    const others = candidates.length > 0 ? ' What looks like the document is of another issuer.' : '';
    const issuer = zone.issuer.replaceAll('<', '');
    return unknown(`The library has no model with a zone of issuer ${issuer}.${others}`, candidates);
  }
  const fits: Fit[] = [];
  let verdict = verdictOf(fits, candidates);
  for (const some of [possible.slice(0, FIRST), possible.slice(FIRST)]) {
    if (verdict.code !== null || some.length === 0) break;
    const models = await Promise.all(some.map(({ code }) => withPictures(code)));
    fits.push(
      ...(await comparing.fits(
        models.filter((model) => model !== null),
        visible,
        control,
      )),
    );
    verdict = verdictOf(fits, candidates);
  }
  const { ordered, ...decided } = verdict;
  return { ...decided, candidates, fits: ordered };
}
