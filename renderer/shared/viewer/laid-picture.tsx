import type { Homography } from '../../../src/imaging/geometry.ts';
import { chainHomographies } from '../../../src/imaging/mrz-transform.ts';
import { boxOnStage } from './geometry.ts';
import classes from './laid-picture.module.css';
import { useViewer } from './viewer-store.ts';

interface LaidPictureProps {
  /** The picture that is laid over the one of the viewer; its size is that of the upright frame, px. */
  url: string;
  widthPx: number;
  heightPx: number;
  /** px of this picture → px of the frame of the viewer. */
  toFrame: Homography;
  /** Width and height of that frame, px: nothing is seen beside it. */
  frame: readonly [number, number];
}

/** Rows of a plane's transform as the columns that CSS wants (CSS Transforms 2, §6.1: matrix3d). */
const asCss = ([a, b, c, d, e, f, g, h, i]: Homography) =>
  `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i].join()})`;

/**
 * Another picture over the one of the viewer around it, as a transform lays it there. Only the screen lays it: nothing is
 * rendered for it, so it follows every move of a point.
 */
export function LaidPicture({ url, widthPx, heightPx, toFrame, frame: [width, height] }: LaidPictureProps) {
  const matrix = useViewer((state) => state.view?.matrix);
  if (!matrix) return null;
  const [left, top, right, bottom] = boxOnStage([0, 0, width, height], matrix);
  const [a, b, c, d, e, f] = matrix;
  const onStage: Homography = [a, c, e - left, b, d, f - top, 0, 0, 1];
  return (
    <div className={classes.page} style={{ left, top, width: right - left, height: bottom - top }}>
      <img
        src={url}
        alt=""
        draggable={false}
        className={classes.laid}
        style={{
          width: widthPx,
          height: heightPx,
          transform: asCss(chainHomographies(toFrame, onStage)),
        }}
      />
    </div>
  );
}
