import { arms } from '../../art/arms.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilColours, foilNet } from '../../art/foil.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { circle, rays } from '../../art/star.ts';
import { sunflower, sunflowerField } from '../../art/sunflower.ts';
import { type SetFields, setFields } from '../../caption.ts';
import { foilLayers, glowLayers, hiddenWord } from '../../devices.ts';
import { numberLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers } from '../../paper.ts';
import { dyedPortrait } from '../../portraits.ts';
import { hairline } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone } from '../../zone.ts';
import { BLACK_DYE, CYAN, MAGENTA, SPECIMEN_RED, YELLOW } from '../passport-2013/inks.ts';
import { adhesiveEdge, labelPage, safetyCuts, type VisaPlaces, visaEntries } from '../visa-label.ts';
import { features } from './features.ts';
import { labelGround } from './ground.ts';
import { FOREST, INTAGLIO, LETTERPRESS, OVI } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const WHERE: VisaPlaces = [
  ['valid_for', 40, 15.2],
  ['document_type', 70, 15.2],
  ['valid_from', 40, 21.6],
  ['expiry_date', 64, 21.6],
  ['entries', 40, 28],
  ['destination', 64, 28],
  ['surname', 40, 34.4],
  ['given_names', 64, 34.4],
  ['birth_date', 40, 40.8],
  ['sex', 64, 40.8],
  ['nationality', 72, 40.8],
  ['remarks', 40, 47.2],
];
const plain = (iso: string) => iso.split('-').reverse().join('-');

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(visaEntries(personal, WHERE, 'C', plain), {
    caption: faces.regular,
    captionMm: 0.86,
    value: faces.ocrb,
    valueMm: 1.75,
    gapMm: 2.75,
    valueTracking: -0.06,
  });

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const { emblem, latent, ovi } = PLACES;
  const [x, y] = [emblem.x + emblem.width / 2, emblem.y + emblem.height / 2];
  const words = 'VIZOSPECIMENUTOPIAVISA';
  const rosette =
    rosetteArt({ x, y, inner: 8.4, outer: 11.8, petals: 30, strands: 5, twist: 0.3 }, 0.13) +
    circle(x, y, 8, 'fill="none" stroke="#000" stroke-width="0.2"') +
    arms(x - 5.4, y - 6.2, 12);
  const title =
    lettering(faces.black, 'VISA', { x: 19, y: 9.6, capMm: 5.2, tracking: 0.14 }) +
    lettering(faces.light, 'VIZO', { x: 43, y: 9.6, capMm: 5.2, tracking: 0.14 }) +
    lettering(faces.semibold, 'UTOPIA · UTOPIO', { x: 63, y: 9.6, capMm: 1.5, tracking: 0.14 });
  const flower = sunflower(ovi.x + ovi.width / 2, ovi.y + ovi.height / 2, ovi.width / 2, 0.1);
  const frame = hairline('M5.4 14.2H36.6V54.2H5.4Z', 0.14);
  return [
    layer('captions', 'offset', FOREST, captions + frame, PAGE),
    layer(
      'microprint',
      'offset',
      FOREST,
      microprint(faces.semibold, words, [19, 11.6], 66) + microprint(faces.semibold, words, [2, 56.6], 116),
      PAGE,
      { feature: 'microprint' },
    ),
    layer('title', 'intaglio', INTAGLIO, title + rosette, PAGE, { feature: 'intaglio' }),
    layer(
      'latent',
      'intaglio',
      INTAGLIO,
      hiddenWord('la', faces.black, 'UT', latent, { spacing: 0.36, lineMm: 0.16, outer: 0, inner: 90 }, 4.8),
      latent,
      { feature: 'latent' },
    ),
    layer(
      'ovi',
      'screen',
      OVI,
      `${flower.petals}<g fill="#fff">${circle(ovi.x + 5.2, ovi.y + 5.2, 2.5)}</g>${flower.seeds}`,
      ovi,
      {
        feature: 'ovi',
      },
    ),
  ];
}

/** A round foil: a sun from the left, a sunflower from the upper right. */
function device(): Layer[] {
  const { foil } = PLACES;
  const [x, y, radius] = [foil.x + foil.width / 2, foil.y + foil.height / 2, foil.width / 2 - 0.2];
  const flower = sunflower(x, y, radius * 0.94, 0.1);
  return foilLayers(
    foil,
    {
      always: foilNet(x, y, radius),
      first: `<path d="${rays(x, y, radius * 0.2, radius * 0.94, 60)}"/>${arms(x - 3.2, y - 3.6, 7.2)}`,
      second: flower.petals + flower.seeds,
    },
    [foilColours(foil, 120, 2, 2), foilColours(foil, 0, 2, 0), foilColours(foil, 50, 2, 4)],
    'foil',
  );
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { portrait, number } = PLACES;
  const photo = portraitArt(likenessOf(personal.portraitSeed, personal.holder.sex), portrait);
  return [
    ...dyedPortrait(photo, portrait, { cyan: CYAN, magenta: MAGENTA, yellow: YELLOW }, 'inkjet'),
    numberLayer(personal, number, {
      face: faces.black,
      ink: LETTERPRESS,
      rightMm: 0.4,
      downMm: 3.6,
      capMm: 2.9,
      tracking: 0.14,
    }),
    layer('values', 'inkjet', BLACK_DYE, set.values, PAGE, { feature: 'values' }),
    specimenMark(faces.black, SPECIMEN_RED, { x: 45, y: 55.9, capMm: 3.2 }, -3, PAGE),
  ];
}

/** The visa label of format A. */
export function label(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'MRVA');
  const set = setText(personal, faces);
  return labelPage(personal, {
    page: PAGE,
    places: PLACES,
    zone,
    set,
    layers: [
      ...fibreLayers(PAGE, personal.seed, 12),
      adhesiveEdge(PAGE),
      ...labelGround(),
      ...glowLayers(sunflowerField(39, 13, 76, 41), PAGE),
      ...blankPrint(faces, set.captions),
      ...personalisation(personal, set, faces),
      ...device(),
      safetyCuts(PAGE, 2.4),
    ],
    features: features(zone.area),
  });
}
