import { type AreaMm, area } from '../../area.ts';
import { feature } from '../../features.ts';
import type { Feature } from '../../page.ts';
import { PAGE } from './ground.ts';
import { PLACES } from './places.ts';
import type { Style } from './style.ts';

const VALUES = area(43, 14, 60, 44);

function blank(style: Style): Feature[] {
  return [
    feature(
      'substrate',
      'uv_dull_synthetic',
      'Dull page',
      PAGE,
      'Stays dark violet; only the print made for it glows.',
    ),
    feature(
      'window',
      'transparent_window',
      'Window with ghost image',
      PLACES.ghost,
      'Clear through all layers; the portrait inside is seen from both sides.',
    ),
    feature(
      'tactile',
      'tactile_surface',
      'Embossed rosette, band and UTOPIA',
      area(14, 4, 17, 16),
      'Can be felt; casts shadows that turn with the lamp.',
    ),
    feature('iris', 'rainbow_printing', 'Iris ground', PAGE, style.irisWords),
    feature(
      'guilloche',
      'two_colour_guilloche',
      'Bands at head and foot',
      area(0, 50, 125, 13),
      'Two inks, interlaced in exact register, in unbroken lines of 0.08 mm.',
    ),
    feature('relief', 'relief_pattern', 'Relief in the fine lines', area(46, 14, 76, 48), style.reliefWords),
    feature(
      'microprint',
      'microprint',
      'UTOPIASPECIMENUTOPIO',
      area(44, 19.5, 76, 0.5),
      'Letters 0.22 mm high, legible throughout, in the rules over the data and round the portrait.',
    ),
    feature(
      'anti-scan',
      'anti_scan',
      'Field with hidden word',
      PLACES.antiScan,
      'An even tint of slanting lines; a copy shows COPY.',
    ),
    feature(
      'register',
      'see_through_register',
      'Compass rose',
      PLACES.register,
      'Four points on this side, four on the other: together a rose of eight, touching without gaps.',
    ),
    feature('ovi', 'optically_variable_ink', 'Arms of Utopia', PLACES.arms, style.oviWords),
    feature(
      'uv-picture',
      'uv_fluorescent_ink',
      'Picture under ultraviolet',
      area(46, 8, 76, 56),
      style.underUvWords,
    ),
    feature(
      'drop-out',
      'ir_dropout_ink',
      'Ground and captions',
      area(44, 14, 77, 46),
      'All print of the blank vanishes; data, portrait and zone remain.',
    ),
    feature(
      'foil',
      'kinegram',
      'Sun and crane',
      PLACES.foil,
      'A sun with rays from the left, a crane in a ring of stars from the upper right; colours run round.',
    ),
    feature(
      'changing',
      'changeable_laser_image',
      'Number and year',
      PLACES.changing,
      'The document number from one side, the year of expiry from the other.',
    ),
  ];
}

function personal(zone: AreaMm): Feature[] {
  return [
    feature(
      'perforation',
      'perforated_number_conical',
      'Document number',
      PLACES.perforated,
      'Clean round laser holes, widest on this page; the same number through all sheets.',
    ),
    feature(
      'portrait',
      'laser_engraving',
      'Portrait',
      PLACES.portrait,
      'Greys inside the plastic, no dots, stays in infrared.',
    ),
    feature('engraving', 'laser_engraving_tactile', 'Data', VALUES, 'Letters raised above the surface.'),
    feature(
      'merging',
      'background_into_portrait',
      'Edge of the portrait',
      PLACES.portrait,
      'The lines of the ground run on into the portrait, which has no edge.',
    ),
    feature(
      'overlap',
      'device_over_portrait',
      'Foil over the portrait',
      PLACES.foil,
      'The foil lies unbroken over shoulder and ground.',
    ),
    feature(
      'ghost',
      'ghost_image',
      'Second portrait in the window',
      PLACES.ghost,
      'The same person, in every detail.',
    ),
    feature('signature', 'signature', 'Signature of the bearer', PLACES.signature, 'Engraved, even black.'),
    feature('zone', 'ir_absorbent_ink', 'Machine-readable zone', zone, 'Stays black in infrared.'),
  ];
}

/** Features of the data page; ids are those that its layers name. */
export const dataFeatures = (style: Style, zone: AreaMm): Feature[] => [...blank(style), ...personal(zone)];
