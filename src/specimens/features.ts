import type { CheckFeature, CheckProperty, Tool } from '../reference/codes.ts';
import type { Term } from '../reference/vocabulary.ts';
import type { AreaMm } from './area.ts';
import type { Feature, SpecimenLight } from './page.ts';

/** What is the same for a term on every document of ours. The check: light, property, feature. */
interface Usual {
  readonly lights: readonly SpecimenLight[];
  readonly imitations: readonly string[];
  readonly level: 1 | 2 | 3;
  readonly tool: Tool;
  readonly check?: readonly [SpecimenLight, CheckProperty, CheckFeature];
}

const FIBRE_COPIES = ['Fibres printed in offset: flat, none crosses the edge, they do not lift out.'];
const DOVID_COPIES = [
  'Metallised foil or stickers with one picture only.',
  'Nail varnish or glitter over a print.',
];
const LINE_COPIES = ['Inkjet or laser print: lines break up into dots of four colours.'];

const USUAL = {
  uv_dull_paper: {
    lights: ['UV'],
    imitations: ['Office paper with brightener glows light blue all over.'],
    level: 2,
    tool: 'uv_lamp',
    check: ['UV', 'BR', 'FU'],
  },
  uv_dull_synthetic: {
    lights: ['UV'],
    imitations: ['Commercial PVC or laminating film glows blue.'],
    level: 2,
    tool: 'uv_lamp',
    check: ['UV', 'BR', 'FU'],
  },
  multitone_watermark: {
    lights: ['TL'],
    imitations: ['Printed in white or grey ink: seen without light from behind, one tone only.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'TL', 'WM'],
  },
  fluorescent_fibres: {
    lights: ['UV'],
    imitations: FIBRE_COPIES,
    level: 2,
    tool: 'uv_lamp',
    check: ['UV', 'LU', 'FI'],
  },
  visible_fibres: { lights: ['VI', 'UV'], imitations: FIBRE_COPIES, level: 2, tool: 'loupe' },
  embedded_thread: {
    lights: ['TL', 'UV'],
    imitations: ['A grey line printed on the reverse: seen in ordinary light.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'AB', 'TH'],
  },
  planchettes: {
    lights: ['VI', 'UV'],
    imitations: ['Printed dots, all flat and in place.'],
    level: 2,
    tool: 'loupe',
  },
  transparent_window: {
    lights: ['VI', 'TL'],
    imitations: ['A cut-out closed with film: an edge can be felt.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'TR', 'AF'],
  },
  tactile_surface: {
    lights: ['OB'],
    imitations: ['Clear varnish laid on: soft edges, comes off.'],
    level: 1,
    tool: 'oblique_light',
  },
  split_resistant: {
    lights: ['OB'],
    imitations: ['Glued layers: an edge that opens, bubbles.'],
    level: 2,
    tool: 'oblique_light',
  },
  guilloche: { lights: ['VI'], imitations: LINE_COPIES, level: 2, tool: 'loupe', check: ['VI', 'FR', 'IS'] },
  two_colour_guilloche: {
    lights: ['VI'],
    imitations: [...LINE_COPIES, 'The two colours out of register.'],
    level: 2,
    tool: 'loupe',
    check: ['VI', 'FR', 'IS'],
  },
  rainbow_printing: {
    lights: ['VI'],
    imitations: [...LINE_COPIES, 'Colour changes in steps.'],
    level: 1,
    tool: 'eye',
  },
  microprint: {
    lights: ['VI'],
    imitations: ['A copy shows a broken line instead of letters.'],
    level: 2,
    tool: 'loupe',
    check: ['VI', 'FR', 'IS'],
  },
  intaglio: {
    lights: ['VI', 'OB'],
    imitations: ['Flat print, or raised by thermography: shiny and rounded.'],
    level: 1,
    tool: 'touch',
  },
  latent_image: { lights: ['OB', 'VI'], imitations: ['Missing in copies.'], level: 2, tool: 'oblique_light' },
  anti_scan: {
    lights: ['VI'],
    imitations: ['Copies show moiré or the hidden word.'],
    level: 2,
    tool: 'loupe',
  },
  relief_pattern: { lights: ['VI'], imitations: LINE_COPIES, level: 1, tool: 'eye' },
  see_through_register: {
    lights: ['TL'],
    imitations: ['Front and back out of register by more than a hair.'],
    level: 1,
    tool: 'transmitted_light',
  },
  deliberate_error: {
    lights: ['VI'],
    imitations: ['Put right by a redrawn counterfeit.'],
    level: 3,
    tool: 'loupe',
  },
  uv_fluorescent_ink: {
    lights: ['UV'],
    imitations: ['One dull colour drawn with a marker, or missing.'],
    level: 2,
    tool: 'uv_lamp',
    check: ['UV', 'LU', 'IS'],
  },
  optically_variable_ink: {
    lights: ['VI', 'OB'],
    imitations: ['Glitter ink that shines but keeps its colour.'],
    level: 1,
    tool: 'eye',
  },
  metallic_ink: { lights: ['VI', 'OB'], imitations: ['Brown or grey flat print.'], level: 1, tool: 'eye' },
  ir_dropout_ink: {
    lights: ['IR'],
    imitations: ['Inks with carbon black stay dark in infrared.'],
    level: 2,
    tool: 'ir_viewer',
    check: ['IR', 'TR', 'IS'],
  },
  ir_absorbent_ink: {
    lights: ['IR'],
    imitations: ['Dye-based inkjet vanishes in infrared.'],
    level: 2,
    tool: 'ir_viewer',
    check: ['IR', 'AB', 'MR'],
  },
  kinegram: { lights: ['OB', 'VI'], imitations: DOVID_COPIES, level: 1, tool: 'eye' },
  hologram: { lights: ['OB', 'VI'], imitations: DOVID_COPIES, level: 1, tool: 'eye' },
  dovid_laminate: { lights: ['OB', 'VI'], imitations: DOVID_COPIES, level: 1, tool: 'oblique_light' },
  dovid_overlay: { lights: ['OB', 'VI'], imitations: DOVID_COPIES, level: 1, tool: 'oblique_light' },
  changeable_laser_image: {
    lights: ['OB', 'VI'],
    imitations: ['One picture only, or two printed over each other.'],
    level: 1,
    tool: 'eye',
  },
  transparent_laminate: {
    lights: ['OB'],
    imitations: ['Pouch film from a shop: no pattern, or a single flat one.'],
    level: 1,
    tool: 'oblique_light',
  },
  printed_number: {
    lights: ['VI', 'UV'],
    imitations: ['Figures of another typeface.'],
    level: 2,
    tool: 'loupe',
  },
  perforated_number_conical: {
    lights: ['TL', 'VI'],
    imitations: ['Holes pricked with a needle: burrs on the back, all of one size.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'TR', 'PD'],
  },
  perforated_number_laser: {
    lights: ['TL', 'VI'],
    imitations: ['Holes pricked with a needle: burrs on the back.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'TR', 'PD'],
  },
  number_on_all_sheets: {
    lights: ['TL', 'VI'],
    imitations: ['Sheets of another book carry another number.'],
    level: 2,
    tool: 'eye',
  },
  special_number_typeface: {
    lights: ['VI'],
    imitations: ['Figures of a common typeface.'],
    level: 2,
    tool: 'loupe',
  },
  laser_engraving: {
    lights: ['VI', 'IR'],
    imitations: ['Printed on the surface: colour dots under the loupe, vanishes in infrared.'],
    level: 2,
    tool: 'loupe',
    check: ['IR', 'AB', 'PH'],
  },
  laser_engraving_tactile: {
    lights: ['VI', 'OB'],
    imitations: ['Flat print, or clear varnish over it.'],
    level: 1,
    tool: 'touch',
  },
  inkjet: {
    lights: ['VI', 'IR'],
    imitations: ['Another printer: other dots, or a photo glued in.'],
    level: 2,
    tool: 'loupe',
    check: ['IR', 'TR', 'PH'],
  },
  thermal_transfer: {
    lights: ['VI', 'IR'],
    imitations: ['Inkjet or toner: drops or powder beside the lines under the loupe.'],
    level: 2,
    tool: 'loupe',
    check: ['IR', 'TR', 'PH'],
  },
  tamper_evident_adhesive: {
    lights: ['UV', 'OB'],
    imitations: ['Glue that lets go in one piece; a torn label put together again.'],
    level: 2,
    tool: 'uv_lamp',
  },
  die_cut: {
    lights: ['OB', 'VI'],
    imitations: ['No cuts, or cuts with a knife: uneven, too deep.'],
    level: 2,
    tool: 'oblique_light',
  },
  windowed_thread: {
    lights: ['VI', 'TL'],
    imitations: ['Strips of foil glued on: none against the light.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'AB', 'TH'],
  },
  toner: {
    lights: ['VI', 'IR'],
    imitations: ['Inkjet: soaked in, no powder at the edges of letters.'],
    level: 2,
    tool: 'loupe',
    check: ['IR', 'AB', 'PH'],
  },
  perforated_number_mechanical: {
    lights: ['TL', 'VI'],
    imitations: ['Holes pricked by hand: uneven, out of line.'],
    level: 1,
    tool: 'transmitted_light',
    check: ['TL', 'TR', 'PD'],
  },
  background_into_portrait: {
    lights: ['VI'],
    imitations: ['A cut edge round the portrait, lines that stop at it.'],
    level: 1,
    tool: 'loupe',
  },
  device_over_portrait: {
    lights: ['VI', 'OB'],
    imitations: ['The device broken or missing over an exchanged portrait.'],
    level: 1,
    tool: 'eye',
    check: ['VI', 'FR', 'OP'],
  },
  ghost_image: {
    lights: ['VI', 'IR'],
    imitations: ['Left unchanged beside an exchanged portrait.'],
    level: 1,
    tool: 'eye',
    check: ['VI', 'FR', 'SP'],
  },
  signature: {
    lights: ['VI'],
    imitations: ['Drawn slowly: trembling line, lifted pen.'],
    level: 2,
    tool: 'loupe',
  },
  heat_sealed_laminate: {
    lights: ['OB'],
    imitations: ['Lifted and sealed again: bubbles, cut edges, torn fibres.'],
    level: 1,
    tool: 'oblique_light',
  },
} as const satisfies Partial<Record<Term, Usual>>;

/** Terms that the factory draws. */
export type DrawnTerm = keyof typeof USUAL;

/** A feature with what is usual for its term. `genuine` says what this one looks like; `differs` overrides. */
export function feature(
  id: string,
  term: DrawnTerm,
  title: string,
  where: AreaMm,
  genuine: string,
  differs: Partial<Feature> = {},
): Feature {
  const usual: Usual = USUAL[term];
  return {
    id,
    term,
    title,
    area: where,
    lights: [...usual.lights],
    genuine,
    imitations: [...usual.imitations],
    level: usual.level,
    tool: usual.tool,
    ...(usual.check ? { check: checkOf(usual.check) } : {}),
    ...differs,
  };
}

/** The check of a second portrait that is told from strangers at this likeness: its way of being drawn and its size say how like it stays. */
export const secondPortraitAt = (threshold: number): NonNullable<Feature['check']> => ({
  ...{ light: 'VI', property: 'FR', feature: 'SP' },
  ...{ inverted: false, threshold },
});

function checkOf([light, property, ofWhat]: NonNullable<Usual['check']>): NonNullable<Feature['check']> {
  // "Paper dull under UV" passes where the paper is not bright.
  return { light, property, feature: ofWhat, inverted: property === 'BR', threshold: null };
}
