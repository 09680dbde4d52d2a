import { area } from '../../area.ts';
import { bridge, nightBridge } from '../../art/bridge.ts';
import { microprint } from '../../art/microprint.ts';
import { rays } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { glowLayers, lensLayers, registerLayers } from '../../devices.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import { ink } from '../../ink.ts';
import { layer, specimenMark, within } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { hairline, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { ENGRAVED, POLYCARBONATE, RAISED, SPECIMEN_RED } from '../passport-2021/inks.ts';
import { backFeatures } from './features.ts';
import { backGround } from './ground.ts';
import { NAVY } from './inks.ts';
import { BACK, PAGE } from './places.ts';

const SILVER = ink('silver screen ink', [158, 166, 178], {
  tilted: [214, 204, 176],
  infrared: 0.3,
  opacity: 0.55,
  reliefUm: 6,
  body: 'covering',
});
const LEFT = 14;

function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf({ ...holderTexts(holder), remarks: 'WORK PERMITTED / LABORO PERMESATA' }, [
    ['birth_place', 'PLACE OF BIRTH · NASKIĜLOKO', LEFT, 5.2],
    ['issue_date', 'DATE OF ISSUE · DATO DE ELDONO', LEFT, 10.4],
    ['authority', 'AUTHORITY · AŬTORITATO', LEFT, 15.6],
    ['remarks', 'REMARKS · RIMARKOJ', LEFT, 20.8],
  ]);
}

const setText = (personal: Personal, faces: Typefaces): SetFields =>
  setFields(entries(personal), {
    caption: faces.semibold,
    captionMm: 0.66,
    value: faces.regular,
    valueMm: 1.45,
    gapMm: 2.15,
    valueTracking: 0.04,
  });

/** The bridge in metallic ink before a rising sun, in a frame. */
function metallic(): Layer {
  const { metallic: place } = BACK;
  const { towers, cables, deck } = bridge(place.x, place.y + 1, place.width, place.height, 0.13);
  const sun = `<path d="${rays(place.x + place.width / 2, place.y + 8, 1.4, 6, 40, -0.25, 0.25)}"/>`;
  const frame = hairline(
    `M${place.x + 0.2} ${place.y + 0.2}h${place.width - 0.4}v${place.height - 0.4}h${0.4 - place.width}Z`,
    0.22,
  );
  return layer(
    'metallic',
    'screen',
    SILVER,
    within('mt', place, towers + cables + deck + sun) + frame,
    place,
    {
      feature: 'metallic',
    },
  );
}

/** The back of the residence permit with the zone. */
export function back(personal: Personal, faces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD1');
  const set = setText(personal, faces);
  const { lenses, register } = BACK;
  const shown = (text: string) =>
    lettering(faces.black, text, {
      x: lenses.x + lenses.width / 2,
      y: lenses.y + 5,
      capMm: 2.4,
      anchor: 'middle',
    });
  const year = personal.holder.expiryDate.slice(0, 7).replace('-', ' / ');
  const words = 'LOĜPERMESOSPECIMENRESIDENCE';
  const rule = hairline('M0 30.4H85.6', 0.1) + rectangle(area(0, 30.6, 85.6, 0.16));
  return {
    id: 'back',
    title: 'Back',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.18,
    substrate: POLYCARBONATE,
    layers: [
      ...backGround(),
      ...registerLayers(register, NAVY),
      ...glowLayers(nightBridge(13, 3, 46, 25), area(0, 0, 85.6, 30), 'back-uv-picture'),
      layer('captions', 'offset', NAVY, set.captions + rule, PAGE),
      layer('microprint', 'offset', NAVY, microprint(faces.semibold, words, [4, 28.6], 77.6), PAGE, {
        feature: 'back-microprint',
      }),
      metallic(),
      ...lensLayers(
        lenses,
        [shown(personal.holder.documentNumber.slice(-6)), shown(year)],
        ENGRAVED,
        'lenses',
      ),
      layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'back-engraving' }),
      specimenMark(faces.black, SPECIMEN_RED, { x: 40, y: 13.6, capMm: 2.6 }, -8, PAGE),
      zoneLayer(zone, ENGRAVED, 'laser_engraving', 'zone'),
    ],
    features: backFeatures(zone.area),
    fields: set.fields,
    portrait: null,
    zone,
  };
}
