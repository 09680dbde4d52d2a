import { create } from 'zustand';
import type { Zone } from '../../../src/contract/zone.ts';
import type { CellRange } from '../../../src/examination/check.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { contains } from '../../shared/viewer/geometry.ts';

/** One cell of one zone. */
export interface CellRef {
  zoneId: string;
  line: number;
  index: number;
}

/** What of the zone is looked at: shown on the strip and in the picture alike. */
interface ZoneFocus {
  cell: CellRef | null;
  /** The cells of the check that is open or pointed at. */
  marked: { zoneId: string; range: CellRange } | null;
}

export const useZoneFocus = create<ZoneFocus>(() => ({ cell: null, marked: null }));

export const lookAt = (cell: CellRef | null) => useZoneFocus.setState({ cell });

export const mark = (zoneId: string, range: CellRange | null) =>
  useZoneFocus.setState({ marked: range ? { zoneId, range } : null });

/** The cell under a point of the frame, if there is one. */
export function cellAt(zones: readonly Zone[], at: Point): CellRef | null {
  for (const zone of zones) {
    for (const [line, { characters }] of zone.lines.entries()) {
      const index = characters.findIndex(({ quad }) => quad !== null && contains(quad, at));
      if (index >= 0) return { zoneId: zone.id, line, index };
    }
  }
  return null;
}
