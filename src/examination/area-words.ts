import type { AreaMm } from '../reference/index.ts';

/** Where on the page and how large, such as `12.0, 4.5 mm · 20.0 × 10.0 mm`. */
export function areaInWords({ xMm, yMm, widthMm, heightMm }: AreaMm): string {
  const [x, y, width, height] = [xMm, yMm, widthMm, heightMm].map((mm) => mm.toFixed(1));
  return `${x}, ${y} mm · ${width} × ${height} mm`;
}
