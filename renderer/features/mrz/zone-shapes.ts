import type { Zone } from '../../../src/contract/zone.ts';
import type { ViewerShape } from '../../shared/viewer/index.ts';
import { rangeQuad } from './alignment.ts';
import { useZoneFocus } from './zone-focus.ts';

/** The outlines that the viewer draws over a frame: its zones, the cells of a check, the cell looked at. */
export function useZoneShapes(zones: readonly Zone[]): ViewerShape[] {
  const { cell, marked } = useZoneFocus();
  const find = (id: string | undefined) => zones.find((zone) => zone.id === id);
  const shapes: ViewerShape[] = zones.map((zone) => ({ id: zone.id, quad: zone.quad, kind: 'zone' }));
  const markedZone = find(marked?.zoneId);
  const markedQuad =
    markedZone && marked && rangeQuad(markedZone, marked.range.line, marked.range.start, marked.range.end);
  if (markedQuad) shapes.push({ id: 'mark', quad: markedQuad, kind: 'mark' });
  const cellZone = find(cell?.zoneId);
  const cellQuad = cellZone && cell && rangeQuad(cellZone, cell.line, cell.index, cell.index + 1);
  if (cellQuad) shapes.push({ id: 'hover', quad: cellQuad, kind: 'hover' });
  return shapes;
}
