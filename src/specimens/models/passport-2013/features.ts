import { type AreaMm, area } from '../../area.ts';
import { feature } from '../../features.ts';
import type { Feature } from '../../page.ts';
import { PAGE, PLACES } from './places.ts';

function blank(): Feature[] {
  return [
    feature('paper', 'uv_dull_paper', 'Dull paper', PAGE, 'Stays dark violet under the laminate.'),
    feature(
      'watermark',
      'multitone_watermark',
      'Crane before the sun',
      PLACES.watermark,
      'The bird darker, the sun lighter than the sheet, with flowing tones.',
    ),
    feature(
      'thread',
      'embedded_thread',
      'Thread with bare letters',
      area(56.5, 0, 1.4, 88),
      'A dark strip against the light with UTOPIO in bare letters; glows in yellow dashes.',
    ),
    feature(
      'visible-fibres',
      'visible_fibres',
      'Red and blue fibres',
      PAGE,
      'Strewn by chance; they glow in their colour.',
    ),
    feature('fibres', 'fluorescent_fibres', 'Yellow and green fibres', PAGE, 'Invisible in ordinary light.'),
    feature(
      'planchettes',
      'planchettes',
      'Glowing planchettes',
      PAGE,
      'Pale discs of a millimetre that glow yellow-green.',
    ),
    feature(
      'iris',
      'rainbow_printing',
      'Iris ground',
      PAGE,
      'Olive runs through rose and ochre back to olive in upright lines.',
    ),
    feature(
      'lattice',
      'guilloche',
      'Lattice of rolling curves',
      PAGE,
      'Unbroken hairlines; each knot is one line.',
    ),
    feature(
      'guilloche',
      'two_colour_guilloche',
      'Frame and corners',
      area(1, 1, 123, 63),
      'Two inks interlaced in exact register.',
    ),
    feature(
      'microprint',
      'microprint',
      'UTOPIASPECIMENPASPORTO',
      area(44, 13.1, 77, 0.5),
      'Letters 0.22 mm high in the rules.',
    ),
    feature(
      'intaglio',
      'intaglio',
      'Title and arms',
      area(16, 1.6, 76, 10.4),
      'Raised ink that can be felt through the edge of the laminate.',
    ),
    feature(
      'latent',
      'latent_image',
      'UTO',
      PLACES.latent,
      'UTO stands out of the raised lines in flat light.',
    ),
    feature(
      'register',
      'see_through_register',
      'Compass rose',
      PLACES.register,
      'Front and back together make a rose of eight points.',
    ),
    feature(
      'uv-picture',
      'uv_fluorescent_ink',
      'Picture under ultraviolet',
      area(43, 8, 80, 56),
      'Yellow arms before a red sun, blue cranes, green reeds.',
    ),
    feature(
      'drop-out',
      'ir_dropout_ink',
      'Ground, captions and inkjet',
      area(6, 14, 113, 48),
      'Ground, portrait and data vanish; title and zone remain.',
    ),
    feature(
      'overlay',
      'dovid_laminate',
      'Band in the laminate',
      PLACES.overlay,
      'A net with small arms from the left, stars from the upper right, in running colours.',
    ),
  ];
}

function personal(zone: AreaMm): Feature[] {
  return [
    feature(
      'number',
      'printed_number',
      'Number in letterpress',
      PLACES.number,
      'Red, pressed into the paper, glows orange.',
    ),
    feature(
      'portrait',
      'inkjet',
      'Portrait',
      PLACES.portrait,
      'Drops of three dyes soaked into the paper; gone in infrared.',
    ),
    feature(
      'inkjet',
      'inkjet',
      'Data',
      area(43, 16, 60, 42),
      'OCR-B in small drops of a black dye; only a shadow of it in infrared.',
    ),
    feature(
      'ghost',
      'ghost_image',
      'Second portrait in lines',
      PLACES.ghost,
      'The same person in slanting burgundy lines; glows pale blue.',
      { lights: ['VI', 'UV'] },
    ),
    feature(
      'overlap',
      'device_over_portrait',
      'Band over the portrait',
      area(30, 14.5, 11, 45),
      'The band of the laminate lies unbroken over the edge of the portrait.',
    ),
    feature(
      'laminate',
      'heat_sealed_laminate',
      'Laminate',
      area(1.2, 1.2, 122.6, 85.6),
      'Sealed on all sides, its edge even; no bubbles, no cut.',
    ),
    feature(
      'signature',
      'signature',
      'Signature of the bearer',
      PLACES.signature,
      'Printed with the data under the laminate.',
    ),
    feature(
      'zone',
      'ir_absorbent_ink',
      'Machine-readable zone',
      zone,
      'Black pigment that stays in infrared, unlike the data above.',
    ),
  ];
}

/** Features of the data page; ids are those that its layers name. */
export const dataFeatures = (zone: AreaMm): Feature[] => [...blank(), ...personal(zone)];
