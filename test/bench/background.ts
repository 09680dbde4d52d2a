import type { Chance } from '../../src/specimens/chance.ts';

/** How strongly the background is printed: as on most documents, or so that it competes with the characters. */
export type BackgroundStrength = 'ordinary' | 'strong';

const hsl = (hue: number, saturation: number, lightness: number) =>
  `hsl(${hue.toFixed(0)},${saturation.toFixed(0)}%,${lightness.toFixed(0)}%)`;

/** A band of interlaced fine lines, as SVG in mm. */
function guilloche(
  chance: Chance,
  widthMm: number,
  middleMm: number,
  colour: string,
  strength: BackgroundStrength,
): string {
  const swing = chance.between(2, 12);
  const wave = chance.between(8, 45);
  const second = chance.between(3, 14);
  const ripple = chance.between(0, 0.35) * swing;
  const shift = chance.between(0.06, 0.4);
  const strands = chance.whole(8, 24);
  const paths = Array.from({ length: strands }, (_, strand) => {
    const points: string[] = [];
    for (let x = -1; x <= widthMm + 1; x += 0.8) {
      const y =
        middleMm +
        swing * Math.sin((x / wave) * 2 * Math.PI + strand * shift) +
        ripple * Math.sin((x / second) * 2 * Math.PI - strand * shift * 2);
      points.push(`${x.toFixed(1)} ${y.toFixed(2)}`);
    }
    return `M${points.join('L')}`;
  });
  const stroke = strength === 'strong' ? chance.between(0.12, 0.24) : chance.between(0.05, 0.13);
  return `<path d="${paths.join('')}" fill="none" stroke="${colour}" stroke-width="${stroke.toFixed(3)}"/>`;
}

/** Parallel fine lines over the whole page, as SVG in mm. */
function fineLines(chance: Chance, widthMm: number, heightMm: number, colour: string): string {
  const gap = chance.between(0.4, 1.2);
  const slope = chance.between(-0.6, 0.6);
  const lines: string[] = [];
  for (let y = -widthMm; y < heightMm + widthMm; y += gap)
    lines.push(`M0 ${y.toFixed(2)}L${widthMm} ${(y + slope * widthMm).toFixed(2)}`);
  return `<path d="${lines.join('')}" fill="none" stroke="${colour}" stroke-width="${chance.between(0.04, 0.1).toFixed(3)}"/>`;
}

/** Rainbow printing: one colour runs into the next, as an SVG gradient with the identifier `iris`. */
function rainbow(chance: Chance, hue: number, lightness: number): string {
  const count = chance.whole(2, 4);
  const stops = Array.from({ length: count }, (_, n) => {
    const shade = lightness + chance.between(-4, 3);
    const colour = hsl(hue + chance.between(-60, 60), chance.between(10, 45), shade);
    return `<stop offset="${(n / (count - 1)).toFixed(2)}" stop-color="${colour}"/>`;
  });
  const upright = chance.happens(0.3) ? 'x1="0" y1="0" x2="0" y2="1"' : 'x1="0" y1="0" x2="1" y2="0.2"';
  return `<defs><linearGradient id="iris" ${upright}>${stops.join('')}</linearGradient></defs>`;
}

/** Where the zone may be given a calmer ground, mm from the top of the page. */
export interface CalmStrip {
  readonly topMm: number;
}

/** The printed ground of a page as SVG in mm: paper, rainbow, guilloche, fine lines; half the pages calm it in the zone. */
export function background(
  chance: Chance,
  widthMm: number,
  heightMm: number,
  { topMm }: CalmStrip,
  strength: BackgroundStrength,
  paperLightness: number,
): string {
  const hue = chance.between(0, 360);
  const depth = strength === 'strong' ? 21 : chance.between(5, 15);
  const ink = () =>
    hsl(
      hue + chance.between(-90, 90),
      strength === 'strong' ? 85 : chance.between(25, 60),
      paperLightness - depth,
    );
  const parts = [
    rainbow(chance, hue, paperLightness),
    `<rect width="${widthMm}" height="${heightMm}" fill="url(#iris)"/>`,
  ];
  if (chance.happens(0.6)) parts.push(fineLines(chance, widthMm, heightMm, ink()));
  for (let band = chance.whole(1, 4); band > 0; band--)
    parts.push(guilloche(chance, widthMm, chance.between(0, topMm), ink(), 'ordinary'));
  const calm = chance.next();
  if (strength === 'ordinary' && calm < 0.45) {
    const cover = calm < 0.2 ? hsl(hue, 5, Math.min(98, paperLightness + 5)) : hsl(hue, 20, paperLightness);
    parts.push(`<rect y="${topMm}" width="${widthMm}" height="${heightMm - topMm}" fill="${cover}"/>`);
  } else {
    const bands = strength === 'strong' ? chance.whole(2, 3) : chance.whole(1, 2);
    for (let band = 0; band < bands; band++)
      parts.push(guilloche(chance, widthMm, chance.between(topMm, heightMm), ink(), strength));
  }
  return parts.join('');
}
