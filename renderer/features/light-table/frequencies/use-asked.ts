import { useState } from 'react';
import type { CallInput } from '../../../../src/contract/index.ts';
import type { Exposure, PageFrame } from '../../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { boxOf } from '../../../shared/viewer/index.ts';
import { areaOnPage } from '../findings/use-finding-draft.ts';
import { useAreaSeen } from '../use-area-seen.ts';

/** A place on the table, without the side. */
export type Place = Omit<CallInput<'table.frequencies'>, 'side'>;

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
  const { seen, look } = useAreaSeen(frame, asked !== null && area === null);

  const ofCheck = area && areaOnPage(boxOf(area, frame.dpi), frame);
  const placeOf = (shown: AreaMm): Place => ({ ...on, exposure: exposure.id, area: shown });
  const shown = ofCheck ?? seen;
  return {
    asked,
    isElsewhere: asked !== null && shown !== null && !areSame(asked.place, placeOf(shown)),
    ask() {
      setAsked({ place: placeOf(ofCheck ?? look()), exposure });
    },
  };
}
