import { area } from '../../area.ts';
import { groundArt } from '../../art/ground.ts';
import { bandArt, type Curve, framing, swinging } from '../../art/guilloche.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { hairline, polyline } from '../../svg.ts';
import { zoneStrip } from '../../zone.ts';
import type { Style } from './style.ts';

export const PAGE = area(0, 0, 125, 88);
const STRIP = zoneStrip('TD3');
/** Where letters stand, the ground is thinner. */
const DATA = { area: area(45, 16, 76, 44), share: 0.62, softMm: 10 };

const FACE = { area: area(9, 19, 27, 40), share: 0.3, softMm: 10 };

function fineLines(style: Style): Layer[] {
  const lines = groundArt(
    { area: area(-1, -1, 127, 90), spacing: 0.46, bend: 3.6, relief: style.relief, step: 0.8 },
    0.1,
  );
  const swell = groundArt(
    {
      area: area(-1, -4, 127, 98),
      spacing: 0.62,
      bend: 0,
      relief: () => 0,
      swell: { height: 2.6, length: 46 },
    },
    0.08,
  );
  return [
    layer('iris', 'offset', rainbow(style.iris, 0, 125), lines, PAGE, {
      feature: 'iris',
      fades: [DATA, FACE, paleZone(STRIP, 0.4)],
    }),
    layer('swell', 'offset', rainbow(style.swell, -10, 130), swell, PAGE, {
      fades: [DATA, FACE, paleZone(STRIP, 0.3)],
    }),
  ];
}

const bow = (t: number) => Math.sin(Math.PI * t);

function bands(style: Style): Layer[] {
  const low: Curve = swinging(-3, 128, 57.5, 2.6, 1, 0.06);
  const high: Curve = swinging(-3, 128, 9, 1.6, 1, 0.4);
  const knots = (waves: number) => (t: number) => 1.6 + 3.2 * Math.abs(Math.sin(Math.PI * waves * t)) ** 0.7;
  const first =
    bandArt({ centre: low, envelope: knots(4), strands: 12, waves: 12, twist: 0.35, points: 420 }, 0.08) +
    bandArt({ centre: high, envelope: knots(5), strands: 9, waves: 15, points: 420 }, 0.07);
  const second =
    bandArt(
      {
        centre: low,
        envelope: (t) => knots(4)(t + 0.125),
        strands: 12,
        waves: 12,
        twist: -0.35,
        phase: 0.5,
        points: 420,
      },
      0.08,
    ) +
    bandArt(
      { centre: high, envelope: (t) => knots(5)(t + 0.1), strands: 9, waves: 15, phase: 0.5, points: 420 },
      0.07,
    );
  const fades = [{ ...DATA, share: 0.75 }, FACE];
  return [
    layer('band-a', 'offset', rainbow(style.bandFirst, 0, 125), first, PAGE, {
      feature: 'guilloche',
      fades,
    }),
    layer('band-b', 'offset', rainbow(style.bandSecond, 0, 125), second, PAGE, {
      feature: 'guilloche',
      fades,
    }),
  ];
}

function rosettes(style: Style): Layer[] {
  const [x, y] = [88, 36];
  const outer = rosetteArt(
    { x, y, inner: 15.5, outer: 25, petals: 18, strands: 10, twist: 0.28, scallops: 18, scallop: 0.16 },
    0.08,
  );
  const middle = rosetteArt({ x, y, inner: 8, outer: 16.4, petals: 12, strands: 9, twist: 0.4 }, 0.08);
  const core = hairline(polyline(hypotrochoid(x, y, 9, 3.4, 4.4, 17)), 0.08);
  const fades = [{ ...DATA, share: 0.66 }];
  return [
    layer('rosette-a', 'offset', rainbow(style.bandFirst, 62, 114), outer + core, area(60, 8, 56, 56), {
      fades,
    }),
    layer('rosette-b', 'offset', rainbow(style.bandSecond, 62, 114), middle, area(60, 8, 56, 56), { fades }),
  ];
}

/** A frame of interlaced strands round the strip of the zone's head and the portrait. */
function frames(style: Style): Layer[] {
  const strip = bandArt(
    {
      centre: (t) => [-1 + 127 * t, 64.6],
      envelope: (t) => 0.55 + 0.2 * bow((t * 20) % 1),
      strands: 6,
      waves: 58,
      points: 1400,
    },
    0.06,
  );
  const window = bandArt(
    {
      centre: framing(4.2, 15.2, 36.6, 46.6, 1.6),
      envelope: () => 0.62,
      strands: 6,
      waves: 64,
      points: 1400,
    },
    0.06,
  );
  return [layer('frames', 'offset', rainbow(style.bandFirst, 0, 125), strip + window, PAGE)];
}

/** The ground of the data page: two iris line grounds, two-colour bands, rosettes, frames. */
export const dataGround = (style: Style): Layer[] => [
  ...fineLines(style),
  ...bands(style),
  ...rosettes(style),
  ...frames(style),
];
