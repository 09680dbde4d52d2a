import { FORMATS, type MrzFormat } from '../mrz/index.ts';
import type { AreaMm } from './area.ts';
import type { Ink } from './ink.ts';
import type { Layer, PrintedZone, Technique } from './page.ts';
import { placeZone, ZONE_HEIGHT_MM, zoneBox } from './place.ts';
import { zoneOutline } from './typeface.ts';

/** The strip at the foot of a page that belongs to the zone. */
export function zoneStrip(format: MrzFormat): AreaMm {
  const { widthMm, heightMm } = FORMATS[format];
  return { x: 0, y: heightMm - ZONE_HEIGHT_MM, width: widthMm, height: ZONE_HEIGHT_MM };
}

/** A zone with the box of its print, at the standard's place. */
export function printedZone(lines: readonly string[], format: MrzFormat): PrintedZone {
  const { left, top, right, bottom } = zoneBox(placeZone(lines, format));
  return { format, lines, area: { x: left, y: top, width: right - left, height: bottom - top } };
}

/** The zone as a layer in OCR-B size 1. */
export function zoneLayer(zone: PrintedZone, ink: Ink, technique: Technique, feature?: string): Layer {
  const data = placeZone(zone.lines, zone.format)
    .map(({ symbol, xMm, yMm }) => zoneOutline(symbol, xMm, yMm))
    .join('');
  return {
    id: 'zone',
    technique,
    ink,
    art: `<path d="${data}"/>`,
    box: zoneStrip(zone.format),
    ...(feature ? { feature } : {}),
  };
}
