import { useState } from 'react';
import type { StoredFinding } from '../../../../src/contract/findings.ts';
import type { CallInput } from '../../../../src/contract/index.ts';
import type { Exposure, PageFrame, TablePage } from '../../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { useFrequencies } from '../../../shared/client/index.ts';
import { boxOf } from '../../../shared/viewer/index.ts';
import { areaOnPage, areaSeen, type FindingDraft } from '../findings/use-finding-draft.ts';
import type { PaneState } from '../use-panes-seen.ts';

/** A place on the table, without the side. */
export type Place = Omit<CallInput<'table.frequencies'>, 'side'>;

/** What was asked about: a place, and the pictures that there are of it. */
export interface Asked {
  readonly place: Place;
  readonly exposure: Exposure;
}

/** What the table shows, of which an area can be asked about. */
export interface Shown {
  readonly on: Omit<Place, 'area' | 'exposure'>;
  readonly exposure: Exposure;
  readonly frame: PageFrame;
  /** That of the chosen check; `null`: what is on the screen counts. */
  readonly area: AreaMm | null;
}

/** The place that is shown; `seen`: what is on the screen, where that is known already. */
export const placeShown = ({ on, exposure, frame, area }: Shown, seen = areaSeen(frame)): Place => ({
  ...{ ...on, exposure: exposure.id },
  area: area ? areaOnPage(boxOf(area, frame.dpi), frame) : seen,
});

export const arePlaces = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b);

function stateOf(sides: readonly ReturnType<typeof useFrequencies>[]): PaneState {
  if (sides.some(({ isError }) => isError)) return 'failed';
  return sides.some(({ isLoading }) => isLoading) ? 'waiting' : 'seen';
}

/**
 * A place of the table that was asked about, and what is regular in the print there, on both sides. `first`: one that is shown
 * again.
 */
export function useSpectra(comparisonId: string, first: () => Asked | null) {
  const [last, setAsked] = useState(first);
  // By another comparison pages lie elsewhere.
  const asked = last?.place.comparisonId === comparisonId ? last : null;
  const { place, exposure } = asked ?? {};
  const queries = {
    questioned: useFrequencies(place && exposure?.questioned ? { ...place, side: 'questioned' } : null),
    genuine: useFrequencies(place && exposure?.genuine ? { ...place, side: 'genuine' } : null),
  };
  return {
    asked,
    queries,
    /** Whether what was asked about is seen, on every side that has a picture of it. */
    state: stateOf([queries.questioned, queries.genuine]),
    ask: (shown: Shown) => setAsked({ place: placeShown(shown), exposure: shown.exposure }),
  };
}

export type Spectra = ReturnType<typeof useSpectra>;

/** Where the spectra were looked at that belong to a finding which is being written; `null` where none do. */
export function attachedPlace({ page, withFrequencies }: FindingDraft, { asked, state }: Spectra) {
  if (!withFrequencies || !asked || asked.place.page !== page || state === 'failed') return null;
  const { exposure, area } = asked.place;
  return { exposure, area };
}

/** What was asked about for a finding, to be shown again; `null` where nothing was. */
export function askedFor(
  examinationId: string,
  { frequencies, look }: StoredFinding,
  pages: readonly TablePage[],
): Asked | null {
  const { comparisonId, page } = look;
  const exposures = pages.find(({ id }) => id === page)?.exposures;
  const exposure = exposures?.find(({ id }) => id === frequencies?.exposure);
  if (!frequencies || !exposure) return null;
  const { area } = frequencies;
  return { place: { examinationId, comparisonId, page, exposure: exposure.id, area }, exposure };
}
