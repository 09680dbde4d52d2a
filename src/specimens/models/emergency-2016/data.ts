import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { dandelionWatermark, drifting } from '../../art/dandelion.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilBand, foilColours } from '../../art/foil.ts';
import { microprint } from '../../art/microprint.ts';
import { circle, rays, star } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { foilLayers, glowLayers, hiddenWord } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import { numberField, numberLayer, signatureLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers, SECURITY_PAPER, threadLayers, watermarkLayers } from '../../paper.ts';
import { hairline } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { SPECIMEN_RED } from '../passport-2013/inks.ts';
import { dataFeatures } from './features.ts';
import { dataGround } from './ground.ts';
import { FOLD, INTAGLIO, LETTERPRESS, STAMP, STEEL, TONER } from './inks.ts';
import { DATA, PAGE } from './places.ts';

const [LEFT, RIGHT] = [44, 68];

function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf({ ...holderTexts(holder), nationality: 'UTOPIAN', destination: 'UTOPIA' }, [
    ['surname', 'Surname · Familia nomo', 35, 14.8],
    ['given_names', 'Given names · Antaŭnomoj', 35, 20.4],
    ['nationality', 'Nationality · Ŝtataneco', 35, 26],
    ['sex', 'Sex · Sekso', RIGHT, 20.4],
    ['birth_date', 'Date of birth · Naskiĝdato', 35, 31.6],
    ['birth_place', 'Place of birth · Naskiĝloko', RIGHT, 26],
    ['issue_date', 'Issued · Eldonita', LEFT, 37.2],
    ['authority', 'By · De', RIGHT, 31.6, 1.3],
    ['expiry_date', 'Expires · Valida ĝis', LEFT, 42.8],
    ['destination', 'For one journey to · Por unu vojaĝo al', RIGHT, 37.2],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.regular,
    captionMm: 0.9,
    value: faces.semibold,
    valueMm: 1.62,
    gapMm: 2.5,
    valueTracking: 0.02,
  });

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const words = 'KRIZAVOJAĜDOKUMENTOSPECIMEN';
  const title =
    lettering(faces.semibold, 'UTOPIA · UTOPIO', { x: 17, y: 4.6, capMm: 1.5, tracking: 0.2 }) +
    lettering(faces.black, 'EMERGENCY TRAVEL DOCUMENT', { x: 17, y: 8, capMm: 1.9, tracking: 0.06 }) +
    lettering(faces.regular, 'KRIZA VOJAĜDOKUMENTO', { x: 17, y: 11, capMm: 1.5, tracking: 0.16 });
  const signed = lettering(faces.regular, 'Signature · Subskribo', {
    x: RIGHT + 4,
    y: 42.2,
    capMm: 0.9,
    tracking: 0.02,
  });
  return [
    layer('captions', 'offset', STEEL, captions + signed, PAGE),
    layer(
      'microprint',
      'offset',
      STEEL,
      microprint(faces.semibold, words, [35, 12.6], 66) + microprint(faces.semibold, words, [5, 48.9], 27),
      PAGE,
      { feature: 'microprint' },
    ),
    layer('title', 'intaglio', INTAGLIO, title + arms(DATA.arms.x, DATA.arms.y, DATA.arms.height), PAGE, {
      feature: 'intaglio',
    }),
    layer(
      'latent',
      'intaglio',
      INTAGLIO,
      hiddenWord(
        'la',
        faces.black,
        'UTO',
        DATA.latent,
        { spacing: 0.36, lineMm: 0.15, outer: 0, inner: 90 },
        2.7,
      ),
      DATA.latent,
      { feature: 'latent' },
    ),
  ];
}

/** The office's stamp across the corner of the portrait: two rings, letters between them, a star. */
function stamp(faces: Typefaces): Layer {
  const { stamp: place } = DATA;
  const [x, y, radius] = [place.x + place.width / 2, place.y + place.height / 2, place.width / 2 - 0.4];
  const words = 'UTOPIA · KONSULEJO · SPECIMEN · ';
  const letters = [...words].map((symbol, i) => {
    const one = lettering(faces.semibold, symbol, { x, y: y - radius * 0.77, capMm: 1.25, anchor: 'middle' });
    return `<g transform="rotate(${((i * 360) / words.length).toFixed(2)} ${x} ${y})">${one}</g>`;
  });
  const ring = (share: number, line: number) =>
    circle(x, y, radius * share, `fill="none" stroke="#000" stroke-width="${line}"`);
  const art = `${ring(1, 0.28)}${ring(0.95, 0.12)}${ring(0.7, 0.2)}${letters.join('')}${arms(x - 4, y - 4.6, 9)}`;
  return layer(
    'stamp',
    'letterpress',
    STAMP,
    `<g transform="rotate(-17 ${x} ${y})" opacity="0.86">${art}</g>`,
    place,
    {
      feature: 'stamp',
    },
  );
}

/** A small foil: a sun from the left, stars from the upper right. */
function device(): Layer[] {
  const { foil } = DATA;
  const x = foil.x + foil.width / 2;
  const stars = Array.from({ length: 5 }, (_, i) =>
    star(x + (i % 2 === 0 ? -1.8 : 1.8), foil.y + 2 + i * 3, 1.5, 0.6, 5),
  );
  return foilLayers(
    foil,
    {
      always: foilBand(x, foil.y, foil.y + foil.height, 3.8),
      first: `<path d="${rays(x, foil.y + 8, 1.2, 4, 28)}"/>${arms(x - 1.2, foil.y + 6.8, 2.6)}`,
      second: `<path d="${stars.join('')}"/>`,
    },
    [foilColours(foil, 90, 2, 1), foilColours(foil, 20, 1, 0), foilColours(foil, 70, 2, 3)],
    'foil',
  );
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { portrait, number, signature: place } = DATA;
  const { sex } = personal.holder;
  return [
    layer(
      'portrait',
      'inkjet',
      TONER,
      portraitArt(likenessOf(personal.portraitSeed, sex), portrait),
      portrait,
      {
        feature: 'portrait',
      },
    ),
    numberLayer(personal, number, {
      face: faces.black,
      ink: LETTERPRESS,
      rightMm: 0.3,
      downMm: 3,
      capMm: 2.4,
      tracking: 0.14,
    }),
    layer('values', 'inkjet', TONER, set.values, PAGE, { feature: 'values' }),
    signatureLayer(personal, 'inkjet', TONER, place),
    specimenMark(faces.black, SPECIMEN_RED, { x: 43, y: 49.4, capMm: 2.5 }, -1, PAGE),
  ];
}

/** The half of the sheet with data and zone. */
export function dataHalf(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD2');
  const set = setText(personal, faces);
  const { watermark } = DATA;
  return {
    id: 'data',
    title: 'Data',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 0.4,
    substrate: SECURITY_PAPER,
    layers: [
      ...watermarkLayers(dandelionWatermark(watermark.x, watermark.y, watermark.width), watermark),
      ...threadLayers(faces.black, 62, PAGE, 'UTOPIA'),
      ...fibreLayers(PAGE, personal.seed, 16),
      ...dataGround(),
      ...glowLayers(drifting(35, 13, 56, 36), PAGE),
      ...blankPrint(faces, set.captions),
      ...personalisation(personal, set, faces),
      stamp(faces),
      ...device(),
      layer('fold', 'substrate', FOLD, hairline('M0 0.3H105', 0.35), area(0, 0, 105, 1)),
      zoneLayer(zone, TONER, 'inkjet', 'zone'),
    ],
    features: dataFeatures(zone.area),
    fields: [...set.fields, numberField(personal, DATA.number)],
    portrait: DATA.portrait,
    zone,
  };
}
