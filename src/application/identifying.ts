import { type Candidate, candidatesFor, type ZoneFacts } from '../comparison/candidates.ts';
import type { ComparedCapture, Fit, ReferenceModel } from '../comparison/comparison.ts';
import type { DocumentModel } from '../reference/model.ts';
import type { Comparing, JobControl } from './ports.ts';

/** Models whose pictures are looked at, where the zone leaves several or there is none. */
const MOST_CANDIDATES = 12;
/** A model that a zone speaks for less than this is looked at only where no better one is. */
const LIKELY = 0.8;

/** A model of the library, with a way to its pictures. */
export interface FiledModel {
  readonly model: DocumentModel;
  withPictures(): Promise<ReferenceModel>;
}

export interface Identified {
  /** The model that fits best; null where none does. */
  readonly code: string | null;
  readonly candidates: readonly Candidate[];
  /** Of the models whose pictures were looked at, best first. */
  readonly fits: readonly Fit[];
}

const byAge = (a: DocumentModel, b: DocumentModel) =>
  b.key.year - a.key.year || a.key.code.localeCompare(b.key.code);

/** Models that a document may be of, best first: those its zone speaks for, without a zone the newest ones. */
export function candidatesAmong(models: readonly DocumentModel[], zone: ZoneFacts | null): Candidate[] {
  if (zone) return candidatesFor(zone, models);
  return models
    .toSorted(byAge)
    .slice(0, MOST_CANDIDATES)
    .map(({ key }) => ({
      code: key.code,
      score: 0,
      reasons: [`no zone was read: tried as one of the ${MOST_CANDIDATES} newest of the library`],
    }));
}

/** Which of some models a document is of: the zone ranks them, what is printed in visible light decides. */
export async function identify(
  comparing: Pick<Comparing, 'fits'>,
  captures: readonly ComparedCapture[],
  models: readonly FiledModel[],
  zone: ZoneFacts | null,
  control?: JobControl,
): Promise<Identified> {
  const candidates = candidatesAmong(
    models.map(({ model }) => model),
    zone,
  );
  const best = candidates[0]?.score ?? 0;
  const looked = candidates
    .filter(({ score }) => score >= Math.min(LIKELY, best))
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ code }) => models.find(({ model }) => model.key.code === code) ?? []);
  const withPictures = await Promise.all(looked.map((each) => each.withPictures()));
  const visible = captures.filter(({ light }) => light === 'VI');
  const fits = (await comparing.fits(withPictures, visible, control)).toSorted(
    (a, b) => b.agreement * b.likeness - a.agreement * a.likeness,
  );
  return { code: fits[0] && fits[0].agreement > 0 ? fits[0].code : null, candidates, fits };
}
