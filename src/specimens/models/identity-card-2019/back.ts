import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { meadow } from '../../art/butterfly.ts';
import { foilColours } from '../../art/foil.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { circle, rays, star } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { createChance, seedOf } from '../../chance.ts';
import { foilLayers, glowLayers, hiddenWord, registerLayers } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import type { Ink } from '../../ink.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { ENGRAVED, POLYCARBONATE, RAISED, SPECIMEN_RED } from '../passport-2021/inks.ts';
import { backFeatures } from './features.ts';
import { backGround } from './ground.ts';
import { AUBERGINE, SERIAL } from './inks.ts';
import { BACK, PAGE } from './places.ts';
import { throughCard } from './window.ts';

const LEFT = 20.6;

function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf(holderTexts(holder), [
    ['birth_place', 'Place of birth/Naskiĝloko', LEFT, 4.6],
    ['personal_number', 'Personal No./Persona n-ro', LEFT, 14.6],
    ['issue_date', 'Date of issue/Dato de eldono', LEFT, 19.8],
    ['authority', 'Authority/Aŭtoritato', LEFT, 25],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.regular,
    captionMm: 0.84,
    value: faces.semibold,
    valueMm: 1.5,
    gapMm: 2.2,
    valueTracking: 0.03,
  });

function blankPrint(personal: Personal, faces: Typefaces, captions: string): Layer[] {
  const { latent, serial } = BACK;
  const raised: Ink = { ...AUBERGINE, name: 'raised lines', reliefUm: 18, infrared: 0.5, opacity: 0.3 };
  const words = 'UTOPIASPECIMENIDENTIGILO';
  const blankNumber = `UTO ${createChance(seedOf(personal.seed, 'blank')).some('0123456789', 8)}`;
  return [
    layer('captions', 'offset', AUBERGINE, captions, PAGE),
    layer(
      'microprint',
      'offset',
      AUBERGINE,
      microprint(faces.semibold, words, [LEFT, 12.4], 30) +
        microprint(faces.semibold, words, [-0.4, 30.1], 86.4),
      PAGE,
      { feature: 'back-microprint' },
    ),
    layer(
      'latent',
      'screen',
      raised,
      hiddenWord('la', faces.black, 'UTO', latent, { spacing: 0.34, lineMm: 0.15, outer: 0, inner: 90 }, 4),
      latent,
      { feature: 'latent' },
    ),
    layer(
      'serial',
      'letterpress',
      SERIAL,
      lettering(faces.ocrb, blankNumber, {
        x: serial.x + serial.width,
        y: serial.y + 2.4,
        capMm: 1.5,
        anchor: 'end',
        tracking: -0.05,
      }),
      serial,
      { feature: 'serial' },
    ),
    specimenMark(faces.black, SPECIMEN_RED, { x: 42.6, y: 12, capMm: 2.2 }, -9, PAGE),
  ];
}

function device(): Layer[] {
  const { hologram } = BACK;
  const [x, y, radius] = [
    hologram.x + hologram.width / 2,
    hologram.y + hologram.height / 2,
    hologram.width / 2,
  ];
  return foilLayers(
    hologram,
    {
      always:
        circle(x, y, radius) + rosetteArt({ x, y, inner: 1, outer: radius, petals: 16, strands: 5 }, 0.06),
      first: arms(x - 3, y - 3.4, 6.8),
      second: `<path d="${rays(x, y, 1, radius * 0.92, 24)}${star(x, y, 2.2, 0.9, 8)}"/>`,
    },
    [foilColours(hologram, 45, 1, 2), foilColours(hologram, 10, 1, 5), foilColours(hologram, 70, 2, 0)],
    'hologram',
  );
}

/** The back of the identity card with the zone. */
export function back(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD1');
  const set = setText(personal, faces);
  const picture = meadow(29.8, 20, 84, [
    { x: 40, y: 3, sizeMm: 18, degrees: 10 },
    { x: 62, y: 8, sizeMm: 11, degrees: -24 },
  ]);
  return {
    id: 'back',
    title: 'Back',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.18,
    substrate: POLYCARBONATE,
    layers: [
      ...backGround(),
      ...registerLayers(BACK.register, AUBERGINE),
      ...glowLayers(picture, area(0, 0, 85.6, 30.5), 'back-uv-picture'),
      ...blankPrint(personal, faces, set.captions),
      ...device(),
      layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'back-engraving' }),
      ...throughCard(personal, 'back'),
      zoneLayer(zone, ENGRAVED, 'laser_engraving', 'zone'),
    ],
    features: backFeatures(zone.area),
    fields: set.fields,
    portrait: null,
    zone,
  };
}
