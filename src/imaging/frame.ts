/** File formats that the program decodes; told from the bytes, never from the name. */
export const CONTAINERS = ['png', 'jpeg', 'tiff', 'webp', 'gif', 'bmp', 'jp2', 'heif'] as const;
export type Container = (typeof CONTAINERS)[number];

/**
 * One picture inside a file (a page of a TIFF, a frame of an animation).
 * Width and height are those of the upright frame: after the EXIF orientation was applied.
 */
export interface FrameInfo {
  index: number;
  widthPx: number;
  heightPx: number;
  /** Resolution as the file states it; null where it says nothing believable. */
  dpi: number | null;
  /** EXIF orientation 1–8 as stored; 1 where absent. */
  exifOrientation: number;
  channels: number;
  bitsPerChannel: number;
  /** Colour model as stored, for example 'srgb', 'b-w', 'cmyk', 'grey16'. */
  colourSpace: string;
  hasAlpha: boolean;
}

/** What a file holds, told without altering it. */
export interface Inspection {
  container: Container;
  frames: FrameInfo[];
  /** Plain sentences about what is unusual in the file (animated, profile missing, frames skipped). */
  remarks: string[];
}
