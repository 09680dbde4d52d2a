import type { Light } from '../examination/light.ts';
import type { CheckFeature, CheckProperty, InspectionLevel, Tool } from './codes.ts';
import type { FeatureCheck } from './feature.ts';
import type { Term } from './vocabulary.ts';

/** How a kind of feature is usually looked at; whoever writes a model begins with it. */
export interface Proposal {
  readonly lights: readonly Light[];
  readonly level: InspectionLevel;
  readonly tool: Tool;
  /** Absent where only people can tell. */
  readonly check?: FeatureCheck;
}

type Look = readonly [lights: readonly Light[], level: InspectionLevel, tool: Tool];
type Triple = readonly [light: Light, property: CheckProperty, feature: CheckFeature];

/** Kinds of features with one look: lights, inspection level, tool. */
const EYE: Look = [['VI'], 1, 'eye'];
const LOUPE: Look = [['VI'], 2, 'loupe'];
const TILTED: Look = [['VI', 'OB'], 1, 'eye'];
const SLANTED: Look = [['OB'], 1, 'oblique_light'];
const THROUGH: Look = [['TL'], 1, 'transmitted_light'];
const LAMP: Look = [['UV'], 2, 'uv_lamp'];
const INFRARED: Look = [['IR'], 2, 'ir_viewer'];
const FELT: Look = [['VI', 'OB'], 1, 'touch'];
const HOLES: Look = [['TL', 'VI'], 1, 'transmitted_light'];
const DETECTOR: Look = [['VI'], 3, 'reader'];

const check = ([light, property, feature]: Triple, inverted = false): FeatureCheck => ({
  light,
  property,
  feature,
  inverted,
  threshold: null,
});

/** Generic check identifiers (XX, YY, ZZ) are those of BSI TR-03135-1 §5.2. */
const dull = check(['UV', 'BR', 'FU'], true);
const fineLines = check(['VI', 'FR', 'IS']);
const punched = check(['TL', 'TR', 'PD']);
const mark = check(['TL', 'TL', 'WM']);
const strip = check(['TL', 'AB', 'TH']);

const TABLE: Partial<Record<Term, readonly [Look, FeatureCheck?]>> = {
  uv_dull_paper: [LAMP, dull],
  uv_dull_synthetic: [LAMP, dull],
  watermark: [THROUGH, mark],
  multitone_watermark: [THROUGH, mark],
  cylinder_mould_watermark: [THROUGH, mark],
  registered_watermark: [THROUGH, mark],
  fluorescent_fibres: [LAMP, check(['UV', 'LU', 'FI'])],
  visible_fibres: [LOUPE],
  embedded_thread: [THROUGH, strip],
  windowed_thread: [THROUGH, strip],
  taggant: [DETECTOR],
  planchettes: [LOUPE],
  laser_perforated_paper: [HOLES, check(['TL', 'TR', 'PS'])],
  laser_perforated_synthetic: [HOLES, check(['TL', 'TR', 'PS'])],
  transparent_window: [HOLES, check(['TL', 'TR', 'AF'])],
  tactile_surface: [SLANTED],
  split_resistant: [SLANTED],
  die_cut: [SLANTED],
  guilloche: [LOUPE, fineLines],
  two_colour_guilloche: [LOUPE, fineLines],
  microprint: [LOUPE, fineLines],
  rainbow_printing: [EYE],
  anti_scan: [LOUPE],
  duplex: [LOUPE],
  offset: [LOUPE],
  letterpress: [LOUPE],
  screen_printing: [LOUPE],
  deliberate_error: [LOUPE],
  unique_font: [LOUPE],
  relief_pattern: [EYE],
  intaglio: [FELT],
  tactile_print: [FELT],
  latent_image: [SLANTED],
  see_through_register: [THROUGH],
  uv_fluorescent_ink: [LAMP, check(['UV', 'LU', 'IS'])],
  bifluorescent_ink: [LAMP, check(['UV', 'LU', 'IS'])],
  phosphorescent_ink: [LAMP],
  optically_variable_ink: [TILTED],
  metallic_ink: [TILTED],
  ir_dropout_ink: [INFRARED, check(['IR', 'TR', 'IS'])],
  ir_absorbent_ink: [INFRARED, check(['IR', 'AB', 'MR'])],
  tagged_ink: [DETECTOR],
  retroreflective_ink: [[['CX'], 2, 'coaxial_light']],
  hologram: [TILTED],
  kinegram: [TILTED],
  lenticular: [TILTED],
  changeable_laser_image: [TILTED],
  dovid_laminate: [SLANTED],
  dovid_overlay: [SLANTED],
  transparent_laminate: [SLANTED],
  printed_number: [LOUPE],
  special_number_typeface: [LOUPE],
  perforated_number_mechanical: [HOLES, punched],
  perforated_number_laser: [HOLES, punched],
  perforated_number_conical: [HOLES, punched],
  laser_engraving_tactile: [FELT],
  ghost_image: [EYE, check(['VI', 'FR', 'SP'])],
  device_over_portrait: [TILTED, check(['VI', 'FR', 'OP'])],
  background_into_portrait: [LOUPE],
  signature: [LOUPE],
  heat_sealed_laminate: [SLANTED],
  uv_thread: [LAMP],
  uv_cured_glue: [LAMP],
};

/** How a feature of that kind is usually looked at; null where that depends on the document. */
export function proposalFor(term: Term): Proposal | null {
  const entry = TABLE[term];
  if (!entry) return null;
  const [[lights, level, tool], proposed] = entry;
  return { lights, level, tool, ...(proposed && { check: proposed }) };
}
