import type { TermEntry } from './vocabulary.ts';

/** Terms of devices, numbering, personalisation, binding and electronics. */
export const FINISH_TERMS = {
  hologram: {
    group: 'optically_variable',
    name: 'Hologram',
    definition: 'A diffracting foil whose picture, depth or colours change with the angle of light or view.',
  },
  kinegram: {
    group: 'optically_variable',
    name: 'Kinegram',
    definition: 'A diffracting foil whose picture moves or changes step by step as it is tilted.',
  },
  dovid_laminate: {
    group: 'optically_variable',
    name: 'DOVID on laminate',
    definition: 'A diffractive image carried by the laminate that is sealed over the page.',
  },
  dovid_overlay: {
    group: 'optically_variable',
    name: 'DOVID on overlay',
    definition: 'A diffractive image carried by a thin film or patch over part of the page.',
  },
  lenticular: {
    group: 'optically_variable',
    name: 'Lenticular device',
    definition: 'Small lenses in the surface under which a different picture shows from each side.',
  },
  changeable_laser_image: {
    group: 'optically_variable',
    name: 'Changeable or multiple laser image (CLI/MLI)',
    definition: 'Two or more pictures engraved by laser through lenses, each seen at its own angle.',
  },
  transparent_laminate: {
    group: 'optically_variable',
    name: 'Transparent optically variable laminate',
    definition:
      'A clear laminate with a pattern that shows at certain angles only and leaves the data legible.',
  },
  printed_number: {
    group: 'numbering',
    name: 'Printed number',
    definition: 'The document number put on by a numbering machine or press.',
  },
  perforated_number_mechanical: {
    group: 'numbering',
    name: 'Perforated number, mechanical',
    definition: 'A number of round holes punched by needles, with edges pressed to the back.',
  },
  perforated_number_laser: {
    group: 'numbering',
    name: 'Perforated number, laser',
    definition: 'A number of holes burnt by a laser, with clean, slightly browned edges.',
  },
  perforated_number_conical: {
    group: 'numbering',
    name: 'Perforated number, conical',
    definition: 'Laser holes that get smaller from the first sheet to the last.',
  },
  special_number_typeface: {
    group: 'numbering',
    name: 'Special typeface of numbers',
    definition: 'Figures of a form or size kept for the number of this document.',
  },
  number_on_all_sheets: {
    group: 'numbering',
    name: 'Number on all sheets',
    definition: 'The same number printed or perforated on every sheet of the book.',
  },
  laser_engraving: {
    group: 'personalisation',
    name: 'Laser engraving',
    definition: 'Data and portrait blackened by a laser inside the plastic.',
  },
  laser_engraving_tactile: {
    group: 'personalisation',
    name: 'Tactile laser engraving',
    definition: 'Engraved data raised above the surface so that it can be felt.',
  },
  inkjet: {
    group: 'personalisation',
    name: 'Inkjet',
    definition: 'Data and portrait made of small drops of coloured ink soaked into the surface.',
  },
  thermal_transfer: {
    group: 'personalisation',
    name: 'Thermal transfer',
    definition: 'Data and portrait transferred by heat from a coloured film.',
  },
  toner: {
    group: 'personalisation',
    name: 'Toner',
    definition: 'Data and portrait made of coloured powder melted onto the surface.',
  },
  photographic: {
    group: 'personalisation',
    name: 'Photographic',
    definition: 'A portrait on photographic paper or emulsion, with continuous tones.',
  },
  background_into_portrait: {
    group: 'personalisation',
    name: 'Background merging into the portrait',
    definition: 'Lines of the background print that run on into the portrait or fade out at its edge.',
  },
  device_over_portrait: {
    group: 'personalisation',
    name: 'Device overlapping the portrait',
    definition: 'An optically variable device, stamp or print that lies partly over the portrait.',
  },
  ghost_image: {
    group: 'personalisation',
    name: 'Ghost image',
    definition: 'A second, smaller or paler portrait of the bearer.',
  },
  steganographic_image: {
    group: 'personalisation',
    name: 'Steganographic image',
    definition: 'Data of the bearer hidden in a picture, legible through a lens or by a program.',
  },
  signature: {
    group: 'personalisation',
    name: 'Signature',
    definition: 'The signature of the bearer or an officer, written or reproduced.',
  },
  heat_sealed_laminate: {
    group: 'personalisation',
    name: 'Heat-sealed laminate',
    definition:
      'A film sealed over the personal data by heat and pressure, which shows damage if it is lifted.',
  },
  programmed_stitch: {
    group: 'binding',
    name: 'Programmed stitch',
    definition: 'A sewing pattern with its own count of stitches and back-stitched ends.',
  },
  multicolour_thread: {
    group: 'binding',
    name: 'Multicolour sewing thread',
    definition: 'Sewing thread twisted of several colours.',
  },
  uv_thread: {
    group: 'binding',
    name: 'UV sewing thread',
    definition: 'Sewing thread that glows under ultraviolet light.',
  },
  uv_cured_glue: {
    group: 'binding',
    name: 'UV-cured glue',
    definition:
      'Glue of the cover that was hardened by ultraviolet light and does not come off without damage.',
  },
  page_numbers: {
    group: 'binding',
    name: 'Page numbers',
    definition: 'Numbers of pages in a certain design and place, unbroken through the book.',
  },
  sheet_serial: {
    group: 'binding',
    name: 'Serial on each sheet',
    definition: 'The serial number of the book on each of its sheets.',
  },
  collation_marks: {
    group: 'binding',
    name: 'Collation marks',
    definition: 'Marks at the fold that form a regular staircase when all sheets are in order.',
  },
  chip_antenna: {
    group: 'electronic',
    name: 'Chip and antenna',
    definition: 'A contactless chip with its antenna inside the page, card or cover.',
  },
  visible_digital_seal: {
    group: 'electronic',
    name: 'Visible digital seal',
    definition: 'A barcode with data of the document signed by the issuer.',
  },
  barcode: {
    group: 'electronic',
    name: 'Barcode',
    definition: 'A one- or two-dimensional barcode with data of the document.',
  },
} as const satisfies Record<string, TermEntry>;
