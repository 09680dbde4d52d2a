import type { AreaMm } from '../area.ts';
import { clipped, hairline, mm } from '../svg.ts';

/** Parallel straight lines over an area at an angle, `spacing` mm apart. */
export function hatch(
  area: AreaMm,
  spacing: number,
  angleDegrees: number,
  lineMm: number,
  shift = 0,
): string {
  const [cx, cy] = [area.x + area.width / 2, area.y + area.height / 2];
  const reach = Math.hypot(area.width, area.height) / 2 + spacing;
  const count = Math.ceil(reach / spacing);
  const lines: string[] = [];
  for (let i = -count; i <= count; i++) {
    const y = cy + (i + shift) * spacing;
    lines.push(`M${mm(cx - reach)} ${mm(y)}H${mm(cx + reach)}`);
  }
  return `<g transform="rotate(${mm(angleDegrees)} ${mm(cx)} ${mm(cy)})">${hairline(lines.join(''), lineMm)}</g>`;
}

/**
 * Lines in one direction, and inside the motif (an SVG shape) in another. Both are equally dense, so that eyes see an
 * even tint. At right angles and raised they are a latent image, which shadows bring out; fine and aslant an anti-scan
 * pattern, of which a copier's grid makes moiré.
 */
export function hiddenMotif(
  id: string,
  area: AreaMm,
  motif: string,
  lines: {
    readonly spacing: number;
    readonly lineMm: number;
    readonly outer: number;
    readonly inner: number;
  },
): string {
  const { spacing, lineMm, outer, inner } = lines;
  const window = `x="${mm(area.x)}" y="${mm(area.y)}" width="${mm(area.width)}" height="${mm(area.height)}"`;
  const frame = `<rect ${window}/>`;
  const outside = `<mask id="${id}o" maskUnits="userSpaceOnUse" ${window}><g fill="#fff">${frame}</g><g fill="#000">${motif}</g></mask>`;
  return clipped(
    `${id}f`,
    frame,
    `${outside}<g mask="url(#${id}o)">${hatch(area, spacing, outer, lineMm)}</g>` +
      clipped(`${id}i`, motif, hatch(area, spacing, inner, lineMm)),
  );
}
