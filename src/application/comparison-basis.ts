import { type DocumentZone, documentZone } from '../comparison/document-zone.ts';
import { type GroundPlace, groundQuad } from '../comparison/ground-rule.ts';
import type { StoredComparison } from '../contract/comparison.ts';
import type { EnteredZone } from '../contract/entered-zone.ts';
import type { Capture, Frame } from '../contract/examination.ts';
import type { StoredPlacement } from '../contract/placement.ts';
import { PICTURES_MAX, type Picture } from './comparison-record.ts';
import type { LibraryReader } from './library-ports.ts';
import { printedEntry, printedZone } from './seals.ts';

/** What of an examination a comparison rests on. */
export interface Basis {
  readonly captures: readonly Capture[];
  readonly entered: readonly EnteredZone[];
}

/** The pictures that were read to their end, each in the light that holds of its capture. */
export function picturesIn({ captures }: Pick<Basis, 'captures'>): Picture[] {
  return captures
    .filter(({ state }) => state === 'done')
    .flatMap(({ id, name, sha256, light, frames }) =>
      frames
        .filter(({ tried }) => tried !== null)
        .map(({ index }) => ({ captureId: id, name, sha256, light, frame: index })),
    );
}

/** Which picture on which model: of each there is one placement that holds. */
export const isPlacementOf = (
  { captureId, frame, model }: StoredPlacement,
  of: Pick<StoredPlacement, 'captureId' | 'frame' | 'model'>,
): boolean => captureId === of.captureId && frame === of.frame && model === of.model;

/** Pictures with where a person placed each on a model, of those that hold. */
export const placedOn = (
  pictures: readonly Picture[],
  placements: readonly StoredPlacement[],
  code: string,
): Picture[] =>
  pictures.map((picture) => ({
    ...picture,
    placement: placements.find((one) => isPlacementOf(one, { ...picture, model: code })),
  }));

/**
 * Where a picture in ultraviolet shows a page that has a zone: the one in visible light of the same size in px, which was taken
 * through the same lens, tells where that is.
 */
export function groundPlaces({ captures }: Pick<Basis, 'captures'>): GroundPlace[] {
  const pictures = captures
    .filter(({ state }) => state === 'done')
    .flatMap(({ id, light, frames }) => frames.map((frame) => ({ id, light, frame })));
  const zoneOf = ({ widthPx, heightPx }: Frame) => {
    const [twin, ...others] = pictures.filter(
      ({ light, frame }) => light === 'VI' && frame.widthPx === widthPx && frame.heightPx === heightPx,
    );
    // A scanner gives all pictures one size: which of several pages this one shows is not known then.
    return others.length > 0 ? undefined : twin?.frame.zones.find(({ earlier }) => !earlier);
  };
  return pictures
    .filter(({ light }) => light === 'UV')
    .flatMap(({ id, frame }): GroundPlace[] => {
      const zone = zoneOf(frame);
      return zone ? [{ captureId: id, frame: frame.index, quad: groundQuad(zone.quad) }] : [];
    });
}

/** The zone that says of which document the examination is: the first of a known format as it holds, in visible light if any. */
function zoneIn({ captures, entered }: Basis) {
  const inOrder = captures.toSorted((a, b) => Number(b.light === 'VI') - Number(a.light === 'VI'));
  const zones = inOrder.flatMap(({ frames }) => frames.flatMap((frame) => frame.zones));
  const printed = [...zones.map(printedZone), ...entered.map(printedEntry)];
  return printed.find(({ format }) => format !== null) ?? null;
}

/** The same with what it says. @param today the day of the examination, YYYY-MM-DD */
export function documentZoneIn(basis: Basis, today: string): DocumentZone | null {
  const zone = zoneIn(basis);
  return zone && documentZone(zone.format, zone.lines, zone.confidence, today);
}

/** The version of a model that holds; null where none does. */
export function versionOf(read: LibraryReader, code: string): number | null {
  const hold = read.libraryHold(code);
  return hold ? hold.version : (read.libraryVersions(code)[0]?.version ?? null);
}

/**
 * Whether captures, lights, their places by hand, the zone or the model changed since; where no model was found, whether
 * the library did; also where pictures were not yet asked what they show. @param placements those that hold
 */
export function isStale(
  read: LibraryReader,
  comparison: StoredComparison,
  basis: Basis,
  placements: readonly StoredPlacement[],
): boolean {
  const { model, captures, zone, finishedAt } = comparison;
  const key = ({ captureId, frame, light }: Pick<Picture, 'captureId' | 'frame' | 'light'>) =>
    `${captureId} ${frame} ${light}`;
  const now = picturesIn(basis).map(key).join('\n');
  if (now !== captures.map(key).join('\n')) return true;
  if ((zone ?? []).join('\n') !== (zoneIn(basis)?.lines ?? []).join('\n')) return true;
  // What passed on a part of a page or on a picture of a screen passes no more.
  if (model && captures.some(({ remarks }) => remarks === null)) return true;
  if (model && hasOtherPlaces(comparison, placedOn(picturesIn(basis), placements, model.code))) return true;
  if (model) return model.version !== versionOf(read, model.code);
  return (read.librarySteps()[0]?.takenAt ?? '') > finishedAt;
}

/** Whether people placed pictures, or took that back, since they were compared. */
const hasOtherPlaces = ({ captures }: StoredComparison, now: readonly Picture[]): boolean =>
  now.slice(0, PICTURES_MAX).some(({ placement }, i) => (placement?.id ?? null) !== captures[i]?.placementId);
