/**
 * Closed vocabulary of security features (ICAO Doc 9303-2 appendix A.5, 9303-1 §4.2, PRADO glossary), in words of our
 * own. A term once published keeps its id: document models of all versions point at it.
 */
export const TERM_GROUPS = {
  substrate_paper: 'Substrate: paper',
  substrate_synthetic: 'Substrate: synthetic',
  label: 'Label',
  printing: 'Printing',
  inks: 'Inks',
  optically_variable: 'Optically variable',
  numbering: 'Numbering',
  personalisation: 'Personalisation',
  binding: 'Binding',
  electronic: 'Electronic',
} as const;
export type TermGroup = keyof typeof TERM_GROUPS;

export interface TermEntry {
  group: TermGroup;
  name: string;
  definition: string;
}

const TABLE = {
  uv_dull_paper: {
    group: 'substrate_paper',
    name: 'UV-dull paper',
    definition: 'Paper made without optical brighteners, so that it stays dark under ultraviolet light.',
  },
  watermark: {
    group: 'substrate_paper',
    name: 'Watermark',
    definition:
      'A picture formed by thicker and thinner places in the sheet, seen when light passes through it.',
  },
  multitone_watermark: {
    group: 'substrate_paper',
    name: 'Multi-tone watermark',
    definition:
      'A watermark with flowing transitions between several tones, lighter and darker than the sheet.',
  },
  cylinder_mould_watermark: {
    group: 'substrate_paper',
    name: 'Cylinder mould watermark',
    definition: 'A watermark made on a cylinder mould machine, with fine detail and soft, modelled edges.',
  },
  registered_watermark: {
    group: 'substrate_paper',
    name: 'Watermark in register',
    definition: 'A watermark whose place on every sheet is fixed with respect to the print.',
  },
  chemical_sensitizer: {
    group: 'substrate_paper',
    name: 'Chemical sensitizer',
    definition:
      'A substance in the paper that stains or discolours where solvents, bleach or acids were used.',
  },
  fluorescent_fibres: {
    group: 'substrate_paper',
    name: 'Fluorescent fibres',
    definition:
      'Fibres strewn through the paper that glow under ultraviolet light, in one or several colours.',
  },
  visible_fibres: {
    group: 'substrate_paper',
    name: 'Visible fibres',
    definition:
      'Coloured fibres embedded in the paper that are seen in ordinary light and can be lifted out with a needle.',
  },
  embedded_thread: {
    group: 'substrate_paper',
    name: 'Security thread, embedded',
    definition: 'A strip of plastic or metal laid wholly inside the paper, dark in transmitted light.',
  },
  windowed_thread: {
    group: 'substrate_paper',
    name: 'Security thread, windowed',
    definition:
      'A strip that comes to the surface of the paper at intervals and lies inside it between them.',
  },
  taggant: {
    group: 'substrate_paper',
    name: 'Taggant',
    definition: 'A marker substance in the paper that answers to a detector only.',
  },
  planchettes: {
    group: 'substrate_paper',
    name: 'Planchettes',
    definition: 'Small discs strewn through the paper, coloured, glowing or iridescent.',
  },
  laser_perforated_paper: {
    group: 'substrate_paper',
    name: 'Laser perforation of paper',
    definition:
      'A picture or text of fine holes burnt through the paper by a laser, seen in transmitted light.',
  },
  uv_dull_synthetic: {
    group: 'substrate_synthetic',
    name: 'UV-dull plastic',
    definition: 'Plastic without optical brighteners, so that the card stays dark under ultraviolet light.',
  },
  split_resistant: {
    group: 'substrate_synthetic',
    name: 'Resists splitting',
    definition: 'Layers fused into one body which cannot be taken apart without being destroyed.',
  },
  transparent_window: {
    group: 'substrate_synthetic',
    name: 'Transparent window',
    definition: 'A place where the card or page is clear through all its layers, often with an image inside.',
  },
  tactile_surface: {
    group: 'substrate_synthetic',
    name: 'Tactile surface',
    definition:
      'A relief pressed into the surface of the plastic that can be felt and throws shadows in oblique light.',
  },
  laser_perforated_synthetic: {
    group: 'substrate_synthetic',
    name: 'Laser perforation of plastic',
    definition: 'A picture or text of fine holes burnt through the plastic by a laser.',
  },
  tamper_evident_adhesive: {
    group: 'label',
    name: 'Tamper-evident adhesive',
    definition:
      'Glue stronger than the label, so that a sticker tears or leaves a pattern when it is peeled off.',
  },
  die_cut: {
    group: 'label',
    name: 'Die-cut',
    definition: 'Cuts through a label that make it fall to pieces when somebody lifts it.',
  },
  guilloche: {
    group: 'printing',
    name: 'Guilloche',
    definition: 'Interlaced unbroken fine lines drawn by a mathematical rule.',
  },
  two_colour_guilloche: {
    group: 'printing',
    name: 'Two-colour guilloche',
    definition: 'A guilloche whose lines are printed in two inks in exact register with each other.',
  },
  rainbow_printing: {
    group: 'printing',
    name: 'Rainbow (iris) printing',
    definition: 'A background whose colour runs steadily into another within the same unbroken lines.',
  },
  microprint: {
    group: 'printing',
    name: 'Microprint',
    definition: 'Lettering less than a quarter of a millimetre high that looks like a line to the naked eye.',
  },
  intaglio: {
    group: 'printing',
    name: 'Intaglio printing',
    definition:
      'Print from an engraved plate under high pressure: raised ink that can be felt, and a pressed back.',
  },
  letterpress: {
    group: 'printing',
    name: 'Letterpress printing',
    definition: 'Print from raised type: ink squeezed to the edge of each sign, and an imprint in the paper.',
  },
  offset: {
    group: 'printing',
    name: 'Offset printing',
    definition: 'Flat, even print of solid inks with clean edges, carried over by a blanket.',
  },
  screen_printing: {
    group: 'printing',
    name: 'Screen printing',
    definition: 'Print through a mesh: a thick layer of ink with slightly toothed edges.',
  },
  latent_image: {
    group: 'printing',
    name: 'Latent image',
    definition: 'A picture in the relief or the lines of the print that shows only at a flat angle of view.',
  },
  anti_scan: {
    group: 'printing',
    name: 'Anti-scan pattern',
    definition: 'Lines or dots so fine that a copy or scan shows moiré or a hidden word in their place.',
  },
  duplex: {
    group: 'printing',
    name: 'Duplex pattern',
    definition: 'Two fine line patterns over each other, of two inks, that a copy cannot separate.',
  },
  relief_pattern: {
    group: 'printing',
    name: 'Relief (3-D) pattern',
    definition: 'Parallel lines bent so that a picture seems to stand out of the surface.',
  },
  see_through_register: {
    group: 'printing',
    name: 'See-through register',
    definition: 'Parts of a motif on front and back that complete each other exactly in transmitted light.',
  },
  deliberate_error: {
    group: 'printing',
    name: 'Deliberate error',
    definition: 'A small fault put into the design on purpose and known to the issuer.',
  },
  unique_font: {
    group: 'printing',
    name: 'Unique font',
    definition: 'A typeface with details that was drawn for the document and is not on sale.',
  },
  tactile_print: {
    group: 'printing',
    name: 'Tactile print',
    definition: 'Print raised high enough to be felt with a finger.',
  },
  uv_fluorescent_ink: {
    group: 'inks',
    name: 'UV fluorescent ink',
    definition: 'Ink, visible or not in ordinary light, that glows under ultraviolet light.',
  },
  bifluorescent_ink: {
    group: 'inks',
    name: 'Bi-fluorescent ink',
    definition: 'Ink that glows in one colour under long and in another under short ultraviolet.',
  },
  reactive_ink: {
    group: 'inks',
    name: 'Reactive ink',
    definition: 'Ink that changes colour or bleeds where solvents, bleach or water touch it.',
  },
  optically_variable_ink: {
    group: 'inks',
    name: 'Optically variable ink (OVI)',
    definition: 'Ink that changes from one colour to another as the document is tilted.',
  },
  metallic_ink: {
    group: 'inks',
    name: 'Metallic ink',
    definition: 'Ink with metal pigments that shines in the light and copies as flat brown or grey.',
  },
  penetrating_ink: {
    group: 'inks',
    name: 'Penetrating numbering ink',
    definition: 'Ink of numbers whose dye sinks through the paper and shows, often in red, on the back.',
  },
  metameric_inks: {
    group: 'inks',
    name: 'Metameric inks',
    definition: 'Two inks that look alike in one light and different in another or through a filter.',
  },
  ir_dropout_ink: {
    group: 'inks',
    name: 'IR drop-out ink',
    definition: 'Ink seen in ordinary light that vanishes in infrared.',
  },
  ir_absorbent_ink: {
    group: 'inks',
    name: 'IR-absorbent ink',
    definition: 'Ink that stays dark in infrared.',
  },
  phosphorescent_ink: {
    group: 'inks',
    name: 'Phosphorescent ink',
    definition: 'Ink that goes on glowing for a while after the lamp is off.',
  },
  tagged_ink: {
    group: 'inks',
    name: 'Tagged ink',
    definition: 'Ink with a marker substance that answers to a detector only.',
  },
  photochromic_ink: {
    group: 'inks',
    name: 'Photochromic ink',
    definition: 'Ink that takes on a colour under ultraviolet or sunlight and loses it again.',
  },
  retroreflective_ink: {
    group: 'inks',
    name: 'Retroreflective ink',
    definition: 'Ink that throws light back to its source and shows in coaxial light.',
  },
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

export type Term = keyof typeof TABLE;

/** Every term with its group, its name in words and a definition of one sentence, in the order of the groups. */
export const TERMS: Readonly<Record<Term, TermEntry>> = TABLE;

export const TERM_IDS = Object.keys(TABLE) as Term[];

export const isTerm = (text: string): text is Term => Object.hasOwn(TABLE, text);
