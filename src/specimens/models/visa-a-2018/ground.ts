import { area } from '../../area.ts';
import { groundArt, hill, reliefs } from '../../art/ground.ts';
import { bandArt, swinging } from '../../art/guilloche.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { spiralRelief, sunflower } from '../../art/sunflower.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { zoneStrip } from '../../zone.ts';
import { AMBER, LEAF, MOSS, PEACH } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const DATA = { area: area(39, 15, 50, 38), share: 0.66, softMm: 4 };
const FACE = { area: area(4.8, 13.6, 32.4, 41), share: 0.2, softMm: 1.6 };

const centre = { x: PLACES.flower.x + 21, y: PLACES.flower.y + 21 };

/** Fine lines out of which the disc of a sunflower rises, behind a second set of arcs. */
function lines(): { raised: string; arcs: string } {
  const { x, y } = centre;
  const relief = reliefs(
    spiralRelief(x, y, 21, [8, 13]),
    hill(16, 70, 30, 16),
    hill(100, 68, 34, 16),
    (px, py) => 0.1 * Math.sin(px * 0.2 + py * 0.08) * Math.sin(py * 0.22),
  );
  const raised = groundArt(
    { area: area(-1, -2, 122, 86), spacing: 0.44, bend: 2.4, relief, step: 0.5 },
    0.09,
  );
  const arcs = Array.from(
    { length: 92 },
    (_, i) =>
      `<circle cx="-14" cy="92" r="${(24 + i * 1.25).toFixed(2)}" fill="none" stroke="#000" stroke-width="0.07"/>`,
  ).join('');
  return { raised, arcs };
}

/** Garlands over the zone and along the head. */
const garland = (phase: number, twist: number): string =>
  bandArt(
    {
      centre: swinging(-3, 123, 53.6, 1.6, 2, 0.1),
      envelope: (t) => 0.8 + 2.2 * Math.abs(Math.sin(12.57 * t + phase * 3.14)),
      strands: 10,
      waves: 22,
      twist,
      phase,
      points: 640,
    },
    0.075,
  ) +
  bandArt(
    {
      centre: swinging(-3, 123, 7.4, 1.2, 1, 0.3),
      envelope: (t) => 1 + 2.6 * Math.sin(Math.PI * t) ** 2,
      strands: 12,
      waves: 17,
      twist,
      phase,
      points: 560,
    },
    0.07,
  );

/** The ground of the label: an iris of spring colours, the sunflower, garlands in two inks. */
export function labelGround(): Layer[] {
  const zone = (share: number) => paleZone(zoneStrip('MRVA'), share);
  const { raised, arcs } = lines();
  const { x, y } = centre;
  const flower = sunflower(x, y, 20.5, 0.085);
  const halo = rosetteArt(
    { x, y, inner: 19, outer: 29, petals: 34, strands: 10, twist: 0.3, scallops: 17, scallop: 0.24 },
    0.075,
  );
  const fades = [DATA, FACE];
  return [
    layer('iris', 'offset', rainbow([LEAF, AMBER, PEACH, AMBER, LEAF], 0, 120), raised, PAGE, {
      feature: 'iris',
      fades: [...fades, zone(0.42)],
    }),
    layer('arcs', 'offset', rainbow([PEACH, LEAF, AMBER], 0, 120), arcs, PAGE, {
      fades: [...fades, zone(0.3)],
    }),
    layer(
      'flower',
      'offset',
      rainbow([AMBER, PEACH, AMBER], x - 21, x + 21),
      flower.lines + flower.seeds,
      PAGE,
      {
        feature: 'guilloche',
        fades: [{ ...DATA, share: 0.55 }],
      },
    ),
    layer('net-a', 'offset', rainbow([MOSS, LEAF, PEACH, MOSS], 0, 120), halo + garland(0, 0.3), PAGE, {
      feature: 'guilloche',
      fades: [...fades, zone(0.5)],
    }),
    layer('net-b', 'offset', rainbow([AMBER, PEACH, LEAF, AMBER], 0, 120), garland(0.5, -0.3), PAGE, {
      feature: 'guilloche',
      fades: [...fades, zone(0.5)],
    }),
  ];
}
