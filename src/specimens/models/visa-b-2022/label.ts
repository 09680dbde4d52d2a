import { arms } from '../../art/arms.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilBand, foilColours } from '../../art/foil.ts';
import { lineRaster } from '../../art/line-raster.ts';
import { microprint } from '../../art/microprint.ts';
import { nautilus, reef } from '../../art/nautilus.ts';
import { perforation } from '../../art/perforation.ts';
import { circle, star } from '../../art/star.ts';
import { type SetFields, setFields } from '../../caption.ts';
import { foilLayers, glowLayers, hiddenWord } from '../../devices.ts';
import { numberLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers, planchetteLayer } from '../../paper.ts';
import { dyedPortrait, ovalPortrait } from '../../portraits.ts';
import { hairline } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone } from '../../zone.ts';
import { BLACK_DYE, CYAN, MAGENTA, SPECIMEN_RED, YELLOW } from '../passport-2013/inks.ts';
import { HOLE } from '../passport-2021/inks.ts';
import { adhesiveEdge, labelPage, safetyCuts, type VisaPlaces, visaEntries } from '../visa-label.ts';
import { features } from './features.ts';
import { labelGround } from './ground.ts';
import { INDIGO, INTAGLIO, NUMBER, OVI } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const WHERE: VisaPlaces = [
  ['surname', 19, 14],
  ['given_names', 42, 14],
  ['birth_date', 19, 19.6],
  ['sex', 42, 19.6],
  ['nationality', 19, 25.2],
  ['document_type', 42, 25.2],
  ['valid_from', 19, 30.8],
  ['expiry_date', 42, 30.8],
  ['entries', 19, 36.4],
  ['authority', 30, 36.4],
];

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(visaEntries(personal, WHERE, 'D'), {
    caption: faces.italic,
    captionMm: 0.8,
    value: faces.semibold,
    valueMm: 1.55,
    gapMm: 2.35,
    valueTracking: 0.03,
  });

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const { latent, ovi, portrait } = PLACES;
  const words = 'UTOPIOVIZOSPECIMEN';
  const title =
    lettering(faces.semibold, 'UTOPIA', { x: 19, y: 6.4, capMm: 3.2, tracking: 0.2 }) +
    lettering(faces.light, 'VISA · VIZO', { x: 44, y: 6.4, capMm: 3.2, tracking: 0.1 }) +
    hairline('M19 8.6H64', 0.3);
  const { outline, walls, flames } = nautilus(ovi.x + 5.6, ovi.y + 5.4, 5.1);
  const shell = `${hairline(outline, 0.3) + hairline(walls, 0.14)}<path d="${flames}"/>`;
  const { x, y, width, height } = portrait;
  const frame = hairline(`M${x} ${y}h${width}v${height}h${-width}Z`, 0.12);
  return [
    layer('captions', 'offset', INDIGO, captions + frame, PAGE),
    layer(
      'microprint',
      'offset',
      INDIGO,
      microprint(faces.semibold, words, [19, 10.2], 45) +
        microprint(faces.semibold, words, [x, y + height + 0.9], width),
      PAGE,
      { feature: 'microprint' },
    ),
    layer('title', 'intaglio', INTAGLIO, title, PAGE, { feature: 'intaglio' }),
    layer(
      'latent',
      'intaglio',
      INTAGLIO,
      hiddenWord('la', faces.black, 'VIZO', latent, { spacing: 0.36, lineMm: 0.16, outer: 90, inner: 0 }, 4),
      latent,
      { feature: 'latent' },
    ),
    layer('ovi', 'screen', OVI, shell, ovi, { feature: 'ovi' }),
  ];
}

/** A strip of foil from the head to the zone: arms and waves from the left, shells and stars from the upper right. */
function strip(): Layer[] {
  const { strip: place } = PLACES;
  const x = place.x + place.width / 2;
  const edges = hairline(`M${place.x + 0.2} 0V50.2M${place.x + place.width - 0.2} 0V50.2`, 0.3);
  const shells = [8, 25, 42].map((y) => {
    const { outline, walls, flames } = nautilus(x, y, 4);
    return `${hairline(outline, 0.26) + hairline(walls, 0.14)}<path d="${flames}"/>`;
  });
  const stars = [16.5, 33.5].map((y) => star(x, y, 2.2, 0.9, 8));
  const bubbles = Array.from({ length: 9 }, (_, i) =>
    circle(x + 3.4 * Math.sin(i * 2.2), 3 + i * 5.4, 0.5 + 0.3 * (i % 3)),
  );
  return foilLayers(
    place,
    {
      always: foilBand(x, -1, 51, 4.6) + edges,
      first: [4, 21, 38].map((y) => arms(x - 3.4, y, 7.6)).join('') + bubbles.join(''),
      second: `${shells.join('')}<path d="${stars.join('')}"/>`,
    },
    [foilColours(place, 90, 4, 1), foilColours(place, 80, 2, 3), foilColours(place, 60, 3, 0)],
    'strip',
  );
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { portrait, number, ghost, perforated } = PLACES;
  const { sex } = personal.holder;
  const photo = portraitArt(likenessOf(personal.portraitSeed, sex), portrait);
  const second = ovalPortrait('gs', likenessOf(personal.ghostSeed, sex), ghost, 0.5);
  return [
    ...dyedPortrait(photo, portrait, { cyan: CYAN, magenta: MAGENTA, yellow: YELLOW }, 'inkjet'),
    layer(
      'ghost',
      'inkjet',
      INDIGO,
      lineRaster('gr', ghost, second, { spacing: 0.3, lineMm: 0.25, degrees: 12 }),
      ghost,
      {
        feature: 'ghost',
      },
    ),
    numberLayer(personal, number, { face: faces.ocrb, ink: NUMBER, rightMm: 0.4, downMm: 3.1, capMm: 2.5 }),
    layer(
      'perforation',
      'perforation',
      HOLE,
      perforation(personal.perforated, {
        x: perforated.x + 11.5,
        y: perforated.y + 0.1,
        pitch: 0.41,
        hole: 0.25,
      }),
      perforated,
      { feature: 'perforation' },
    ),
    layer('values', 'inkjet', BLACK_DYE, set.values, PAGE, { feature: 'values' }),
    specimenMark(faces.black, SPECIMEN_RED, { x: 40.6, y: 48.8, capMm: 2.4 }, -9, PAGE),
  ];
}

/** The visa label of format B. */
export function label(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'MRVB');
  const set = setText(personal, faces);
  return labelPage(personal, {
    page: PAGE,
    places: PLACES,
    zone,
    set,
    layers: [
      ...fibreLayers(PAGE, personal.seed, 10),
      planchetteLayer(PAGE, personal.seed, 7),
      adhesiveEdge(PAGE),
      ...labelGround(),
      ...glowLayers(reef(18, 11, 54, 38), PAGE),
      ...blankPrint(faces, set.captions),
      ...personalisation(personal, set, faces),
      ...strip(),
      safetyCuts(PAGE, 2),
    ],
    features: features(zone.area),
  });
}
