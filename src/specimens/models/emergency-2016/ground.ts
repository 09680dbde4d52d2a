import { area } from '../../area.ts';
import { burstRelief } from '../../art/dandelion.ts';
import { groundArt, hill, type Relief, reliefs } from '../../art/ground.ts';
import { bandArt } from '../../art/guilloche.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Fade, Layer } from '../../page.ts';
import { zoneStrip } from '../../zone.ts';
import { ASH, SLATE, STRAW } from './inks.ts';
import { PAGE } from './places.ts';

const TEXT = { area: area(34, 13, 66, 36), share: 0.72, softMm: 4 };
const FACE = { area: area(4.2, 12.6, 28.6, 36.4), share: 0.15, softMm: 1.2 };
const breath: Relief = (x, y) => 0.12 * Math.sin(x * 0.18 + y * 0.1);

/** Two plain sets of lines: sober, as the sheet is printed in small numbers. */
function lines(relief: Relief, fades: readonly Fade[], feature: string): Layer[] {
  const level = groundArt({ area: area(-1, -2, 107, 80), spacing: 0.5, bend: 2.6, relief, step: 0.5 }, 0.1);
  const swell = groundArt(
    {
      area: area(-1, -4, 107, 84),
      spacing: 0.8,
      bend: 0,
      relief: () => 0,
      swell: { height: 2.2, length: 35 },
      step: 0.9,
    },
    0.08,
  );
  return [
    layer('iris', 'offset', rainbow([SLATE, STRAW, SLATE], 0, 105), level, PAGE, { feature, fades }),
    layer('swell', 'offset', rainbow([STRAW, ASH, STRAW], 0, 105), swell, PAGE, { fades }),
  ];
}

const border = (y: number, phase: number): string =>
  bandArt(
    {
      centre: (t) => [-1 + 107 * t, y],
      envelope: (t) => 0.5 + 0.8 * Math.abs(Math.sin(37.7 * t)),
      strands: 8,
      waves: 50,
      phase,
      points: 1300,
    },
    0.07,
  );

/** The ground of the half with the data. */
export function dataGround(): Layer[] {
  const zone = paleZone(zoneStrip('TD2'), 0.4);
  const relief = reliefs(burstRelief(75, 27, 22, 17), hill(20, 66, 26, 12), hill(84, 66, 24, 12), breath);
  const [x, y] = [75, 27];
  const ring = (phase: number) =>
    rosetteArt(
      {
        x,
        y,
        inner: 17 + phase * 3,
        outer: 23 + phase * 3,
        petals: 36,
        strands: 6,
        twist: 0.3,
        scallops: 12,
        scallop: 0.2,
      },
      0.075,
    );
  return [
    ...lines(relief, [TEXT, FACE, zone], 'iris'),
    layer('net-a', 'offset', rainbow([SLATE, ASH, SLATE], 0, 105), ring(0) + border(50.6, 0), PAGE, {
      feature: 'guilloche',
      fades: [{ ...TEXT, share: 0.6 }],
    }),
    layer('net-b', 'offset', rainbow([STRAW, SLATE, STRAW], 0, 105), ring(1) + border(50.6, 0.5), PAGE, {
      feature: 'guilloche',
      fades: [{ ...TEXT, share: 0.6 }],
    }),
  ];
}

/** The ground of the outer half: the burst about the arms, a border at head and foot. */
export function outsideGround(): Layer[] {
  const [x, y] = [52.5, 22.5];
  const relief = reliefs(burstRelief(x, y, 36, 24), breath);
  const ring = (inner: number, outer: number) =>
    rosetteArt({ x, y, inner, outer, petals: 40, strands: 8, twist: 0.32, scallops: 20, scallop: 0.2 }, 0.08);
  return [
    ...lines(relief, [{ area: area(12, 44, 81, 18), share: 0.6, softMm: 4 }], 'outside-iris'),
    layer(
      'net-a',
      'offset',
      rainbow([SLATE, ASH, SLATE], 0, 105),
      ring(15, 21) + border(3, 0) + border(71, 0),
      PAGE,
      {
        feature: 'outside-guilloche',
      },
    ),
    layer(
      'net-b',
      'offset',
      rainbow([STRAW, SLATE, STRAW], 0, 105),
      ring(20, 26) + border(3, 0.5) + border(71, 0.5),
      PAGE,
      {
        feature: 'outside-guilloche',
      },
    ),
  ];
}
