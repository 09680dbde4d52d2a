import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { butterfly, meadow } from '../../art/butterfly.ts';
import { likenessOf } from '../../art/face/index.ts';
import { foilColours, foilNet } from '../../art/foil.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { circle, rays } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { createChance, seedOf } from '../../chance.ts';
import { foilLayers, glowLayers, lensLayers } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import { signatureLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { softPortrait } from '../../portraits.ts';
import { moved, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { EMBOSSED, ENGRAVED, POLYCARBONATE, RAISED, SPECIMEN_RED } from '../passport-2021/inks.ts';
import { frontFeatures } from './features.ts';
import { frontGround } from './ground.ts';
import { AUBERGINE, OVI } from './inks.ts';
import { FRONT, PAGE } from './places.ts';
import { throughCard } from './window.ts';

const [LEFT, SECOND] = [33.4, 41];

function entries({ seed, holder }: Personal): FieldEntry[] {
  const access = createChance(seedOf(seed, 'card access number')).some('0123456789', 6);
  return entriesOf({ ...holderTexts(holder), card_access_number: access }, [
    ['document_number', 'Card No./Karto n-ro', 62, 4, 1.75],
    ['surname', 'Surname/Familia nomo', LEFT, 15.4],
    ['given_names', 'Given names/Antaŭnomoj', LEFT, 20.8],
    ['sex', 'Sex/Sekso', LEFT, 26.2],
    ['nationality', 'Nationality/Ŝtataneco', SECOND, 26.2],
    ['height', 'Height/Alto', 55, 26.2],
    ['birth_date', 'Date of birth/Naskiĝdato', LEFT, 31.6],
    ['expiry_date', 'Date of expiry/Valida ĝis', LEFT, 37],
    ['card_access_number', 'CAN', 66.6, 44.8, 1.9],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.regular,
    captionMm: 0.84,
    value: faces.semibold,
    valueMm: 1.62,
    gapMm: 2.35,
    valueTracking: 0.03,
  });

function blankPrint(faces: Typefaces, captions: string): Layer[] {
  const title =
    lettering(faces.light, 'UTOPIA', { x: 15, y: 7, capMm: 3.1, tracking: 0.22 }) +
    lettering(faces.light, 'UTOPIO', { x: 40.6, y: 7, capMm: 1.9, tracking: 0.22 }) +
    lettering(faces.semibold, 'IDENTITY CARD · IDENTIGILO', {
      x: 15.1,
      y: 10.6,
      capMm: 1.3,
      tracking: 0.14,
    }) +
    lettering(faces.regular, 'Signature/Subskribo', { x: LEFT, y: 42.4, capMm: 0.84, tracking: 0.02 });
  const words = 'UTOPIASPECIMENIDENTIGILO';
  const micro =
    microprint(faces.semibold, words, [15, 12.4], 44) +
    microprint(faces.semibold, words, [3.8, 50.4], 27) +
    microprint(faces.semibold, words, [LEFT, 51.6], 24);
  return [
    layer('captions', 'offset', AUBERGINE, title + captions, PAGE),
    layer('microprint', 'offset', AUBERGINE, micro, PAGE, { feature: 'microprint' }),
    layer('arms', 'screen', OVI, arms(FRONT.arms.x, FRONT.arms.y, FRONT.arms.height), FRONT.arms, {
      feature: 'ovi',
    }),
  ];
}

function portraitLayer({ portraitSeed, holder }: Personal): Layer {
  const { portrait } = FRONT;
  return layer(
    'portrait',
    'laser_engraving',
    ENGRAVED,
    softPortrait('pp', likenessOf(portraitSeed, holder.sex), portrait),
    portrait,
    {
      feature: 'portrait',
    },
  );
}

/** A round foil over the corner of the portrait: a sun from one angle, the butterfly from the other. */
function device(): Layer[] {
  const { foil } = FRONT;
  const [x, y, radius] = [foil.x + foil.width / 2, foil.y + foil.height / 2, foil.width / 2 - 0.2];
  const { wings, veins, body } = butterfly();
  const size = radius * 0.0165;
  const insect = `${wings}${veins.replaceAll('#000', '#fff')}${body}`;
  return foilLayers(
    foil,
    {
      always: foilNet(x, y, radius),
      first: `<path d="${rays(x, y, radius * 0.3, radius * 0.9, 40)}"/>${circle(x, y, radius * 0.24)}`,
      second: moved(x - 50 * size, y - 40 * size, insect, size),
    },
    [foilColours(foil, 30, 2, 1), foilColours(foil, 0, 1, 0), foilColours(foil, 60, 2, 3)],
    'foil',
  );
}

function personalisation(personal: Personal, set: SetFields, faces: Typefaces): Layer[] {
  const { lenses, signature: place } = FRONT;
  const { holder } = personal;
  const shown = (text: string) =>
    lettering(faces.semibold, text, {
      x: lenses.x + lenses.width / 2,
      y: lenses.y + 4.2,
      capMm: 1.9,
      anchor: 'middle',
      tracking: 0.03,
    });
  const pictures = [shown(holder.documentNumber), shown(holder.birthDate.replaceAll('-', ' '))] as const;
  return [
    layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'engraving' }),
    signatureLayer(personal, 'laser_engraving', ENGRAVED, place),
    ...lensLayers(lenses, pictures, ENGRAVED, 'lenses'),
    specimenMark(faces.black, SPECIMEN_RED, { x: 34, y: 51, capMm: 3.3 }, -12, PAGE),
  ];
}

/** What can be felt: a rosette on the arms, waves along the foot. */
function surface(): Layer {
  const rosette = rosetteArt({ x: 17.3, y: 15, inner: 1.4, outer: 6, petals: 10, strands: 4 }, 0.24);
  const ribs = Array.from({ length: 12 }, (_, i) =>
    rectangle(area(83.4, 15 + i * 1.5, 1.1, 0.7), '', 0.35),
  ).join('');
  return layer('embossing', 'laminate', EMBOSSED, rosette + ribs, PAGE, { feature: 'tactile' });
}

/** The front of the identity card: everything but the zone. */
export function front(personal: Personal, faces: Typefaces): PrintedPage {
  const set = setText(personal, faces);
  const picture = meadow(52.6, 32, 84, [
    { x: 38, y: 12, sizeMm: 30, degrees: -14 },
    { x: 66, y: 26, sizeMm: 14, degrees: 22 },
    { x: 7, y: 22, sizeMm: 17, degrees: 12 },
    { x: 58, y: 4, sizeMm: 8, degrees: -30 },
  ]);
  return {
    id: 'front',
    title: 'Front',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.18,
    substrate: POLYCARBONATE,
    layers: [
      ...frontGround(),
      ...glowLayers(picture, PAGE),
      ...blankPrint(faces, set.captions),
      portraitLayer(personal),
      ...throughCard(personal, 'front'),
      ...personalisation(personal, set, faces),
      ...device(),
      surface(),
    ],
    features: frontFeatures(),
    fields: set.fields,
    portrait: FRONT.portrait,
    zone: null,
  };
}
