import { area } from '../area.ts';
import { groundArt, hill } from '../art/ground.ts';
import { bandArt, swinging } from '../art/guilloche.ts';
import { type FieldEntry, setFields } from '../caption.ts';
import { feature } from '../features.ts';
import { visualDate } from '../holder.ts';
import { DULL_UV, ink, rainbow, type Substrate } from '../ink.ts';
import type { Personal, SpecimenModel } from '../model.ts';
import type { Layer, PrintedPage } from '../page.ts';
import { lettering, type Typefaces } from '../typeface.ts';
import { printedZone, zoneLayer } from '../zone.ts';

const POLYCARBONATE: Substrate = {
  name: 'polycarbonate',
  material: 'polycarbonate',
  colour: [250, 250, 246],
  underUv: DULL_UV,
  infrared: 0.93,
  transmitted: [236, 226, 206],
  cloudiness: 0.015,
  roughnessUm: 0.5,
};
const PAGE = area(0, 0, 125, 88);
const ENGRAVED = ink('laser engraving', [38, 36, 38], { infrared: 0.92, opacity: 0.7, reliefUm: 4 });
const BLUE = ink('slate blue offset', [70, 96, 140]);
const TEAL = ink('teal offset', [90, 170, 165]);
const ROSE = ink('rose offset', [226, 150, 140]);

function entries({ holder }: Personal): FieldEntry[] {
  return [
    { name: 'surname', caption: 'Surname / Familia nomo', text: holder.surname.toUpperCase(), x: 44, y: 22 },
    {
      name: 'given_names',
      caption: 'Given names / Antaŭnomoj',
      text: holder.givenNames.toUpperCase(),
      x: 44,
      y: 28,
    },
    {
      name: 'birth_date',
      caption: 'Date of birth / Naskiĝdato',
      text: visualDate(holder.birthDate),
      x: 44,
      y: 34,
    },
  ];
}

function dataPage(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD3');
  const set = setFields(entries(personal), {
    caption: faces.regular,
    captionMm: 1.1,
    value: faces.semibold,
    valueMm: 2,
    gapMm: 2.9,
    valueTracking: 0.02,
  });
  const layers: Layer[] = [
    {
      id: 'ground',
      technique: 'offset',
      ink: rainbow([TEAL, ROSE, TEAL], 0, 125),
      art: groundArt({ area: PAGE, spacing: 0.55, bend: 5, relief: hill(80, 40, 34, 26) }, 0.09),
      box: PAGE,
    },
    {
      id: 'bands',
      technique: 'offset',
      ink: rainbow([BLUE, TEAL], 0, 125),
      art: bandArt({ centre: swinging(-4, 129, 52, 6, 1), envelope: () => 7, strands: 14, waves: 7 }, 0.08),
      box: PAGE,
    },
    {
      id: 'captions',
      technique: 'offset',
      ink: ink('dark blue offset', [40, 52, 96]),
      art: set.captions + lettering(faces.black, 'UTOPIA', { x: 6, y: 10, capMm: 4, tracking: 0.2 }),
      box: PAGE,
    },
    { id: 'values', technique: 'laser_engraving', ink: ENGRAVED, art: set.values, box: PAGE },
    zoneLayer(zone, ENGRAVED, 'laser_engraving'),
  ];
  return {
    id: 'data',
    title: 'Data page',
    widthMm: 125,
    heightMm: 88,
    cornerMm: 3.2,
    substrate: POLYCARBONATE,
    layers,
    features: [
      feature(
        'ground',
        'guilloche',
        'Line ground',
        PAGE,
        'Unbroken hairlines that bend over a hill behind the data.',
      ),
    ],
    fields: set.fields,
    portrait: null,
    zone,
  };
}

/** Ordinary passport, series of 2021: polycarbonate data page, laser engraved. */
export const PASSPORT_2021: SpecimenModel = {
  id: 'UTO-AO-02001',
  title: 'Ordinary passport, series 2021',
  type: 'P',
  number: 2,
  year: 2021,
  documentCode: 'PP',
  format: 'TD3',
  rules: { issued: [2021, 2026], validYears: 10, prefix: 'UB', digits: 7 },
  draw: (personal, faces) => [dataPage(personal, faces)],
};
