import { area } from '../../area.ts';
import { groundArt, hill, reliefs } from '../../art/ground.ts';
import { bandArt, type Curve } from '../../art/guilloche.ts';
import { coilRelief, nautilus } from '../../art/nautilus.ts';
import { hypotrochoid } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { hairline, moved, polyline } from '../../svg.ts';
import { zoneStrip } from '../../zone.ts';
import { MAGENTA, PEARL, TURQUOISE, VIOLET } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const DATA = { area: area(19, 12, 42, 36), share: 0.66, softMm: 4 };
const FACE = { area: area(72.8, 11.2, 29, 36.8), share: 0.22, softMm: 1.6 };
const SHELL = { x: 44, y: 28, radius: 20 };

/** Fine lines out of which a shell coils. */
function raised(): string {
  const relief = reliefs(
    coilRelief(SHELL.x, SHELL.y, 26),
    hill(90, 64, 30, 14),
    hill(12, 66, 26, 14),
    (x, y) => 0.12 * Math.sin(x * 0.26 + y * 0.13) * Math.sin(y * 0.2 - x * 0.03),
  );
  return groundArt({ area: area(-1, -2, 107, 80), spacing: 0.42, bend: 2.2, relief, step: 0.4 }, 0.088);
}

/** Scales: overlapping arcs in rows over the whole label. */
function scales(): string {
  const arcs = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 31 }, (__, column) => {
      const [x, y] = [column * 3.6 + (row % 2) * 1.8 - 3, row * 3.2];
      return [1.8, 1.2, 0.6].map((r) => `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0`).join('');
    }).join(''),
  );
  return hairline(arcs.join(''), 0.055);
}

/** Currents that run from the lower left round the shell to the upper right. */
function current(phase: number, twist: number): string {
  const stream: Curve = (t) => [-4 + 114 * t, 46 - 40 * t ** 1.6 + 5 * Math.sin(6.283 * t)];
  const under: Curve = (t) => [-4 + 114 * t, 50.4 + 0.6 * Math.sin(18.85 * t)];
  return (
    bandArt(
      {
        centre: stream,
        envelope: (t) => 1.4 + 5.6 * Math.sin(Math.PI * t) ** 1.5,
        strands: 15,
        waves: 7,
        twist,
        phase,
        points: 480,
      },
      0.072,
    ) +
    bandArt(
      {
        centre: under,
        envelope: (t) => 0.7 + 0.7 * Math.abs(Math.sin(31.4 * t)),
        strands: 7,
        waves: 44,
        phase,
        points: 1100,
      },
      0.065,
    )
  );
}

/** The ground of the label: coiling iris lines, scales, the shell in two inks, currents. */
export function labelGround(): Layer[] {
  const zone = (share: number) => paleZone(zoneStrip('MRVB'), share);
  const { outline, walls, flames } = nautilus(SHELL.x, SHELL.y, SHELL.radius);
  const clear = [PLACES.ghost, PLACES.perforated].map((each) => ({ area: each, share: 0.2, softMm: 1.2 }));
  const fades = [DATA, FACE, ...clear];
  const foam = hairline(polyline(hypotrochoid(0, 0, 7, 2.6, 3.4, 13)), 0.065);
  const bubbles = moved(100, 73, foam, 0.9) + moved(14, 10, foam, 0.8) + moved(67, 42, foam, 0.9);
  return [
    layer('iris', 'offset', rainbow([TURQUOISE, VIOLET, MAGENTA, TURQUOISE], 0, 105), raised(), PAGE, {
      feature: 'iris',
      fades: [...fades, zone(0.42)],
    }),
    layer('scales', 'offset', rainbow([PEARL, TURQUOISE, PEARL], 0, 105), scales(), PAGE, {
      fades: [...fades, zone(0.35)],
    }),
    layer(
      'shell-a',
      'offset',
      rainbow([VIOLET, MAGENTA], 24, 64),
      hairline(outline, 0.2) + hairline(walls, 0.1),
      PAGE,
      {
        feature: 'guilloche',
        fades: [{ ...DATA, share: 0.6 }],
      },
    ),
    layer('shell-b', 'offset', rainbow([MAGENTA, TURQUOISE], 24, 64), `<path d="${flames}"/>`, PAGE, {
      fades: [{ area: PAGE, share: 0.45, softMm: 1 }],
    }),
    layer('net-a', 'offset', rainbow([VIOLET, TURQUOISE, VIOLET], 0, 105), current(0, 0.34) + bubbles, PAGE, {
      feature: 'guilloche',
      fades: [...fades, zone(0.5)],
    }),
    layer('net-b', 'offset', rainbow([MAGENTA, PEARL, TURQUOISE], 0, 105), current(0.5, -0.34), PAGE, {
      feature: 'guilloche',
      fades: [...fades, zone(0.5)],
    }),
  ];
}
