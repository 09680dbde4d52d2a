import { type AreaMm, area, grown } from '../../area.ts';
import { butterfly, butterflyRelief } from '../../art/butterfly.ts';
import { groundArt, hill, type Relief, reliefs } from '../../art/ground.ts';
import { bandArt, type Curve, swinging } from '../../art/guilloche.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { rainbow } from '../../ink.ts';
import { layer, paleZone } from '../../layers.ts';
import type { Fade, Layer } from '../../page.ts';
import { hairline, moved, polyline } from '../../svg.ts';
import { zoneStrip } from '../../zone.ts';
import { APRICOT, LILAC, PLUM, ROSE, SAGE } from './inks.ts';
import { BACK, FRONT, PAGE } from './places.ts';

const bow = (t: number) => Math.sin(Math.PI * t);
const DATA = { area: area(33, 13, 33, 36), share: 0.72, softMm: 3 };
const FACE = { area: area(7, 17, 20, 30), share: 0.32, softMm: 5 };
/** A window is left bare; the fade has to end within its oval. */
const clear = (window: AreaMm): Fade => ({ area: grown(window, -1.6), share: 0.1, softMm: 1.6 });
const breeze: Relief = (x, y) => 0.12 * Math.sin(x * 0.34 + y * 0.1) * Math.sin(y * 0.28);

/** Fine lines out of which a shape rises, and a second, straighter set that crosses them. */
function fineLines(relief: Relief, fades: readonly Fade[]): Layer[] {
  const raised = groundArt(
    { area: area(-1, -1, 88, 58), spacing: 0.38, bend: 2.4, relief, step: 0.4 },
    0.085,
  );
  const swell = groundArt(
    {
      area: area(-1, -5, 88, 64),
      spacing: 0.52,
      bend: 0,
      relief: () => 0,
      swell: { height: 3, length: 60 },
      step: 0.8,
    },
    0.07,
  );
  return [
    layer('iris', 'offset', rainbow([ROSE, APRICOT, SAGE, LILAC], 0, 86), raised, PAGE, {
      feature: 'iris',
      fades,
    }),
    layer('swell', 'offset', rainbow([SAGE, LILAC, ROSE, APRICOT], 0, 86), swell, PAGE, { fades }),
  ];
}

/** A spray of strands that spreads from the lower left to the upper right. */
function spray(phase: number, twist: number): string {
  const rising: Curve = (t) => [-4 + 96 * t, 49 - 6 * t - 34 * bow(t * 0.5) ** 3];
  return (
    bandArt(
      {
        centre: rising,
        envelope: (t) => 1.2 + 6.4 * bow(t) ** 1.4,
        strands: 14,
        waves: 5,
        twist,
        phase,
        points: 360,
      },
      0.075,
    ) +
    bandArt(
      {
        centre: swinging(-2, 88, 8, 1, 1, 0.2),
        envelope: (t) => 1 + 2.2 * Math.abs(Math.sin(12.57 * t + phase * 3.14)),
        strands: 8,
        waves: 13,
        phase,
        points: 400,
      },
      0.065,
    )
  );
}

/** The swallowtail itself in fine lines, over the relief. */
function swallowtail(): Layer {
  const { outline, veins, spots, body } = butterfly(0.3);
  const lines = moved(
    37,
    15.5,
    `<g transform="rotate(-14 50 40)">${outline}${veins}${spots}${body}</g>`,
    0.32,
  );
  return layer('swallowtail', 'offset', rainbow([ROSE, APRICOT, LILAC], 36, 70), lines, PAGE, {
    fades: [{ ...DATA, share: 0.55 }],
  });
}

/** Two inks that interlace; the id of the feature is the page's own. */
const nets = (first: string, second: string, fades: readonly Fade[], feature: string): Layer[] => [
  layer('net-a', 'offset', rainbow([PLUM, ROSE, PLUM], 0, 86), first, PAGE, { feature, fades }),
  layer('net-b', 'offset', rainbow([SAGE, APRICOT, LILAC], 0, 86), second, PAGE, { feature, fades }),
];

/** The ground of the front: a swallowtail in raised lines behind the data, sprays in two inks, a rosette in the corner. */
export function frontGround(): Layer[] {
  const relief = reliefs(butterflyRelief(52, 33, 6.6), hill(6, 6, 16, 12), breeze);
  const fades = [DATA, FACE, { area: FRONT.perforated, share: 0.4, softMm: 1.5 }, clear(FRONT.window)];
  const corner = rosetteArt(
    { x: 82, y: 50, inner: 5, outer: 16, petals: 16, strands: 9, twist: 0.34, scallops: 16, scallop: 0.16 },
    0.075,
  );
  const core = hairline(polyline(hypotrochoid(82, 50, 5.6, 2.1, 2.7, 17)), 0.07);
  return [
    ...fineLines(relief, fades),
    ...nets(spray(0, 0.3) + core, spray(0.5, -0.3) + corner, fades, 'guilloche'),
    swallowtail(),
  ];
}

/** The ground of the back: the same lines without the spray, a rosette, all of it pale behind the zone. */
export function backGround(): Layer[] {
  const relief = reliefs(butterflyRelief(58, 19, 4.4), hill(20, 44, 26, 14), hill(66, 46, 24, 12), breeze);
  const fades = [
    paleZone(zoneStrip('TD1'), 0.42),
    { ...DATA, area: area(19, 4, 30, 26) },
    clear(BACK.window),
  ];
  const [x, y] = [58, 19];
  const outer = rosetteArt(
    { x, y, inner: 9, outer: 17, petals: 20, strands: 9, twist: 0.3, scallops: 20, scallop: 0.18 },
    0.075,
  );
  const inner = rosetteArt({ x, y, inner: 3, outer: 9.6, petals: 12, strands: 8, twist: 0.4 }, 0.075);
  const rule = bandArt(
    { centre: (t) => [-1 + 88 * t, 30.9], envelope: () => 0.6, strands: 6, waves: 52, points: 1300 },
    0.06,
  );
  return [
    ...fineLines(relief, fades).map((each) => (each.feature ? { ...each, feature: 'back-iris' } : each)),
    ...nets(outer, inner, fades, 'back-guilloche'),
    layer('rule', 'offset', rainbow([PLUM, SAGE, PLUM], 0, 86), rule, PAGE),
  ];
}
