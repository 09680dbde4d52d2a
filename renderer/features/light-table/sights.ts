import type { TableLook } from '../../../src/contract/findings.ts';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import { type Sight, stageNow } from '../../shared/viewer/index.ts';

function inMm(sight: Sight, { pxPerMm }: PageFrame): TableLook['sight'] {
  const [x, y] = sight.centre;
  const quarter = (((Math.round(sight.rotation / 90) % 4) + 4) % 4) * 90;
  return {
    centre: [x / pxPerMm, y / pxPerMm],
    pxPerMm: sight.zoom * pxPerMm,
    rotation: quarter as TableLook['sight']['rotation'],
    isMirrored: sight.isMirrored,
  };
}

/** Where the view looks now, in mm of the page; `null` where nothing is on the stage yet. */
export function sightNow(frame: PageFrame): TableLook['sight'] | null {
  const sight = stageNow()?.sight();
  return sight ? inMm(sight, frame) : null;
}

/** Where it is going to. */
export function aimNow(frame: PageFrame): TableLook['sight'] | null {
  const sight = stageNow()?.aim();
  return sight ? inMm(sight, frame) : null;
}

/** The same in px of the frame. */
export const sightIn = ({ centre: [x, y], ...seen }: TableLook['sight'], { pxPerMm }: PageFrame): Sight => ({
  centre: [x * pxPerMm, y * pxPerMm],
  zoom: seen.pxPerMm / pxPerMm,
  rotation: seen.rotation,
  isMirrored: seen.isMirrored,
});
