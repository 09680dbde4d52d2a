import type { Point } from '../../../src/imaging/geometry.ts';
import type { Stage } from './stage.ts';
import { stageNow } from './viewer-store.ts';

/** Where a view looks: middle in px of the frame, CSS px for one px of the frame, degrees clockwise, and whether in a mirror. */
export interface Sight {
  centre: Point;
  zoom: number;
  rotation: number;
  isMirrored: boolean;
}

/**
 * The same place at the same scale on another page: both lie with their upper left corners on each other, so a
 * millimetre of the one is a millimetre of the other whatever their resolutions.
 */
export function sightAt({ centre: [x, y], zoom, ...turned }: Sight, fromDpi: number, toDpi: number): Sight {
  const scale = toDpi / fromDpi;
  return { centre: [x * scale, y * scale], zoom: zoom / scale, ...turned };
}

/** Views that are locked together: all follow the one that was touched last. */
export interface SightLock {
  /** Returns the function that lets it go. */
  join(stage: Stage, dpi: () => number): () => void;
  /** Whether another view leads this one, so that it is where that looks. */
  isLed(stage: Stage): boolean;
  /** To be told after every change of a stage's view; only those of the leading stage move the others. */
  moved(stage: Stage): void;
}

export function createSightLock(): SightLock {
  const members = new Map<Stage, () => number>();

  function follow() {
    const leader = stageNow();
    const leaderDpi = leader && members.get(leader);
    if (!leader || !leaderDpi) return;
    const sight = leader.sight();
    if (!sight) return;
    for (const [stage, dpi] of members)
      if (stage !== leader) stage.follow(sightAt(sight, leaderDpi(), dpi()));
  }

  return {
    join(stage, dpi) {
      members.set(stage, dpi);
      follow();
      return () => void members.delete(stage);
    },
    isLed(stage) {
      const leader = stageNow();
      return leader !== null && leader !== stage && members.has(leader);
    },
    moved(stage) {
      if (stage === stageNow()) follow();
    },
  };
}
