import { area } from '../../area.ts';
import { groundArt } from '../../art/ground.ts';
import { bandArt } from '../../art/guilloche.ts';
import { hatch } from '../../art/hatch.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rope, surfRelief, windRose } from '../../art/sea.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { hairline, moved, polyline } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { zoneStrip } from '../../zone.ts';
import { BRASS, DEEP, NAVY, SEA, SHELL } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const DATA = { area: area(36, 12, 62, 36), share: 0.7, softMm: 4 };
const FACE = { area: area(4, 11.4, 30, 37.8), share: 0.15, softMm: 1.4 };

/** A net of knots as fishermen tie them, over the whole card. */
function net(): string {
  const knot = hairline(polyline(hypotrochoid(0, 0, 4.2, 0.7, 1.15, 1)), 0.055);
  return Array.from({ length: 13 }, (_, row) =>
    Array.from({ length: 18 }, (__, column) =>
      moved(column * 6.4 + (row % 2) * 3.2 - 2, row * 6 + 1, knot),
    ).join(''),
  ).join('');
}

/** Headline: a block of upright lines out of which the letters are left. */
function headline(faces: Typefaces): string {
  const { head } = PLACES;
  const letters =
    lettering(faces.black, 'UTOPIO · UTOPIA', { x: 5, y: 4.4, capMm: 2.2, tracking: 0.16 }, '#fff') +
    lettering(
      faces.semibold,
      'IDENTIGILO DE MARISTO · SEAFARER’S IDENTITY DOCUMENT',
      { x: 5, y: 7.9, capMm: 1.5, tracking: 0.07 },
      '#fff',
    );
  return `${hatch(head, 0.2, 90, 0.13)}${letters}`;
}

/** The ground of the card: surf in upright iris, a net, a wind rose in a rope, chains of knots over the zone. */
export function cardGround(faces: Typefaces): Layer[] {
  const zone = (share: number) => paleZone(zoneStrip('TD2'), share);
  const { rose } = PLACES;
  const [x, y, radius] = [rose.x + rose.width / 2, rose.y + rose.height / 2, rose.width / 2];
  const surf = groundArt(
    { area: area(-1, -1, 107, 78), spacing: 0.52, bend: 2.6, relief: surfRelief, step: 0.6 },
    0.11,
  );
  const { dark, outline } = windRose(x, y, radius * 0.84);
  const rings = rosetteArt(
    { x, y, inner: radius * 0.5, outer: radius * 0.98, petals: 32, strands: 9, twist: 0.26 },
    0.08,
  );
  const chain = (phase: number) =>
    bandArt(
      {
        centre: (t) => [-1 + 107 * t, 50.2],
        envelope: (t) => 0.5 + 0.7 * Math.abs(Math.sin(62.8 * t)),
        strands: 7,
        waves: 60,
        phase,
        points: 1500,
      },
      0.07,
    );
  const fades = [
    DATA,
    FACE,
    { area: { ...PLACES.head, x: -9, y: -9, width: 123, height: 18.4 }, share: 0, softMm: 0.4 },
  ];
  return [
    layer('iris', 'offset', rainbow([SEA, DEEP, BRASS, SHELL, SEA], 0, 105), surf, PAGE, {
      feature: 'iris',
      fades: [...fades, zone(0.42)],
    }),
    layer('net', 'offset', rainbow([SHELL, SEA, DEEP], 0, 105), net(), PAGE, {
      feature: 'net',
      fades: [...fades, zone(0.3)],
    }),
    layer('rings', 'offset', rainbow([DEEP, BRASS, SEA], rose.x, rose.x + rose.width), rings, PAGE, {
      feature: 'guilloche',
      fades: [{ ...DATA, share: 0.6 }],
    }),
    layer(
      'rose',
      'offset',
      rainbow([SHELL, BRASS, SHELL], rose.x, rose.x + rose.width),
      `<path d="${dark}"/>`,
      PAGE,
      {
        fades: [{ area: PAGE, share: 0.5, softMm: 1 }],
      },
    ),
    layer('rose-lines', 'offset', DEEP, hairline(outline, 0.09) + rope(x, y, radius, radius, 90), PAGE, {
      fades: [{ ...DATA, share: 0.6 }],
    }),
    layer('chain-a', 'offset', rainbow([NAVY, SEA, NAVY], 0, 105), chain(0), PAGE, { feature: 'guilloche' }),
    layer('chain-b', 'offset', rainbow([BRASS, SHELL, BRASS], 0, 105), chain(0.5), PAGE, {
      feature: 'guilloche',
    }),
    layer('head', 'offset', rainbow([NAVY, DEEP, NAVY], 0, 105), headline(faces), PLACES.head),
  ];
}
