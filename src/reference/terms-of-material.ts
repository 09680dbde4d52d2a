import type { TermEntry } from './vocabulary.ts';

/** Terms of substrates, labels, printing and inks. */
export const MATERIAL_TERMS = {
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
} as const satisfies Record<string, TermEntry>;
