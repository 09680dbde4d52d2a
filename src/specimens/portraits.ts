import { type AreaMm, area } from './area.ts';
import { type Likeness, portraitArt } from './art/face/index.ts';
import type { Ink } from './ink.ts';
import { layer } from './layers.ts';
import type { Layer, Technique } from './page.ts';
import { masked, mm, rectangle } from './svg.ts';

const blur = (id: string, sigmaMm: number) =>
  `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${mm(sigmaMm)}"/></filter>`;

/** A portrait without its ground and with soft edges at head and sides, so that the print below runs into it. */
export function softPortrait(id: string, face: Likeness, place: AreaMm, softMm = 1): string {
  const inset = softMm * 1.3;
  const window = area(place.x + inset, place.y + inset, place.width - 2 * inset, place.height);
  return (
    blur(`${id}b`, softMm) +
    masked(
      id,
      rectangle(window, `fill="#fff" filter="url(#${id}b)"`, softMm * 2),
      portraitArt(face, place, { bare: true }),
    )
  );
}

/** A portrait that fades out towards an oval. */
export function ovalPortrait(id: string, face: Likeness, place: AreaMm, softMm = 0.6): string {
  const [cx, cy] = [place.x + place.width / 2, place.y + place.height / 2];
  const oval = `<ellipse cx="${mm(cx)}" cy="${mm(cy)}" rx="${mm(place.width * 0.42)}" ry="${mm(place.height * 0.45)}" fill="#fff" filter="url(#${id}b)"/>`;
  return blur(`${id}b`, softMm) + masked(id, oval, portraitArt(face, place, { bare: true }));
}

export interface Dyes {
  readonly cyan: Ink;
  readonly magenta: Ink;
  readonly yellow: Ink;
}

/** A portrait in colour, printed in three dyes one over the other. */
export function dyedPortrait(art: string, place: AreaMm, dyes: Dyes, technique: Technique): Layer[] {
  const plate = (name: keyof Dyes, reads: NonNullable<Layer['reads']>) =>
    layer(`portrait-${name}`, technique, dyes[name], art, place, { reads, feature: 'portrait' });
  return [plate('cyan', 'red'), plate('magenta', 'green'), plate('yellow', 'blue')];
}
