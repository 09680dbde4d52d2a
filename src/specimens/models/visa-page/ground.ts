import { area } from '../../area.ts';
import { groundArt, hill, reliefs } from '../../art/ground.ts';
import { bandArt, framing, swinging } from '../../art/guilloche.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { hairline, polyline } from '../../svg.ts';
import { PAGE, type VisaStyle } from './style.ts';

/** Bent iris lines, a rosette and a band of two inks, a frame. */
export function ground(style: VisaStyle): Layer[] {
  const relief = reliefs(
    hill(44, 54, 26, 26),
    hill(44, 54, 14, 14),
    hill(14, 104, 20, 20),
    hill(76, 100, 20, 22),
    hill(12, 20, 18, 18),
    (x, y) => 0.14 * Math.sin(x * 0.16 + y * 0.11) * Math.sin(y * 0.2),
  );
  const fades = [{ area: area(10, 22, 68, 80), share: 0.7, softMm: 22 }];
  const lines = groundArt({ area: area(-1, -2, 90, 130), spacing: 0.5, bend: 4, relief, step: 0.9 }, 0.1);
  const x = 44;
  const y = 54;
  const outer = rosetteArt(
    {
      x,
      y,
      inner: 21,
      outer: 33,
      petals: style.petals,
      strands: 10,
      twist: 0.3,
      scallops: style.petals,
      scallop: 0.14,
    },
    0.09,
  );
  const inner = rosetteArt(
    { x, y, inner: 9, outer: 21.5, petals: style.petals - 6, strands: 8, twist: 0.42 },
    0.09,
  );
  const core = hairline(polyline(hypotrochoid(x, y, 11, 4.2, 5.2, 21)), 0.08);
  const band = (phase: number, twist: number) =>
    bandArt(
      {
        centre: swinging(-3, 91, 103, 3, 1, 0.1),
        envelope: (t) => 2 + 3.4 * Math.abs(Math.sin(9.42 * t + phase)),
        strands: 11,
        waves: 9,
        twist,
        phase,
      },
      0.08,
    );
  const frame = bandArt(
    { centre: framing(3, 3, 82, 119, 3), envelope: () => 0.7, strands: 6, waves: 110, points: 2000 },
    0.06,
  );
  return [
    layer('iris', 'offset', rainbow(style.iris, 0, 88), lines, PAGE, { feature: 'iris', fades }),
    layer('net-a', 'offset', rainbow(style.bands, 0, 88), outer + core + band(0, 0.35) + frame, PAGE, {
      feature: 'guilloche',
      fades,
    }),
    layer('net-b', 'offset', rainbow([...style.bands].reverse(), 0, 88), inner + band(0.5, -0.35), PAGE, {
      feature: 'guilloche',
      fades,
    }),
  ];
}
