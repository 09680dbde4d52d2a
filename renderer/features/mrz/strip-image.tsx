import { mediaUrl } from '../../../src/contract/media.ts';
import type { Zone } from '../../../src/contract/zone.ts';
import type { Light } from '../../../src/examination/light.ts';
import { type Span, stripQuad } from './alignment.ts';
import classes from './strip-lines.module.css';

/** Width in px at which the strip is cut out of the picture; the screen scales it. */
const STRIP_WIDTH_PX = 1800;

/** The frame that a zone was read from. */
export interface Picture {
  sha256: string;
  frame: number;
  /** Of the frame; null where the file states none. */
  dpi: number | null;
  light: Light;
}

export const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Address of the zone, cut out of its picture and levelled. */
export const stripUrl = (zone: Zone, { sha256, frame }: Pick<Picture, 'sha256' | 'frame'>) =>
  mediaUrl(sha256, {
    operation: 'strip',
    frame,
    quad: stripQuad(zone),
    widthPx: STRIP_WIDTH_PX,
    heightPx: Math.max(1, Math.round((STRIP_WIDTH_PX * zone.strip.heightPx) / zone.strip.widthPx)),
  });

/** One line of the strip. */
export function StripImage({ url, zone, band }: { url: string; zone: Zone; band: Span }) {
  const ratio = zone.strip.widthPx / (zone.strip.heightPx * band.size);
  return (
    <div className={classes.cutout} style={{ aspectRatio: ratio }}>
      <img
        src={url}
        alt=""
        draggable={false}
        style={{ top: percent(-band.start / band.size), height: percent(1 / band.size) }}
      />
    </div>
  );
}
