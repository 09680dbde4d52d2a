import { useEffect, useState } from 'react';
import type { CallInput } from '../../../../src/contract/index.ts';
import type { Exposure, PageFrame } from '../../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { boxOf } from '../../../shared/viewer/index.ts';
import { areaOnPage, areaSeen } from '../findings/use-finding-draft.ts';

/** A place on the table, without the side. */
export type Place = Omit<CallInput<'table.frequencies'>, 'side'>;

/** The viewer tells nobody outside of its pane that it moved, so it is asked so often, ms. */
const ASKED_MS = 400;

/** What was asked about: a place, and the pictures that there are of it. */
export interface Asked {
  readonly place: Place;
  readonly exposure: Exposure;
}

const areSame = <T>(a: T, b: T) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A place that was asked about, and whether the table still shows it. `area` is that of the chosen check; where none is chosen, what is
 * on the screen counts.
 */
export function useAsked(
  on: Omit<Place, 'area' | 'exposure'>,
  exposure: Exposure,
  frame: PageFrame,
  area: AreaMm | null,
) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [seen, setSeen] = useState<AreaMm | null>(null);
  const isFollowed = asked !== null && area === null;
  useEffect(() => {
    if (!isFollowed) return;
    const look = () =>
      setSeen((before) => {
        const now = areaSeen(frame);
        return areSame(before, now) ? before : now;
      });
    look();
    const timer = setInterval(look, ASKED_MS);
    return () => clearInterval(timer);
  }, [isFollowed, frame]);

  const ofCheck = area && areaOnPage(boxOf(area, frame.dpi), frame);
  const placeOf = (shown: AreaMm): Place => ({ ...on, exposure: exposure.id, area: shown });
  const shown = ofCheck ?? seen;
  return {
    asked,
    isElsewhere: asked !== null && shown !== null && !areSame(asked.place, placeOf(shown)),
    ask() {
      const now = ofCheck ?? areaSeen(frame);
      setSeen(now);
      setAsked({ place: placeOf(now), exposure });
    },
  };
}
