import { area } from '../../area.ts';
import { archesRelief, bridge } from '../../art/bridge.ts';
import { groundArt, hill, type Relief, reliefs } from '../../art/ground.ts';
import { bandArt, framing } from '../../art/guilloche.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Fade, Layer } from '../../page.ts';
import { hairline, moved, polyline } from '../../svg.ts';
import { zoneStrip } from '../../zone.ts';
import { COBALT, LEMON, PINK, SKY } from './inks.ts';
import { FRONT, PAGE } from './places.ts';

const DATA = { area: area(17, 14, 32, 34), share: 0.7, softMm: 3 };
const FACE = { area: area(58, 16, 19, 28), share: 0.3, softMm: 5 };
const wind: Relief = (x, y) => 0.1 * Math.sin(x * 0.22 - y * 0.3) + 0.08 * Math.sin(y * 0.5 + x * 0.07);

/** Slanting fine lines: drawn level on a larger sheet and turned. */
function slanting(relief: Relief, fades: readonly Fade[], feature: string): Layer[] {
  const level = groundArt({ area: area(-8, -2, 102, 60), spacing: 0.4, bend: 2.2, relief, step: 0.4 }, 0.085);
  const across = groundArt(
    {
      area: area(-30, -40, 150, 140),
      spacing: 0.62,
      bend: 0,
      relief: () => 0,
      swell: { height: 1.4, length: 24 },
      step: 0.9,
    },
    0.07,
  );
  return [
    layer('iris', 'offset', rainbow([SKY, COBALT, PINK, LEMON, SKY], 0, 86), level, PAGE, { feature, fades }),
    layer(
      'across',
      'offset',
      rainbow([PINK, SKY, LEMON], 0, 86),
      `<g transform="rotate(58 43 27)">${across}</g>`,
      PAGE,
      {
        fades,
      },
    ),
  ];
}

/** A carpet of small knots, close together, over the left part. */
function carpet(): string {
  const knot = hairline(polyline(hypotrochoid(0, 0, 2.6, 1, 1.5, 13)), 0.055);
  return Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 4 }, (__, column) => moved(column * 5 + (row % 2) * 2.5, row * 5.6 + 1, knot)).join(
      '',
    ),
  ).join('');
}

function frame(phase: number): string {
  return bandArt(
    {
      centre: framing(1.7, 1.7, 82.2, 50.58, 2.4),
      envelope: (t) => 0.5 + 0.3 * Math.abs(Math.sin(62.8 * t)),
      strands: 5,
      waves: 84,
      phase,
      points: 1900,
    },
    0.06,
  );
}

/** The ground of the front: arches that rise from slanting lines, the bridge in two inks, a carpet of knots, a frame. */
export function frontGround(): Layer[] {
  const relief = reliefs(archesRelief(16, 27, 10.4, 20), hill(66, 8, 24, 9), wind);
  const fades = [DATA, FACE, { area: FRONT.ghost, share: 0.2, softMm: 1 }];
  const { cables, deck, towers } = bridge(-4, 7, 94, 46, 0.085);
  const sun = rosetteArt(
    { x: 40, y: 18, inner: 4, outer: 13, petals: 22, strands: 9, twist: 0.34, scallops: 11, scallop: 0.2 },
    0.07,
  );
  return [
    ...slanting(relief, fades, 'iris'),
    layer('net-a', 'offset', rainbow([COBALT, PINK, COBALT], 0, 86), cables + deck + frame(0), PAGE, {
      feature: 'guilloche',
      fades,
    }),
    layer('net-b', 'offset', rainbow([PINK, LEMON, SKY], 0, 86), carpet() + sun + frame(0.5), PAGE, {
      feature: 'guilloche',
      fades,
    }),
    layer('towers', 'offset', SKY, towers, PAGE, {
      fades: [{ area: PAGE, share: 0.5, softMm: 1 }, DATA, { ...FACE, share: 0.15 }],
    }),
  ];
}

/** The ground of the back: the arches alone, a rosette cut by the edge, pale behind the zone. */
export function backGround(): Layer[] {
  const relief = reliefs(archesRelief(2, 4, 13.7, 25), hill(40, 46, 40, 12), wind);
  const fades = [paleZone(zoneStrip('TD1'), 0.4), { ...DATA, area: area(13, 3, 44, 24) }];
  const [x, y] = [70, 12];
  const outer = rosetteArt(
    { x, y, inner: 9, outer: 18, petals: 24, strands: 10, twist: 0.3, scallops: 12, scallop: 0.22 },
    0.07,
  );
  const inner = rosetteArt({ x, y, inner: 2.4, outer: 9.8, petals: 16, strands: 8, twist: 0.42 }, 0.07);
  return [
    ...slanting(relief, fades, 'back-iris'),
    layer('net-a', 'offset', rainbow([COBALT, PINK, COBALT], 0, 86), outer + frame(0), PAGE, {
      feature: 'back-guilloche',
      fades,
    }),
    layer('net-b', 'offset', rainbow([PINK, LEMON, SKY], 0, 86), inner + frame(0.5), PAGE, {
      feature: 'back-guilloche',
      fades,
    }),
  ];
}
