import type { Homography } from '../../../src/imaging/geometry.ts';
import { chainHomographies } from '../../../src/imaging/mrz-transform.ts';
import { boxOnStage } from './geometry.ts';
import classes from './laid-picture.module.css';
import { SHARP_FROM } from './stage.ts';
import { useViewer } from './viewer-store.ts';

/** How a picture lies over another: whole and alone where nothing is said. */
export interface Look {
  /** 0 to 1. */
  opacity?: number;
  /** Where it begins, as a share of the width of the stage; what lies before is not covered. */
  from?: number;
  /** Only how far both are from each other is shown, colour by colour. */
  isDifference?: boolean;
  /** Times by which what is seen then is stronger. */
  gain?: number;
}

interface LaidPictureProps {
  /** The picture that is laid over the one of the viewer; its size is that of the upright frame, px. */
  url: string;
  widthPx: number;
  heightPx: number;
  /** px of this picture → px of the frame of the viewer. */
  toFrame: Homography;
  /** Width and height of that frame, px: nothing is seen beside it. */
  frame: readonly [number, number];
  look?: Look;
}

/** Rows of a plane's transform as the columns that CSS wants (CSS Transforms 2, §6.1: matrix3d). */
const asCss = ([a, b, c, d, e, f, g, h, i]: Homography) =>
  `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i].join()})`;

/**
 * Another picture over the one of the viewer around it, as a transform lays it there. Only the screen lays it: nothing is
 * rendered for it, so it follows every move of a point.
 */
export function LaidPicture({
  url,
  widthPx,
  heightPx,
  toFrame,
  frame: [width, height],
  look = {},
}: LaidPictureProps) {
  const view = useViewer((state) => state.view);
  if (!view) return null;
  const { matrix, room, zoom } = view;
  const [left, top, right, bottom] = boxOnStage([0, 0, width, height], matrix);
  const [a, b, c, d, e, f] = matrix;
  const onStage: Homography = [a, c, e - left, b, d, f - top, 0, 0, 1];
  const place = { left, top, width: right - left, height: bottom - top };
  const page = (
    <div
      className={classes.page}
      data-layer
      style={{
        ...place,
        opacity: look.opacity,
        mixBlendMode: look.isDifference ? 'difference' : undefined,
        clipPath:
          look.from === undefined ? undefined : `inset(0 0 0 ${Math.max(0, look.from * room[0] - left)}px)`,
      }}
    >
      <img
        src={url}
        alt=""
        draggable={false}
        className={classes.laid}
        style={{
          width: widthPx,
          height: heightPx,
          imageRendering: zoom * window.devicePixelRatio < SHARP_FROM ? undefined : 'pixelated',
          transform: asCss(chainHomographies(toFrame, onStage)),
        }}
      />
    </div>
  );
  if (!look.gain || look.gain === 1) return page;
  return (
    <>
      {page}
      <div className={classes.gain} style={{ ...place, backdropFilter: `brightness(${look.gain})` }} />
    </>
  );
}
