import { area } from '../../area.ts';
import { groundArt, hill, reliefs } from '../../art/ground.ts';
import { bandArt, framing } from '../../art/guilloche.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { hairline, moved, polyline } from '../../svg.ts';
import { zoneStrip } from '../../zone.ts';
import { OCHRE, OLIVE, ROSE, STONE } from './inks.ts';
import { PAGE } from './places.ts';

const STRIP = zoneStrip('TD3');
const DATA = { area: area(44, 16, 56, 42), share: 0.55, softMm: 11 };

const FACE = { area: area(10, 17, 28, 42), share: 0.16, softMm: 10 };

const GHOST = { area: area(103, 22, 15, 20), share: 0.2, softMm: 7 };

/** A shell of concentric ridges in the middle, in upright lines. */
const shell = reliefs(
  hill(40, 44, 30, 30),
  hill(40, 44, 17, 17),
  hill(13, 20, 14, 14),
  hill(70, 108, 22, 22),
  (x, y) => 0.2 * Math.sin(0.36 * Math.hypot(x - 40, y - 44)),
);

/** Fine lines from head to foot: drawn lying, then turned upright. */
function upright(): string {
  const lines = groundArt(
    { area: area(-2, -2, 92, 130), spacing: 0.5, bend: 3.2, relief: shell, step: 0.8 },
    0.1,
  );
  return `<g transform="matrix(0 1 1 0 0 0)">${lines}</g>`;
}

/** A lattice of small hypotrochoids over the whole page. */
function lattice(): string {
  const knot = hairline(polyline(hypotrochoid(0, 0, 4.6, 1.7, 2.3, 17)), 0.06);
  const rows = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 13 }, (__, column) =>
      moved(column * 10.6 + (row % 2) * 5.3 - 1, row * 10.4 + 2, knot),
    ).join(''),
  );
  return rows.join('');
}

function corner(x: number, y: number): { first: string; second: string } {
  const first = rosetteArt(
    { x, y, inner: 6, outer: 15, petals: 14, strands: 9, twist: 0.36, scallops: 14, scallop: 0.18 },
    0.08,
  );
  const second = rosetteArt({ x, y, inner: 2, outer: 8.4, petals: 10, strands: 7, twist: 0.3 }, 0.08);
  return { first, second };
}

/** The ground of the data page of 2013: upright iris lines, a lattice, rosettes in the corners, an interlaced frame. */
export function dataGround(): Layer[] {
  const spots = [
    [123, 60],
    [50, 62],
    [123, 2],
    [2, 64],
  ] as const;
  const corners = spots.map(([x, y]) => corner(x, y));
  const frame = (phase: number) =>
    bandArt(
      {
        centre: framing(2.6, 2.6, 119.8, 60.6, 3),
        envelope: (t) => 0.7 + 0.5 * Math.abs(Math.sin(75.4 * t)),
        strands: 6,
        waves: 96,
        phase,
        points: 2400,
      },
      0.07,
    );
  const calm = [DATA, FACE, GHOST];
  return [
    layer('iris', 'offset', rainbow([OLIVE, ROSE, OCHRE, OLIVE], 0, 125), upright(), PAGE, {
      feature: 'iris',
      fades: [...calm, paleZone(STRIP, 0.4)],
    }),
    layer('lattice', 'offset', rainbow([OCHRE, STONE, ROSE, OCHRE], 0, 125), lattice(), PAGE, {
      feature: 'lattice',
      fades: [...calm, paleZone(STRIP, 0.28)],
    }),
    layer(
      'net-a',
      'offset',
      rainbow([STONE, OLIVE, STONE], 0, 125),
      corners.map(({ first }) => first).join('') + frame(0),
      PAGE,
      { feature: 'guilloche', fades: [...calm, paleZone(STRIP, 0.5)] },
    ),
    layer(
      'net-b',
      'offset',
      rainbow([ROSE, OCHRE, ROSE], 0, 125),
      corners.map(({ second }) => second).join('') + frame(0.5),
      PAGE,
      { feature: 'guilloche', fades: [...calm, paleZone(STRIP, 0.5)] },
    ),
  ];
}
