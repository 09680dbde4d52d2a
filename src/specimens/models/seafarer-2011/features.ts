import { type AreaMm, area } from '../../area.ts';
import { feature } from '../../features.ts';
import type { Feature } from '../../page.ts';
import { PAGE, PLACES } from './places.ts';

export const features = (zone: AreaMm): Feature[] => [
  feature('substrate', 'uv_dull_synthetic', 'Dull sheet', PAGE, 'Stays dark violet under its films.'),
  feature(
    'split',
    'split_resistant',
    'Sheet and film in one',
    area(1.4, 1.4, 102.2, 71.2),
    'Sheet and films cannot be parted without tearing the print.',
  ),
  feature('fibres', 'fluorescent_fibres', 'Yellow and green fibres', PAGE, 'Invisible in ordinary light.'),
  feature(
    'iris',
    'rainbow_printing',
    'Iris ground of surf',
    PAGE,
    'Sea green runs through blue, brass and shell back to sea green in lines that roll like surf.',
  ),
  feature('net', 'guilloche', 'Net of knots', PAGE, 'Unbroken hairlines; each knot is one line.'),
  feature(
    'guilloche',
    'two_colour_guilloche',
    'Rings of the rose, chain over the zone',
    area(0, 13, 105, 39),
    'Two inks in exact register.',
  ),
  feature(
    'microprint',
    'microprint',
    'MARISTOUTOPIASPECIMEN',
    area(4.6, 49.1, 96, 0.6),
    'Letters 0.22 mm high over the data and over the zone.',
  ),
  feature(
    'uv-picture',
    'uv_fluorescent_ink',
    'Sea bed',
    area(35, 11, 52, 38),
    'A yellow anchor in a rope, red fishes and stars, green kelp, blue waves.',
  ),
  feature(
    'gilt',
    'metallic_ink',
    'Arms in gold',
    area(88.4, 0.3, 11, 9),
    'Shines; paler from the second angle.',
  ),
  feature(
    'hologram',
    'hologram',
    'Anchor and wind rose',
    PLACES.hologram,
    'An anchor with fishes from the left, a wind rose from the upper right.',
  ),
  feature(
    'overlap',
    'device_over_portrait',
    'Hologram over the photograph',
    PLACES.hologram,
    'Lies unbroken over the corner of the photograph.',
  ),
  feature(
    'film-pattern',
    'transparent_laminate',
    'Anchors in the film',
    area(6, 13, 93, 60),
    'Rows of anchors in flat light.',
  ),
  feature(
    'number',
    'printed_number',
    'Number in letterpress',
    PLACES.number,
    'Red, pressed into the sheet, glows orange.',
  ),
  feature('portrait', 'inkjet', 'Photograph', PLACES.portrait, 'Drops of three dyes; gone in infrared.'),
  feature(
    'values',
    'thermal_transfer',
    'Data',
    area(36, 13, 60, 36),
    'Even black resin with sharp edges; stays in infrared.',
    {
      check: { light: 'IR', property: 'AB', feature: 'VZ', inverted: false, threshold: null },
    },
  ),
  feature(
    'ghost',
    'ghost_image',
    'Second portrait under ultraviolet',
    PLACES.ghost,
    'The same person in white-blue, invisible in ordinary light.',
    {
      lights: ['UV'],
      tool: 'uv_lamp',
      check: { light: 'UV', property: 'LU', feature: 'SP', inverted: false, threshold: 0.95 },
    },
  ),
  feature('signature', 'signature', 'Signature of the seafarer', PLACES.signature, 'Printed with the data.'),
  feature(
    'laminate',
    'heat_sealed_laminate',
    'Films',
    area(1.4, 1.4, 102.2, 71.2),
    'Sealed on all sides, its edge even; no bubbles, no cut.',
  ),
  feature(
    'drop-out',
    'ir_dropout_ink',
    'Ground, captions and photograph',
    area(4.6, 10, 96, 40),
    'Vanish in infrared; data and zone remain.',
  ),
  feature('zone', 'ir_absorbent_ink', 'Machine-readable zone', zone, 'Black resin: black in infrared.'),
];
