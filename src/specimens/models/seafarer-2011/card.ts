import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilColours } from '../../art/foil.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { ANCHOR, FISH, seabed, windRose } from '../../art/sea.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { foilLayers, glowLayers } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import { numberField, numberLayer, signatureLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers } from '../../paper.ts';
import { dyedPortrait, ovalPortrait } from '../../portraits.ts';
import { hairline, moved, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { CYAN, GHOST_GLOW, MAGENTA, SPECIMEN_RED, YELLOW } from '../passport-2013/inks.ts';
import { features } from './features.ts';
import { cardGround } from './ground.ts';
import { FILM, GILT, LETTERPRESS, NAVY, RESIN, TESLIN } from './inks.ts';
import { PAGE, PLACES } from './places.ts';

const [LEFT, RIGHT] = [44, 70];
const figures = (iso: string) => iso.split('-').reverse().join(' ');

function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf(holderTexts(holder, figures), [
    ['surname', 'Familia nomo / Surname', 36.6, 13.6],
    ['given_names', 'Antaŭnomoj / Given names', 36.6, 19.4],
    ['nationality', 'Ŝtataneco / Nationality', 36.6, 25.2],
    ['sex', 'Sekso / Sex', 58, 25.2],
    ['height', 'Alto / Height', RIGHT, 25.2],
    ['birth_date', 'Naskiĝdato / Date of birth', 36.6, 31],
    ['birth_place', 'Naskiĝloko / Place of birth', RIGHT, 31],
    ['issue_date', 'Dato de eldono / Issued', LEFT, 36.8],
    ['authority', 'Aŭtoritato / Authority', RIGHT, 36.8, 1.5],
    ['expiry_date', 'Valida ĝis / Expires', LEFT, 42.6],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.italic,
    captionMm: 0.96,
    value: faces.ocrb,
    valueMm: 1.7,
    gapMm: 2.6,
    valueTracking: -0.05,
  });

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const words = 'MARISTOUTOPIASPECIMEN';
  const micro =
    microprint(faces.semibold, words, [36.6, 11.2], 37) + microprint(faces.semibold, words, [4.6, 49.5], 96);
  const signed = lettering(faces.italic, 'Subskribo / Signature', {
    x: RIGHT,
    y: 41.4,
    capMm: 0.96,
    tracking: 0.02,
  });
  const frame = hairline('M4.4 11.6H33.6V49H4.4Z', 0.16);
  return [
    layer('captions', 'offset', NAVY, captions + signed + frame, PAGE),
    layer('microprint', 'offset', NAVY, micro, PAGE, { feature: 'microprint' }),
    layer(
      'gilt',
      'screen',
      GILT,
      rectangle(area(88.4, 0.3, 11, 9), 'fill="#fff"', 1) +
        arms(PLACES.arms.x, PLACES.arms.y, PLACES.arms.height),
      area(88, 0, 12, 9.6),
      { feature: 'gilt' },
    ),
  ];
}

/** A round hologram over the corner of the photograph: an anchor from the left, a wind rose from the upper right. */
function hologram(): Layer[] {
  const { hologram: place } = PLACES;
  const [x, y, radius] = [place.x + place.width / 2, place.y + place.height / 2, place.width / 2];
  const size = radius * 0.02;
  const { dark, outline } = windRose(x, y, radius * 0.9);
  const fish = (turn: number) =>
    `<g transform="rotate(${turn} ${x} ${y})">${moved(x - 2, y - radius * 0.98, `<path d="${FISH.body}"/>`, 0.06)}</g>`;
  return foilLayers(
    place,
    {
      always: rosetteArt(
        { x, y, inner: radius * 0.5, outer: radius, petals: 28, strands: 8, twist: 0.3 },
        0.07,
      ),
      first:
        moved(x - 30 * size, y - 40 * size, `<path d="${ANCHOR}"/>`, size) +
        [60, 120, 240, 300].map(fish).join(''),
      second: `<path d="${dark}"/>${hairline(outline, 0.1)}`,
    },
    [foilColours(place, 45, 2, 1), foilColours(place, 0, 1, 3), foilColours(place, 75, 2, 0)],
    'hologram',
  );
}

/** A pattern in the film that flat light brings out, and the sealed film itself. */
function laminate(): Layer[] {
  const anchors = Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) =>
      moved(6 + column * 18 + (row % 2) * 9, 13 + row * 17, `<path d="${ANCHOR}"/>`, 0.1),
    ).join(''),
  ).join('');
  return [
    layer('film', 'laminate', FILM, rectangle(area(1.4, 1.4, 102.2, 71.2), '', 2.4), PAGE, {
      feature: 'laminate',
    }),
    layer('film-pattern', 'laminate', { ...FILM, reliefUm: 3.4 }, anchors, PAGE, { feature: 'film-pattern' }),
  ];
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { portrait, number, signature: place, ghost } = PLACES;
  const { holder } = personal;
  const photo = portraitArt(likenessOf(personal.portraitSeed, holder.sex), portrait);
  return [
    ...dyedPortrait(photo, portrait, { cyan: CYAN, magenta: MAGENTA, yellow: YELLOW }, 'inkjet'),
    layer(
      'ghost',
      'inkjet',
      GHOST_GLOW,
      ovalPortrait('gg', likenessOf(personal.ghostSeed, holder.sex), ghost),
      ghost,
      {
        feature: 'ghost',
      },
    ),
    numberLayer(personal, number, {
      face: faces.black,
      ink: LETTERPRESS,
      rightMm: 0.4,
      downMm: 2.9,
      capMm: 2.3,
      tracking: 0.14,
    }),
    layer('values', 'inkjet', RESIN, set.values, PAGE, { feature: 'values' }),
    signatureLayer(personal, 'inkjet', RESIN, place),
    specimenMark(faces.black, SPECIMEN_RED, { x: 60, y: 22, capMm: 3.3 }, -7, PAGE),
  ];
}

/** The seafarer's card: photograph in colour, data in black resin, sealed between films. */
export function card(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD2');
  const set = setText(personal, faces);
  return {
    id: 'front',
    title: 'Front',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: TESLIN,
    layers: [
      ...fibreLayers(PAGE, personal.seed, 9).filter(({ feature }) => feature === 'fibres'),
      ...cardGround(faces),
      ...glowLayers(seabed(35, 11, 52, 38), PAGE),
      ...blankPrint(faces, set.captions),
      ...personalisation(personal, set, faces),
      zoneLayer(zone, RESIN, 'inkjet', 'zone'),
      ...hologram(),
      ...laminate(),
    ],
    features: features(zone.area),
    fields: [...set.fields, numberField(personal, PLACES.number)],
    portrait: PLACES.portrait,
    zone,
  };
}
