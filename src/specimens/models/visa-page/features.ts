import { area } from '../../area.ts';
import { feature } from '../../features.ts';
import type { Feature } from '../../page.ts';
import { PAGE, PLACES, type VisaStyle } from './style.ts';

/** Features of the page; ids are those that its layers name. */
export function features(style: VisaStyle): Feature[] {
  const on = (id: string) => `visa-${id}`;
  return [
    feature(on('paper'), 'uv_dull_paper', 'Dull paper', PAGE, 'Stays dark violet.'),
    feature(
      on('watermark'),
      'multitone_watermark',
      'Crane before the sun',
      PLACES.watermark,
      'The bird darker, the sun lighter than the sheet, with flowing tones.',
    ),
    feature(
      on('thread'),
      'embedded_thread',
      'Thread with bare letters',
      area(61, 0, 1.4, 125),
      'A dark strip against the light with UTOPIA in bare letters; glows in yellow dashes.',
    ),
    feature(
      on('visible-fibres'),
      'visible_fibres',
      'Red and blue fibres',
      PAGE,
      'Strewn by chance, some over the edge; they glow in their colour.',
    ),
    feature(
      on('fibres'),
      'fluorescent_fibres',
      'Yellow and green fibres',
      PAGE,
      'Invisible in ordinary light.',
    ),
    feature(
      on('planchettes'),
      'planchettes',
      'Glowing planchettes',
      PAGE,
      'Pale discs of a millimetre that glow yellow-green.',
    ),
    feature(
      on('iris'),
      'rainbow_printing',
      'Iris ground',
      PAGE,
      'Colours run into each other within unbroken lines that bend over hills.',
    ),
    feature(
      on('guilloche'),
      'two_colour_guilloche',
      'Rosette and band',
      area(8, 18, 72, 94),
      'Two inks interlaced in exact register.',
    ),
    feature(
      on('microprint'),
      'microprint',
      'UTOPIASPECIMENUTOPIO',
      area(10, 19.6, 68, 0.6),
      'Letters 0.22 mm high in the rules at head and foot.',
    ),
    feature(
      on('latent'),
      'latent_image',
      'UTO',
      PLACES.latent,
      'Raised lines: UTO is lighter or darker than its ground as the page is turned in flat light.',
    ),
    feature(
      on('register'),
      'see_through_register',
      'Compass rose',
      PLACES.register,
      'Front and back together make a rose of eight points.',
    ),
    feature(
      on('uv-picture'),
      'uv_fluorescent_ink',
      'Picture and page number',
      area(4, 20, 80, 100),
      style.underUvWords,
    ),
    feature(
      on('perforation'),
      'number_on_all_sheets',
      'Perforated number',
      PLACES.perforated,
      `The document number in laser holes of ${style.hole} mm, in line through all sheets.`,
      { check: { light: 'TL', property: 'TR', feature: 'PD', inverted: false, threshold: null } },
    ),
  ];
}
