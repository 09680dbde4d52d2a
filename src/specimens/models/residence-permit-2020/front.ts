import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { bridge, nightBridge } from '../../art/bridge.ts';
import { likenessOf } from '../../art/face/index.ts';
import { foilBand, foilColours } from '../../art/foil.ts';
import { lineRaster } from '../../art/line-raster.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { star } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { foilLayers, glowLayers, hiddenWord } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import { numberField, signatureLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { softPortrait } from '../../portraits.ts';
import { hairline, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { EMBOSSED, ENGRAVED, POLYCARBONATE, RAISED, SPECIMEN_RED } from '../passport-2021/inks.ts';
import { frontFeatures } from './features.ts';
import { frontGround } from './ground.ts';
import { NAVY, NUMBER, OVI, TITLE_GLOW } from './inks.ts';
import { FRONT, PAGE } from './places.ts';

const [LEFT, SECOND] = [18.4, 27];

function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf({ ...holderTexts(holder), document_type: 'LONG-TERM RESIDENT' }, [
    ['surname', 'SURNAME · FAMILIA NOMO', LEFT, 16.2],
    ['given_names', 'GIVEN NAMES · ANTAŬNOMOJ', LEFT, 21.4],
    ['sex', 'SEX · SEKSO', LEFT, 26.6],
    ['nationality', 'NATIONALITY · ŜTATANECO', SECOND + 1.5, 26.6],
    ['birth_date', 'BORN · NASKIĜIS', LEFT, 31.8],
    ['document_type', 'TYPE OF PERMIT · SPECO', LEFT, 37],
    ['expiry_date', 'VALID UNTIL · VALIDA ĜIS', LEFT, 42.2],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.semibold,
    captionMm: 0.66,
    value: faces.regular,
    valueMm: 1.6,
    gapMm: 2.25,
    valueTracking: 0.04,
  });

/** The country's letters in an oval of fine lines. */
function emblem(faces: Typefaces): string {
  const { x, y, width, height } = FRONT.emblem;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const ring = (rx: number, ry: number, line: number) =>
    `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="none" stroke="#000" stroke-width="${line}"/>`;
  return (
    ring(6.7, 4.4, 0.3) +
    ring(6.2, 3.9, 0.12) +
    lettering(faces.black, 'UTO', { x: cx + 0.2, y: cy + 1.45, capMm: 2.9, anchor: 'middle', tracking: 0.06 })
  );
}

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const title =
    lettering(faces.black, 'RESIDENCE PERMIT', { x: LEFT, y: 6.6, capMm: 1.9, tracking: 0.07 }) +
    lettering(faces.regular, 'LOĜPERMESO', { x: LEFT, y: 10.6, capMm: 2.1, tracking: 0.2 }) +
    lettering(faces.semibold, 'UTOPIA · UTOPIO', { x: 59.4, y: 10.4, capMm: 1.25, tracking: 0.2 });
  const words = 'LOĜPERMESOSPECIMENRESIDENCE';
  const micro =
    microprint(faces.semibold, words, [LEFT, 12.4], 29) + microprint(faces.semibold, words, [3.6, 51.6], 44);
  const glow = lettering(faces.black, 'UTOPIA', { x: 59.4, y: 6.6, capMm: 2.6, tracking: 0.16 });
  return [
    layer('captions', 'offset', NAVY, title + captions, PAGE),
    layer('microprint', 'offset', NAVY, micro, PAGE, { feature: 'microprint' }),
    layer('emblem', 'screen', OVI, emblem(faces), FRONT.emblem, { feature: 'ovi' }),
    layer('title-glow', 'offset', TITLE_GLOW, glow, PAGE, { feature: 'uv-picture' }),
    layer(
      'anti-scan',
      'offset',
      NAVY,
      hiddenWord(
        'as',
        faces.black,
        'COPY',
        FRONT.antiScan,
        { spacing: 0.26, lineMm: 0.06, outer: 45, inner: -45 },
        2.6,
      ),
      FRONT.antiScan,
      { feature: 'anti-scan' },
    ),
  ];
}

function faceLayers({ portraitSeed, ghostSeed, holder }: Personal): Layer[] {
  const { portrait, ghost } = FRONT;
  const second = softPortrait('gs', likenessOf(ghostSeed, holder.sex), ghost, 0.4);
  return [
    layer(
      'portrait',
      'laser_engraving',
      ENGRAVED,
      softPortrait('pp', likenessOf(portraitSeed, holder.sex), portrait, 0.8),
      portrait,
      {
        feature: 'portrait',
      },
    ),
    layer(
      'ghost',
      'laser_engraving',
      ENGRAVED,
      lineRaster('gr', ghost, second, { spacing: 0.3, lineMm: 0.25, degrees: -32 }),
      ghost,
      { feature: 'ghost' },
    ),
  ];
}

/** A band from edge to edge beside the portrait: arms in a net from the left, the bridge and stars from the upper right. */
function band(): Layer[] {
  const { band: place } = FRONT;
  const x = place.x + place.width / 2;
  const small = [6, 23, 40].map((y) => arms(x - 3, y, 6.8)).join('');
  const stars = Array.from({ length: 6 }, (_, i) =>
    star(x + (i % 2 === 0 ? -2 : 2), 6 + i * 8.4, 1.7, 0.7, 6),
  ).join('');
  const { towers, cables } = bridge(place.x - 9, 16, 27, 20, 0.12);
  const edges = hairline(`M${place.x + 0.3} 0V54M${place.x + place.width - 0.3} 0V54`, 0.14);
  return foilLayers(
    place,
    {
      always: foilBand(x, -1, 55, 4.2) + edges,
      first: small,
      second: `<path d="${stars}"/>${towers}${cables}`,
    },
    [foilColours(place, 90, 4, 0), foilColours(place, 60, 2, 2), foilColours(place, 90, 3, 4)],
    'band',
  );
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { number, signature: place } = FRONT;
  const digits = lettering(faces.ocrb, personal.holder.documentNumber, {
    x: 0,
    y: 0,
    capMm: 2.1,
    tracking: 0.2,
  });
  const upright = `<g transform="translate(${number.x + 2.4} ${number.y + number.height - 0.6}) rotate(-90)">${digits}</g>`;
  return [
    layer('number', 'letterpress', NUMBER, upright, number, { feature: 'number' }),
    layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'engraving' }),
    signatureLayer(personal, 'laser_engraving', ENGRAVED, place),
    specimenMark(faces.black, SPECIMEN_RED, { x: 21, y: 51, capMm: 3.2 }, -4, PAGE),
  ];
}

/** Lines over an iridescent patch and the edge of the portrait that can be felt. */
function surface(): Layer {
  const { iridescent: place } = FRONT;
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  const relief =
    rosetteArt({ x, y, inner: 1, outer: 4.2, petals: 8, strands: 4, stretch: 1.3 }, 0.22) +
    Array.from({ length: 9 }, (_, i) => rectangle(area(59 + i * 2.1, 43.6, 1.2, 0.5), '', 0.2)).join('');
  return layer('embossing', 'laminate', EMBOSSED, relief, PAGE, { feature: 'tactile' });
}

/** The front of the residence permit: the portrait at the right, the number upright at the edge. */
export function front(personal: Personal, faces: Typefaces): PrintedPage {
  const set = setText(personal, faces);
  const { number } = FRONT;
  return {
    id: 'front',
    title: 'Front',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.18,
    substrate: POLYCARBONATE,
    layers: [
      ...frontGround(),
      ...glowLayers(nightBridge(2, 14, 82, 36), PAGE),
      ...blankPrint(faces, set.captions),
      ...faceLayers(personal),
      ...personalisation(personal, set, faces),
      ...band(),
      surface(),
    ],
    features: frontFeatures(),
    fields: [...set.fields, numberField(personal, number)],
    portrait: FRONT.portrait,
    zone: null,
  };
}
