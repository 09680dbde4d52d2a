import type { Point } from '../../../src/imaging/geometry.ts';
import { inFrame, onStage } from './geometry.ts';
import classes from './magnifier.module.css';
import { SHARP_FROM } from './stage.ts';
import { useViewer } from './viewer-store.ts';

/** Width of the glass, CSS px. */
const GLASS_PX = 190;

interface MagnifierProps {
  /** The picture under the glass, of that many px. */
  url: string;
  widthPx: number;
  heightPx: number;
  /** CSS px of the screen for one px of the frame. */
  zoom: number;
  /** The place that is magnified, px of the frame; the middle of the view where there is none. */
  at: Point | null;
  /** On the place itself, or beside it, so that two glasses show two pictures of it. */
  side?: -1 | 0 | 1;
  /** What is seen in the glass, where there are two. */
  name?: string;
}

/** A glass over the picture of the viewer around it: the same place, magnified, px by px. */
export function Magnifier({ url, widthPx, heightPx, zoom, at, side = 0, name }: MagnifierProps) {
  const view = useViewer((state) => state.view);
  if (!view) return null;
  const { matrix, room } = view;
  // Turned and mirrored as the view is, without its zoom.
  const turn = matrix.slice(0, 4).map((value) => value / view.zoom);
  const [x, y] = at ?? inFrame([room[0] / 2, room[1] / 2], matrix);
  const [left, top] = onStage([x, y], matrix);
  const middle = left + (side * GLASS_PX) / 2;
  return (
    <>
      <div
        className={classes.glass}
        data-magnifier={name ?? ''}
        style={{ left: middle - GLASS_PX / 2, top: top - GLASS_PX / 2, width: GLASS_PX, height: GLASS_PX }}
      >
        <div
          style={{
            backgroundImage: `url("${url}")`,
            backgroundSize: `${widthPx * zoom}px ${heightPx * zoom}px`,
            backgroundPosition: `${GLASS_PX / 2 - x * zoom}px ${GLASS_PX / 2 - y * zoom}px`,
            imageRendering: zoom * window.devicePixelRatio < SHARP_FROM ? undefined : 'pixelated',
            transform: `matrix(${turn.join()}, 0, 0)`,
          }}
        />
      </div>
      {name !== undefined && (
        <div className={classes.name} style={{ left: middle, top: top + GLASS_PX / 2 + 4 }}>
          {name}
        </div>
      )}
    </>
  );
}
