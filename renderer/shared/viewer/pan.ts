import type { Point } from '../../../src/imaging/geometry.ts';

export const PAN_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** Where arrow keys move the view, and the buttons that do the same: shares of its own width and height. */
export const PAN: Readonly<Record<(typeof PAN_KEYS)[number], Point>> = {
  ArrowLeft: [-0.15, 0],
  ArrowRight: [0.15, 0],
  ArrowUp: [0, -0.15],
  ArrowDown: [0, 0.15],
};

/** Where a key moves the view; null for a key that does not. */
export function panOf(key: string): Point | null {
  const known = PAN_KEYS.find((each) => each === key);
  return known ? PAN[known] : null;
}
