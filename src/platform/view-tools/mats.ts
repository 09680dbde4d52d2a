import type { Mat } from '@techstark/opencv-js';
import type { Raster } from '../../imaging/raster.ts';
import type { Cv } from '../vision/opencv.ts';

/** What lies in OpenCV's own heap while something is worked out, and is deleted with it. */
interface Bench {
  /** A mat with the px of a raster. */
  of(raster: Raster): Mat;
  /** An empty mat, to be written into. */
  mat(): Mat;
  own<T extends { delete(): void }>(made: T): T;
}

/** Works on mats, and deletes them all at the end, also after an error. */
export function withMats<T>(cv: Cv, work: (bench: Bench) => T): T {
  const held: { delete(): void }[] = [];
  const own = <M extends { delete(): void }>(made: M): M => {
    held.push(made);
    return made;
  };
  try {
    return work({
      own,
      mat: () => own(new cv.Mat()),
      of({ widthPx, heightPx, channels, data }) {
        const mat = own(new cv.Mat(heightPx, widthPx, channels === 1 ? cv.CV_8UC1 : cv.CV_8UC3));
        mat.data.set(data);
        return mat;
      },
    });
  } finally {
    for (const mat of held) mat.delete();
  }
}

/** The px of a mat of bytes, copied out of OpenCV's heap. */
export function rasterOf(mat: Mat): Raster {
  const channels = mat.channels() === 1 ? 1 : 3;
  return { widthPx: mat.cols, heightPx: mat.rows, channels, data: Uint8Array.from(mat.data) };
}
