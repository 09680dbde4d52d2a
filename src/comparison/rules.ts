import type { Light } from '../examination/light.ts';
import type { CheckFeature, CheckProperty, Term } from '../reference/index.ts';
import type { MeasureName } from './measures/index.ts';

/** How one kind of feature is checked in one light; every threshold is told to the user. Data only, so that the screens can tell of it. */
export interface FeatureRule {
  /** A decision that is made otherwise gets another UUID (BSI TR-03135-1 §5.4). */
  readonly routine: string;
  readonly name: string;
  readonly terms: readonly Term[];
  /** Only features whose own check names the same feature: the same technique also prints data. */
  readonly named?: true;
  /** Only features that are seen in this light, or that are not, because another rule tells more there. */
  readonly seenIn?: Light;
  readonly unseenIn?: Light;
  readonly light: Light;
  readonly property: CheckProperty;
  readonly feature: CheckFeature;
  readonly measure: MeasureName;
  /** The measure at which passed parts from failed, that of the genuine document itself, and one that has nothing of it. */
  readonly threshold: number;
  readonly best: number;
  readonly worst: number;
  /** Density in which the areas are compared, and the least that the picture itself has to have, dpi. */
  readonly viewDpi: number;
  readonly leastDpi: number;
  /** Least share of the page’s detail that is fine, against the reference’s; with less, a blurred picture leaves the question open. */
  readonly leastFocus?: number;
  /** For a picture with less focus or fewer dpi than that. Without, the question stays open. */
  readonly blurred?: BlurredRule;
  /** Whether the threshold is the model's own. */
  readonly isModels?: true;
  /** Whether it is held against the genuine page blurred as the picture is. */
  readonly isBlurred?: true;
  /** Tells its results from those of another rule for the same feature in the same light. */
  readonly part?: string;
  readonly expected: string;
  /** What the number is. */
  readonly scale: string;
}

/** What can be told of a picture that shows too little detail, against the genuine page blurred as much as that is. */
export interface BlurredRule {
  readonly threshold: number;
  readonly leastDpi: number;
  /** Whether passing says anything: where lines and dots look alike, only what is missing can be told. */
  readonly canPass: boolean;
  /** Of these nothing at all is left. */
  readonly not?: readonly Term[];
}

export const LIKENESS = 'likeness of what is drawn there, 1 the same, 0 nothing in common';
const DISTANCE = 'mean distance of colour from the reference, grey levels';

const OFF_CHANGE =
  'distance of colour from the reference, as a share of its own change from one side to the other';

const DEVICES: readonly Term[] = [
  'hologram',
  'kinegram',
  'dovid_laminate',
  'dovid_overlay',
  'lenticular',
  'device_over_portrait',
];
/** All ways to bring a portrait into a document: round any of them a laminate can be cut. */
const ALL_PORTRAITS: readonly Term[] = [
  'laser_engraving',
  'photographic',
  'inkjet',
  'thermal_transfer',
  'toner',
];

/** Portraits whose rim is told from a cut: drops of dye end in a step of brightness of their own, but never in a glow. */
const PORTRAITS: Readonly<Record<'OB' | 'UV', readonly Term[]>> = {
  OB: ['laser_engraving', 'photographic'],
  UV: ALL_PORTRAITS,
};
const WATERMARKS: readonly Term[] = [
  'watermark',
  'multitone_watermark',
  'cylinder_mould_watermark',
  'registered_watermark',
];

/** Routines of the rule about edges, one a light. */
const EDGE_ROUTINES = {
  OB: '7a43dbd8-94ed-4ee2-b913-9d848055d089',
  UV: '70f3ea71-cd33-45ed-9815-99f89d4f6869',
};

/**
 * The catalogue. Thresholds lie between what genuine specimens measured under all captures of the factory and what false
 * ones did; `npm run bench:compare` prints both.
 */
export const FEATURE_RULES: readonly FeatureRule[] = [
  {
    routine: 'abfe9dbb-7780-4e89-83e1-8f35d40eb026',
    name: 'Ground dull under ultraviolet',
    terms: ['uv_dull_paper', 'uv_dull_synthetic'],
    ...{ light: 'UV', property: 'BR', feature: 'FU' },
    measure: 'brighter',
    ...{ threshold: 40, best: 0, worst: 120, viewDpi: 150, leastDpi: 70 },
    expected: 'a ground as dark as that of the reference',
    scale: 'median brightness over that of the reference, grey levels',
  },
  {
    routine: 'ce5f7eda-0964-4519-857d-c389700c1061',
    name: 'Print that glows under ultraviolet',
    terms: ['uv_fluorescent_ink', 'bifluorescent_ink'],
    ...{ light: 'UV', property: 'LU', feature: 'IS' },
    measure: 'shapes',
    ...{ threshold: 0.6, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'the glowing picture of the reference, in its place',
    scale: LIKENESS,
  },
  {
    routine: '8bf78879-1faf-4107-8b02-472f151bcbd8',
    name: 'Fibres that glow under ultraviolet',
    terms: ['fluorescent_fibres'],
    ...{ light: 'UV', property: 'LU', feature: 'FI' },
    measure: 'fibres',
    ...{ threshold: 0.37, best: 1, worst: 0.1, viewDpi: 150, leastDpi: 120 },
    leastFocus: 0.64,
    expected: 'about as many glowing fibres as the reference has, anywhere',
    scale: 'glowing fibres as a share of the reference’s',
  },
  {
    routine: '72bbb3b8-f6dd-453a-90d5-c390311622ba',
    name: 'Watermark in transmitted light',
    terms: WATERMARKS,
    ...{ light: 'TL', property: 'TL', feature: 'WM' },
    measure: 'softShapes',
    ...{ threshold: 0.8, best: 1, worst: 0.4, viewDpi: 150, leastDpi: 70 },
    expected: 'the light and dark of the reference’s watermark',
    scale: LIKENESS,
  },
  {
    routine: '38bfb02d-0176-44b6-8cec-6abfcdea355e',
    name: 'Thread in transmitted light',
    terms: ['embedded_thread', 'windowed_thread'],
    ...{ light: 'TL', property: 'AB', feature: 'TH' },
    measure: 'shapes',
    ...{ threshold: 0.7, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'the thread of the reference, in its place',
    scale: LIKENESS,
  },
  {
    routine: 'dd987685-8e86-45a5-a76c-b8bbf80967a4',
    name: 'See-through register',
    terms: ['see_through_register'],
    ...{ light: 'TL', property: 'TL', feature: 'IS' },
    measure: 'shapes',
    ...{ threshold: 0.94, best: 1, worst: 0.8, viewDpi: 150, leastDpi: 90 },
    expected: 'two halves that meet without gap or overlap',
    scale: LIKENESS,
  },
  {
    routine: '0d5b7a52-6f0e-4f8e-9a7c-1f4c2b1f7d10',
    name: 'Device seen from the side',
    terms: DEVICES,
    seenIn: 'OB',
    ...{ light: 'OB', property: 'BR', feature: 'AF' },
    measure: 'offChange',
    ...{ threshold: 0.5, best: 0, worst: 1, viewDpi: 150, leastDpi: 90 },
    expected: 'the colours of the reference under the same angle of light',
    scale: OFF_CHANGE,
  },
  {
    routine: '5a1de9c4-2f37-47a6-8a0b-c3f19f0be6d4',
    name: 'Ink whose colour turns with the light',
    terms: ['optically_variable_ink'],
    ...{ light: 'OB', property: 'BR', feature: 'IS' },
    measure: 'offChange',
    ...{ threshold: 0.5, best: 0, worst: 1, viewDpi: 150, leastDpi: 90 },
    expected: 'the colour of the reference under the same angle of light',
    scale: OFF_CHANGE,
  },
  {
    routine: '9dac3a93-d834-4112-94c7-296cf9ed0357',
    name: 'Relief and hidden pictures in light from the side',
    terms: ['tactile_surface', 'tactile_print', 'latent_image', 'intaglio'],
    ...{ light: 'OB', property: 'BR', feature: 'IS' },
    measure: 'shapes',
    ...{ threshold: 0.45, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'light and shade as on the reference',
    scale: LIKENESS,
  },
  {
    routine: '2e8a7806-e1a9-4e9d-b796-8f197e8f27e1',
    name: 'Line print and small letters',
    terms: ['guilloche', 'two_colour_guilloche', 'microprint', 'anti_scan', 'relief_pattern'],
    ...{ light: 'VI', property: 'FR', feature: 'IS' },
    measure: 'finePrint',
    ...{ threshold: 0.733, best: 1, worst: 0.4, viewDpi: 300, leastDpi: 270 },
    leastFocus: 0.56,
    blurred: { threshold: 0.81, leastDpi: 120, canPass: false, not: ['anti_scan'] },
    expected: 'the unbroken lines and letters of the reference, not dots or gaps',
    scale: LIKENESS,
  },
  {
    routine: '6037ea29-ab29-4a98-b754-d973b6626edb',
    name: 'Colours of the ground',
    terms: ['rainbow_printing'],
    ...{ light: 'VI', property: 'BR', feature: 'IS' },
    measure: 'colourDistance',
    ...{ threshold: 9, best: 0, worst: 20, viewDpi: 150, leastDpi: 60 },
    expected: 'the run of colours of the reference',
    scale: DISTANCE,
  },
  {
    routine: '93a5352d-5a58-41ec-9438-e874bfcdbd65',
    name: 'Print that stays dark in infrared',
    terms: ['ir_absorbent_ink'],
    ...{ light: 'IR', property: 'AB', feature: 'MR' },
    measure: 'contrast',
    ...{ threshold: 0.45, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'as dark in infrared as the reference',
    scale: 'contrast to the ground as a share of the reference’s',
  },
  {
    routine: '47ad28a3-849d-498c-b72a-98c886843d52',
    name: 'Portrait that stays in infrared',
    terms: ['laser_engraving'],
    ...{ light: 'IR', property: 'AB', feature: 'PH' },
    measure: 'contrast',
    ...{ threshold: 0.35, best: 1, worst: 0, viewDpi: 150, leastDpi: 60 },
    expected: 'as dark in infrared as the reference',
    scale: 'contrast to the ground as a share of the reference’s',
  },
  {
    routine: '968b866d-49c9-46a1-a2ef-05dfb4f133e0',
    name: 'Print that vanishes in infrared',
    terms: ['ir_dropout_ink'],
    ...{ light: 'IR', property: 'TR', feature: 'IS' },
    measure: 'vanished',
    ...{ threshold: 0.6, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'only what the reference shows in infrared',
    scale: LIKENESS,
  },
  {
    routine: 'c2a6a4de-58c3-4f2c-9a15-64b9fb4c7e10',
    name: 'Stamp that runs on over the portrait',
    terms: ['device_over_portrait'],
    unseenIn: 'OB',
    ...{ light: 'VI', property: 'FR', feature: 'OP' },
    measure: 'overprint',
    ...{ threshold: 0.4, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
    expected: 'the stamp as strong on the portrait as beside it',
    scale: 'its colour on the portrait against that beside it, as a share of the reference’s',
  },
  {
    routine: '993a5a8a-5c17-47ad-878e-7bab228b5445',
    name: 'No cut round the portrait in light from the side',
    terms: ALL_PORTRAITS,
    named: true,
    part: 'cut',
    ...{ light: 'OB', property: 'FR', feature: 'PH' },
    measure: 'lineBeside',
    ...{ threshold: 0.12, best: 0, worst: 0.4, viewDpi: 150, leastDpi: 120 },
    leastFocus: 0.56,
    blurred: { threshold: 0.035, leastDpi: 120, canPass: true },
    expected: 'no straight line beside the portrait that the reference does not have',
    scale: 'strongest line beside the portrait, as a share of the brightness there',
  },
  ...(['OB', 'UV'] as const).map(
    (light): FeatureRule => ({
      routine: EDGE_ROUTINES[light],
      name:
        light === 'OB'
          ? 'No edge round the portrait in light from the side'
          : 'No edge round the portrait under ultraviolet',
      terms: PORTRAITS[light],
      named: true,
      light,
      ...{ property: 'BR', feature: 'PH' },
      measure: 'straightEdge',
      ...{ threshold: 40, best: 0, worst: 90, viewDpi: 150, leastDpi: 120 },
      expected: 'no straight edge along the portrait that the reference does not have',
      scale: 'strongest straight step of brightness beside the portrait, grey levels',
    }),
  ),
];

export type PortraitRule = Omit<FeatureRule, 'measure' | 'viewDpi'>;

/** Two portraits of one document show one person; the features of a face are what is compared, whoever it is. */
const SECOND_PORTRAIT: Omit<PortraitRule, 'routine' | 'name' | 'light' | 'property' | 'threshold'> = {
  terms: ['ghost_image'],
  leastDpi: 90,
  feature: 'SP',
  ...{ best: 1, worst: 0.4 },
  expected: 'the same picture as the portrait',
  scale: 'likeness of the two pictures, 1 the same, 0 nothing in common',
};

/** The first that fits the lights in which a second portrait is seen: visible light shows it beside the portrait. */
export const SECOND_PORTRAITS: readonly PortraitRule[] = [
  {
    ...SECOND_PORTRAIT,
    routine: '226720af-3b71-41f9-aa1a-b410ce420317',
    name: 'Second portrait against the portrait',
    ...{ light: 'VI', property: 'FR', threshold: 0.9 },
  },
  {
    ...SECOND_PORTRAIT,
    routine: 'f2509966-5c96-4c01-9632-847ff4ecb347',
    name: 'Second portrait that glows against the portrait',
    ...{ light: 'UV', property: 'LU', threshold: 0.935 },
  },
];

/** Holes are punched through all pages at once: another number says that a page or the number was exchanged. */
export const PERFORATED_NUMBER: Omit<FeatureRule, 'measure' | 'viewDpi'> = {
  terms: [
    'perforated_number_laser',
    'perforated_number_conical',
    'perforated_number_mechanical',
    'number_on_all_sheets',
  ],
  leastDpi: 140,
  routine: '4b0f6c1e-93d7-4f0a-8c55-2a1be0d7f9c3',
  name: 'Perforated number against the document number',
  ...{ light: 'TL', property: 'TR', feature: 'PD' },
  ...{ threshold: 0.9, best: 1, worst: 0 },
  expected: 'the document number of the machine readable zone',
  scale: 'share of the symbols that were read clearly and are those of the document number',
};
