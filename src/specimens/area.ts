/** A rectangle on a page: mm from the page's upper left corner, y down. */
export interface AreaMm {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const area = (x: number, y: number, width: number, height: number): AreaMm => ({
  x,
  y,
  width,
  height,
});

/** The rectangle with `mm` more on each side (less where negative). */
export function grown({ x, y, width, height }: AreaMm, mm: number): AreaMm {
  return { x: x - mm, y: y - mm, width: width + 2 * mm, height: height + 2 * mm };
}

/** True when `inner` does not reach out of `outer` by more than a thousandth of a millimetre. */
export function isWithin(inner: AreaMm, outer: AreaMm): boolean {
  const play = 0.001;
  return (
    inner.x >= outer.x - play &&
    inner.y >= outer.y - play &&
    inner.x + inner.width <= outer.x + outer.width + play &&
    inner.y + inner.height <= outer.y + outer.height + play
  );
}
