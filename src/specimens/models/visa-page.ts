import { type AreaMm, area } from '../area.ts';
import { arms } from '../art/arms.ts';
import { groundArt, hill, reliefs } from '../art/ground.ts';
import { bandArt, framing, swinging } from '../art/guilloche.ts';
import { hiddenMotif } from '../art/hatch.ts';
import type { ColourParts } from '../art/island.ts';
import { microprint } from '../art/microprint.ts';
import { perforation, perforationSize } from '../art/perforation.ts';
import { hypotrochoid, rosetteArt } from '../art/rosette.ts';
import { circle, registerHalf } from '../art/star.ts';
import { craneWatermark } from '../art/watermark.ts';
import { feature } from '../features.ts';
import { type Ink, ink, rainbow } from '../ink.ts';
import { GLOW, layer, specimenMark } from '../layers.ts';
import type { Personal } from '../model.ts';
import type { Feature, Layer, PrintedPage } from '../page.ts';
import { fibreLayers, planchetteLayer, SECURITY_PAPER, threadLayers, watermarkLayers } from '../paper.ts';
import { hairline, polyline } from '../svg.ts';
import { lettering, type Typefaces } from '../typeface.ts';

/** What differs between the inner pages of two models. */
export interface VisaStyle {
  readonly iris: readonly Ink[];
  readonly bands: readonly Ink[];
  readonly print: Ink;
  readonly number: number;
  readonly title: string;
  readonly underUv: ColourParts;
  readonly underUvWords: string;
  /** Diameter of the holes on this sheet, mm: less than on the data page where they are conical. */
  readonly hole: number;
  readonly petals: number;
}

const PAGE = area(0, 0, 88, 125);
const PLACES = {
  watermark: area(22, 70, 44, 44),
  register: area(72, 6, 9, 9),
  latent: area(6, 108, 20, 9),
  perforated: area(20, 4, 48, 5),
} as const satisfies Record<string, AreaMm>;
const SPECIMEN = ink('red offset', [214, 78, 86]);
const HOLE = ink('laser hole', [52, 50, 54], { body: 'hole', reliefUm: -12, infrared: 0.7 });

function ground(style: VisaStyle): Layer[] {
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

function print(style: VisaStyle, faces: Typefaces): Layer[] {
  const { latent, register } = PLACES;
  const [cx, cy, radius] = [
    register.x + register.width / 2,
    register.y + register.height / 2,
    register.width / 2,
  ];
  const text =
    lettering(faces.light, style.title, { x: 44, y: 17.6, capMm: 3, anchor: 'middle', tracking: 0.26 }) +
    lettering(faces.semibold, String(style.number), { x: 79, y: 118, capMm: 4, anchor: 'end' });
  const words = 'UTOPIASPECIMENUTOPIO';
  const micro =
    microprint(faces.semibold, words, [10, 20], 68) + microprint(faces.semibold, words, [10, 119.4], 58);
  const motif = lettering(
    faces.black,
    'UTO',
    { x: latent.x + latent.width / 2, y: latent.y + 6.6, capMm: 4.6, anchor: 'middle', tracking: 0.1 },
    'inherit',
  );
  const raised: Ink = { ...style.print, name: 'intaglio', reliefUm: 18, infrared: 0.55, opacity: 0.3 };
  return [
    layer('text', 'offset', style.print, text, PAGE),
    layer('microprint', 'offset', style.print, micro, PAGE, { feature: 'microprint' }),
    layer(
      'latent',
      'intaglio',
      raised,
      hiddenMotif('la', latent, motif, { spacing: 0.36, lineMm: 0.16, outer: 0, inner: 90 }),
      latent,
      { feature: 'latent' },
    ),
    layer(
      'register-front',
      'offset',
      style.print,
      `<path d="${registerHalf(cx, cy, radius * 0.9, 0)}"/>${circle(cx, cy, radius * 0.97, 'fill="none" stroke="#000" stroke-width="0.18"')}`,
      register,
      { feature: 'register' },
    ),
    layer(
      'register-back',
      'offset',
      { ...style.print, opacity: 0.4 },
      `<path d="${registerHalf(cx, cy, radius * 0.9, 1)}"/>`,
      register,
      { feature: 'register', side: 'back' },
    ),
    layer(
      'reverse',
      'offset',
      ink('print of the reverse', [150, 150, 160], { opacity: 0.13 }),
      rosetteArt({ x: 44, y: 62, inner: 20, outer: 36, petals: 20, strands: 7, twist: 0.3 }, 0.14) +
        arms(32, 46, 28),
      PAGE,
      { side: 'back' },
    ),
    layer('specimen', 'offset', SPECIMEN, specimenMark(faces.black, { x: 15, y: 76, capMm: 6 }, -24), PAGE),
  ];
}

function underUv(style: VisaStyle, faces: Typefaces): Layer[] {
  const number = lettering(faces.black, String(style.number), { x: 44, y: 118, capMm: 9, anchor: 'middle' });
  return (['blue', 'green', 'red', 'yellow'] as const).map((colour) =>
    layer(
      `uv-${colour}`,
      'offset',
      GLOW[colour],
      style.underUv[colour] + (colour === 'yellow' ? number : ''),
      PAGE,
      { feature: 'uv-picture' },
    ),
  );
}

function features(style: VisaStyle): Feature[] {
  const on = (id: string) => `visa-${id}`;
  return [
    feature(on('paper'), 'uv_dull_paper', 'Dull paper', PAGE, 'Stays dark violet.'),
    feature(
      on('watermark'),
      'multitone_watermark',
      'Crane before the sun',
      PLACES.watermark,
      'The bird darker, the sun lighter than the sheet, with flowing tones.',
    ),
    feature(
      on('thread'),
      'embedded_thread',
      'Thread with bare letters',
      area(61, 0, 1.4, 125),
      'A dark strip against the light with UTOPIA in bare letters; glows in yellow dashes.',
    ),
    feature(
      on('visible-fibres'),
      'visible_fibres',
      'Red and blue fibres',
      PAGE,
      'Strewn by chance, some over the edge; they glow in their colour.',
    ),
    feature(
      on('fibres'),
      'fluorescent_fibres',
      'Yellow and green fibres',
      PAGE,
      'Invisible in ordinary light.',
    ),
    feature(
      on('planchettes'),
      'planchettes',
      'Glowing planchettes',
      PAGE,
      'Pale discs of a millimetre that glow yellow-green.',
    ),
    feature(
      on('iris'),
      'rainbow_printing',
      'Iris ground',
      PAGE,
      'Colours run into each other within unbroken lines that bend over hills.',
    ),
    feature(
      on('guilloche'),
      'two_colour_guilloche',
      'Rosette and band',
      area(8, 18, 72, 94),
      'Two inks interlaced in exact register.',
    ),
    feature(
      on('microprint'),
      'microprint',
      'UTOPIASPECIMENUTOPIO',
      area(10, 19.6, 68, 0.6),
      'Letters 0.22 mm high in the rules at head and foot.',
    ),
    feature(
      on('latent'),
      'latent_image',
      'UTO',
      PLACES.latent,
      'Raised lines: UTO is lighter or darker than its ground as the page is turned in flat light.',
    ),
    feature(
      on('register'),
      'see_through_register',
      'Compass rose',
      PLACES.register,
      'Front and back together make a rose of eight points.',
    ),
    feature(
      on('uv-picture'),
      'uv_fluorescent_ink',
      'Picture and page number',
      area(4, 20, 80, 100),
      style.underUvWords,
    ),
    feature(
      on('perforation'),
      'number_on_all_sheets',
      'Perforated number',
      PLACES.perforated,
      `The document number in laser holes of ${style.hole} mm, in line through all sheets.`,
      { check: { light: 'TL', property: 'TR', feature: 'PD', inverted: false, threshold: null } },
    ),
  ];
}

/** A visa page of a passport: paper, 88 × 125 mm, with the document number perforated at its head. */
export function visaPage(style: VisaStyle, personal: Personal, faces: Typefaces): PrintedPage {
  const drill = { pitch: 0.62, hole: style.hole };
  const size = perforationSize(personal.perforated, drill);
  const holes = perforation(personal.perforated, {
    x: 44 - size.width / 2,
    y: PLACES.perforated.y + 0.3,
    ...drill,
  });
  const { watermark } = PLACES;
  const seed = personal.seed + style.number;
  return {
    id: 'visa',
    title: `Visa page ${style.number}`,
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: SECURITY_PAPER,
    layers: [
      ...watermarkLayers(craneWatermark(watermark.x, watermark.y, watermark.width), watermark),
      ...threadLayers(faces.black, 61, PAGE, 'UTOPIA'),
      ...fibreLayers(PAGE, seed, 16),
      planchetteLayer(PAGE, seed, 9),
      ...ground(style),
      ...underUv(style, faces),
      ...print(style, faces),
      layer('perforation', 'perforation', HOLE, holes, PLACES.perforated, { feature: 'perforation' }),
    ].map((each) => (each.feature ? { ...each, feature: `visa-${each.feature}` } : each)),
    features: features(style),
    fields: [],
    portrait: null,
    zone: null,
  };
}
