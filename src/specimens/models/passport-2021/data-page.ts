import type { Personal } from '../../model.ts';
import type { PrintedPage } from '../../page.ts';
import type { Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { blankPrint, register, reverse, surface, underUv } from './blank.ts';
import { dataFeatures } from './features.ts';
import { dataGround, PAGE } from './ground.ts';
import { ENGRAVED, POLYCARBONATE } from './inks.ts';
import { changing, device, faces, personalisation } from './personal.ts';
import { PLACES } from './places.ts';
import type { Style } from './style.ts';
import { setText } from './visual-zone.ts';

/** The data page of the series of 2021 in the style of one kind of passport. */
export function dataPage(style: Style, personal: Personal, typefaces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD3');
  const set = setText(style, personal, typefaces);
  return {
    id: 'data',
    title: 'Data page',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: POLYCARBONATE,
    layers: [
      reverse(),
      ...dataGround(style),
      ...register(),
      ...underUv(style, typefaces),
      ...blankPrint(style, typefaces, set.captions),
      ...faces(personal),
      ...personalisation(personal, set, typefaces),
      ...changing(personal, typefaces),
      ...device(),
      ...surface(typefaces),
      zoneLayer(zone, ENGRAVED, 'laser_engraving', 'zone'),
    ],
    features: dataFeatures(style, zone.area),
    fields: set.fields,
    portrait: PLACES.portrait,
    zone,
  };
}
