import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { crane, reeds } from '../../art/bird.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilBand, foilColours } from '../../art/foil.ts';
import { hiddenMotif } from '../../art/hatch.ts';
import { lineRaster, negative } from '../../art/line-raster.ts';
import { microprint } from '../../art/microprint.ts';
import { hypotrochoid, rosetteArt } from '../../art/rosette.ts';
import { circle, rays, registerHalf, star } from '../../art/star.ts';
import { craneWatermark } from '../../art/watermark.ts';
import { type SetFields, setFields } from '../../caption.ts';
import { ink } from '../../ink.ts';
import { numberLayer, signatureLayer } from '../../issued.ts';
import { GLOW, layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers, planchetteLayer, SECURITY_PAPER, threadLayers, watermarkLayers } from '../../paper.ts';
import { hairline, moved, polyline, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { entries } from './entries.ts';
import { dataFeatures } from './features.ts';
import { dataGround } from './ground.ts';
import {
  BLACK_DYE,
  BURGUNDY,
  CYAN,
  GHOST_GLOW,
  INTAGLIO,
  LAMINATE,
  LETTERPRESS,
  MAGENTA,
  SPECIMEN_RED,
  YELLOW,
  ZONE_BLACK,
} from './inks.ts';
import { PAGE, PLACES } from './places.ts';

function setText(personal: Personal, faces: Typefaces): SetFields {
  return setFields(entries(personal), {
    caption: faces.italic,
    captionMm: 1.02,
    value: faces.ocrb,
    valueMm: 1.85,
    gapMm: 2.7,
    valueTracking: -0.04,
  });
}

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const title =
    lettering(faces.black, 'UTOPIO', { x: 41.5, y: 10, capMm: 2.6, anchor: 'end', tracking: 0.3 }) +
    lettering(faces.black, 'UTOPIA', { x: 72, y: 10, capMm: 2.6, tracking: 0.3 }) +
    lettering(faces.semibold, 'PASPORTO', { x: 41.5, y: 6.2, capMm: 1.5, anchor: 'end', tracking: 0.22 }) +
    lettering(faces.semibold, 'PASSPORT', { x: 72, y: 6.2, capMm: 1.5, tracking: 0.22 });
  const { latent } = PLACES;
  const motif = lettering(
    faces.black,
    'UTO',
    { x: latent.x + latent.width / 2, y: latent.y + 5.2, capMm: 3.6, anchor: 'middle', tracking: 0.12 },
    'inherit',
  );
  const words = 'UTOPIASPECIMENPASPORTO';
  const micro =
    microprint(faces.semibold, words, [6, 60.4], 35) +
    microprint(faces.semibold, words, [44, 13.4], 77) +
    microprint(faces.semibold, words, [0.5, 65.2], 124);
  return [
    layer(
      'captions',
      'offset',
      BURGUNDY,
      captions +
        lettering(faces.italic, 'Subskribo/Signature', { x: 70, y: 53.2, capMm: 1.02, tracking: 0.02 }),
      PAGE,
    ),
    layer('microprint', 'offset', BURGUNDY, micro, PAGE, { feature: 'microprint' }),
    layer(
      'title',
      'intaglio',
      INTAGLIO,
      title + arms(PLACES.arms.x, PLACES.arms.y, PLACES.arms.height),
      PAGE,
      { feature: 'intaglio' },
    ),
    layer(
      'latent',
      'intaglio',
      INTAGLIO,
      hiddenMotif('la', latent, motif, { spacing: 0.34, lineMm: 0.15, outer: 0, inner: 90 }),
      latent,
      { feature: 'latent' },
    ),
  ];
}

/** What glows: the arms before a sun of rays, two cranes, reeds along the foot. */
function underUv(faces: Typefaces): Layer[] {
  const bird = crane();
  const flying = `<path d="${bird.wings}${bird.body}"/>`;
  const [x, y] = [82, 36];
  const art = {
    red:
      `<path d="${rays(x, y, 17.5, 27, 56)}"/>` +
      hairline(polyline(hypotrochoid(x, y, 18, 6.6, 8.6, 33)), 0.16),
    yellow: arms(x - 9.6, y - 11, 21.5) + microprint(faces.black, 'UTOPIO ', [4, 64], 117, 0, 0.8),
    blue: moved(45, 12, flying, 0.26) + moved(9, 22, flying, 0.3),
    green:
      hairline(reeds(43, 62.4, 80, 12, 46), 0.22) +
      `<path d="${Array.from({ length: 9 }, (_, i) => star(12 + i * 3, 56, 0.9, 0.36, 5)).join('')}"/>`,
  };
  return (['red', 'yellow', 'blue', 'green'] as const).map((colour) =>
    layer(`uv-${colour}`, 'offset', GLOW[colour], art[colour], PAGE, { feature: 'uv-picture' }),
  );
}

function register(): Layer[] {
  const { x, y, width } = PLACES.register;
  const [cx, cy, radius] = [x + width / 2, y + width / 2, width / 2];
  const half = ink('register', [124, 34, 56], { opacity: 0.5 });
  const ring = circle(cx, cy, radius * 0.97, 'fill="none" stroke="#000" stroke-width="0.18"');
  const back =
    arms(48, 10, 46) +
    rosetteArt({ x: 68, y: 34, inner: 24, outer: 31, petals: 24, strands: 6, twist: 0.3 }, 0.14);
  return [
    layer('reverse', 'offset', ink('print of the reverse', [150, 130, 130], { opacity: 0.07 }), back, PAGE, {
      side: 'back',
    }),
    layer(
      'register-front',
      'offset',
      half,
      `<path d="${registerHalf(cx, cy, radius * 0.92, 0)}"/>${ring}`,
      PLACES.register,
      { feature: 'register' },
    ),
    layer(
      'register-back',
      'offset',
      half,
      `<path d="${registerHalf(cx, cy, radius * 0.92, 1)}"/>`,
      PLACES.register,
      { feature: 'register', side: 'back' },
    ),
  ];
}

function faces(personal: Personal): Layer[] {
  const { portrait, ghost } = PLACES;
  const { sex } = personal.holder;
  const main = portraitArt(likenessOf(personal.portraitSeed, sex), portrait);
  const second = portraitArt(likenessOf(personal.ghostSeed, sex), ghost, { bare: true });
  const plate = (id: string, dye: typeof CYAN, reads: 'red' | 'green' | 'blue') =>
    layer(id, 'inkjet', dye, main, portrait, { reads, feature: 'portrait' });
  return [
    layer(
      'ghost',
      'inkjet',
      BURGUNDY,
      lineRaster('gr', ghost, second, { spacing: 0.22, lineMm: 0.12, degrees: 30 }),
      ghost,
      { feature: 'ghost' },
    ),
    layer('ghost-glow', 'inkjet', GHOST_GLOW, negative('gn', second), ghost, { feature: 'ghost' }),
    plate('portrait-cyan', CYAN, 'red'),
    plate('portrait-magenta', MAGENTA, 'green'),
    plate('portrait-yellow', YELLOW, 'blue'),
  ];
}

function personalisation(personal: Personal, set: SetFields, typefaces: Typefaces): Layer[] {
  const { number } = PLACES;
  return [
    numberLayer(personal, number, {
      face: typefaces.black,
      ink: LETTERPRESS,
      rightMm: 0.6,
      downMm: 3,
      capMm: 2.5,
      tracking: 0.16,
    }),
    layer('values', 'inkjet', BLACK_DYE, set.values, PAGE, { feature: 'inkjet' }),
    signatureLayer(personal, 'inkjet', BLACK_DYE, PLACES.signature),
    specimenMark(typefaces.black, SPECIMEN_RED, { x: 60, y: 62.6, capMm: 4.8 }, -13, PAGE),
  ];
}

/** The laminate with its two motifs: a band of net and arms from the left, stars and rosettes from the upper right. */
function laminate(): Layer[] {
  const { overlay } = PLACES;
  const x = overlay.x + overlay.width / 2;
  const stars = Array.from({ length: 8 }, (_, i) =>
    star(x + (i % 2 === 0 ? -3.4 : 3.4), 7 + i * 7.4, 3, 1.15, 8, i / 16),
  ).join('');
  const sheet = rectangle(area(1.2, 1.2, 122.6, 85.6), '', 2.6);
  const small = Array.from({ length: 5 }, (_, i) => arms(x - 3.6, 5 + i * 11.6, 8)).join('');
  return [
    layer('foil-1', 'foil', foilColours(overlay, 80, 3, 0), foilBand(x, 3, 63, 7) + small, overlay, {
      feature: 'overlay',
      flash: 1,
    }),
    layer('foil-2', 'foil', foilColours(overlay, 20, 2, 3), `<path d="${stars}"/>`, overlay, {
      feature: 'overlay',
      flash: 2,
    }),
    layer('laminate', 'laminate', LAMINATE, sheet, PAGE, { feature: 'laminate' }),
  ];
}

/** The data page of the series of 2013: printed paper with inkjet data under a laminate. */
export function dataPage(personal: Personal, typefaces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD3');
  const set = setText(personal, typefaces);
  const { watermark } = PLACES;
  return {
    id: 'data',
    title: 'Data page',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: SECURITY_PAPER,
    layers: [
      ...watermarkLayers(craneWatermark(watermark.x, watermark.y, watermark.width), watermark),
      ...threadLayers(typefaces.black, 56.5, PAGE, 'UTOPIO'),
      ...fibreLayers(PAGE, personal.seed, 13),
      planchetteLayer(PAGE, personal.seed, 7),
      ...dataGround(),
      ...register(),
      ...underUv(typefaces),
      ...blankPrint(typefaces, set.captions),
      ...faces(personal),
      ...personalisation(personal, set, typefaces),
      zoneLayer(zone, ZONE_BLACK, 'inkjet', 'zone'),
      ...laminate(),
    ],
    features: dataFeatures(zone.area),
    fields: set.fields,
    portrait: PLACES.portrait,
    zone,
  };
}
