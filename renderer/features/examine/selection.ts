import type { Capture, Examination, Frame } from '../../../src/contract/examination.ts';
import { heldZone } from '../../../src/contract/held-zone.ts';
import type { Selection } from '../capture/index.ts';
import { asZone, type CheckEntry } from '../mrz/index.ts';

/** The page that is shown when nothing was chosen: the first with a zone, otherwise the first. */
export function firstChoice(captures: readonly Capture[]): Selection | null {
  for (const capture of captures) {
    const frame = capture.frames.find(({ zones }) => zones.length > 0);
    if (frame) return { captureId: capture.id, frame: frame.index };
  }
  const first = captures[0];
  return first ? { captureId: first.id, frame: first.frames[0]?.index ?? 0 } : null;
}

export interface Chosen {
  capture: Capture;
  /** null while the capture has not been decoded. */
  frame: Frame | null;
}

export function resolve(captures: readonly Capture[], selection: Selection | null): Chosen | null {
  const capture = captures.find(({ id }) => id === selection?.captureId);
  if (!capture) return null;
  return { capture, frame: capture.frames.find(({ index }) => index === selection?.frame) ?? null };
}

/** All checks of what holds in an examination, with the way to the picture that each one was made on. */
export function checkEntries(
  { captures, entered, checks }: Examination,
  select: (selection: Selection) => void,
): CheckEntry[] {
  const read = captures.flatMap((capture) =>
    capture.frames.flatMap(({ index, zones }) =>
      zones.map((zone) => ({
        zone: heldZone(zone),
        name: `${capture.name} ${index + 1}`,
        show: () => select({ captureId: capture.id, frame: index }),
      })),
    ),
  );
  const places = [
    ...read,
    ...entered.map((zone) => ({ zone: heldZone(asZone(zone)), name: zone.origin, show: () => {} })),
  ];
  return [
    ...checks.map((check) => ({ check, zone: null, place: null, show: () => {} })),
    ...places.flatMap(({ zone, name, show }) =>
      zone.checks.map((check) => ({ check, zone, place: places.length > 1 ? name : null, show })),
    ),
  ];
}

export const isPending = ({ state }: Capture) => state === 'queued' || state === 'working';

/** A capture whose reading came to nothing. */
export const isStopped = ({ state }: Capture) => state === 'failed' || state === 'cancelled';
